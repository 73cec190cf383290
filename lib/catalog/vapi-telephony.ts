import type { Reasons } from './schema.ts';

/** Vapi's ends on the phone line: carriers, SIP, transport. */
export const VAPI_TELEPHONY = {
  'call.in-progress.twilio-completed-call': {
    owner: 'none',
    component: 'telephony',
    party: 'Twilio',
    source: 'unsourced',
    meaning: 'Twilio reported the call as completed.',
    causes: ['One side hung up in the ordinary way'],
    steps: { find: ["To learn who hung up, see Monitor › Logs › Calls in Twilio's Console."] },
    links: ['twilio-errors', 'twilio-status'],
  },

  'vonage-completed': {
    owner: 'none',
    component: 'telephony',
    party: 'Vonage',
    source: 'unsourced',
    meaning: 'Vonage reported the call as completed.',
    causes: ['One side hung up in the ordinary way'],
    steps: { find: ["To learn who hung up, see the call in Vonage's dashboard."] },
  },

  'call.in-progress.sip-completed-call': {
    owner: 'none',
    component: 'telephony',
    title: 'SIP trunk completed the call',
    source: 'unsourced',
    meaning: 'The SIP provider reported the call as completed.',
    causes: ['One side hung up in the ordinary way'],
    steps: { find: ["To learn who hung up, see which side sent BYE in the trunk's log."] },
    links: ['vapi-sip-response-codes'],
  },

  'twilio-reported-customer-misdialed': {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'start',
    component: 'telephony',
    severity: 'normal',
    retry: 'no',
    source: 'unsourced',
    meaning: 'The customer dialled a number that Twilio calls invalid.',
    causes: ['A digit too many or too few'],
    steps: { run: ['If many misdial, check the number printed on your pages.'] },
    links: ['twilio-errors', 'twilio-status'],
  },

  'call.ringing.sip-inbound-caller-hungup-before-call-connect': {
    owner: 'customer',
    outcome: 'not-reached',
    component: 'telephony',
    retry: 'no',
    source: 'unsourced',
    meaning: 'The customer hung up before the call connected.',
    causes: ['It rang too long', 'A wrong number'],
    steps: {
      run: ['If it is frequent, time your server URL: an assistant built on request answers late.'],
    },
    links: ['vapi-sip-response-codes'],
  },

  'call.start.error-get-transport': {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'transport',
    title: 'Transport not set up',
    source: 'unsourced',
    meaning: "Your number's credential, the carrier or Vapi: the line could not be set up.",
    causes: [
      'The carrier credential behind the number changed',
      'An incident at the carrier or at Vapi',
    ],
    steps: {
      find: [
        "Check the number's credential under Phone Numbers.",
        "Look for the attempt in the carrier's log; if there is none, send Vapi support the call ID.",
      ],
    },
    suspects: [
      { owner: 'you', tell: 'Every call from this number fails.' },
      { owner: 'platform', tell: 'The carrier saw no attempt, and other numbers fail too.' },
      { owner: 'carrier', tell: "The carrier's log shows an error." },
    ],
  },

  'call.in-progress.error-providerfault-transport-never-connected': {
    owner: 'provider',
    outcome: 'never-started',
    component: 'transport',
    party: 'Transport provider',
    retry: 'back-off',
    title: 'Transport provider did not connect',
    source: 'unsourced',
    meaning: "The transport provider (phone carrier or web audio) never connected; Vapi's verdict.",
    causes: ['The carrier refused or lost the call', 'On the web: a firewall, VPN or closed page'],
    steps: {
      run: [
        "Phone: find the attempt and its error in the carrier's log.",
        'Web: try another network; a firewall that blocks WebRTC looks the same.',
      ],
    },
    replaces: ['providerfault-transport-never-connected'],
  },

  'phone-call-provider-closed-websocket': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'transport',
    retry: 'now',
    source: 'unsourced',
    meaning:
      'The carrier, the network or Vapi: the audio stream closed and the caller was cut off.',
    causes: [
      'A network failure between carrier and Vapi, mostly short',
      'An incident on either side',
    ],
    steps: {
      run: ['Call the customer back.'],
      find: ["Compare with the carrier's log, then send Vapi support the call ID."],
    },
    suspects: [
      {
        owner: 'platform',
        tell: 'The carrier saw Vapi close it, or several carriers dropped at once.',
      },
      { owner: 'carrier', tell: "The carrier's log shows a stream error." },
    ],
  },

  'phone-call-provider-bypass-enabled-but-no-call-received': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'configuration',
    title: 'Bypassed call never arrived',
    source: 'unsourced',
    meaning: 'Your call bypasses the phone provider, but no phone call was bridged to it.',
    causes: [
      'Your code created the call but did not hand its TwiML to the carrier',
      'The carrier call failed before it reached Vapi',
    ],
    steps: {
      run: [
        'Pass the TwiML of phoneCallProviderDetails to Twilio at once.',
        'If Vapi should dial, remove phoneCallProviderBypassEnabled.',
      ],
    },
  },

  'twilio-failed-to-connect-call': {
    owner: 'carrier',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    party: 'Twilio',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'Twilio failed to put the call through.',
    causes: [
      'The number cannot be reached',
      'Your Twilio account: country not allowed, trial or no funds',
    ],
    steps: {
      find: [
        "Read the error code under Monitor › Logs › Calls in Twilio's Console.",
        'Check Voice › Geo permissions and the balance there.',
      ],
    },
    links: ['twilio-errors', 'twilio-status'],
  },

  'vonage-failed-to-connect-call': {
    owner: 'carrier',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    party: 'Vonage',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'Vonage failed to put the call through.',
    causes: [
      'The number cannot be reached',
      'Your Vonage account: country not allowed or no funds',
    ],
    steps: { find: ["Look up the call in Vonage's dashboard; check number format and balance."] },
  },

  'vonage-rejected': {
    owner: 'carrier',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    party: 'Vonage',
    retry: 'after-fix',
    source: 'unsourced',
    meaning: 'Vonage rejected the call.',
    causes: ['Destination or caller ID not allowed'],
    steps: {
      find: ["Read the status in Vonage's dashboard; call from a number of your Vonage account."],
    },
  },

  'vonage-disconnected': {
    owner: 'carrier',
    outcome: 'broke-off',
    component: 'telephony',
    party: 'Vonage',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Vonage disconnected the call.',
    causes: ['The carrier lost the line', 'The other network hung up without a reason'],
    steps: { run: ['Call the customer back; if it repeats, send Vonage the conversation UUID.'] },
  },

  'call.in-progress.error-sip-inbound-call-failed-to-connect': {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'telephony',
    source: 'unsourced',
    meaning: 'Your trunk or the carrier: an inbound SIP call did not connect, without a status.',
    causes: [
      'The trunk sends to a wrong address, or with wrong credentials',
      'A failure at the carrier',
    ],
    steps: {
      find: [
        "Check that the trunk sends to Vapi's SIP address and that the number is under Phone Numbers.",
      ],
    },
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk fails.' },
      { owner: 'carrier', tell: 'Only some callers or minutes fail.' },
    ],
    links: ['vapi-sip-response-codes'],
  },

  'call.ringing.error-sip-inbound-call-failed-to-connect': {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'telephony',
    title: 'Inbound SIP call failed ringing',
    source: 'unsourced',
    meaning:
      'Your trunk or the carrier: an inbound SIP call broke off while ringing, without a status.',
    causes: ['The number has no assistant, or it answers late', 'Media ports are closed'],
    steps: { find: ['Check that the number has an assistant and that your firewall passes RTP.'] },
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk fails.' },
      { owner: 'carrier', tell: 'Only some callers or minutes fail.' },
    ],
    links: ['vapi-sip-response-codes'],
  },

  'call.in-progress.error-sip-outbound-call-failed-to-connect': {
    owner: 'unclear',
    outcome: 'not-reached',
    component: 'telephony',
    source: 'unsourced',
    meaning: 'Your trunk or the carrier: an outbound SIP call did not connect, without a status.',
    causes: ['Wrong gateway, credentials or caller ID', 'The destination or the carrier refused'],
    steps: {
      find: [
        "Find the attempt in the carrier's log: its SIP status decides.",
        'Check gateway and credentials of the trunk.',
      ],
    },
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk fails, or the log says 401 or 407.' },
      { owner: 'carrier', tell: 'Only some destinations fail, or the log says 5xx.' },
    ],
    links: ['vapi-sip-response-codes'],
  },

  'call.in-progress.error-sip-telephony-provider-failed-to-connect-call': {
    owner: 'unclear',
    outcome: 'not-reached',
    component: 'telephony',
    source: 'unsourced',
    meaning:
      'Your trunk or the carrier: the SIP provider did not put the call through, without a status.',
    causes: ['The trunk may not dial this destination', 'A failure at the carrier'],
    steps: {
      find: [
        "Find the attempt in the carrier's log: its SIP status decides.",
        'Check number format and outbound permission of the trunk.',
      ],
    },
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk fails, or the log says 401 or 407.' },
      { owner: 'carrier', tell: 'Only some destinations fail, or the log says 5xx.' },
    ],
    links: ['vapi-sip-response-codes'],
  },

  'sip-gateway-failed-to-connect-call': {
    owner: 'unclear',
    outcome: 'not-reached',
    component: 'telephony',
    source: 'unsourced',
    meaning:
      'Your trunk or the carrier: the SIP gateway did not put the call through, without a status.',
    causes: ['The gateway address is wrong or not reachable', 'A failure at the carrier'],
    steps: {
      find: [
        "Find the attempt in the carrier's log: its SIP status decides.",
        'Check address and port of the gateway.',
      ],
    },
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk fails, or the log says 401 or 407.' },
      { owner: 'carrier', tell: 'Only some destinations fail, or the log says 5xx.' },
    ],
    links: ['vapi-sip-response-codes'],
  },

  'twilio-closed-websocket': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'transport',
    retry: 'now',
    source: ['vapi-api-schema', 'inference'],
    meaning: 'The audio stream from Twilio closed, and the caller was cut off.',
    steps: {
      run: ['Call the customer back.'],
      find: ["Look for a stream error under Monitor › Logs › Calls in Twilio's Console."],
      report: ['Send Vapi support the call ID.'],
    },
    suspects: [
      { owner: 'carrier', party: 'Twilio', tell: "Twilio's log shows a stream error." },
      {
        owner: 'platform',
        tell: 'Twilio saw Vapi close the stream, or calls over several carriers dropped at once.',
      },
    ],
    links: ['twilio-errors', 'twilio-status'],
    replacedBy: 'phone-call-provider-closed-websocket',
    since: '2024',
  },
} as const satisfies Reasons;
