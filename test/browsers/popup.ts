import type { Tab } from './session.ts';
import type { World } from './world.ts';

/** A popup, and the page that is in the tab in front of it. */
export interface PopupOver {
  readonly page: Tab;
  readonly popup: Tab;
}

/** The popup as a tab of its own size. */
export async function openPopupOf(world: World, scheme: 'light' | 'dark' = 'light'): Promise<Tab> {
  const tab = await world.openTab({ width: 360, height: 600, scheme });
  await tab.goto(world.session.extensionUrl('popup.html'));
  return tab;
}

/** Puts an open popup over the page that was opened last, as the browser opens it: its own tab is not the one in front. */
export async function putOverPage(
  world: Pick<World, 'session'>,
  popup: Tab,
  isThere: () => boolean,
): Promise<void> {
  await popup.evaluate(async () => {
    const { tabs } = globalThis.browser ?? globalThis.chrome ?? {};
    if (tabs === undefined) throw new Error('This is no page of the extension.');
    const own = await tabs.getCurrent();
    const ids = (await tabs.query({ currentWindow: true })).map(({ id }) => id);
    const below = ids.filter((id) => id !== own?.id).sort((one, other) => other - one)[0];
    if (below !== undefined) await tabs.update(below, { active: true });
  });
  await world.session.drawBehind('popup.html');
  await popup.goto(world.session.extensionUrl('popup.html?below'));
  await popup.waitFor(isThere);
}

/** The popup over a dashboard with faults, as the browser opens it. */
export async function openPopupOver(
  world: World,
  url: string,
  scheme?: 'light' | 'dark',
): Promise<PopupOver> {
  const page = await world.openTab({ width: 1600, height: 900 });
  await page.goto(url);
  await page.waitFor(() => document.querySelectorAll('hang-tag').length > 10);
  const popup = await openPopupOf(world, scheme);
  await putOverPage(world, popup, () => document.querySelector('.fault-stepper') !== null);
  return { page, popup };
}
