import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RecordResult } from '../../../lib/history/recorder.ts';
import type { HistoryWriter } from '../../../lib/history/writer.ts';
import type { Sender } from '../../../lib/messaging/messenger.ts';
import { record, without } from '../history/sightings.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';

// The texts are those of the set-up; all else is kept in memory.
const { i18n } = globalThis.chrome as unknown as typeof fakeBrowser;
vi.stubGlobal('chrome', Object.assign(Object.create(fakeBrowser) as object, { i18n }));
const { answers } = await import('../../../lib/worker/answers.ts');
const { Recording } = await import('../../../lib/worker/recording.ts');
const { collectPending, followPending } = await import('../../../lib/worker/collect-pending.ts');
const { PENDING_PREFIX, storePending } =
  await import('../../../lib/messaging/pending-sightings.ts');
const { readSettings, writeSettings } = await import('../../../lib/settings/store.ts');

const id = fakeBrowser.runtime.id;
const NOW = Date.now();
const sighting = record({ startedAt: NOW - 60_000, seenAt: NOW });
const dashboard: Sender = { id, url: 'https://dashboard.vapi.ai/calls', tab: { id: 1 } };
const SENDERS = {
  'a page of ours': { id, url: fakeBrowser.runtime.getURL('/popup.html') },
  'our script on a dashboard': dashboard,
  'our script elsewhere': { ...dashboard, url: 'https://elsewhere.example/' },
  'our script in a sandboxed frame': { ...dashboard, origin: 'null' },
  'another extension': { ...dashboard, id: 'another' },
} satisfies Record<string, Sender>;

const written = vi.fn((sightings: readonly unknown[]) =>
  Promise.resolve(sightings.map((): RecordResult => 'added')),
);
const read = vi.fn((): Promise<unknown> => Promise.resolve('read'));
const flood = vi.fn();
const refused = vi.fn();
const kept = vi.fn();
const make = () => {
  const writer = { record: written, read } as unknown as HistoryWriter;
  const recording = new Recording(writer, { onFlood: flood, onRefused: refused, onKept: kept });
  return { recording, all: answers({ writer, recording, note: (write) => write() }) };
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
});

describe('every message that the background answers', () => {
  const ask: Record<string, unknown> = {
    recordSightings: [sighting],
    recordSpans: [],
    faultsOnPage: 3,
    getReport: { period: '7d', filter: {} },
    getEpisodes: { period: '7d', filter: {} },
    getSpread: { vendor: 'vapi', reason: 'vapi:voicemail' },
    putRule: { vendor: 'vapi', match: 'voicemail', owner: 'you' },
    putOwnKey: { provider: 'openai', isOwn: true },
    teachColumn: { header: 'Started', kind: 'start' },
    forgetColumn: { header: 'Why it ended' },
    teachLabel: { label: 'Line was busy', code: 'customer-busy' },
  };
  const OURS = ['a page of ours'];
  const DASHBOARDS = [...OURS, 'our script on a dashboard'];
  const ANY = Object.keys(SENDERS).filter((name) => name !== 'another extension');
  const MAY: Record<string, readonly string[]> = {
    recordSightings: ANY,
    recordSpans: ANY,
    faultsOnPage: ANY,
    getReport: OURS,
    getEpisodes: OURS,
    getSpread: DASHBOARDS,
    putRule: DASHBOARDS,
    putOwnKey: DASHBOARDS,
    // Of the dashboard that sends it, and no other.
    teachColumn: ['our script on a dashboard'],
    forgetColumn: ['our script on a dashboard'],
    teachLabel: ['our script on a dashboard'],
    pointingOver: ANY,
    getHealth: OURS,
    dismissHealth: OURS,
  };

  it('is known here', () => {
    expect(Object.keys(make().all).sort()).toEqual(Object.keys(MAY).sort());
  });

  it.each(Object.keys(MAY))(
    '%s is answered to those who may ask, and to nobody else',
    async (type) => {
      vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
      vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
      vi.spyOn(fakeBrowser.action, 'getBadgeText').mockResolvedValue('' as never);
      vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
      const listener = make().all[type as 'getHealth'];
      const may: string[] = [];
      for (const [name, sender] of Object.entries(SENDERS)) {
        await listener({ data: ask[type], sender }).then(
          () => void may.push(name),
          () => undefined,
        );
      }
      expect(may.sort()).toEqual([...(MAY[type] ?? [])].sort());
    },
  );

  it.each([
    'recordSightings',
    'faultsOnPage',
    'getReport',
    'getEpisodes',
    'getSpread',
    'putRule',
    'putOwnKey',
    'teachColumn',
    'teachLabel',
  ])('%s refuses what it may not hold', async (type) => {
    const listener = make().all[type as 'getHealth'];
    const sender = MAY[type]?.includes('our script on a dashboard')
      ? dashboard
      : SENDERS['a page of ours'];
    for (const data of [null, 'x'.repeat(1000), -1, { period: 9 }, Array(501).fill(sighting)]) {
      await expect(listener({ data, sender })).rejects.toThrow();
    }
  });
});

