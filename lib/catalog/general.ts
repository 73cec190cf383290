/** What is said where no code of the catalog is known. */

/** Titles, which every script has on board; `{N}` is a number of codes, `{S}` a SIP status and `{W}` its words. */
export const TITLES = {
  unknown: 'Unknown reason',
  narrowed: 'One of {N} reasons',
  sip: 'SIP {S} {W}',
} as const;

/** Of an endpoint that the user runs, in codes of Retell's that no list has. */
export const OWN_WEB_SOCKET = {
  title: 'Your LLM WebSocket failed',
  party: 'your custom LLM',
} as const;

/** The same in texts. */
export const OWN_WEB_SOCKET_TEXTS = {
  meaning: 'Your custom LLM connection failed: {W}.',
  find: "Find the close code of that minute in your LLM server's log.",
} as const;

/** Of a code or label that nobody has taught Hangtag. */
export const UNKNOWN = {
  meaning: "This code isn't in the catalog yet, so no owner is shown.",
  causes: ['It is new, or worded in a new way'],
  find: 'Open the call in {V} and read the exact reason there.',
  report: 'If your team knows what it means, add a rule in the options.',
} as const;

/** Of a cut-off label that several codes fit; `{N}` is their number, `{C}` a code. */
export const NARROWED = {
  differ: '{N} codes look like this, with different owners.',
  same: '{N} codes look like this, all with the same owner.',
  step: 'Open the call – the badge updates once the full code is visible.',
  tell: 'The full reason is {C}.',
  tellOneOf: 'The full reason is {C} or one of {N} more.',
} as const;

/** Of a code that only a rule of the team knows. */
export const RULED = {
  meaning: 'Your team has a rule for this code.',
  step: 'Follow the runbook of your team.',
  runbook: 'Your runbook',
} as const;

/** Of every SIP status, whatever the prefix of the code. */
export const SIP_EVIDENCE =
  'The SIP status decides, not the prefix: the other side of the line gave it.';
