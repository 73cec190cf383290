import type { Stage } from './terms.ts';

/**
 * Every stage, in the order of a call, as codes of Vapi's name it: apart from their type, which every page of the extension
 * loads. Expressions that the script of badges needs (`grammar.ts`, `lib/vendors/vapi.ts`) spell the stages out; a test holds
 * them to this list.
 */
export const STAGES = [
  'start',
  'ringing',
  'in-progress',
  'forwarding',
  'transfer',
  'ending',
] as const satisfies readonly Stage[];
