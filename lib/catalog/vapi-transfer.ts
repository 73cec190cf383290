import type { Json, Reasons, WrittenStep } from './schema.ts';
import { CALL_BACK, CALL_LOG, HOOK_FILTERS, HOOK_HIDES, HOOKS_REPLACE } from './steps.ts';

/** What gives a customer back to the assistant when a transfer fails. */
const KEEP_CUSTOMER = {
  text: 'In the Transfer Call tool, give the destination the mode Warm Transfer - Experimental and this fallback plan: customers then come back to the assistant. It does not work with Telnyx or Vonage numbers.',
  source: ['vapi-warm-transfer', 'vapi-api-schema', 'vapi-warm-transfer-limits'],
  link: 'vapi-tools',
  snippet: {
    transferPlan: {
      mode: 'warm-transfer-experimental',
      fallbackPlan: {
        message: 'I could not reach anybody. I can go on helping you.',
        endCallEnabled: false,
      },
    },
  },
} as const satisfies WrittenStep;

const FALLBACK_PLAN = {
  ...KEEP_CUSTOMER,
  text: 'Set endCallEnabled of the fallback plan to false, in the destination of the Transfer Call tool: customers then go on with the assistant. It is true by default, and then the call ends.',
} as const satisfies WrittenStep;

/**
 * A setting of the transfer assistant as JSON. The API refuses a `transferAssistant` without a model, so the one
 * of Vapi's own example stands in.
 */
const transferAssistant = (settings: Readonly<Record<string, Json>>) =>
  ({
    transferPlan: {
      mode: 'warm-transfer-experimental',
      transferAssistant: {
        ...settings,
        model: {
          provider: 'openai',
          model: 'gpt-4o',
          messages: [
            {
              role: 'system',
              content:
                'Use transferSuccessful as soon as a person accepts the call. Use transferCancel for voicemail, no answer or a refusal.',
            },
          ],
        },
      },
    },
  }) as const satisfies Json;

/** Where the transfer assistant is set: the dashboard does not have it. */
const BY_API = 'by API only: PATCH /tool with its ID and all its destinations';

const SECOND_DESTINATION = {
  text: 'Have the number lead to a queue or a group of phones instead of one person.',
  source: 'inference',
} as const satisfies WrittenStep;

const CARRIER_LOG = {
  text: "Look up phoneCallProviderId of the call in the carrier's log: the call to the destination is there, with its result.",
  source: 'vapi-forwarding-drops',
  when: { medium: 'phone' },
} as const satisfies WrittenStep;

const REFER = {
  text: "Over SIP, open the call's artifact.pcapUrl in Wireshark and filter for REFER. 202: your SIP provider accepted the transfer. 4xx or 5xx: it refused.",
  source: 'vapi-forwarding-drops',
  when: { medium: 'phone' },
} as const satisfies WrittenStep;

const SIP_VERB = {
  text: 'Over SIP, check sipVerb in the transferPlan of the destination: bye hangs up and never dials it. Where your provider cannot do REFER, use dial (SIP Verb › Dial).',
  source: 'vapi-blind-transfer',
  link: 'vapi-tools',
  when: { medium: 'phone' },
} as const satisfies WrittenStep;

const SIP_DESTINATION = {
  text: 'On a SIP trunk, write the destination as sip:NUMBER@your-provider-domain.',
  source: 'vapi-sip-trunk',
  link: 'vapi-tools',
  when: { medium: 'phone' },
} as const satisfies WrittenStep;

const POSSIBLE = {
  text: 'Only phone to phone, SIP to SIP and SIP to phone can be transferred: a web call never to a phone number, a phone call never to SIP.',
  source: 'vapi-forwarding-drops',
} as const satisfies WrittenStep;

const DESTINATION = {
  text: 'Check the destination in the Transfer Call tool: in E.164 format, with its country code. Then call it yourself, and look for call blocking there.',
  source: 'vapi-forwarding-drops',
  link: 'vapi-tools',
} as const satisfies WrittenStep;

