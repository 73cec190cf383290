import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../../lib/calls/call-record.ts';
import { MINUTE } from '../../../lib/calls/time.ts';
import { matchRows, type ShownRow } from '../../../lib/recording/match-rows.ts';
import { callAt, NOW, shownId } from './mixes.ts';

/** Calls of one burst: nothing but their IDs and codes tells them apart. */
const BURST: readonly CallRecord[] = [0, 1, 2, 3, 4].map((n) =>
  callAt(NOW - n * 20, n, {
    startedAt: NOW,
    durationSec: 20,
    costUsd: 0.1,
    agent: 'Ava',
    code: `call.in-progress.error-vapifault-${n}`,
  }),
);

const rowOf = (record: CallRecord, more: Partial<ShownRow['facts']> = {}): ShownRow => {
  const id = shownId(record.id, 8);
  return {
    facts: {
      ...(id !== undefined && { id }),
      startedAt: Math.floor(NOW / MINUTE) * MINUTE,
      isStartPrecise: true,
      durationSec: 20,
      costUsd: 0.1,
      agent: 'Ava',
      ...more,
    },
    // A label that is cut off, and may stand for any of them.
    agrees: (code) => code.startsWith('call.in-progress.error-v'),
  };
};

const codesIn = (rows: readonly ShownRow[], records = BURST): (string | undefined)[] => {
  const { records: found } = matchRows(rows, records);
  return rows.map((_, at) => found.get(at)?.code);
};

describe('the rows of a list and its answer', () => {
  it('tell by their order what a cut label stands for', () => {
    expect(codesIn(BURST.map((each) => rowOf(each)))).toEqual(BURST.map(({ code }) => code));
  });

  it('tell it where the page shows them the other way round, by what is sure', () => {
    const last = callAt(NOW - 3 * MINUTE, 9, { startedAt: NOW - 3 * MINUTE });
    const rows = [
      rowOf(last, {
        startedAt: NOW - 3 * MINUTE,
        durationSec: last.durationSec,
        costUsd: last.costUsd,
      }),
      ...[...BURST].reverse().map((each) => rowOf(each)),
    ];
    const agrees = { ...rows[0], agrees: (code: string) => code === last.code } as ShownRow;
    expect(codesIn([agrees, ...rows.slice(1)], [...BURST, last])).toEqual([
      last.code,
      ...[...BURST].reverse().map(({ code }) => code),
    ]);
  });

  it('leave no record to two rows', () => {
    const rows = [...BURST, ...BURST].map((each) => rowOf(each));
    const found = codesIn(rows).filter((code) => code !== undefined);
    expect(new Set(found).size).toBe(found.length);
  });

  it('are matched by duration, cost or assistant where no order tells', () => {
    const calls = BURST.map((call, n) => ({ ...call, durationSec: 20 + 10 * n }));
    const mixed = [2, 0, 4, 1, 3].flatMap((n) => calls[n] ?? []);
    const rows = mixed.map(({ durationSec, ...call }) => rowOf(call, { durationSec }));
    expect(codesIn(rows, calls)).toEqual(mixed.map(({ code }) => code));
  });

  it('are not matched with what contradicts them: ID, reason, minute, duration, cost or channel', () => {
    const [call] = BURST;
    if (call === undefined) return;
    const record = { ...call, channel: 'web' } as const;
    const { agrees } = rowOf(call);
    expect(codesIn([rowOf(call)], [record])).toEqual([call.code]);
    for (const more of [
      { id: { head: 'ffffffff', whole: false } },
      { startedAt: NOW + 7 * MINUTE },
      { durationSec: 200 },
      { costUsd: 0.5 },
      { channel: 'inbound' } as const,
    ]) {
      expect(matchRows([rowOf(call, more)], [record]).covered.size).toBe(0);
    }
    const other = { ...rowOf(call), agrees: (code: string) => !agrees(code) };
    expect(matchRows([other], [record]).covered.size).toBe(0);
  });
});
