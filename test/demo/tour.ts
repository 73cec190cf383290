import { badges, openHistoryView, type BadgeReading } from '../browsers/readings.ts';
import type { Tab, TabOptions } from '../browsers/session.ts';
import type { World } from '../browsers/world.ts';

/** One stop of the demonstration: where to go, what to show, what the picture is called. */
export interface Stop {
  readonly title: string;
  readonly picture: string;
  readonly size: TabOptions;
  /** Brings the tab to what is to be seen; gives the badges on the page where there are any. */
  readonly visit: (tab: Tab, world: World) => Promise<BadgeReading[] | undefined>;
  /** Whether the tab closes again even where a display shows it. */
  readonly passing?: boolean;
}

/** Opens a dashboard and waits for its badges. */
export async function openDashboard(tab: Tab, url: string): Promise<BadgeReading[]> {
  await tab.goto(url);
  await tab.waitFor(() => document.querySelectorAll('hang-tag').length > 5);
  return badges(tab);
}

/** Puts the pointer on the first badge that names a failing provider, else on the first failure. */
export async function openCard(tab: Tab): Promise<void> {
  const spot = await tab.evaluate(() => {
    const badge =
      document.querySelector('hang-tag[data-owner="provider"]') ??
      document.querySelector('hang-tag[data-severity="failure"]');
    // High up, so that the whole card has room below.
    if (badge instanceof HTMLElement) {
      badge.style.setProperty('scroll-margin-top', `${innerHeight - 660}px`, 'important');
    }
    badge?.scrollIntoView({ block: 'start' });
    const box = badge?.getBoundingClientRect();
    return box === undefined ? undefined : [box.x + box.width / 2, box.y + box.height / 2];
  });
  if (spot === undefined) throw new Error('No faulty call is in sight.');
  await tab.move(spot[0] ?? 0, spot[1] ?? 0);
  await tab.waitFor(() => document.querySelector('hang-tag-card:popover-open'));
  // The card fades in.
  await new Promise((resolve) => setTimeout(resolve, 400));
}

/** Looks at so many calls of each dashboard that the history has something to compare. */
export async function fillHistory(world: World): Promise<void> {
  const history = await openHistoryView(world);
  let wanted = 0;
  for (const [url, calls] of [
    ['https://dashboard.vapi.ai/calls?limit=1000', world.dashboards.calls.vapi],
    ['https://dashboard.retellai.com/call-history?limit=1000', world.dashboards.calls.retell],
  ] as const) {
    wanted += calls.filter(
      (call) => ('id' in call ? call.endedReason : call.disconnection_reason) !== undefined,
    ).length;
    const tab = await world.openTab(WIDE);
    await openDashboard(tab, url);
    await history.settles(wanted, 30_000);
    await tab.close();
  }
  console.log(`\nThe history holds ${wanted} calls, as read from the two dashboards.`);
  await history.close();
}

const WIDE: TabOptions = { width: 1440, height: 900 };

/** The whole demonstration, in order. */
export const TOUR: readonly Stop[] = [
  {
    title: 'Vapi, logs page of 2026',
    picture: 'vapi-2026',
    size: WIDE,
    visit: (tab) => openDashboard(tab, 'https://dashboard.vapi.ai/logs'),
  },
  {
    title: 'Retell, call history of July 2026',
    picture: 'retell',
    size: WIDE,
    visit: (tab) => openDashboard(tab, 'https://dashboard.retellai.com/call-history'),
  },
  {
    title: 'Vapi, call log of 2025 with cut labels',
    picture: 'vapi-2025',
    size: { ...WIDE, scheme: 'dark' },
    visit: (tab) => openDashboard(tab, 'https://dashboard.vapi.ai/calls'),
  },
  {
    title: 'Vapi, the card behind a badge',
    picture: 'vapi-card',
    size: { ...WIDE, scheme: 'dark' },
    passing: true,
    visit: async (tab) => {
      await openDashboard(tab, 'https://dashboard.vapi.ai/calls');
      await openCard(tab);
      return undefined;
    },
  },
  ...(['light', 'dark'] as const).map((scheme): Stop => ({
    title: `The popup, ${scheme}`,
    picture: `popup-${scheme}`,
    size: { width: 380, height: 600, scheme },
    passing: scheme === 'light',
    visit: async (tab, world) => {
      await tab.goto(world.session.extensionUrl('popup.html'));
      await tab.waitFor(() => document.querySelector('svg rect, svg path') !== null);
      return undefined;
    },
  })),
];
