import { expect, it } from 'vitest';
import type { Call } from '../../../lib/calls/sighting.ts';
import { callListCsv } from '../../../lib/history/export/call-list.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';

const DIED = 'call.in-progress.error-vapifault-worker-died';
const START = Date.UTC(2026, 10, 20, 7, 1, 12);

const call = (n: number, more: Partial<Call> = {}): Call => ({
  key: `vapi:${n}`,
  vendor: 'vapi',
  host: 'dashboard.vapi.ai',
  callId: `0197aa0${n}-7c1d-7f00-8000-0123456789ab`,
  code: DIED,
  label: DIED,
  startedAt: START + n * 60_000,
  seenAt: START,
  timeSource: 'record',
  agent: 'Outbound A',
  channel: 'outbound',
  ...more,
});

it('is a line a call with its ID, and "now" only of a call that is known to have gone out', () => {
  const calls = [
    call(1),
    call(2, { channel: 'inbound' }),
    call(3, { agent: 'Acme, "north"', code: 'call.in-progress.error-quantum-flux' }),
    call(4, {
      callId: '0197',
      callIdTail: '89ab',
      timeSource: 'seen',
      agent: '=HYPERLINK("x")',
      code: 'customer-busy',
    }),
    call(5, { code: 'call.start.error-subscription-insufficient-credits' }),
  ];
  const text = callListCsv(calls, NO_SETTINGS);
  expect(text.split('\r\n')).toEqual([
    'id,assistant,class,start,outcome,code,vendor',
    `0197aa01-7c1d-7f00-8000-0123456789ab,Outbound A,now,2026-11-20T07:02:12.000Z,broke-off,${DIED},vapi`,
    `0197aa02-7c1d-7f00-8000-0123456789ab,Outbound A,,2026-11-20T07:03:12.000Z,broke-off,${DIED},vapi`,
    '0197aa03-7c1d-7f00-8000-0123456789ab,"Acme, ""north""",,2026-11-20T07:04:12.000Z,,call.in-progress.error-quantum-flux,vapi',
    expect.stringMatching(/^0197…89ab,"?'=HYPERLINK.*,later,,not-reached,customer-busy,vapi$/),
    '0197aa05-7c1d-7f00-8000-0123456789ab,Outbound A,after the fix,2026-11-20T07:06:12.000Z,never-started,call.start.error-subscription-insufficient-credits,vapi',
    '',
  ]);
});
