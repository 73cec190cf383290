import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../../lib/calls/time.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { previewFile } from '../../../lib/history/import/preview-file.ts';
import { RETELL, sums, take, VAPI } from './files.ts';
import { NOW, without } from './sightings.ts';

let names = 0;
let db: HistoryDb;

beforeEach(() => {
  db = new HistoryDb(`import-rows ${names++}`);
});
afterEach(() => db.delete());

const json = JSON.stringify;
const OWN = 'aaaaaaaa-0000-4000-8000-000000000001';
const OTHER = 'call_aaaaaaaaaaaaaaaaaaaaaaaaaaa';
const START = NOW - HOUR;
const at = (ms: number): string => new Date(ms).toISOString();

/** What both a table and an API may say, under the names of Vapi's. */
const vapiRow = {
  endedReason: VAPI.endedReason,
  startedAt: VAPI.startedAt,
  endedAt: VAPI.endedAt,
  cost: VAPI.cost,
};
const retellRow = without(RETELL, 'call_id', 'call_status', 'from_number', 'call_cost');

describe("a row of a team's own table in JSON is the vendor's call", () => {
  it.each<[string, object, object]>([
    ['a row ID', { id: OWN, vapiCallId: VAPI.id, ...vapiRow }, VAPI],
    ['other words', { id: OWN, vapi_call_id: VAPI.id, ...vapiRow }, VAPI],
    ['a row number', { id: '1', vapiCallId: VAPI.id, ...vapiRow }, VAPI],
    ['a row ID and `call_id`', { id: OWN, call_id: VAPI.id, ...vapiRow }, VAPI],
    ['a row ID and `callId`', { id: OWN, callId: VAPI.id, ...vapiRow }, VAPI],
    ['a status', { id: OWN, call_id: VAPI.id, call_status: 'done', ...vapiRow }, VAPI],
    ['a row ID', { call_id: OTHER, retell_call_id: RETELL.call_id, ...retellRow }, RETELL],
    ['a row number', { call_id: '1', retell_call_id: RETELL.call_id, ...retellRow }, RETELL],
    ['any ID', { call_id: OWN, retell_call_id: RETELL.call_id, ...retellRow }, RETELL],
  ])('with %s beside it: %j', async (_, row, call) => {
    const { reading } = await previewFile(new Blob([json([row])]), NOW);
    expect(reading.kind).toBe('json-table');
    for (const [first, second] of [
      [row, call],
      [call, row],
    ]) {
      await db.calls.clear();
      await db.days.clear();
      expect(await take(db, json([first]))).toMatchObject({ added: 1, refused: 0 });
      expect(await take(db, json([second]))).toMatchObject({ added: 0, refused: 0 });
      expect(await db.calls.count()).toBe(1);
    }
  });

  it('and a telephone number makes no contact of a row that has times', async () => {
    const done = await take(db, json([{ id: VAPI.id, number: '+14155550134', ...vapiRow }]));
    expect(done.added).toBe(1);
  });

  it('and the ID of a session, which has several calls, is not one', async () => {
    await take(db, json([{ ...VAPI, sessionId: OWN }]));
    expect((await db.calls.toArray()).map(({ callId }) => callId)).toEqual([VAPI.id]);
  });

  it.each<[string, (row: object) => string]>([
    ['under a key', (row) => json({ calls: { one: row } })],
    ['in a text', (row) => json({ Records: [{ body: json(row) }] })],
    ['behind a call of the API', (row) => json([RETELL, row])],
    ['before a call of the API', (row) => json([row, RETELL])],
    ['before a campaign', (row) => json([row, { id: OWN, endedReason: 'campaign.ended.success' }])],
    ['behind a campaign', (row) => json([{ id: OWN, endedReason: 'campaign.ended.success' }, row])],
    ['in a log', (row) => `INFO ${json(row)}\nINFO ${json(row)}\n`],
    ['in a column', (row) => `n,payload\n1,"${json(row).replaceAll('"', '""')}"\n`],
  ])('wherever it stands: %s', async (_, text) => {
    const row = { id: OWN, vapiCallId: VAPI.id, ...vapiRow };
    expect(await take(db, text(row))).toMatchObject({ refused: 0 });
    const calls = await db.calls.toArray();
    expect(calls.find(({ vendor }) => vendor === 'vapi')).toMatchObject({
      callId: VAPI.id,
      startedAt: Date.parse(VAPI.startedAt),
      durationSec: 30.5,
      costUsd: 0.0512,
    });
    const others = calls.filter(({ vendor }) => vendor !== 'vapi');
    expect(others.every(({ costUsd }) => costUsd === 0.12)).toBe(true);
    expect(others).toHaveLength(text(row).includes(json(RETELL)) ? 1 : 0);
    expect(await take(db, json([VAPI]))).toMatchObject({ added: 0 });
  });
});

