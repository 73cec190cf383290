import { startWorld } from '../browsers/world.ts';
const world = await startWorld('chromium', { dashboards: { seed: 7, count: 60 } });
const tab = await world.openTab({ width: 1500, height: 1000 });
for (const q of process.argv.slice(2)) {
  await tab.goto(`https://dashboard.vapi.ai/layouts/${q}`);
  await tab.waitFor(() => document.querySelectorAll('hang-tag').length >= 5);
  await new Promise((r) => setTimeout(r, 1500));
  console.log(
    q,
    JSON.stringify(
      await tab.evaluate(() =>
        [...document.querySelectorAll('hang-tag')].slice(0, 5).map((b) => {
          const row = b.closest('tr, .layout-row, article');
          const r = b.getBoundingClientRect();
          const l = b.parentElement!.getBoundingClientRect();
          return [
            row?.getBoundingClientRect().height,
            b.closest('td')?.getBoundingClientRect().width,
            b.outerHTML.slice(0, 400),
            b.parentElement?.outerHTML.slice(0, 60),
            r.x,
            r.y,
            r.width,
            r.height,
            l.x,
            l.y,
            l.height,
            l.width,
            getComputedStyle(b).display,
            getComputedStyle(b).position,
          ];
        }),
      ),
      null,
      1,
    ),
  );
  await tab.screenshot(`/tmp/suite-prof/${q.replace(/\W/g, '_')}.png`);
}
await world.close();