describe('sightings', () => {
  it('are recorded where a known dashboard tells them of itself', async () => {
    const { all } = make();
    expect(await all.recordSightings({ data: [sighting], sender: dashboard })).toEqual({ kept: 1 });
    expect(written).toHaveBeenCalledExactlyOnceWith([sighting]);
  });

  it('of anywhere else, a private window included, are not', async () => {
    const { all } = make();
    const privately = { ...dashboard, tab: { id: 1, incognito: true } };
    const elsewhere = { ...sighting, host: 'elsewhere.example' };
    for (const [data, sender] of [
      [[sighting], privately],
      [[elsewhere], SENDERS['our script elsewhere']],
      [[elsewhere], dashboard],
      [[sighting], SENDERS['our script in a sandboxed frame']],
    ] as const) {
      expect(await all.recordSightings({ data, sender })).toEqual({ kept: 0 });
    }
    expect(written).not.toHaveBeenCalled();
  });

  it('of a host that the user added count for its vendor, as long as it is set', async () => {
    const { all } = make();
    const host = 'calls.example';
    const sender = { ...dashboard, url: `https://${host}/` };
    const data = [{ ...sighting, host }];
    expect(await all.recordSightings({ data, sender })).toEqual({ kept: 0 });
    await writeSettings({ hosts: [{ host, vendor: 'retell' }] });
    expect(await all.recordSightings({ data, sender })).toEqual({ kept: 0 });
    await writeSettings({ hosts: [{ host, vendor: 'vapi' }] });
    expect(await all.recordSightings({ data, sender })).toEqual({ kept: 1 });
  });

  it('that nothing but the clock speaks against are to be sent again, and told of', async () => {
    const { all } = make();
    const ahead = { ...sighting, startedAt: NOW + 90 * 24 * 3_600_000 };
    const send = (...data: object[]) => all.recordSightings({ data, sender: dashboard });
    read.mockResolvedValueOnce(undefined).mockResolvedValueOnce(undefined);
    expect(await send(ahead)).toEqual({ kept: 0, again: [0] });
    expect(refused).toHaveBeenCalledOnce();
    written.mockResolvedValueOnce(['by-clock', 'nameless', 'added']);
    expect(await send(sighting, ahead, sighting, { ...sighting, agent: 'A' })).toEqual({
      kept: 1,
      again: [1, 0],
    });
    expect([refused.mock.calls.length, kept.mock.calls.length]).toEqual([1, 1]);
    written.mockResolvedValueOnce(['too-old']);
    expect(await send(sighting)).toEqual({ kept: 0 });
    expect(refused).toHaveBeenCalledTimes(2);
    // Other calls tell that the clock is behind.
    read.mockResolvedValueOnce(NOW + 91 * 24 * 3_600_000);
    expect(await send(ahead)).toEqual({ kept: 1 });
  });

  it('beyond what a dashboard can have are refused for a while, and told of', async () => {
    const { all } = make();
    const send = () => all.recordSightings({ data: Array(500).fill(sighting), sender: dashboard });
    for (let i = 0; i < 100; i += 1) await send();
    expect(flood).not.toHaveBeenCalled();
    await expect(send()).rejects.toThrow();
    expect(flood).toHaveBeenCalledOnce();
    expect(written).toHaveBeenCalledTimes(100);
    vi.useFakeTimers({ now: Date.now() + 11 * 60_000 });
    expect(await send()).toEqual({ kept: 500 });
    vi.useRealTimers();
  });
});