describe("names that an API does not have are read as a table's", () => {
  it.each<[string, object]>([
    ['Retell', { started_at: at(START), ended_at: at(START + 84_000), cost: 0.12 }],
    ['Retell', { started_at: at(START), duration_seconds: 84, cost: 0.12 }],
    ['Retell', { start_timestamp: START, duration_seconds: 84, cost_usd: 0.12 }],
    ['Retell', { start_timestamp: START, end_timestamp: START + 84_000, cost: 0.12 }],
    ['Retell', { startedAt: at(START), durationMs: 84_000, cost_cents: 12 }],
    ['Vapi', { started_at: at(START), ended_at: at(START + 84_000), cost: 0.12 }],
    ['Vapi', { startTime: at(START), duration_seconds: 84, cost: 0.12 }],
    ['Vapi', { startedAt: at(START), duration_seconds: 84, cost: 0.12 }],
    ['Vapi', { startedAt: at(START), endedAt: at(START + 84_000), total_cost_usd: 0.12 }],
  ])('of %s: %j', async (vendor, facts) => {
    const id =
      vendor === 'Vapi'
        ? { id: VAPI.id, endedReason: 'customer-ended-call' }
        : { call_id: RETELL.call_id, disconnection_reason: 'user_hangup' };
    const row: Record<string, unknown> = { ...id, ...facts };
    await take(db, json([row]));
    const [ofJson] = await db.calls.toArray();
    expect(ofJson).toMatchObject({ startedAt: START, durationSec: 84, costUsd: 0.12 });
    await db.calls.clear();
    const columns = Object.keys(row);
    const cells = columns.map((name) => String(row[name]));
    await take(db, `${columns.join(',')}\n${cells.join(',')}\n`);
    const [ofTable] = await db.calls.toArray();
    expect(ofTable).toMatchObject({ startedAt: START, durationSec: 84, costUsd: 0.12 });
  });

  it('the assistant too', async () => {
    await take(db, json([{ ...without(VAPI, 'assistant'), assistant_name: 'Night desk' }]));
    expect(await db.calls.toArray()).toMatchObject([{ callId: VAPI.id, agent: 'Night desk' }]);
  });
});

describe("Vapi's report of a call's end", () => {
  const message = {
    type: 'end-of-call-report',
    endedReason: 'customer-busy',
    startedAt: at(START),
    endedAt: at(START + 40_000),
    cost: 0.2,
    assistantVersion: '7',
  };
  const whole = { id: VAPI.id, orgId: 'o', endedReason: 'customer-busy', createdAt: at(START - 4) };

  it.each([
    ['with a reason', whole],
    ['without one', without(whole, 'endedReason')],
  ])('adds what it says to a call %s', async (_, call) => {
    for (const value of [{ message: { ...message, call } }, { message: { call, ...message } }]) {
      await db.calls.clear();
      expect(sums(await take(db, json(value)))).toMatchObject({ added: 1, refused: 0 });
      expect(await db.calls.toArray()).toMatchObject([
        {
          callId: VAPI.id,
          startedAt: START,
          durationSec: 40,
          costUsd: 0.2,
          agentVersion: '7',
          timeSource: 'record',
        },
      ]);
    }
  });

  it('adds the parts of its cost', async () => {
    const costs = [{ cost: 0.1 }, { cost: 0.02 }];
    const call = without(whole, 'endedReason');
    await take(db, json({ message: { ...without(message, 'cost'), costs, call } }));
    expect((await db.calls.toArray())[0]?.costUsd).toBeCloseTo(0.12, 6);
  });

  it('and nobody else’s message changes a whole call', async () => {
    const call = { ...VAPI, endedReason: 'customer-busy' };
    await take(db, json([{ type: 'call.saved', startedAt: at(START), cost: 9, call }]));
    expect(await db.calls.toArray()).toMatchObject([
      { startedAt: Date.parse(VAPI.startedAt), costUsd: 0.0512 },
    ]);
  });
});

