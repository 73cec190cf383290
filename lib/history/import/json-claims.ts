import type { Loose } from '../../calls/checks.ts';
import { claimOfCall, type ApiContext } from './api-call.ts';
import type { Claim } from './claim.ts';
import { lacksZone } from './api-time.ts';
import { findCalls, type Found } from './find-calls.ts';
import { headerOfObjects, rowOfObject } from './json-table.ts';
import { claimOfRow, type TableContext } from './table-call.ts';
import { guessReading } from './table-reading.ts';

/** What is needed beside a value that holds calls. */
export type JsonContext = ApiContext & TableContext;

/**
 * Whether what was found in a value is that value, and is read as a row of a table: of a table it can be said what its
 * fields mean, and which zone its times are in where they name none.
 */
export function isTableRow(found: Found, value: unknown): boolean {
  if ('row' in found) return found.row === value;
  return 'call' in found && found.call === value && lacksZone(found.call);
}

/** The claims of all calls in a value, and what was found instead of calls. */
export function* claimsInJson(
  value: unknown,
  context: JsonContext,
): Generator<Claim, void, undefined> {
  for (const found of findCalls(value)) {
    if ('call' in found) yield claimOfCall(found.kind, found.call, context);
    else if ('row' in found) yield claimOfLoneRow(found.row, context);
    else yield { ignored: found.kind };
  }
}

/** A row of a team's table that stands among other things: it is read by what it says itself. */
function claimOfLoneRow(object: Loose, context: JsonContext): Claim {
  const header = headerOfObjects([object]);
  const cells = rowOfObject(object, header);
  const { reading } = guessReading({ header, rows: [cells] }, context.now);
  const vendor = reading.vendor === 'vapi' ? 'vapi' : context.retellIs;
  return claimOfRow(cells, { ...reading, vendor }, context);
}