describe('batches that pages have kept', () => {
  const pending = async (): Promise<string[]> =>
    Object.keys(await fakeBrowser.storage.local.get()).filter((key) =>
      key.startsWith(PENDING_PREFIX),
    );

  it('are recorded for known dashboards and their vendor, and removed', async () => {
    const { recording } = make();
    storePending([
      [
        sighting,
        { ...sighting, host: 'elsewhere.example' },
        { ...sighting, host: 'dashboard.retellai.com' },
        { ...sighting, source: 'import' },
      ],
    ]);
    await fakeBrowser.storage.local.set({ [`${PENDING_PREFIX}x`]: 'nonsense', other: 1 });
    expect(await pending()).toHaveLength(2);
    expect(await collectPending((batch) => recording.recordPending(batch))).toBe(false);
    expect(written).toHaveBeenCalledExactlyOnceWith([sighting]);
    expect(await pending()).toEqual([]);
    expect(await fakeBrowser.storage.local.get('other')).toEqual({ other: 1 });
  });

  it('stay where nothing but the clock speaks against them', async () => {
    const { recording } = make();
    const ahead = { ...sighting, startedAt: NOW + 90 * 24 * 3_600_000 };
    storePending([[sighting, ahead]]);
    const collect = () => collectPending((batch) => recording.recordPending(batch));
    read.mockResolvedValueOnce(undefined).mockResolvedValueOnce(undefined);
    await collect();
    await collect();
    expect(await pending()).toHaveLength(1);
    expect(written).toHaveBeenCalledExactlyOnceWith([sighting]);
    read.mockResolvedValueOnce(ahead.startedAt);
    await collect();
    expect(written).toHaveBeenLastCalledWith([ahead]);
    expect(await pending()).toEqual([]);
  });

  it('stay apart there, as rows of one list in two batches were told twice', async () => {
    const { recording } = make();
    const row = { ...sighting, startedAt: NOW + 90 * 24 * 3_600_000, source: 'page', list: 1 };
    const rows = without(row, 'callId');
    for (const label of ['Voicemail', 'Busy', 'Voicemail'])
      storePending([
        [
          { ...rows, label },
          { ...rows, label },
        ] as Sighting[],
      ]);
    const collect = () => collectPending((batch) => recording.recordPending(batch));
    read.mockResolvedValue(undefined);
    await collect();
    await collect();
    expect(written).not.toHaveBeenCalled();
    read.mockResolvedValue(row.startedAt);
    await collect();
    expect(written.mock.calls.map(([batch]) => batch.length)).toEqual([2, 2, 2]);
    read.mockReset();
    expect(await pending()).toEqual([]);
  });

  it('stay there for the right time as many as a page keeps, the newest', async () => {
    const ahead = { ...sighting, startedAt: NOW + 90 * 24 * 3_600_000 };
    const batches = Array.from({ length: 60 }, (_, i) =>
      Array.from({ length: 200 }, () => ({ ...ahead, durationSec: i })),
    );
    storePending(batches);
    const all = vi.fn((batch: unknown) => Promise.resolve(batch as readonly unknown[]));
    await collectPending(all);
    all.mockClear();
    await collectPending(all);
    const kept = all.mock.calls.flatMap(([batch]) => batch as readonly unknown[]);
    expect(kept).toHaveLength(10_000);
  });

  it('are taken where an earlier version kept one for the right time', async () => {
    const { recording } = make();
    await fakeBrowser.storage.local.set({ [`${PENDING_PREFIX}again`]: [sighting, sighting] });
    await collectPending((batch) => recording.recordPending(batch));
    expect(written).toHaveBeenCalledExactlyOnceWith([sighting, sighting]);
    expect(await pending()).toEqual([]);
  });

  it('stay where they cannot be written', async () => {
    const { recording } = make();
    storePending([[sighting]]);
    written.mockRejectedValueOnce(new Error('full'));
    await expect(collectPending((batch) => recording.recordPending(batch))).rejects.toThrow('full');
    expect(await pending()).toHaveLength(1);
  });

  it('are recorded one time after the other, however many pages keep some at once', async () => {
    const running: unknown[] = [];
    let most = 0;
    const seen: unknown[] = [];
    const record = async (batch: unknown): Promise<readonly unknown[]> => {
      running.push(batch);
      most = Math.max(most, running.length);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running.pop();
      seen.push(batch);
      return [];
    };
    storePending([[sighting]]);
    const tooMany = vi.fn();
    followPending(record, tooMany);
    for (const label of ['voicemail', 'customer-busy']) storePending([[{ ...sighting, label }]]);
    await vi.waitFor(async () => expect(await pending()).toEqual([]));
    expect(most).toBe(1);
    expect(seen).toHaveLength(3);
    expect(new Set(seen.map((batch) => JSON.stringify(batch))).size).toBe(3);
    expect(tooMany).not.toHaveBeenCalled();
  });

  it('are not more than can be true; the others are told of', async () => {
    const { recording } = make();
    await fakeBrowser.storage.local.set(
      Object.fromEntries(
        Array.from({ length: 205 }, (_, i) => [`${PENDING_PREFIX}${i}`, [sighting]]),
      ),
    );
    expect(await collectPending((batch) => recording.recordPending(batch))).toBe(true);
    expect(written).toHaveBeenCalledTimes(200);
    expect(await pending()).toEqual([]);
  });
});

it('a rule from a card is kept in front, and one that says nothing takes it away', async () => {
  const { all } = make();
  const rule = { vendor: 'vapi', match: 'voicemail', note: 'Ours' } as const;
  await Promise.all([
    all.putRule({ data: { match: 'a', owner: 'you' }, sender: dashboard }),
    all.putRule({ data: rule, sender: dashboard }),
  ]);
  expect((await readSettings()).overrides).toEqual([rule, { match: 'a', owner: 'you' }]);
  await all.putRule({ data: { vendor: 'vapi', match: 'voicemail' }, sender: dashboard });
  expect((await readSettings()).overrides).toEqual([{ match: 'a', owner: 'you' }]);
});

it('whose key it is, answered on a card, is kept beside what was answered before', async () => {
  const { all } = make();
  await all.putOwnKey({ data: { provider: 'openai', isOwn: true }, sender: dashboard });
  await all.putOwnKey({ data: { provider: 'deepgram', isOwn: false }, sender: dashboard });
  expect((await readSettings()).ownKeys).toEqual({ openai: true, deepgram: false });
});
