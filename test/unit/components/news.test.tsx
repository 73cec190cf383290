// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { News, type KnownEpisodes } from '../../../entrypoints/popup/news.tsx';
import { defined } from '../../../lib/calls/defined.ts';
import type { Episode } from '../../../lib/trends/episode.ts';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { TODAY } from './fixture.ts';

const EPISODE: Episode = {
  party: 'provider:Deepgram',
  owner: 'provider',
  name: 'Deepgram',
  from: TODAY - 900_000,
  to: TODAY - 600_000,
  state: 'over',
  calls: 12,
  expected: 0.2,
  reasons: [],
  agents: [],
  clients: [],
  costUsd: 0,
  callsWithCost: 0,
};

afterEach(() => {
  render(null, document.body);
});

/** What stands above the trend, and whether it is said to be complete. */
async function shown(
  episodes: KnownEpisodes,
): Promise<{ readonly text: string; readonly busy: string | null } | undefined> {
  await act(() =>
    render(
      <News episodes={episodes} now={TODAY} formats={formatsFor('en-US')} toHistory={() => '#'} />,
      document.body,
    ),
  );
  const news = document.querySelector('.news');
  return news === null
    ? undefined
    : { text: news.textContent, busy: news.getAttribute('aria-busy') };
}

describe('episodes above the trend', () => {
  it('are looked for in a room that stays, and says what came of it', async () => {
    expect(await shown({ isBusy: true })).toEqual({ text: 'Looking for episodes …', busy: 'true' });
    const none = { text: 'No episodes seen in the last 24 hours.', busy: 'false' };
    expect(await shown({ found: [], isBusy: false })).toEqual(none);
    expect(await shown({ found: [], isBusy: true })).toEqual({ ...none, busy: 'true' });
    const some = await shown({ found: [EPISODE], isBusy: false });
    expect(some?.text).toContain('12 calls failed at Deepgram');
  });

  it('are “at the carrier” where its name is not known', async () => {
    const unnamed = { ...EPISODE, party: 'carrier', owner: 'carrier', name: undefined } as const;
    const news = await shown({ found: [defined<Episode>(unnamed)], isBusy: false });
    expect(news?.text).toContain('12 calls failed at the carrier');
  });

  it('take no room where it was known from the first that there are none', async () => {
    expect(await shown({ found: [], isBusy: true })).toBeUndefined();
    expect(await shown({ found: [], isBusy: false })).toBeUndefined();
  });

  it('stand as they were last until it is known what is new', async () => {
    const before = await shown({ found: [EPISODE], isBusy: true });
    expect(before?.text).toContain('Deepgram');
    expect(before?.busy).toBe('true');
  });

  it('are not said to be none where they cannot be looked for', async () => {
    await shown({ isBusy: true });
    expect(
      await shown({
        trouble: { what: 'The history can’t be read', then: 'Restart.' },
        isBusy: false,
      }),
    ).toEqual({ text: 'The history can’t be read. Restart.', busy: 'false' });
  });
});
