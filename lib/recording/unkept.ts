import { defined } from '../calls/defined.ts';
import { LONGEST_HEADER } from '../calls/limits.ts';
import type { Unkept } from '../calls/unkept.ts';
import type { MarkedReason } from '../marking/marked-page.ts';
import { pageChildren } from '../page/own-nodes.ts';
import { idIn } from '../page/values/call-ids.ts';
import { labelOf } from '../page/values/cell-text.ts';
import { looksLikeMoment } from '../page/values/value-patterns.ts';
import type { Vendor } from '../vendors/vendor.ts';

/** An unknown header of the reason's table, if the row has an ID or a time below it. */
function columnWorthTeaching({ cell }: MarkedReason, vendor: Vendor): Unkept['column'] {
  const { row, header } = cell;
  const headers = header?.parentElement;
  if (row === undefined || headers === null || headers === undefined) return undefined;
  const [names, values] = [pageChildren(headers), pageChildren(row)];
  if (names.length !== values.length) return undefined;
  const known = new Set(
    (['callId', 'start', 'created', 'ended'] as const).map((kind) => cell.fact(kind)),
  );
  for (const [i, value] of values.entries()) {
    const [text, name] = [labelOf(value), labelOf(names[i] ?? value)];
    if (known.has(text) || name === '' || name.length > LONGEST_HEADER) continue;
    // The beginning of an ID is not enough to tell calls apart.
    if (idIn(text, vendor.callId)?.whole === true) return { header: name, holds: 'id' };
    if (looksLikeMoment(text)) return { header: name, holds: 'time' };
  }
  return undefined;
}

/**
 * What to say of a page none of whose calls can be kept; undefined if at least one can, or if there are none.
 *
 * @param isUnkept whether the call of a reason cannot be told from others
 */
export function unkeptOn(
  reasons: Iterable<MarkedReason>,
  isUnkept: (reason: MarkedReason) => boolean,
  vendor: Vendor,
): Unkept | undefined {
  let calls = 0;
  let column: Unkept['column'];
  for (const reason of reasons) {
    if (!isUnkept(reason)) return undefined;
    calls += 1;
    column ??= columnWorthTeaching(reason, vendor);
  }
  if (calls === 0) return undefined;
  return defined<Unkept>({ calls, column });
}
