import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseAnswers } from '../../../lib/calls/call-record.ts';
import { packAnswer } from '../../../lib/calls/pack.ts';
import { DAY, HOUR } from '../../../lib/calls/time.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { importFile } from '../../../lib/history/import/import-file.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { RETELL, sums, take, VAPI } from './files.ts';
import { NOW, row, without } from './sightings.ts';

let names = 0;
let db: HistoryDb;

beforeEach(() => {
  db = new HistoryDb(`import-api ${names++}`);
});
afterEach(() => db.delete());

describe('an API answer', () => {
  it.each([
    ['an array', JSON.stringify([VAPI, { ...VAPI, id: `${VAPI.id.slice(0, -1)}c` }])],
    [
      'results',
      JSON.stringify({
        metadata: { page: 1 },
        results: [VAPI, { ...VAPI, id: `${VAPI.id.slice(0, -1)}c` }],
      }),
    ],
    [
      'one a line',
      `${JSON.stringify(VAPI)}\n${JSON.stringify({ ...VAPI, id: `${VAPI.id.slice(0, -1)}c` })}\n`,
    ],
  ])('of Vapi is taken over as %s', async (_, text) => {
    expect(sums(await take(db, text))).toEqual({ added: 2, improved: 0, known: 0, refused: 0 });
    expect(await db.calls.get(`vapi:${VAPI.id}`)).toEqual({
      key: `vapi:${VAPI.id}`,
      vendor: 'vapi',
      host: 'dashboard.vapi.ai',
      hostAssumed: true,
      callId: VAPI.id,
      code: 'silence-timed-out',
      label: 'silence-timed-out',
      startedAt: NOW - 2 * HOUR + 3_000,
      seenAt: NOW - 2 * HOUR + 33_500,
      timeSource: 'record',
      durationSec: 30.5,
      costUsd: 0.0512,
      agent: 'Front desk',
      org: 'o',
      createdAt: NOW - 2 * HOUR,
    });
    expect(sums(await take(db, text))).toMatchObject({ added: 0, known: 2 });
  });

  it.each([
    ['an array', JSON.stringify([RETELL])],
    ['items', JSON.stringify({ items: [RETELL], has_more: false, total: 1 })],
  ])('of Retell is taken over as %s', async (_, text) => {
    expect(sums(await take(db, text))).toMatchObject({ added: 1, refused: 0 });
    expect(await db.calls.toArray()).toMatchObject([
      { vendor: 'retell', code: 'dial_no_answer', costUsd: 0.12, durationSec: 5 },
    ]);
  });

  it.each([
    ['Vapi', { ...VAPI, cost: undefined, costs: [{ cost: 0.1 }, { cost: 0.02 }] }],
    ['Vapi', { ...VAPI, cost: undefined, costs: [{ cost: 0.1 }, { type: 'vapi' }] }],
    ['Vapi', { ...VAPI, cost: undefined, costs: Array(60).fill({ cost: 0.01 }) as object[] }],
    ['Vapi', { ...VAPI, cost: undefined, costs: Array(201).fill({ cost: 0.01 }) as object[] }],
    ['Vapi', { ...VAPI, endedReason: 'error_code_10042' }],
    ['Vapi', { ...VAPI, assistant: undefined, assistantOverrides: { name: 'For today' } }],
    ['Vapi', { ...VAPI, assistant: undefined, squad: { name: 'Team' }, squadId: 's1' }],
    ['Vapi', { ...VAPI, assistant: undefined, workflow: { name: 'Intake' }, workflowId: 'w1' }],
    ['Vapi', { ...VAPI, assistant: undefined, workflowId: 'w1' }],
    ['Vapi', { ...VAPI, type: 'vapi.websocketCall', assistantVersion: 7 }],
    ['Retell', { ...RETELL, agent_id: 'agent_1', agent_version: 3, direction: 'inbound' }],
    [
      'Retell',
      {
        ...RETELL,
        start_timestamp: NOW - 9 * DAY,
        end_timestamp: NOW - DAY,
        duration_ms: 60_000,
      },
    ],
  ])('tells the same of a call of %s as it does on the page: %j', async (_, call) => {
    await take(db, JSON.stringify([call]));
    const [stored] = await db.calls.toArray();
    const [answer] = parseAnswers(packAnswer([call], () => 'x'));
    const { code, durationSec, costUsd, agent, agentVersion, channel } = answer?.records[0] ?? {};
    expect(code).toBeDefined();
    expect({ agent, agentVersion, channel }).toEqual({
      agent: stored?.agent,
      agentVersion: stored?.agentVersion,
      channel: stored?.channel,
    });
    expect({ ...stored }).toMatchObject({ code, durationSec });
    if (costUsd === undefined) expect(stored).not.toHaveProperty('costUsd');
    else expect(stored?.costUsd).toBeCloseTo(costUsd, 6);
  });

  it('names an assistant by its ID where its name may not be kept', async () => {
    for (const name of [
      'Front desk @ Joe’s',
      'Booking {prod}',
      '+1 415 555 0134',
      'x'.repeat(201),
    ]) {
      const [vapi, retell] = [
        { ...VAPI, assistant: { name }, assistantId: 'a1' },
        { ...RETELL, agent_name: name, agent_id: 'agent_1' },
      ];
      for (const [call, agent] of [
        [vapi, 'a1'],
        [retell, 'agent_1'],
      ] as const) {
        await db.calls.clear();
        await take(db, JSON.stringify([call]));
        expect(await db.calls.toArray(), name).toMatchObject([{ agent }]);
      }
    }
  });

  it('joins the call that was seen on the page', async () => {
    await recordSightings(db, [row()], { now: NOW, retentionDays: 180 });
    const call = {
      ...VAPI,
      startedAt: new Date(NOW - HOUR).toISOString(),
      endedAt: new Date(NOW - HOUR + 22_000).toISOString(),
    };
    expect(sums(await take(db, JSON.stringify([call])))).toMatchObject({ added: 0, improved: 1 });
    expect(await db.calls.count()).toBe(1);
  });

  it('says of every call that it refuses where it is and why', async () => {
    const going = { ...without(VAPI, 'endedReason'), id: `${VAPI.id.slice(0, -1)}d` };
    const old = { ...VAPI, startedAt: new Date(NOW - 300 * DAY).toISOString() };
    const report = await take(
      db,
      JSON.stringify([going, 7, old, { ...VAPI, endedReason: 'x'.repeat(300) }, VAPI]),
    );
    expect(sums(report)).toEqual({ added: 1, improved: 0, known: 0, refused: 2 });
    expect(report.ignored).toEqual({ noReason: 1 });
    expect(report.entriesAre).toBe('items');
    expect(report.problems).toEqual([
      { entryNumber: 2, why: 'tooOld' },
      { entryNumber: 3, why: 'badRecord' },
    ]);
  });

  it('that breaks off leaves what was before it, and says so', async () => {
    await recordSightings(db, [row()], { now: NOW, retentionDays: 180 });
    const text = JSON.stringify([VAPI, VAPI, VAPI]);
    const report = await take(db, text.slice(0, -40));
    expect(report.stopped).toEqual({ why: 'cutOff', after: 2 });
    expect(await db.calls.count()).toBe(2);
  });

  it('can be long without being held in memory as a whole', async () => {
    const calls = Array.from({ length: 5_000 }, (_, i) => ({
      ...VAPI,
      id: `${i.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    }));
    const progress: number[] = [];
    const file = new Blob([JSON.stringify({ results: calls })]);
    const report = await importFile(db, file, {
      reading: { kind: 'api-json', vendor: 'vapi' },
      now: NOW,
      retentionDays: 180,
      onProgress: ({ read }) => progress.push(read),
    });
    expect(report.added).toBe(5_000);
    expect(progress.length).toBeGreaterThan(2);
  });
});
