import type { Reasons } from './schema.ts';

/** Retell's ends on the phone line: dialling, carriers, transfers. `{V}` is Retell, or UponAI, which shares the codes. */
export const RETELL_TELEPHONY = {
  call_transfer: {
    owner: 'none',
    outcome: 'transferred',
    stage: 'transfer',
    component: 'transfer',
    source: 'unsourced',
    meaning: 'The agent transferred the call, as configured.',
    steps: { find: ["Look for what came next in the destination's own log."] },
  },

  dial_busy: {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'ringing',
    severity: 'normal',
    retry: 'back-off',
    source: 'unsourced',
    meaning: "The user's line was busy.",
    causes: ['The user was on another call'],
    steps: { run: ['Call again in a quarter of an hour.'] },
  },

  dial_no_answer: {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'ringing',
    severity: 'normal',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'The user did not pick up.',
    causes: ['The user was away, or did not know the number', 'Your number is marked as spam'],
    steps: {
      run: [
        'Call again at another time of day.',
        'If unanswered calls jump, check your number for a spam mark.',
      ],
    },
  },

  user_declined: {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'ringing',
    severity: 'normal',
    retry: 'no',
    source: 'unsourced',
    meaning: 'The user declined the call.',
    causes: ['The user did not know the number, or had no time'],
    steps: { run: ['Do not dial at once again; announce the call by text message.'] },
  },

  dial_failed: {
    owner: 'unclear',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    source: 'unsourced',
    meaning: 'Your number, the carrier or a dead line: dialling failed without a known SIP code.',
    causes: [
      'Many short calls: carriers mark your number as spam and block it',
      'The dialled number does not exist',
    ],
    steps: {
      find: [
        'Dial it by hand from another phone.',
        'Check your number for a spam mark; space out short calls.',
      ],
    },
    suspects: [
      { owner: 'customer', tell: "Only this user's number fails, by hand too." },
      { owner: 'you', tell: 'One of your numbers fails with many users.' },
      { owner: 'carrier', tell: 'Only one carrier or region fails.' },
    ],
  },

  invalid_destination: {
    owner: 'you',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'phone number',
    source: 'unsourced',
    meaning: 'Your call went to a number that is not valid.',
    causes: ['Spaces or other characters', 'The carrier wants E.164 form (+ and country code)'],
    steps: { run: ['Clean the list before dialling: + and digits only.'] },
  },

  telephony_provider_permission_denied: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'ringing',
    component: 'telephony',
    source: 'unsourced',
    meaning: 'Your SIP trunk did not accept the credentials.',
    causes: [
      'Wrong user name or password of the trunk',
      'An IP allow list without the addresses of {V}',
    ],
    steps: {
      run: [
        "Enter the trunk's user name and password again under Phone Numbers.",
        "If the trunk has an IP allow list, add {V}'s addresses.",
      ],
    },
  },

  telephony_provider_unavailable: {
    owner: 'carrier',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'The telephony provider was not available.',
    causes: ['An incident at the telephony provider', 'A termination URI that leads nowhere'],
    steps: {
      find: ['See the status page of your telephony provider, and call again with growing pauses.'],
    },
    evidence: 'All is well there, yet every call fails: check the termination URI of the trunk.',
  },

  sip_routing_error: {
    owner: 'unclear',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    source: 'unsourced',
    meaning: 'Your trunk or the carrier: the call ran in a circle or over too many hops.',
    causes: ['Two systems that forward to each other', 'A failure in the routing of the carrier'],
    steps: {
      find: ['Check that the termination URI does not lead back to {V}.'],
      report: ['Ask the carrier for the trace.'],
    },
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk fails.' },
      { owner: 'carrier', tell: 'Only some destinations fail.' },
    ],
  },

  marked_as_spam: {
    owner: 'you',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'phone number',
    source: 'unsourced',
    meaning: 'Your call was stopped: a number in it is marked as spam.',
    causes: ['Many short calls in a short time'],
    steps: { run: ['Register your number for verified or branded calls, and rest it.'] },
    evidence: 'The document speaks of the dialled number; look up both.',
  },

  error_twilio: {
    owner: 'carrier',
    outcome: 'broke-off',
    component: 'telephony',
    party: 'Twilio',
    retry: 'back-off',
    title: 'Twilio connection failed',
    source: 'unsourced',
    meaning: "Twilio's audio connection to {V} failed.",
    causes: ['An incident at Twilio or on the way to {V}'],
    steps: { find: ["Read the error code under Monitor › Logs › Calls in Twilio's Console."] },
    links: ['twilio-errors', 'twilio-status'],
  },

  transfer_bridged: {
    owner: 'none',
    outcome: 'transferred',
    component: 'transfer',
    source: 'retell-sdk',
    meaning: 'The transfer connected the user with its destination.',
    steps: { find: ["Look for what came next in the destination's own log."] },
    since: '2026-02-10',
  },

  transfer_cancelled: {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'transfer',
    retry: 'now',
    source: 'retell-sdk',
    meaning: 'The transfer was cancelled or did not connect.',
    steps: {
      run: ['Call the user back: they wanted to be transferred.'],
      find: ['Dial the destination by hand, and listen to who hung up first.'],
    },
    suspects: [
      { owner: 'you', tell: 'The destination is wrong, busy or never answers.' },
      { owner: 'customer', tell: 'The user hung up while it rang.' },
      {
        owner: 'carrier',
        tell: 'It works at other times, and the log of the carrier shows an error.',
      },
    ],
    since: '2026-02-10',
  },

  network_blocked: {
    owner: 'unclear',
    outcome: 'not-reached',
    component: 'telephony',
    retry: 'after-fix',
    source: 'second-hand-codes',
    meaning: 'A network on the way blocked the call.',
    steps: {
      find: ['Check whether your number is flagged as spam.'],
      report: ['Ask the carrier of your number who blocked it, and for redress.'],
    },
    suspects: [
      {
        owner: 'you',
        tell: 'Calls from this number are blocked at many destinations: it is flagged.',
      },
      { owner: 'carrier', tell: 'Only one network blocks it.' },
    ],
    since: '2026-09',
  },
} as const satisfies Reasons;
