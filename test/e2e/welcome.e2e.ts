import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../browsers/session.ts';
import { ENGINES, startWorld, type World } from '../browsers/world.ts';

describe.each(ENGINES)('the page after installation in %s', (engine) => {
  let world: World;
  let tab: Tab;

  beforeAll(async () => {
    world = await startWorld(engine, { dashboards: { seed: 1, count: 20 } });
    tab = await world.openTab({ width: 1280, height: 900 });
    await tab.goto(world.session.extensionUrl('welcome.html'));
    await tab.waitFor(() => document.querySelector('h1') !== null);
  });
  afterAll(async () => {
    await world.close();
  });

  it('was opened once, by the extension itself', () => {
    expect(world.session.greeting).toBe(world.session.extensionUrl('welcome.html'));
  });

  it('shows the card of a fault, and says in pictures what is stored and what never is', async () => {
    await tab.waitFor(() =>
      document.querySelector('.card-example .remedy-card')?.textContent.includes('Deepgram'),
    );
    const panels = await tab.evaluate(() =>
      [...document.querySelectorAll('.two > section')].map((panel) => ({
        drawn: (panel.querySelector('.picture')?.getBoundingClientRect().height ?? 0) > 100,
        hidden: panel.querySelector('.picture')?.getAttribute('aria-hidden'),
        words: (panel.querySelector('p')?.textContent ?? '').length,
      })),
    );
    expect(panels).toHaveLength(2);
    for (const { drawn, hidden, words } of panels) {
      expect(drawn).toBe(true);
      expect(hidden).toBe('true');
      expect(words).toBeGreaterThan(60);
    }
  });

  it('says how to pin the icon, and leads to every dashboard, the import and the options', async () => {
    const links = await tab.evaluate(() =>
      // The example of a card has links as well, which nobody can follow.
      [...document.querySelectorAll('a')]
        .filter((link) => link.closest('[inert]') === null)
        .map(({ href, target }) => [href, target] as const),
    );
    for (const host of ['dashboard.vapi.ai', 'dashboard.retellai.com', 'app.uponai.com']) {
      expect(
        links.filter(([href, to]) => new URL(href).host === host && to === '_blank'),
      ).toHaveLength(1);
    }
    for (const page of ['options.html', 'history.html#view=files']) {
      expect(links.map(([href]) => href)).toContain(world.session.extensionUrl(page));
    }
    const first = await tab.evaluate(() => document.querySelector('.beginning > li')?.textContent);
    expect(first).toContain(engine === 'firefox' ? 'gear' : 'then the pin');
  });

  it('fits a narrow window', async () => {
    await tab.resize(320, 800);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    expect(world.takeProblems()).toEqual([]);
  });
});
