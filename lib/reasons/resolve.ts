import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { certaintyOf } from './certainty.ts';
import type { Resolution } from './diagnosis.ts';
import { codeFrom, labelIndex, MAX_LABEL, plain, shown } from './labels.ts';
import { Memo } from './memo.ts';
import { hasPieces } from './pieces.ts';

const memo = /* @__PURE__ */ new Memo<Resolution>(4000);
const UNKNOWN: Resolution = { kind: 'unknown' };

/**
 * What a label on a page stands for: raw, humanised, re-worded, wrongly cased, or cut off anywhere by
 * `...` or `…`. Answers with one code only if no other known one fits.
 */
export function resolve(label: string, vendor: VendorId): Resolution {
  if (label.length > MAX_LABEL) return UNKNOWN;
  return memo.get(vendor, label) ?? memo.keep(vendor, label, resolveNow(label, vendor));
}

function resolveNow(label: string, vendor: VendorId): Resolution {
  const text = shown(label);
  if (text === undefined) return UNKNOWN;
  const codes = new Set<string>();
  if (text.cut) {
    for (const [known, of] of labelIndex(vendor)) {
      if (hasPieces(text, known)) for (const code of of) codes.add(code);
    }
  } else {
    const raw = label.trim();
    if (certaintyOf(raw, vendor) === 'exact')
      return { kind: 'code', code: raw, certainty: 'exact' };
    for (const code of labelIndex(vendor).get(plain(label)) ?? []) codes.add(code);
    if (codes.size === 0) return derived(raw, vendor);
  }
  const [only] = codes;
  if (only === undefined) return UNKNOWN;
  return codes.size === 1
    ? { kind: 'code', code: only, certainty: 'exact' }
    : { kind: 'candidates', codes: [...codes] };
}

function derived(raw: string, vendor: VendorId): Resolution {
  for (const code of [raw, codeFrom(raw, vendor)]) {
    if (certaintyOf(code, vendor) === 'derived')
      return { kind: 'code', code, certainty: 'derived' };
  }
  return UNKNOWN;
}

/**
 * Whether a label on a page may stand for `code`, so that an outdated call record never overrules the
 * page. A label that is not known at all stands for no code.
 */
export function agrees(label: string, code: string, vendor: VendorId): boolean {
  const text = shown(label);
  if (text === undefined) return false;
  return (
    hasPieces(text, plain(code)) ||
    VENDORS[vendor].rewordedLabels.some(
      (reworded) => reworded.code === code && hasPieces(text, plain(reworded.label)),
    )
  );
}
