import { defined } from '../calls/defined.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { Diagnoser, type Maker } from './diagnoser.ts';
import { NO_SETTINGS, type Attribution, type ReasonSettings } from './diagnosis.ts';
import { narrowOwners } from './narrow.ts';
import { applyRule } from './overrides.ts';
import { ownerOf } from './owner-of.ts';
import { readCode, type ReadCode } from './read-code.ts';
import { severityOf } from './severity.ts';

/** Whose fault a code is that was read, and no more. */
export function attributionOf(
  read: ReadCode,
  code: string,
  certainty: 'exact' | 'derived',
  vendor: VendorId,
  settings: ReasonSettings,
): Attribution {
  const owned = ownerOf(read, VENDORS[vendor].name, settings);
  return { vendor, code, certainty, candidates: [], ...owned };
}

/** Whose fault a reason is, and no more. */
export const ATTRIBUTIONS: Maker<Attribution> = {
  ofCode(code, certainty, vendor, settings) {
    const read = readCode(code, VENDORS[vendor].catalog);
    return read && attributionOf(read, code, certainty, vendor, settings);
  },
  ofUnknown: (vendor, code) =>
    defined<Attribution>({
      vendor,
      code,
      owner: 'unknown',
      certainty: 'unknown',
      severity: severityOf('unknown'),
      suspects: [],
      candidates: [],
    }),
  narrow: narrowOwners,
  rule: applyRule,
};

const attributions = /* @__PURE__ */ new Diagnoser(ATTRIBUTIONS);

/** Whose fault a code is: what `diagnose` says of that. For the script that marks a page, which must stay small. */
export function attribute(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Attribution {
  return attributions.diagnose(code, vendor, settings);
}

/** Whose fault it is what a page shows: what `diagnoseLabel` says of that. */
export function attributeLabel(
  label: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Attribution {
  return attributions.diagnoseLabel(label, vendor, settings);
}