it('simulation runs without counts and contacts that were never called are no calls', async () => {
  const [time, id] = [at(START), VAPI.id];
  const run = { id, orgId: 'o', status: 'ended', queuedAt: time, endedReason: 'completed' };
  const times = { startedAt: time, endedAt: time, createdAt: time, updatedAt: time };
  const simulations = [{ type: 'simulation', simulationId: OWN }];
  const done = await take(
    db,
    json([
      { ...run, ...times, simulations, target: { type: 'assistant' } },
      { ...without(run, 'endedReason'), ...times, simulations, simulationRunItemIds: [OWN] },
      { id, number: '+14155550134', status: 'contact.failed', endedReason: 'customer-busy' },
      { id, number: '+14155550135', status: 'contact.pending' },
    ]),
  );
  expect(done).toMatchObject({ added: 0, refused: 0, ignored: { test: 2, campaign: 2 } });
  expect(await db.calls.count()).toBe(0);
});

describe('in a table of calls of several vendors', () => {
  const vapiCalls = [VAPI, { ...VAPI, id: `${VAPI.id.slice(0, -1)}c` }];
  const api = json([...vapiCalls, RETELL]);
  const line = (provider: string, id: string, reason: string, start = VAPI.startedAt): string =>
    [provider, id, reason, start].join(',');
  const table = (...lines: readonly string[]): string =>
    ['provider,call_id,end_reason,started_at', ...lines].join('\n');
  const two = vapiCalls.map(({ id, endedReason }) => line('vapi', id, endedReason));
  const callsOf = async (vendor: string): Promise<(string | undefined)[]> =>
    (await db.calls.toArray()).filter((call) => call.vendor === vendor).map(({ callId }) => callId);

  it('each row is a call of the vendor whose ID it has', async () => {
    const text = table(...two, line('retell', RETELL.call_id, 'dial_no_answer', at(START)));
    expect(await take(db, text)).toMatchObject({ added: 3, refused: 0 });
    expect(await take(db, api)).toMatchObject({ added: 0, refused: 0 });
    expect(await callsOf('vapi')).toHaveLength(2);
    expect(await db.calls.toArray()).toContainEqual(
      expect.objectContaining({
        vendor: 'retell',
        host: 'dashboard.retellai.com',
        callId: RETELL.call_id,
        code: 'dial_no_answer',
      }),
    );
  });

  it('and of UponAI where the row names it', async () => {
    await take(db, table(...two, line('UponAI', RETELL.call_id, 'dial_no_answer')));
    expect(await callsOf('uponai')).toEqual([RETELL.call_id]);
  });

  it.each([
    ['of nobody’s form', line('vapi', 'req-17', VAPI.endedReason)],
    ['of a vendor who has no such reason', line('vapi', RETELL.call_id, 'silence-timed-out')],
  ])('an ID %s is refused', async (_, last) => {
    const done = await take(db, table(...two, last));
    expect(done).toMatchObject({ added: 2, refusals: { callId: 1 } });
  });

  it('what stands for nothing is no ID, and a sum no call', async () => {
    const lines = [
      line('vapi', '-', VAPI.endedReason, at(START)),
      line('retell', '', 'dial_no_answer', at(START)),
      'Total,3 calls,,',
    ];
    const done = await take(db, table(...two, ...lines));
    expect(done).toMatchObject({ added: 4, refused: 0, ignored: { note: 1 } });
    expect(await callsOf('vapi')).toContain(undefined);
    expect(await callsOf('retell')).toEqual([undefined]);
  });

  it('calls without a reason wait under their own vendor', async () => {
    await take(db, api);
    const open = 'provider,call_id,status,end_reason,started_at';
    const text = [
      open,
      ...vapiCalls.map(
        ({ id, endedReason }) => `vapi,${id},ended,${endedReason},${VAPI.startedAt}`,
      ),
      `retell,${RETELL.call_id},ongoing,,${at(START)}`,
    ].join('\n');
    expect((await take(db, text)).ignored).toEqual({});
  });
});

