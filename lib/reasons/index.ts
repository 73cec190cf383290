import { getOrAdd } from '../calls/get-or-add.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Knowledge } from './basis.ts';
import { diagnoses } from './completion.ts';
import { Diagnoser } from './diagnoser.ts';
import { NO_SETTINGS, type Attribution, type Diagnosis, type ReasonSettings } from './diagnosis.ts';

export type { Knowledge } from './basis.ts';
export { choosableProviders } from './choosable-providers.ts';
export { allSteps, NO_SETTINGS, NO_STEPS } from './diagnosis.ts';
export type * from './diagnosis.ts';
export { forCall, type CallFacts } from './for-call.ts';
export { isFault } from './is-fault.ts';
export { listCodes } from './known-codes.ts';
export { humanize } from './labels.ts';
export { providers, type NamedProvider } from './providers.ts';
export { agrees, resolve } from './resolve.ts';

const diagnosers = new Map<Knowledge | undefined, Diagnoser<Diagnosis>>();

function diagnoserFor(knowledge: Knowledge | undefined): Diagnoser<Diagnosis> {
  return getOrAdd(diagnosers, knowledge, () => new Diagnoser(diagnoses(knowledge)));
}

/**
 * What can be said of one reason code.
 * @param code the vendor's exact string; nothing is repaired, see `diagnoseLabel` for labels
 * @param settings whose provider keys are used, and the team's rules; answers are kept by its identity
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
 * All that can be said of a reason of which only the owner was asked, or the facts.
 * @param settings those that it was made with
 */
export function withTexts(
  attribution: Attribution,
  settings: ReasonSettings,
  knowledge: Knowledge,
): Diagnosis {
  const whole = diagnoserFor(knowledge).complete(attribution, settings);
  return attribution.isTaught === true ? { ...whole, isTaught: true } : whole;
}
