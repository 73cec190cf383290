import type { Reasons, WrittenStatement, WrittenStep } from './schema.ts';
import { BILLED_BY_RETELL, COST_AT_RETELL, NOT_LISTED } from './steps.ts';

const LATER = {
  text: 'Call again at another time of day.',
  source: 'inference',
  when: { direction: 'outbound' },
} as const satisfies WrittenStep;

const FLAGGED = {
  text: 'Check whether your number is flagged as spam; if so, verify it and apply for a branded call (US numbers).',
  source: ['retell-branded-call', 'inference'],
  link: 'retell-branded-call',
} as const satisfies WrittenStep;

const ADDRESSES = {
  text: 'Allow the addresses of Retell at your SIP provider: 18.98.16.120/30 everywhere, and for US traffic 143.223.88.0/21 and 161.115.160.0/19.',
  source: 'retell-custom-telephony',
  link: 'retell-custom-telephony',
  when: { vendor: 'retell' },
} as const satisfies WrittenStep;

const CARRIER_STATUS = {
  text: "Read your SIP provider's status page, and find the attempt in its log by time and number.",
  source: 'inference',
} as const satisfies WrittenStep;

/** What Retell's record and its events say of a transfer. */
const TRANSFER_RECORD = {
  text: "See transfer_destination and transfer_end_timestamp in the call's record (GET /v2/get-call/ID): where it went, and when that leg ended.",
  source: 'retell-sdk',
  when: { vendor: 'retell' },
} as const satisfies WrittenStep;

/** The same for other reasons than `call_transfer`: their records have no `transfer_destination`. */
const TRANSFER_CALLED = {
  text: "See the transfer in transcript_with_tool_calls of the call's record (GET /v2/get-call/ID): when the agent called the tool, with which destination, and what came back.",
  source: ['retell-sdk', 'inference'],
  when: { vendor: 'retell' },
} as const satisfies WrittenStep;

const TRANSFER_EVENTS = {
  text: 'To be told whether transfers connect, add transfer_bridged, transfer_cancelled and transfer_ended to webhook_events of the agent (PATCH /update-agent/ID). The list is replaced, so send the three defaults along.',
  source: ['retell-webhooks', 'retell-sdk'],
  link: 'retell-webhooks',
  snippet: {
    webhook_events: [
      'call_started',
      'call_ended',
      'call_analyzed',
      'transfer_bridged',
      'transfer_cancelled',
      'transfer_ended',
    ],
  },
  when: { vendor: 'retell' },
} as const satisfies WrittenStep;

const LOG_OF_DESTINATION = {
  text: 'What was said after a cold transfer may stand in the log of the destination alone.',
  source: 'inference',
} as const satisfies WrittenStep;

/** The leg to the destination is billed beside the call's own time. */
const TRANSFER_COST = {
  text: 'The leg of the transfer is billed by itself: items with is_transfer_leg_cost in call_cost.product_costs.',
  source: 'retell-sdk',
  when: { vendor: 'retell' },
} as const satisfies WrittenStatement;

