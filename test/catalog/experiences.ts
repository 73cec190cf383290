import type { Diagnosis } from '../../lib/reasons/index.ts';

/** What a call was like for whoever was on the phone, in the order of the entry page. */
export const EXPERIENCES = {
  'never-rang': 'The phone never rang, or the call never started',
  'no-answer': 'It rang, and nobody answered',
  machine: 'A machine answered',
  silent: 'The assistant fell silent, or nobody was heard',
  dropped: 'The call dropped',
  transfer: 'The call was transferred, or the transfer failed',
  normal: 'The call ended normally',
} as const satisfies Readonly<Record<string, string>>;

/** The short name of an experience. */
export type Experience = keyof typeof EXPERIENCES;

const HEARD: ReadonlySet<Diagnosis['component']> = new Set([
  'LLM',
  'voice',
  'transcriber',
  'video',
  'audio',
  'microphone',
  'pipeline',
  'tool',
] as const);

/** What a call that ended so was like, as far as its code tells. */
export function experienceOf(one: Diagnosis): Experience {
  const { owner, outcome, stage, component, suspects, code = '' } = one;
  if (component === 'transfer' || stage === 'forwarding' || /transfer|forward/.test(code)) {
    return 'transfer';
  }
  if (outcome === 'voicemail') return 'machine';
  if (owner === 'none') return 'normal';
  if (outcome === 'never-started') return 'never-rang';
  if (outcome === 'not-reached') {
    const mayBeCustomer =
      owner === 'customer' || suspects.some((suspect) => suspect.owner === 'customer');
    return mayBeCustomer ? 'no-answer' : 'never-rang';
  }
  return HEARD.has(component) ? 'silent' : 'dropped';
}
