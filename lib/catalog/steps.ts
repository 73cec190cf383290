import type { ProviderId } from './providers.ts';
import type { ChargedBy, Json, WrittenStatement, WrittenStep } from './schema.ts';

/** Steps of many reasons. */

/** Providers that neither Vapi's API nor its page of voices has any more: they are replaced, not kept with a fallback. */
export const NO_LONGER_A_VOICE = ['neets'] as const satisfies readonly ProviderId[];

/** What a text says that has hooks to copy: whoever sends them alone takes the others away. */
export const HOOKS_REPLACE = 'This overwrites the whole hooks list: include your existing hooks.';

/** The same of a model: only the object at the top is merged with what is there. */
export const MODEL_REPLACED =
  'This overwrites the whole model object: include its messages, tools and other fields.';

/** A hook that puts callers through to a person when the call ends in a failure of the pipeline, such as the model's. */
export const TO_A_PERSON = {
  hooks: [
    {
      on: 'call.ending',
      filters: [{ type: 'oneOf', key: 'call.endedReason', oneOf: ['pipeline-error'] }],
      do: [
        {
          type: 'tool',
          tool: {
            type: 'transferCall',
            destinations: [{ type: 'number', number: '+14155550100' }],
          },
        },
      ],
    },
  ],
} as const satisfies Json;

/** Where calling again is all that it takes; there is nothing to call again for whoever called in. */
export const CALL_AGAIN = {
  text: 'Call again.',
  source: 'inference',
  when: { direction: 'outbound', medium: 'phone' },
} as const satisfies WrittenStep;

/** Where a customer was cut off. */
export const CALL_BACK = {
  text: 'Call the customer back.',
  source: 'inference',
  when: { medium: 'phone' },
} as const satisfies WrittenStep;

/** Where many calls may fail alike. */
export const VENDOR_STATUS = {
  text: 'See whether {V} reports an incident.',
  source: 'vapi-debugging',
  link: 'vendor-status',
} as const satisfies WrittenStep;

/** The same for calls of Retell's. */
export const RETELL_STATUS = {
  ...VENDOR_STATUS,
  source: 'inference',
} as const satisfies WrittenStep;

/** Where the code names no cause, Vapi's record of the call may. */
export const ENDED_MESSAGE = {
  text: "Read the call's endedMessage (GET /call/ID): it may name the cause.",
  source: 'vapi-api-schema',
} as const satisfies WrittenStep;

/** Whether a provider has a key of the user's at all. */
export const KEY_CONNECTED = {
  text: 'See whether Integrations shows {P} as connected; if not, enter your key and save.',
  source: 'vapi-integrations',
  link: 'vapi-integrations',
} as const satisfies WrittenStep;

/** Where Vapi's log of the call has the error. */
export const CALL_LOG = {
  text: 'Open the call under Observe › Logs › Calls and read its last error.',
  source: 'vapi-debugging',
  link: 'vapi-logs',
} as const satisfies WrittenStep;

/** Where every call of an assistant fails alike, while those of others do not. */
export const LAST_VERSION = {
  text: 'If every call of this assistant fails, a setting is likely: restore its last version under Assistants › your assistant › version menu › View Full History.',
  source: ['vapi-versioning', 'inference'],
  link: 'vapi-assistants',
  when: { everyCallFails: true },
} as const satisfies WrittenStep;

/** What Vapi's support wants. */
export const TELL_VAPI = {
  text: "If that does not help, send the full call ID and your account's email to support@vapi.ai.",
  source: 'vapi-end-reasons',
  link: 'vapi-issue-reporting',
} as const satisfies WrittenStep;

/** The same where a call is typically not charged. */
export const CLAIM_FROM_VAPI = {
  text: "If it keeps happening, or was charged, send the full call ID and your account's email to support@vapi.ai.",
  source: ['vapi-end-reasons', 'inference'],
  link: 'vapi-issue-reporting',
} as const satisfies WrittenStep;

/** How Retell bills a call that was connected. */
export const BILLED_BY_RETELL = {
  is: 'yes',
  // The page tells how calls are billed in general, and names no reason.
  source: ['retell-billing', 'inference'],
  text: 'By call length: at least 10 s if the agent opens with a dynamic message; above 4,000 prompt tokens (an older page says 3,500) more time is billed.',
} as const satisfies ChargedBy;

/** Where the cost of one call of Retell's stands. */
export const COST_AT_RETELL = {
  text: "The call's cost, in cents, is in call_cost.combined_cost.",
  source: 'retell-sdk',
  when: { vendor: 'retell' },
} as const satisfies WrittenStatement;

/** Of a reason that only other people's code names, so far. */
export const NOT_LISTED = {
  text: "Seen in other people's code since September 2026; the vendor's own list of end reasons does not have it.",
  source: ['second-hand-codes', 'retell-disconnections', 'retell-sdk'],
} as const satisfies WrittenStatement;

/** Where Retell's record of the call has the messages of an own LLM server. */
export const RETELL_CALL_LOG = {
  text: "Open the call's public_log_url: it lists every request to your LLM and every answer.",
  source: 'retell-sdk',
} as const satisfies WrittenStep;

/** Where an own LLM server says why its WebSocket closed. */
export const LLM_SERVER_LOG = {
  text: "Find the close code of that minute in your LLM server's log.",
  source: ['retell-disconnections', 'inference'],
} as const satisfies WrittenStep;

/** Where a hook that ran at the end of a call says after which ends it runs. */
export const HOOK_FILTERS = {
  text: 'Look at the filters of the hook (hooks in GET /assistant with its ID): with pipeline-error it runs only after a failure.',
  source: 'vapi-hooks',
} as const satisfies WrittenStep;

/** What the code of such a hook does not say. */
export const HOOK_HIDES = [
  {
    text: 'If the filter is pipeline-error, something failed and this code hides it.',
    source: 'vapi-hooks',
  },
  {
    text: 'A phone number can have such a hook too, for requests to your server URL that failed.',
    source: 'vapi-api-schema',
  },
] as const satisfies readonly WrittenStatement[];

/** What a number that takes over a number's calls has to be. */
export const FALLBACK_NUMBER =
  'A fallback number must be in E.164 format, external (not managed by {V}) and not the number that it is for.';

/** What Retell's support, or that of whoever sells it on, needs. */
export const TELL_RETELL = [
  {
    text: 'If it keeps happening, write to support@retellai.com or open a ticket, with workspace, agent and call IDs and the times; that page also says how to report an outage.',
    source: 'retell-support',
    link: 'retell-support',
    when: { vendor: 'retell' },
  },
  {
    text: 'If it keeps happening, send {V} support the call IDs and times.',
    source: 'inference',
    when: { vendor: 'uponai' },
  },
] as const satisfies readonly WrittenStep[];
