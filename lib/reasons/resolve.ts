import { LONGEST_LABEL } from '../calls/limits.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { certaintyOf } from './certainty.ts';
import type { Resolution } from './diagnosis.ts';
import { Cache } from './cache.ts';
import { isCutOf } from './cut-text.ts';
import { codeFrom, cutTextOf, labelIndex } from './labels.ts';
import { plainText } from '../calls/plain-text.ts';

const cache = /* @__PURE__ */ new Cache<Resolution>(4000);
const UNKNOWN: Resolution = { kind: 'unknown' };

/**
 * What a label on a page stands for: raw, humanized, re-worded, wrongly cased, or cut off anywhere by
 * `...` or `…`. Answers with one code only if no other known one fits.
 */
export function resolve(label: string, vendor: VendorId): Resolution {
  if (label.length > LONGEST_LABEL) return UNKNOWN;
  return cache.get(vendor, label) ?? cache.keep(vendor, label, resolveNow(label, vendor));
}

function resolveNow(label: string, vendor: VendorId): Resolution {
  const text = cutTextOf(label);
  if (text === undefined) return UNKNOWN;
  const codes = new Set<string>();
  if (text.isCut) {
    for (const [known, of] of labelIndex(vendor)) {
      if (isCutOf(text, known)) for (const code of of) codes.add(code);
    }
  } else {
    const raw = label.trim();
    if (certaintyOf(raw, vendor) === 'exact')
      return { kind: 'code', code: raw, certainty: 'exact' };
    for (const code of labelIndex(vendor).get(plainText(label)) ?? []) codes.add(code);
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
  const text = cutTextOf(label);
  if (text === undefined) return false;
  return (
    isCutOf(text, plainText(code)) ||
    VENDORS[vendor].rewordedLabels.some(
      (reworded) => reworded.code === code && isCutOf(text, plainText(reworded.label)),
    )
  );
}
