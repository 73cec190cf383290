import { LLM_SERVER_LOG } from './steps.ts';
import type { SingleOwner } from './terms.ts';

/** What is said where no code of the catalog is known. */

/** Titles, for scripts without the other texts too; `{N}` is a number of codes, `{S}` a SIP status and `{W}` its words. */
export const TITLES = {
  unknown: 'Unknown reason',
  ownWebSocket: 'Your LLM WebSocket failed',
  narrowed: 'One of {N} reasons',
  sip: 'SIP {S} {W}',
} as const;

/** Whose an endpoint is that the user runs, in codes of Retell's that no list has. */
export const OWN_WEB_SOCKET = {
  owner: 'you',
  party: 'your custom LLM',
} as const satisfies { readonly owner: SingleOwner; readonly party: string };

/** What is said of it. */
export const OWN_WEB_SOCKET_TEXTS = {
  meaning: 'Your custom LLM connection failed: {W}.',
  find: LLM_SERVER_LOG.text,
} as const;

/** Of a code or label that nobody has taught Hangtag. */
export const UNKNOWN = {
  code: 'Not in the catalog yet, so no owner is shown.',
  label: 'No code in the catalog reads like this label, so no owner is shown.',
  find: 'Open the call in {V} and read the exact reason there.',
} as const;

/** Of a cut-off label that several codes fit; `{N}` is their number. */
export const NARROWED = {
  differ: '{N} codes start like this, with different owners.',
  same: '{N} codes start like this, all with the same owner.',
  step: 'Open the call – the badge updates once the full code is visible.',
} as const;

/** Of a code that only a rule of the team knows. */
export const RULED = {
  meaning: 'Your team has a rule for this code.',
  step: "Follow your team's runbook.",
  runbook: 'Your runbook',
} as const;

/** Of a SIP response to an outbound leg, in a call that came in. */
export const SIP_TRANSFER = {
  text: 'The call came in, and the code is about a leg that Vapi placed over your trunk: most likely a transfer.',
  when: { direction: 'inbound' },
} as const;

/** Of every SIP status, whatever the prefix of the code. */
export const SIP_EVIDENCE = 'The SIP status counts, not the prefix: it came from the far end.';
