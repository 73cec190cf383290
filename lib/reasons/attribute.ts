import type { VendorId } from '../vendors/vendor.ts';
import { Diagnoser, type Maker } from './diagnoser.ts';
import { NO_SETTINGS, type Attribution, type ReasonSettings } from './diagnosis.ts';
import { narrowOwners } from './narrow.ts';
import { applyRule } from './overrides.ts';
import { ownerOf } from './owner-of.ts';
import { severityOf } from './severity.ts';

/** Whose fault a reason is, and no more. */
export const ATTRIBUTIONS: Maker<Attribution> = {
  ofCode(code, certainty, vendor, settings) {
    const owned = ownerOf(code, vendor, settings);
    return owned && { vendor, code, certainty, candidates: [], ...owned };
  },
  ofUnknown: (vendor, code) => ({
    vendor,
    ...(code !== undefined && { code }),
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