const SHORTER_WORDS = {
  text: 'Shorten what the operator hears first: Tools › your Transfer Call tool › Destinations › Transfer Plan, Message to Operator or Summary Plan.',
  source: ['vapi-warm-transfer', 'vapi-warm-transfer-modes'],
  link: 'vapi-tools',
} as const satisfies WrittenStep;

const WANTED_A_PERSON = {
  ...CALL_BACK,
  text: 'Call the customer back: they wanted a person.',
} as const satisfies WrittenStep;

/** Vapi's ends around transfers and hooks that transfer. */
export const VAPI_TRANSFER = {
  'assistant-forwarded-call': {
    owner: 'none',
    outcome: 'transferred',
    stage: 'transfer',
    component: 'transfer',
    source: 'vapi-transfer-call',
    meaning: 'Vapi started the transfer. Whether the destination answered, the code does not say.',
    steps: {
      run: [
        {
          ...POSSIBLE,
          text: 'If transfers drop at once, check the route: only phone to phone, SIP to SIP and SIP to phone work. Web to phone always drops, and phone to SIP is not supported.',
        },
        DESTINATION,
      ],
      find: [SIP_VERB, SIP_DESTINATION, CARRIER_LOG, REFER],
      report: [
        {
          text: "If the carrier's log says it went through and calls still drop, send the call ID, the time and that log to support@vapi.ai.",
          source: 'vapi-forwarding-drops',
          link: 'vapi-issue-reporting',
          when: { medium: 'phone' },
        },
      ],
    },
    links: ['vapi-transfer-drops', 'vapi-transfer-call'],
  },

  'assistant-request-returned-forwarding-phone-number': {
    owner: 'none',
    outcome: 'transferred',
    component: 'server URL',
    title: 'Your server forwarded the call',
    source: 'vapi-server-events',
    meaning: 'Your server URL named a destination, so the call was forwarded without an assistant.',
    steps: {
      run: [
        'If an assistant should have answered, leave destination out of the answer: while it is there, assistant and assistantId are ignored.',
      ],
      find: [
        {
          text: 'See the answer under Observe › Logs › Webhooks.',
          source: 'vapi-debugging',
          link: 'vapi-logs',
        },
      ],
    },
    links: ['vapi-server-events'],
  },

  'call.ringing.hook-executed-transfer': {
    owner: 'none',
    outcome: 'transferred',
    component: 'hook',
    title: 'Ringing hook transferred',
    source: ['vapi-number-hooks', 'vapi-end-reasons'],
    meaning:
      'A hook of your phone number transferred the call while it rang, before an assistant answered.',
    steps: {
      run: [
        {
          text: `To change or remove it, PATCH /phone-number with its ID: the dashboard does not show these hooks. ${HOOKS_REPLACE}`,
          source: ['vapi-number-hooks', 'inference'],
          snippet: {
            hooks: [
              {
                on: 'call.ringing',
                do: [
                  {
                    type: 'transfer',
                    destination: { type: 'number', number: '+14155550100' },
                  },
                ],
              },
            ],
          },
        },
      ],
    },
    evidence: { text: 'Of several actions only the first is run.', source: 'vapi-api-schema' },
    links: ['vapi-number-hooks'],
  },

  'call.ending.hook-executed-transfer': {
    owner: 'none',
    outcome: 'transferred',
    component: 'hook',
    severity: 'attention',
    title: 'Ending hook transferred',
    source: 'vapi-hooks',
    meaning:
      'A hook transferred the customer as the call ended. This code does not say why it ended.',
    steps: {
      find: [CALL_LOG, HOOK_FILTERS, CARRIER_LOG],
    },
    evidence: HOOK_HIDES,
    links: ['vapi-assistant-hooks'],
  },

  'customer-ended-call-before-warm-transfer': {
    owner: 'customer',
    outcome: 'talked',
    stage: 'transfer',
    component: 'transfer',
    retry: 'now',
    source: 'vapi-end-reasons',
    meaning: 'The customer hung up before the warm transfer was through.',
    causes: [{ text: 'The wait for the operator was too long', source: 'inference' }],
    steps: {
      run: [WANTED_A_PERSON],
      find: [
        SHORTER_WORDS,
        {
          text: 'In a Wait for Operator mode, lower Wait for Operator Timeout: 60 s unless you set it (1 to 600).',
          source: 'vapi-warm-transfer-modes',
          link: 'vapi-tools',
        },
      ],
    },
    links: ['vapi-warm-transfer'],
  },

  'customer-ended-call-during-transfer': {
    owner: 'customer',
    outcome: 'talked',
    stage: 'transfer',
    component: 'transfer',
    retry: 'now',
    source: 'vapi-end-reasons',
    meaning: 'The customer hung up during a transfer.',
    causes: [
      { text: 'The destination rang for long', source: 'inference' },
      { text: 'The customer took silence for a dropped line', source: 'inference' },
    ],
    steps: {
      run: [WANTED_A_PERSON],
      find: [
        {
          text: "See in the carrier's log how long the destination rang.",
          source: 'inference',
          when: { medium: 'phone' },
        },
        {
          text: 'Tell customers what happens: message of the destination. To play them music, set holdAudioUrl, which needs the API and the mode warm-transfer-experimental (not with Telnyx or Vonage numbers): PATCH /tool with its ID, and send all its destinations along.',
          source: ['vapi-warm-transfer', 'vapi-transfer-call', 'vapi-warm-transfer-limits'],
          link: 'vapi-warm-transfer',
          snippet: {
            message: 'I will put you through. Please hold the line.',
            transferPlan: {
              mode: 'warm-transfer-experimental',
              holdAudioUrl: 'https://example.com/hold.mp3',
            },
          },
        },
      ],
    },
    links: ['vapi-warm-transfer', 'vapi-transfer-call'],
  },

  'customer-ended-call-after-warm-transfer-attempt': {
    owner: 'customer',
    outcome: 'talked',
    stage: 'transfer',
    component: 'transfer',
    retry: 'now',
    title: 'Hung up after a warm transfer attempt',
    source: 'vapi-end-reasons',
    meaning: 'A warm transfer was tried, and then the customer hung up.',
    causes: [
      { text: 'The operator did not take over', source: 'inference' },
      { text: 'The customer did not want to go on with the assistant', source: 'inference' },
    ],
    steps: {
      run: [WANTED_A_PERSON],
      find: [
        {
          text: 'Read the call to the destination under Observe › Logs › Calls: why did nobody take over?',
          source: 'vapi-warm-transfer',
          link: 'vapi-logs',
        },
        {
          text: 'Tell customers how it goes on: the message of the fallback plan is spoken when a transfer fails.',
          source: 'vapi-api-schema',
          link: 'vapi-tools',
          snippet: {
            transferPlan: {
              mode: 'warm-transfer-experimental',
              fallbackPlan: {
                message: 'Nobody is free right now. We will call you back within the hour.',
                endCallEnabled: false,
              },
            },
          },
        },
      ],
    },
    links: ['vapi-warm-transfer'],
  },

  'call.forwarding.operator-busy': {
    owner: 'you',
    title: 'Transfer: line busy',
    outcome: 'broke-off',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'vapi-end-reasons',
    meaning: 'The number that the call was forwarded to was busy.',
    causes: [{ text: 'All lines of the destination were in use', source: 'inference' }],
    steps: { run: [CALL_BACK, KEEP_CUSTOMER, SECOND_DESTINATION], find: [CARRIER_LOG] },
    links: ['vapi-warm-transfer', 'vapi-transfer-drops'],
  },

  'call.in-progress.error-transfer-failed': {
    owner: 'unclear',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    retry: 'now',
    source: 'vapi-errors-transfer',
    meaning: 'A transfer was tried and failed.',
    causes: [
      'The destination is wrong, or cannot be reached',
      { text: 'Calls of this kind cannot be transferred there', source: 'vapi-forwarding-drops' },
      { text: 'The SIP provider does not allow REFER', source: 'vapi-sip-trunk' },
      {
        text: 'sipVerb is bye, which never dials the destination',
        source: 'vapi-blind-transfer',
      },
      { text: 'Your server takes call control from Vapi', source: 'vapi-forwarding-drops' },
    ],
    steps: {
      run: [CALL_BACK, DESTINATION, POSSIBLE, KEEP_CUSTOMER],
      find: [
        CARRIER_LOG,
        REFER,
        SIP_VERB,
        SIP_DESTINATION,
        {
          text: 'Take phone-call-control out of serverMessages of the assistant, and leave phoneCallProviderBypassEnabled at false.',
          source: 'vapi-forwarding-drops',
          link: 'vapi-assistants',
        },
        {
          text: 'Have your SIP provider allow REFER and outbound calls for the trunk.',
          source: ['vapi-sip-trunk', 'inference'],
          link: 'vapi-sip-trunk',
          when: { medium: 'phone' },
        },
      ],
      report: [
        {
          text: "If the carrier's log shows no error, send the call ID, the time and what you tried to support@vapi.ai.",
          source: 'vapi-forwarding-drops',
          link: 'vapi-issue-reporting',
          when: { medium: 'phone' },
        },
      ],
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: {
          text: 'The destination is wrong, or transfers there have never worked.',
          source: 'inference',
        },
      },
      {
        owner: 'carrier',
        tell: {
          text: "It worked before, and the carrier's log shows an error.",
          source: ['vapi-forwarding-drops', 'inference'],
        },
      },
    ],
    links: ['vapi-errors-transfer', 'vapi-transfer-drops', 'vapi-transfer-call'],
  },

  'call.in-progress.error-warm-transfer-assistant-cancelled': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'vapi-warm-transfer',
    meaning: 'Your transfer assistant called the transfer off, and the call ended.',
    causes: ['The operator was busy, declined or did not answer, or a voicemail did'],
    steps: {
      run: [CALL_BACK, FALLBACK_PLAN],
      find: [
        {
          text: 'Read the call to the destination under Observe › Logs › Calls: what did the operator say?',
          link: 'vapi-logs',
        },
        {
          text: `If a person was ready, tell the transfer assistant in its system message to use transferSuccessful as soon as they accept, ${BY_API}.`,
          link: 'vapi-warm-transfer',
          snippet: transferAssistant({}),
        },
      ],
    },
    evidence: {
      text: "The tool transferCancel is meant for this. The call ended because the fallback plan's endCallEnabled is true, as it is unless you set it.",
      source: ['vapi-warm-transfer', 'vapi-api-schema'],
    },
    links: ['vapi-warm-transfer'],
  },

  'call.in-progress.error-warm-transfer-max-duration': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'vapi-warm-transfer',
    meaning: "Your transfer assistant's call with the operator hit its maximum duration.",
    causes: [
      {
        text: 'The destination does not answer, or keeps the assistant waiting',
        source: ['vapi-errors-transfer', 'inference'],
      },
      'The transfer assistant is not told to use transferSuccessful when the operator accepts',
    ],
    steps: {
      run: [
        CALL_BACK,
        FALLBACK_PLAN,
        {
          text: `Raise transferAssistant.maxDurationSeconds, ${BY_API}. It is 120 s unless you set it (10 to 43,200); model is required beside it.`,
          link: 'vapi-warm-transfer',
          snippet: transferAssistant({ maxDurationSeconds: 240 }),
        },
      ],
      find: [
        {
          text: 'Read the call to the destination under Observe › Logs › Calls: where did the time go?',
          link: 'vapi-logs',
        },
        SHORTER_WORDS,
      ],
    },
    links: ['vapi-warm-transfer', 'vapi-errors-transfer'],
  },

  'call.in-progress.error-warm-transfer-silence-timeout': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'vapi-warm-transfer',
    meaning: 'Your transfer assistant and the operator were silent for too long.',
    causes: [
      {
        text: 'The operator picked up and said nothing, or their line has no sound',
        source: ['vapi-errors-transfer', 'inference'],
      },
      { text: 'A voicemail with a long pause answered', source: 'inference' },
    ],
    steps: {
      run: [
        CALL_BACK,
        FALLBACK_PLAN,
        {
          text: `If operators need longer, raise transferAssistant.silenceTimeoutSeconds, ${BY_API}. It is 30 s unless you set it (5 to 3,600); model is required beside it.`,
          link: 'vapi-warm-transfer',
          snippet: transferAssistant({ silenceTimeoutSeconds: 60 }),
        },
      ],
      find: [
        {
          text: 'Listen to the call to the destination under Observe › Logs › Calls: can you hear the operator?',
          source: ['vapi-errors-transfer', 'inference'],
          link: 'vapi-logs',
        },
      ],
    },
    links: ['vapi-warm-transfer', 'vapi-errors-transfer'],
  },

  'call.in-progress.error-warm-transfer-idle-timeout': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'inference',
    meaning: 'Your warm transfer sat idle too long.',
    causes: ['Operator and transfer assistant each waited for the other to speak'],
    steps: {
      run: [
        CALL_BACK,
        FALLBACK_PLAN,
        {
          text: `Have the transfer assistant speak first, ${BY_API}. Without firstMessage it waits for the operator; model is required beside it.`,
          source: 'vapi-warm-transfer',
          link: 'vapi-warm-transfer',
          snippet: transferAssistant({
            firstMessage: 'I have a customer on the line. Can you take the call?',
            firstMessageMode: 'assistant-speaks-first',
          }),
        },
        {
          text: 'If operators need longer, raise silenceTimeoutSeconds (30 s unless you set it, 5 to 3,600) or maxDurationSeconds (120 s, 10 to 43,200) there.',
          source: ['vapi-warm-transfer', 'inference'],
          link: 'vapi-warm-transfer',
        },
      ],
      find: [
        {
          text: 'Read the call to the destination under Observe › Logs › Calls: who waited for whom?',
          source: 'vapi-warm-transfer',
          link: 'vapi-logs',
        },
      ],
    },
    links: ['vapi-warm-transfer'],
  },

  'call.in-progress.error-warm-transfer-hang-timeout': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'inference',
    meaning: 'Your warm transfer was stuck until its time ran out.',
    causes: ['The destination did not really answer: a menu, or a queue that plays music'],
    steps: {
      run: [
        CALL_BACK,
        FALLBACK_PLAN,
        'Transfer to a number that a person answers, not to a menu or a queue.',
      ],
      find: [
        {
          text: 'Listen to the call to the destination under Observe › Logs › Calls: who, or what, answered?',
          source: 'vapi-warm-transfer',
          link: 'vapi-logs',
        },
      ],
    },
    links: ['vapi-warm-transfer'],
  },

  'call.in-progress.error-warm-transfer-microphone-timeout': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'vapi-errors-transfer',
    meaning: 'No sound came from the destination of your warm transfer in time.',
    causes: [
      { text: 'A muted or broken headset of the operator', source: 'inference' },
      { text: 'The line to the destination carries sound one way only', source: 'inference' },
    ],
    steps: {
      run: [CALL_BACK, FALLBACK_PLAN],
      find: [
        'Dial the destination by hand, and have the operator speak: can you hear them?',
        {
          text: 'On a SIP trunk, let UDP 40000 to 60000 pass to Vapi and back.',
          source: 'vapi-sip-networking',
          link: 'vapi-sip-networking',
          when: { medium: 'phone' },
        },
      ],
    },
    links: ['vapi-errors-transfer', 'vapi-warm-transfer'],
  },

  'call.forwarding.no-answer': {
    owner: 'you',
    title: 'Transfer: no answer',
    outcome: 'broke-off',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'vapi-api-schema',
    meaning: 'Nobody answered at the number that the call was forwarded to.',
    steps: {
      run: [CALL_BACK, KEEP_CUSTOMER, SECOND_DESTINATION],
      find: [
        CARRIER_LOG,
        {
          text: 'Over SIP with the verb Dial, raise Dial Timeout if people need longer: 60 s unless you set it (1 to 600).',
          link: 'vapi-tools',
          when: { medium: 'phone' },
        },
      ],
    },
    links: ['vapi-warm-transfer', 'vapi-transfer-drops'],
    since: '2026-07-30',
  },
} as const satisfies Reasons;
