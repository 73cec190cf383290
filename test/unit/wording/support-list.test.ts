import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costSum } from '../../../lib/calls/cost-sum.ts';
import type { Call } from '../../../lib/calls/sighting.ts';
import { idList, supportList, type SupportCall } from '../../../lib/wording/support-list.ts';
import { without } from '../history/sightings.ts';

const START = Date.UTC(2026, 10, 20, 7, 1, 12);
const id = (n: number): string => `0197aa0${n}-7c1d-7f00-8000-0123456789ab`;
const DIED = 'call.in-progress.error-vapifault-worker-died';

function call(n: number, more: Partial<SupportCall> = {}): SupportCall {
  return {
    vendor: 'vapi',
    org: 'org-1',
    callId: id(n),
    code: DIED,
    label: DIED,
    startedAt: START + n * 60_000,
    timeSource: 'record',
    durationSec: 42,
    costUsd: 0.12,
    ...more,
  };
}

describe('the text for support about several calls', () => {
  it('names vendor, organization, time, codes, every call, and the sum', () => {
    const calls = [
      call(3, { code: 'assistant-error', costUsd: 0.0043 }),
      call(2, { durationSec: 7.25 }),
      call(1),
    ];
    expect(supportList(calls, 'Europe/Berlin')).toBe(`Vendor: Vapi
Organization: org-1
Window: 2026-11-20 07:02:12 – 2026-11-20 07:04:12 UTC
Local time: 2026-11-20 08:02:12 – 2026-11-20 08:04:12 UTC+01:00 (Europe/Berlin)
Calls: 3

${DIED}: 2 calls
${id(1)} · 2026-11-20 07:02:12 UTC · 42 s · $0.12
${id(2)} · 2026-11-20 07:03:12 UTC · 7.3 s · $0.12

assistant-error: 1 call
${id(3)} · 2026-11-20 07:04:12 UTC · 42 s · $0.0043

Total: 3 calls · 91.3 s · $0.2443`);
  });

  it('says what is not known: cut IDs, labels, times, costs', () => {
    const bare = without(call(1), 'code');
    const less = without(bare, 'callId', 'costUsd', 'durationSec', 'org');
    const calls: SupportCall[] = [
      { ...bare, callId: '0197aa01', label: 'Call.in progress.error v...' },
      {
        ...bare,
        callId: '0197',
        callIdTail: '89ab',
        datedBy: 'creation',
        label: 'Ends of +49 170 1234567',
      },
      { ...less, timeSource: 'seen', label: 'Call.in progress.error v...' },
    ];
    expect(supportList(calls, 'UTC')).toBe(`Vendor: Vapi
Organization: org-1 (known of 2)
Window: 2026-11-20 07:02:12 UTC
Local time: 2026-11-20 07:02:12 UTC+00:00 (UTC)
Calls: 3

“Call.in progress.error v...” (as the dashboard shows it; the full code is not known): 2 calls
0197aa01… (cut off) · 2026-11-20 07:02:12 UTC · 42 s · $0.12
ID not known · start not known

“Ends of [number]” (as the dashboard shows it; the full code is not known): 1 call
0197…89ab (cut off) · created 2026-11-20 07:02:12 UTC · 42 s · $0.12

Total: 3 calls · 84 s (known of 2) · $0.24 (known of 2)`);
  });

  it('tells the clock’s change within its window, and of one call the moment once', () => {
    const night = Date.UTC(2026, 9, 25, 0, 30);
    const text = supportList(
      [call(0, { startedAt: night }), call(0, { startedAt: night + 3_600_000 })],
      'Europe/Berlin',
    );
    expect(text).toContain(
      'Local time: 2026-10-25 02:30:00 UTC+02:00 – 2026-10-25 02:30:00 UTC+01:00 (Europe/Berlin)',
    );
    expect(supportList([call(0)], 'Asia/Kolkata')).toContain(
      'Window: 2026-11-20 07:01:12 UTC\nLocal time: 2026-11-20 12:31:12 UTC+05:30 (Asia/Kolkata)\n',
    );
  });

  it('sets vendors and organizations apart', () => {
    const retell = call(1, { vendor: 'retell', callId: `call_${'0'.repeat(27)}1`, org: 'r' });
    const sections = supportList(
      [call(1), retell, call(2), call(3, { org: 'org-2' })],
      'UTC',
    ).split(/\n\n=+\n\n/);
    expect(sections.map((text) => text.split('\n').slice(0, 2))).toEqual([
      ['Vendor: Vapi', 'Organization: org-1'],
      ['Vendor: Vapi', 'Organization: org-2'],
      ['Vendor: Retell', 'Organization: r'],
    ]);
    expect(sections.map((text) => /^Calls: (\d)/m.exec(text)?.[1])).toEqual(['2', '1', '1']);
    expect(sections.join('')).not.toContain('cut off');
  });

  it('lists every call once, and adds up what they cost to the cent', () => {
    const cents = fc.option(fc.integer({ min: 0, max: 50_000_000 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 80 }), (costs) => {
        const calls = costs.map((micro, i): SupportCall => {
          const rest = without(call(i % 10, { startedAt: START + i }), 'costUsd');
          return micro === undefined ? rest : { ...rest, costUsd: micro / 1e6 };
        });
        const known = costs.filter((micro) => micro !== undefined);
        const plain = known.reduce((sum, micro) => sum + BigInt(micro), 0n);
        expect(costSum(calls)).toEqual({
          calls: costs.length,
          callsWithCost: known.length,
          usd: Number(plain) / 1e6,
        });
        const text = supportList(calls, 'UTC');
        expect(text.split('\n').filter((line) => line.startsWith('0197aa0'))).toHaveLength(
          costs.length,
        );
      }),
    );
  });
});

describe('a list of IDs', () => {
  it('names those that are cut, and leaves out those that are not known', () => {
    const none = without(call(1), 'callId');
    const calls: Pick<Call, 'vendor' | 'callId' | 'callIdTail'>[] = [
      call(1),
      none,
      { ...none, callId: '0197aa01' },
    ];
    expect(idList(calls)).toBe(`${id(1)}\n0197aa01… (cut off)`);
  });
});
