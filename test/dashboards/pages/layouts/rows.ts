import { generateVapiCalls, type VapiCall } from '../../calls/vapi.ts';
import { cutLabel, vapiLabel } from '../vapi/labels.ts';

/** How labels are written: as codes, humanized, re-worded where Vapi does, or re-worded and cut. */
export type LabelKind = 'raw' | 'humanized' | 'reworded' | 'cut';

/** One call as a layout shows it. */
export interface Row {
  readonly id: string;
  readonly assistant: string;
  /** The true code; empty while the call is in progress. */
  readonly code: string;
  /** Ms since 1970. */
  readonly at: number;
  readonly duration: string;
  readonly cost: string;
}

/** Time of a layout's newest call where the address does not say, ms since 1970; the same at all times. */
export const LAYOUT_UNTIL = Date.parse('2026-11-20T18:00:00Z');

/** The calls behind the rows, in the API's shape, with every reason as likely as the next. */
export function layoutCalls(seed: number, count: number, until = LAYOUT_UNTIL): VapiCall[] {
  return generateVapiCalls({ seed, count, until, mix: 'even' });
}

/** The row of a call. */
export function rowOf(call: VapiCall): Row {
  const start = Date.parse(call.startedAt ?? call.createdAt);
  const seconds =
    call.endedAt === undefined ? undefined : Math.round((Date.parse(call.endedAt) - start) / 1_000);
  return {
    id: call.id,
    assistant: call.assistant?.name ?? 'No Assistant Assigned',
    code: call.endedReason ?? '',
    at: start,
    duration: seconds === undefined ? '-' : `${Math.floor(seconds / 60)}m ${seconds % 60}s`,
    cost: `$${(call.cost ?? 0).toFixed(2)}`,
  };
}

/** The label of a code, in the kind that the page was asked for; `N/A` where there is none. */
export function labelOf(code: string, kind: LabelKind): string {
  if (code === '') return 'N/A';
  if (kind === 'raw') return code;
  if (kind === 'reworded') return vapiLabel(code);
  if (kind === 'cut') return cutLabel(vapiLabel(code));
  const spaced = code.replaceAll('-', ' ');
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}
