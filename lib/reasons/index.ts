import type { VendorId } from '../vendors/vendor.ts';
import { Desk } from './desk.ts';
import { NO_SETTINGS, type Diagnosis, type ReasonSettings } from './diagnosis.ts';
import { REMEDIES } from './remedies.ts';

export { NO_SETTINGS } from './diagnosis.ts';
export type * from './diagnosis.ts';
export { humanise } from './labels.ts';
export { listCodes } from './listed-codes.ts';
export { parseOverrides } from './parse-overrides.ts';
export { providers } from './providers.ts';
export { agrees, resolve } from './resolve.ts';

const desk = /* @__PURE__ */ new Desk(REMEDIES);

/**
 * Everything that can be said of one reason code.
 * @param code the vendor's exact string; nothing is repaired, see `diagnoseLabel` for labels
 * @param settings whose provider keys are used, and the team's overrides; answers are kept by its identity
 * @returns `exact` for a listed code, `derived` for one that the grammar reads, else `unknown` and
 * nobody's fault. Never throws.
 */
export function diagnose(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Diagnosis {
  return desk.diagnose(code, vendor, settings);
}

/**
 * Everything that can be said of what a page shows. A cut label that several codes fit is `narrowed`:
 * its owner, party and component are named only if all of them share it. Never throws.
 */
export function diagnoseLabel(
  label: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Diagnosis {
  return desk.diagnoseLabel(label, vendor, settings);
}
