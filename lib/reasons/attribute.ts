import { defined } from '../calls/defined.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { Diagnoser, type Maker } from './diagnoser.ts';
import { NO_SETTINGS, type Attribution, type ReasonSettings } from './diagnosis.ts';
import { narrowOwners } from './narrow.ts';
import { applyRule } from './rules.ts';
import { ownerOf } from './owner-of.ts';
import { readCode, type ReadCode } from './read-code.ts';
import { severityOf } from './severity.ts';

/** The owner for a code that was read, without texts. */
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

/** The owner for a reason, without texts. */
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

/** The owner for a code; the same as `diagnose`, without texts. For the marking script, which must stay small. */
export function attribute(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Attribution {
  return attributions.diagnose(code, vendor, settings);
}

/** The owner for a label on a page; the same as `diagnoseLabel`, without texts. */
export function attributeLabel(
  label: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Attribution {
  return attributions.diagnoseLabel(label, vendor, settings);
}
