import Papa from 'papaparse';
import type { Call } from '../../calls/sighting.ts';
import { callAgain, type CallAgain } from '../../reasons/call-again.ts';
import type { ReasonSettings } from '../../reasons/diagnosis.ts';
import { diagnoser } from '../../trends/build-report.ts';
import { cutId, isWholeId } from '../../vendors/call-id.ts';
import { safeCell } from './columns.ts';

const COLUMNS = ['id', 'assistant', 'class', 'start', 'outcome', 'code', 'vendor'] as const;

/** When a call is worth making again, as the list says it. */
const CLASSES: Readonly<Record<CallAgain, string>> = {
  now: 'now',
  'back-off': 'later',
  'after-fix': 'after the fix',
};

/**
 * A list of calls to be made again, as CSV: ID, assistant, when it is worth it, start in UTC, outcome, code, vendor. It
 * holds no number: the ID finds it in the dashboard. A call that is not worth making again has no class, and an ID that
 * is only known cut says so.
 */
export function callListCsv(calls: readonly Call[], settings: ReasonSettings): string {
  const diagnosisOf = diagnoser(settings);
  const rows = calls.map((call) => {
    const diagnosis = diagnosisOf(call);
    const again = callAgain(diagnosis, call.channel);
    const { callId, callIdTail } = call;
    const known = callId === undefined || isWholeId(call) ? callId : cutId(callId, callIdTail);
    return [
      known,
      call.agent,
      again === undefined ? undefined : CLASSES[again],
      call.timeSource === 'seen' ? undefined : new Date(call.startedAt).toISOString(),
      diagnosis.outcome,
      call.code ?? call.label,
      call.vendor,
    ].map((cell) => safeCell(cell ?? ''));
  });
  return `${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' })}\r\n`;
}
