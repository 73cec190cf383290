import type { MarkedReason } from '../marking/marked-page.ts';
import { pageChildren } from '../page/own-nodes.ts';
import { idIn } from '../page/values/call-ids.ts';
import { labelOf } from '../page/values/cell-text.ts';
import { looksLikeTime } from '../page/values/value-patterns.ts';
import type { Vendor } from '../vendors/vendor.ts';

/** That none of the calls on a page can be kept, as nothing tells them apart. */
export interface Unkept {
  readonly calls: number;
  /** A header that is not known, below which IDs or times seem to stand. */
  readonly header?: string;
}

/** Longest text of a header that is handed on. */
const LONGEST = 60;

/** A header of the reason's table that is not known, below which its row shows an ID or a time. */
function headerWorthTeaching({ cell }: MarkedReason, vendor: Vendor): string | undefined {
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
    const tells = looksLikeTime(text) || idIn(text, vendor.callId) !== undefined;
    if (tells && !known.has(text) && name !== '' && name.length <= LONGEST) return name;
  }
  return undefined;
}

/**
 * What to say of a page where calls are shown and none of them can be kept; undefined where any can.
 *
 * @param isUnkept whether nothing tells the call of a reason from others
 */
export function unkeptOn(
  reasons: Iterable<MarkedReason>,
  isUnkept: (reason: MarkedReason) => boolean,
  vendor: Vendor,
): Unkept | undefined {
  let [calls, header]: [number, string | undefined] = [0, undefined];
  for (const reason of reasons) {
    if (!isUnkept(reason)) return undefined;
    calls += 1;
    header ??= headerWorthTeaching(reason, vendor);
  }
  if (calls === 0) return undefined;
  return { calls, ...(header !== undefined && { header }) };
}