describe('rows without an ID', () => {
  const header = 'Started At,Name,Phone,Duration (s),Disconnection Reason';
  const row = (name: number, ms = START): string =>
    `${at(ms)},Caller ${name},+1415555${String(name).padStart(4, '0')},0,dial_no_answer`;
  const other = (n: number): string => row(n, START - n * 60_000);
  const table = (...rows: readonly string[]): string => [header, ...rows].join('\n');

  it('are as many calls as one file has of them, however alike they look', async () => {
    const text = table(row(1), row(2), other(3), row(4));
    expect(sums(await take(db, text))).toMatchObject({ added: 4, known: 0 });
    expect(sums(await take(db, text))).toEqual({ added: 0, improved: 0, known: 4, refused: 0 });
    // One that was left out before.
    const more = table(row(1), row(2), other(3), row(4), row(5));
    expect(sums(await take(db, more))).toMatchObject({ added: 1, known: 4 });
    expect(await db.calls.count()).toBe(5);
  });

  it('in JSON too', async () => {
    const one = { started_at: at(START), duration_seconds: 0, ended_reason: 'customer-busy' };
    const text = json({ rows: [one, one, one] });
    expect(sums(await take(db, text))).toMatchObject({ added: 3, known: 0 });
    expect(sums(await take(db, text))).toMatchObject({ added: 0, known: 3 });
  });

  it('are those of an answer of the API, each once', async () => {
    const calls = [1, 2, 3].map((n) => ({
      ...RETELL,
      call_id: `call_${String(n).padStart(27, '0')}`,
      end_timestamp: RETELL.start_timestamp,
    }));
    for (const texts of [
      [table(row(1), row(2), row(3)), json(calls)],
      [json(calls), table(row(1), row(2), row(3))],
    ]) {
      await db.calls.clear();
      for (const text of texts) await take(db, text);
      expect(await db.calls.count()).toBe(3);
    }
  });

  it('of a file put together from two may be in both', async () => {
    const text = [table(row(1), row(2)), table(row(2), row(3), other(4))].join('\n');
    expect(sums(await take(db, text))).toMatchObject({ added: 3, known: 2 });
  });

  it('are not parted by a batch, nor is an export of Hangtag’s own', async () => {
    const before = Array.from({ length: 1_999 }, (_, i) => other(i + 1));
    const text = table(...before, row(1), row(2), row(3), other(-5));
    expect(sums(await take(db, text))).toMatchObject({ added: 2_003, known: 0 });
    expect(sums(await take(db, text))).toMatchObject({ added: 0, known: 2_003 });
    const alike = before.length;
    const lines = Array.from({ length: 2_003 }, (_, i) =>
      json({
        key: 'retell:?x',
        vendor: 'retell',
        host: 'dashboard.retellai.com',
        label: 'dial_no_answer',
        startedAt: i < alike || i > alike + 2 ? START - i * 60_000 : START,
        seenAt: NOW,
        timeSource: 'page',
      }),
    );
    const copy = new HistoryDb(`import-rows ${names++}`);
    const own = await take(copy, lines.slice(1).join('\n'));
    expect(sums(own)).toMatchObject({ added: 2_002, known: 0 });
    await copy.delete();
  }, 60_000);
});
