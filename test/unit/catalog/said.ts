import { CATALOG } from '../../../lib/catalog/index.ts';
import {
  allSteps,
  diagnose as diagnoseWith,
  NO_SETTINGS,
  type Diagnosis,
  type ReasonSettings,
} from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import type { VendorId } from '../../../lib/vendors/vendor.ts';

/** What is said of a code with all its texts. */
export const diagnose = (
  code: string,
  settings = NO_SETTINGS,
  vendor: VendorId = 'vapi',
): Diagnosis => diagnoseWith(code, vendor, settings, KNOWLEDGE);

/** Answers the key question for every provider at once. */
export const keysAre = (own: boolean): ReasonSettings => ({
  ...NO_SETTINGS,
  ownKeys: Object.fromEntries(Object.keys(CATALOG.providers).map((id) => [id, own])),
});

/** No answer to the key question, and both. */
export const SETTINGS = [NO_SETTINGS, keysAre(true), keysAre(false)];

/** How most codes of Vapi's begin. */
export const IN = 'call.in-progress.error-';

export const INBOUND = { direction: 'inbound', medium: 'phone' } as const;
export const OUTBOUND = { direction: 'outbound', medium: 'phone' } as const;

/** All sentences of a diagnosis, its title first. */
export const saidOf = (one: Diagnosis): string =>
  [
    one.title,
    ...[one.meaning, ...one.causes, ...allSteps(one.steps), ...one.evidence].map(
      (said) => said?.text ?? '',
    ),
    ...one.suspects.map(({ tell }) => tell?.text ?? ''),
  ].join('\n');

/** What gets calls running again. */
export const runOf = ({ steps }: Diagnosis): string => steps.run.map(({ text }) => text).join('\n');

/** All steps. */
export const stepsSaid = ({ steps }: Diagnosis): string =>
  allSteps(steps)
    .map(({ text }) => text)
    .join('\n');

/** All JSON to copy. */
export const snippetsOf = ({ steps }: Diagnosis): string =>
  allSteps(steps)
    .map(({ snippet = '' }) => snippet)
    .join('\n');
