import type { VendorId } from '../vendors/vendor.ts';
import type { Knowledge } from './basis.ts';
import { Diagnoser } from './diagnoser.ts';
import { NO_SETTINGS, type Diagnosis, type ReasonSettings } from './diagnosis.ts';

export type { Knowledge } from './basis.ts';
export { allSteps, NO_SETTINGS, NO_STEPS } from './diagnosis.ts';
export type * from './diagnosis.ts';
export { forCall, type CallFacts } from './for-call.ts';
export { isFault } from './is-fault.ts';
export { listCodes } from './known-codes.ts';
export { humanise } from './labels.ts';
export { choosableProviders, providers, type Provider } from './providers.ts';
export { agrees, resolve } from './resolve.ts';

const diagnosers = new Map<Knowledge | undefined, Diagnoser>();

function diagnoserFor(knowledge: Knowledge | undefined): Diagnoser {
  let diagnoser = diagnosers.get(knowledge);
  if (diagnoser === undefined) {
    diagnoser = new Diagnoser(knowledge);
    diagnosers.set(knowledge, diagnoser);
  }
  return diagnoser;
}

/**
 * What can be said of one reason code.
 * @param code the vendor's exact string; nothing is repaired, see `diagnoseLabel` for labels
 * @param settings whose provider keys are used, and the team's overrides; answers are kept by its identity
 * @param knowledge the texts of the catalog, `KNOWLEDGE` of `knowledge.ts`; without it, a diagnosis has the
 * facts alone: owner, outcome, suspects, party, component, title, charged, retry
 * @returns `exact` for a listed code, `derived` for one that the grammar reads, else `unknown`, with no
 * owner. Never throws.
 */
export function diagnose(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
  knowledge?: Knowledge,
): Diagnosis {
  return diagnoserFor(knowledge).diagnose(code, vendor, settings);
}

/**
 * What can be said of what a page shows; see `diagnose`. A cut label that several codes fit is `narrowed`: its
 * owner, party and component are named only if all of them share it. Never throws.
 */
export function diagnoseLabel(
  label: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
  knowledge?: Knowledge,
): Diagnosis {
  return diagnoserFor(knowledge).diagnoseLabel(label, vendor, settings);
}

/**
 * A diagnosis that was made without the texts of the catalog, with them.
 * @param settings those that it was made with
 */
export function withTexts(
  diagnosis: Diagnosis,
  settings: ReasonSettings,
  knowledge: Knowledge,
): Diagnosis {
  const whole = diagnoserFor(knowledge).complete(diagnosis, settings);
  return diagnosis.isTaught === true ? { ...whole, isTaught: true } : whole;
}
