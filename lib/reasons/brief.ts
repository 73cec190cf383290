/**
 * The room of reasons without its remedies, for scripts that must stay small. Diagnoses lack causes,
 * steps and evidence (except for cut and unknown labels, which have them), of suspects they have the
 * owners where the key in use decides, and are otherwise those of `index.ts`.
 */
import type { VendorId } from '../vendors/vendor.ts';
import { Desk } from './desk.ts';
import { NO_SETTINGS, type Diagnosis, type ReasonSettings } from './diagnosis.ts';
import { NO_REMEDIES } from './remedy.ts';

export { agrees, resolve } from './resolve.ts';

const desk = /* @__PURE__ */ new Desk(NO_REMEDIES);

/** As `diagnose` of `index.ts`, without remedies. */
export function diagnose(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Diagnosis {
  return desk.diagnose(code, vendor, settings);
}

/** As `diagnoseLabel` of `index.ts`, without remedies. */
export function diagnoseLabel(
  label: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Diagnosis {
  return desk.diagnoseLabel(label, vendor, settings);
}