/** Retell's ends on the phone line: dialing, carriers, transfers. `{V}` is Retell, or UponAI, which shares the codes. */
export const RETELL_TELEPHONY = {
  call_transfer: {
    owner: 'none',
    outcome: 'transferred',
    stage: 'transfer',
    component: 'transfer',
    source: 'retell-disconnections',
    meaning: 'The agent transferred the call, as configured.',
    charged: BILLED_BY_RETELL,
    steps: { find: [TRANSFER_RECORD, TRANSFER_EVENTS, LOG_OF_DESTINATION] },
    evidence: TRANSFER_COST,
    links: ['retell-transfer-call', 'retell-webhooks'],
  },

  dial_busy: {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'ringing',
    severity: 'normal',
    retry: 'back-off',
    source: 'retell-disconnections',
    meaning: "The user's line was busy.",
    causes: [{ text: 'The user was on another call', source: 'inference' }],
    steps: { run: [{ text: 'Call again in 15 minutes or so.', source: 'inference' }] },
  },

  dial_no_answer: {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'ringing',
    severity: 'normal',
    retry: 'back-off',
    source: 'retell-disconnections',
    meaning: 'The user did not pick up.',
    causes: [
      { text: 'The user was away, or did not know the number', source: 'inference' },
      { text: 'Your number is flagged as spam', source: 'inference' },
      {
        text: 'It rang too briefly: ring_duration_ms is 30,000 unless you set it',
        source: 'retell-sdk',
      },
    ],
    steps: {
      run: [
        LATER,
        {
          text: 'Let it ring longer: ring_duration_ms of the agent (PATCH /update-agent/ID), 5,000 to 300,000.',
          source: 'retell-sdk',
          link: 'retell-dashboard',
          snippet: { ring_duration_ms: 45_000 },
          when: { vendor: 'retell' },
        },
      ],
      find: [
        {
          ...FLAGGED,
          text: 'If unanswered calls jump, check whether your number is flagged as spam; verify it, and apply for a branded call (US numbers).',
        },
      ],
    },
  },

  user_declined: {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'ringing',
    severity: 'normal',
    retry: 'no',
    source: 'retell-disconnections',
    meaning: 'The user declined the call.',
    causes: [{ text: 'The user did not know the number, or had no time', source: 'inference' }],
    steps: {
      run: [
        {
          text: 'Do not dial again at once; announce the call by text message.',
          source: 'inference',
        },
      ],
      find: [
        {
          ...FLAGGED,
          text: 'If many decline, check whether your number is flagged as spam; verify it, and apply for a branded call (US numbers).',
        },
      ],
    },
    evidence: {
      text: 'Every call is declined: some networks answer so for a number that they block, or for a trunk that is not paid.',
      source: ['twilio-31603', 'fcc-25-15', 'inference'],
      when: { everyCallFails: true },
    },
  },

  dial_failed: {
    owner: 'unclear',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    source: 'retell-disconnections',
    meaning:
      'Dialing failed without a known SIP code: your number, the carrier or a dead line may be why.',
    causes: [
      'Many short calls in a short time: carriers flag such a number as spam and block it',
      { text: 'The dialed number does not exist', source: 'retell-debug-guide' },
    ],
    steps: {
      run: [
        {
          text: 'Space out short calls, and dial from another number of yours meanwhile.',
          source: ['retell-disconnections', 'inference'],
        },
      ],
      find: [
        { text: 'Dial the number by hand from another phone.', source: 'inference' },
        FLAGGED,
        {
          text: 'If the number is on your own carrier: search the time, or telephony_identifier.twilio_call_sid of the record, in its log.',
          source: ['retell-sdk', 'inference'],
        },
      ],
    },
    suspects: [
      {
        owner: 'you',
        tell: {
          text: 'One of your numbers fails with many users.',
          source: 'retell-disconnections',
        },
      },
      {
        owner: 'customer',
        tell: {
          text: "Only this user's number fails, even dialed by hand.",
          source: 'retell-debug-guide',
        },
      },
      {
        owner: 'carrier',
        tell: { text: 'Only one carrier or region fails.', source: 'inference' },
      },
    ],
  },

  invalid_destination: {
    owner: 'you',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'phone number',
    source: 'retell-disconnections',
    meaning: 'Your call went to a number that is not valid.',
    causes: [
      'Spaces or other characters in the number',
      'A carrier that wants E.164 format: + and country code',
    ],
    steps: {
      run: [
        {
          text: 'Send to_number with + and digits only, such as +14155550100, and clean the list the same way.',
          source: ['retell-disconnections', 'inference'],
        },
      ],
      find: [
        {
          text: "If the form is right, see in your SIP provider's log which form it wants.",
          source: ['retell-disconnections', 'inference'],
        },
      ],
    },
  },

  telephony_provider_permission_denied: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'ringing',
    component: 'telephony',
    source: 'retell-disconnections',
    meaning: 'Your SIP trunk did not accept the credentials.',
    causes: [
      'Wrong user name or password of the trunk',
      {
        text: 'An IP allow list without the addresses of {V}',
        source: ['retell-twilio', 'retell-custom-telephony'],
      },
    ],
    steps: {
      run: [
        {
          text: "Check that the number's username and password under Phone Numbers match the trunk's.",
          source: ['retell-twilio', 'inference'],
          link: 'retell-dashboard',
        },
        ADDRESSES,
      ],
      find: [
        {
          text: "Find the attempt in your SIP provider's log: 401 or 407 means the password, 403 the allow list or a permission.",
          source: ['rfc-3261', 'inference'],
        },
      ],
    },
    links: ['retell-custom-telephony'],
  },

  telephony_provider_unavailable: {
    owner: 'carrier',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    retry: 'back-off',
    source: 'retell-disconnections',
    meaning: 'The telephony provider was not available.',
    causes: [
      { text: 'An incident at the telephony provider', source: 'inference' },
      { text: 'A termination URI that leads nowhere', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Retry with exponential backoff.',
          source: 'inference',
          when: { direction: 'outbound' },
        },
        {
          text: "If every call fails while the provider is well, check the number's termination URI under Phone Numbers, then the trunk's account status and call limits.",
          source: ['retell-twilio', 'inference'],
          when: { everyCallFails: true },
          link: 'retell-dashboard',
        },
      ],
      find: [CARRIER_STATUS],
    },
    evidence: {
      text: "The provider is well, yet every call fails: look at the trunk's termination URI, account and limits.",
      source: 'inference',
    },
    links: ['retell-custom-telephony'],
  },

  sip_routing_error: {
    owner: 'unclear',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    source: 'retell-disconnections',
    meaning: 'Your trunk or the carrier: the call looped or took too many hops.',
    causes: [
      { text: 'Two systems that forward to each other', source: 'inference' },
      { text: 'A failure in the routing of the carrier', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Enter the termination URI of your SIP provider under Phone Numbers, not {V}’s own address: that leads back.',
          source: ['retell-custom-telephony', 'inference'],
          link: 'retell-dashboard',
        },
      ],
      find: [
        {
          text: 'Look for forwarding of the destination back to one of your numbers.',
          source: 'inference',
        },
      ],
      report: [
        {
          text: 'Ask the carrier for the trace of the call, by time and number.',
          source: 'inference',
        },
      ],
    },
    suspects: [
      {
        owner: 'you',
        tell: { text: 'Every call over this trunk fails.', source: 'inference' },
      },
      {
        owner: 'carrier',
        tell: { text: 'Only some destinations fail.', source: 'inference' },
      },
    ],
    links: ['retell-custom-telephony'],
  },

  marked_as_spam: {
    owner: 'you',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'phone number',
    source: 'retell-disconnections',
    meaning: {
      text: 'Your call was blocked as spam: your own number is marked, or the dialed number.',
      source: ['retell-disconnections', 'retell-outbound-debug'],
    },
    causes: [
      {
        text: 'Many calls at once from a number that was not warmed up, or few that are answered',
        source: 'retell-outbound-debug',
      },
      {
        text: 'The dialed number is known for spam calls',
        source: ['retell-disconnections', 'inference'],
      },
    ],
    steps: {
      run: [
        {
          text: 'Check whether your own number is flagged: look for SIP 608 in the logs of outbound calls (not every such rejection has it), and look the number up at Nomorobo or IPQualityScore.',
          source: 'retell-spam-likely',
          link: 'retell-spam-likely',
          when: { vendor: 'retell' },
        },
        {
          text: 'If it is (US numbers), apply for Verified phone number, then for Branded call: both need a verified business profile first.',
          source: ['retell-spam-likely', 'retell-branded-call'],
          link: 'retell-branded-call',
          when: { vendor: 'retell' },
        },
        {
          text: "Check whether your own number is flagged: the call's detailed log may show a SIP code.",
          source: ['uponai-outbound-debug', 'inference'],
          when: { vendor: 'uponai' },
        },
        {
          text: 'If it is, buy a new number and warm it up slowly before it takes all calls.',
          source: 'uponai-outbound-debug',
          when: { vendor: 'uponai' },
        },
      ],
      find: [
        {
          text: 'If only this destination fails, take it off your list.',
          source: 'inference',
        },
      ],
    },
    evidence: [
      {
        text: "{V}'s table of end reasons means the dialed number, its guide to outbound calls your own.",
        source: ['retell-disconnections', 'retell-outbound-debug'],
        when: { vendor: 'retell' },
      },
      {
        text: "{V}'s table of end reasons does not say whose number, its guide to outbound calls means your own.",
        source: ['uponai-end-reasons', 'uponai-outbound-debug'],
        when: { vendor: 'uponai' },
      },
    ],
    links: ['retell-spam-likely', 'retell-branded-call'],
  },

  error_twilio: {
    owner: 'carrier',
    outcome: 'broke-off',
    component: 'telephony',
    party: 'Twilio',
    retry: 'back-off',
    title: 'Twilio connection failed',
    charged: BILLED_BY_RETELL,
    source: 'retell-debug-guide',
    meaning: "Twilio's audio connection to {V} failed.",
    causes: [{ text: 'An incident at Twilio or on the way to {V}', source: 'inference' }],
    steps: {
      run: [
        {
          text: 'Call again in a few minutes.',
          source: 'inference',
          when: { direction: 'outbound' },
        },
      ],
      find: [
        {
          text: 'If the number is on your own Twilio account: search telephony_identifier.twilio_call_sid of the record under Monitor › Logs › Calls in the Twilio Console, and read its error.',
          source: ['retell-sdk', 'inference'],
          link: 'twilio-calls',
        },
        {
          text: 'See whether Twilio reports an incident.',
          source: 'inference',
          link: 'twilio-status',
        },
      ],
      report: [
        {
          text: 'If the number is one of Retell’s, write to support@retellai.com with workspace and call IDs and the times: Twilio’s log of it is Retell’s.',
          source: ['retell-sdk', 'retell-support'],
          link: 'retell-support',
          when: { vendor: 'retell' },
        },
      ],
    },
    evidence: [
      COST_AT_RETELL,
      {
        text: "The vendor's lists of end reasons no longer have this code.",
        source: ['retell-disconnections', 'retell-sdk'],
      },
    ],
    links: ['twilio-errors', 'twilio-status'],
  },

  transfer_bridged: {
    owner: 'none',
    outcome: 'transferred',
    component: 'transfer',
    source: ['retell-sdk', 'inference'],
    meaning: 'The transfer connected the user with its destination.',
    charged: BILLED_BY_RETELL,
    steps: { find: [TRANSFER_CALLED, TRANSFER_EVENTS, LOG_OF_DESTINATION] },
    evidence: TRANSFER_COST,
    links: ['retell-transfer-call', 'retell-webhooks'],
    since: '2026-02-10',
  },

  transfer_cancelled: {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'transfer',
    retry: 'now',
    charged: BILLED_BY_RETELL,
    source: ['retell-sdk', 'inference'],
    meaning: 'The transfer was canceled or did not connect.',
    causes: [
      {
        text: 'The destination rang too briefly: ring_duration_ms (30,000 unless you set it) holds for transfers too',
        source: 'retell-sdk',
      },
      'The destination was busy, wrong or did not answer',
    ],
    steps: {
      run: [
        {
          text: 'Call the user back: they wanted to be transferred.',
          source: 'inference',
          when: { medium: 'phone' },
        },
        {
          text: 'Let the destination ring longer: ring_duration_ms of the agent (PATCH /update-agent/ID), 5,000 to 300,000.',
          source: 'retell-sdk',
          link: 'retell-dashboard',
          snippet: { ring_duration_ms: 45_000 },
          when: { vendor: 'retell' },
        },
      ],
      find: [
        TRANSFER_CALLED,
        'Dial the destination by hand, and hear in the recording who hung up first.',
        TRANSFER_EVENTS,
      ],
    },
    suspects: [
      {
        owner: 'you',
        tell: { text: 'The destination is wrong, busy or never answers.', source: 'inference' },
      },
      { owner: 'customer', tell: { text: 'The user hung up while it rang.', source: 'inference' } },
      {
        owner: 'carrier',
        tell: {
          text: 'It works at other times, and the log of the carrier shows an error.',
          source: 'inference',
        },
      },
    ],
    evidence: COST_AT_RETELL,
    since: '2026-02-10',
  },

  network_blocked: {
    owner: 'unclear',
    outcome: 'not-reached',
    component: 'telephony',
    retry: 'after-fix',
    source: 'second-hand-codes',
    meaning: 'A network on the way blocked the call.',
    causes: [
      {
        text: 'An analytics service holds your number for spam',
        source: ['fcc-25-15', 'inference'],
      },
    ],
    steps: {
      run: [
        {
          text: 'Call from another number of yours that is not flagged.',
          source: 'inference',
          when: { direction: 'outbound' },
        },
      ],
      find: [
        FLAGGED,
        {
          text: 'Read the Reason header of the answer in the log of your carrier: it names who blocked the call.',
          source: 'fcc-25-15',
        },
      ],
      report: [{ text: 'Ask the contact in that header for redress.', source: 'fcc-25-15' }],
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: {
          text: 'Calls from this number are blocked at many destinations: it is flagged.',
          source: 'inference',
        },
      },
      { owner: 'carrier', tell: { text: 'Only one network blocks it.', source: 'inference' } },
    ],
    evidence: NOT_LISTED,
  },
} as const satisfies Reasons;
