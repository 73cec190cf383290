import type { Reasons, WrittenStatement, WrittenStep, WrittenSuspect } from './schema.ts';
import {
  INBOUND_GATEWAYS,
  SIP_ADDRESSES,
  SIP_MEDIA,
  SIP_CREDENTIALS,
  SIP_FORM,
  SIP_CAPTURE,
  SIP_REPORT,
} from './sip-steps.ts';
import { CALL_BACK, ENDED_MESSAGE, TELL_VAPI, VENDOR_STATUS } from './steps.ts';

const TWILIO_LOG = {
  text: "Search for the call's phoneCallProviderId under Monitor › Logs › Calls in the Twilio Console: an error code there names the cause.",
  source: 'vapi-forwarding-drops',
  link: 'twilio-calls',
} as const satisfies WrittenStep;

const SIP_PORTS = {
  text: 'On a SIP trunk, check that nothing between your network and Vapi blocks 5060, 5061 or UDP 40000 to 60000.',
  source: 'vapi-errors-dropped',
  link: 'vapi-sip-networking',
} as const satisfies WrittenStep;

const VONAGE_LOG = {
  text: 'Look the call up under Call Logs in the dashboard of Vonage, by its ID and time.',
  source: 'vapi-forwarding-drops',
  link: 'vonage-dashboard',
} as const satisfies WrittenStep;

/** Vapi's pages name these codes under transport, and again among failed transfers. */
const OR_TRANSFER = {
  text: 'Vapi also lists it among failed transfers: if people were already talking, the transfer failed.',
  source: ['vapi-errors-transfer', 'inference'],
} as const satisfies WrittenStatement;

/** How to tell that a carrier was given what it could not do. */
const DESTINATION_FAILS = {
  owner: 'you',
  likelier: true,
  tell: {
    text: 'Calls to this number, or to its country, fail every time.',
    source: ['vapi-errors-transfer', 'inference'],
  },
} as const satisfies WrittenSuspect;

/** How to tell that it was Vonage. */
const VONAGE_FAILS = {
  owner: 'carrier',
  party: 'Vonage',
  tell: {
    text: 'The same number worked before, and numbers of other carriers reach it.',
    source: 'inference',
  },
} as const satisfies WrittenSuspect;

const GEO_PERMISSIONS = {
  text: 'Allow the country of the customer at Twilio, under Voice › Settings › Geo Permissions: calls blocked there show error 21215, 32205 or 13227.',
  source: ['vapi-errors-transfer', 'twilio-geo-permissions'],
  link: 'twilio-geo-permissions',
} as const satisfies WrittenStep;

const NUMBER_FORM = {
  text: 'Write the number of the customer in E.164 format: + and country code, such as +14155550100.',
  source: ['vapi-outbound-calls', 'vapi-errors-transfer'],
} as const satisfies WrittenStep;

const INBOUND_TARGET = {
  text: 'Have the trunk send calls to NUMBER@CREDENTIAL_ID.sip.vapi.ai (in the EU .sip.eu.vapi.ai).',
  source: 'vapi-sip-trunk',
  link: 'vapi-sip-trunk',
} as const satisfies WrittenStep;

const SIP_STATUS = {
  text: "Find the final SIP response in your provider's log: it is not in this code, and its number decides where to look.",
  source: 'vapi-sip-response-codes',
  link: 'vapi-sip-response-codes',
} as const satisfies WrittenStep;

const SIP_INBOUND_SUSPECTS = [
  {
    owner: 'you',
    likelier: true,
    tell: {
      text: 'Every call over this trunk fails, or every call from some addresses of your provider.',
      source: 'inference',
    },
  },
  {
    owner: 'carrier',
    tell: {
      text: 'The trunk worked, and now only some callers or minutes fail.',
      source: 'inference',
    },
  },
] as const;

const SIP_OUTBOUND_SUSPECTS = [
  {
    owner: 'you',
    likelier: true,
    tell: {
      text: "Every call over this trunk fails, or your provider's log says 401, 403 or 407.",
      source: 'vapi-sip-response-codes',
    },
  },
  {
    owner: 'carrier',
    tell: {
      text: "Only some destinations fail, or your provider's log says 5xx.",
      source: 'vapi-sip-response-codes',
    },
  },
] as const;

const MID_SENTENCE = {
  text: 'A goodbye at the end of the transcript: one side hung up. A sentence that breaks off: the carrier ended the call.',
  source: ['vapi-errors-dropped', 'inference'],
} as const;

/** Vapi's ends on the phone line: carriers, SIP, transport. */
export const VAPI_TELEPHONY = {
  'call.in-progress.twilio-completed-call': {
    owner: 'none',
    component: 'telephony',
    party: 'Twilio',
    source: 'vapi-end-reasons',
    meaning: 'Twilio reported that the call was over.',
    causes: [
      { text: 'One side hung up', source: 'inference' },
      { text: 'Twilio ended the call from its side', source: 'vapi-errors-dropped' },
    ],
    steps: {
      find: [
        {
          ...TWILIO_LOG,
          text: 'If it broke off, search phoneCallProviderId under Monitor › Logs › Calls in the Twilio Console: an error there means that Twilio ended it.',
        },
      ],
    },
    evidence: MID_SENTENCE,
    links: ['vapi-errors-dropped', 'twilio-status'],
  },

  'vonage-completed': {
    owner: 'none',
    component: 'telephony',
    party: 'Vonage',
    source: 'vapi-errors-normal',
    meaning: 'Vonage reported that the call was over.',
    steps: {
      find: [
        {
          ...VONAGE_LOG,
          text: 'If it broke off, look the call up under Call Logs in the dashboard of Vonage.',
        },
      ],
    },
    evidence: MID_SENTENCE,
    links: ['vapi-errors-normal'],
  },

  'call.in-progress.sip-completed-call': {
    owner: 'none',
    component: 'telephony',
    title: 'SIP trunk completed the call',
    source: 'vapi-end-reasons',
    meaning: 'Your SIP provider reported that the call was over.',
    causes: [
      { text: 'One side hung up', source: 'inference' },
      { text: 'The SIP provider ended the call from its side', source: 'vapi-errors-dropped' },
    ],
    steps: {
      find: [
        {
          ...SIP_CAPTURE,
          text: "If it broke off, see in the call's artifact.pcapUrl who sent BYE: it opens in Wireshark.",
        },
      ],
    },
    evidence: MID_SENTENCE,
    links: ['vapi-errors-dropped', 'vapi-sip-networking'],
  },

  'twilio-reported-customer-misdialed': {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'start',
    component: 'telephony',
    severity: 'normal',
    retry: 'no',
    source: 'vapi-end-reasons',
    meaning: 'Twilio reported that the customer dialed an invalid number.',
    causes: [{ text: 'A digit too many or too few', source: 'inference' }],
    steps: {
      run: [
        {
          ...NUMBER_FORM,
          when: { direction: 'outbound' },
        },
        {
          text: 'If many misdial, check the number that your pages and prints show.',
          source: 'inference',
          when: { direction: 'inbound' },
        },
      ],
      find: [TWILIO_LOG],
    },
    links: ['twilio-errors'],
  },

  'call.ringing.sip-inbound-caller-hungup-before-call-connect': {
    owner: 'customer',
    outcome: 'not-reached',
    component: 'telephony',
    severity: 'normal',
    retry: 'no',
    source: 'vapi-errors-no-answer',
    meaning: 'The caller hung up while it rang, before the assistant picked up.',
    steps: {
      find: [
        {
          text: 'If it is frequent, have your server URL answer within 6 s: it rings until the assistant is known.',
          source: ['vapi-server-events', 'inference'],
        },
      ],
    },
    evidence: 'Vapi calls it normal behavior.',
    links: ['vapi-errors-no-answer'],
  },

  'call.start.error-get-transport': {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'transport',
    title: 'Transport not set up',
    source: 'vapi-end-reasons',
    meaning: 'Vapi could not set up the phone line for this call.',
    causes: [
      {
        text: 'The carrier does not let your account call that country, or that number',
        source: 'vapi-logged-calls',
        when: { direction: 'outbound' },
      },
      {
        text: 'The credentials that Vapi has for the number are old: the Auth Token was changed',
        source: 'vapi-logged-calls',
      },
      {
        text: 'The number is a Vapi SIP number, which takes inbound calls only: it has a sipUri and no phone number',
        source: 'vapi-sip',
        when: { direction: 'outbound' },
      },
    ],
    steps: {
      run: [
        {
          text: "Read the call's endedMessage (GET /call/ID): it quotes the carrier.",
          source: ['vapi-api-schema', 'vapi-logged-calls'],
        },
        {
          ...GEO_PERMISSIONS,
          text: 'If it says “Account not authorized to call”, allow the country at Twilio under Voice › Settings › Geo Permissions.',
          source: ['vapi-logged-calls', 'twilio-geo-permissions'],
          when: { medium: 'phone', direction: 'outbound' },
        },
        {
          text: 'If it says “Authenticate”, give Vapi the Auth Token that Twilio has now (PATCH /phone-number with its ID).',
          source: ['vapi-logged-calls', 'vapi-api-schema'],
          snippet: { twilioAccountSid: 'AC_YOUR_ACCOUNT', twilioAuthToken: 'YOUR_TOKEN' },
          when: { medium: 'phone' },
        },
        {
          text: 'If it says “Vapi Numbers Can’t Dial Outbound Yet.”, call from an imported Twilio, Vonage or Telnyx number, or over your own SIP trunk.',
          source: ['vapi-sip', 'vapi-outbound-calls'],
          link: 'vapi-phone-numbers',
          when: { medium: 'phone', direction: 'outbound' },
        },
        {
          text: 'With Telnyx, add the connection of Vapi to an Outbound Voice Profile.',
          source: 'vapi-telnyx',
          link: 'telnyx-outbound-profiles',
          when: { medium: 'phone', direction: 'outbound' },
        },
      ],
      find: [
        {
          text: 'A trial account of Twilio only calls numbers that you verified there: test with one of them.',
          source: 'vapi-logged-calls',
          when: { medium: 'phone', direction: 'outbound' },
        },
      ],
      report: [TELL_VAPI],
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: {
          text: 'Every call of this number, or every call to one country, fails within a second, while others work.',
          source: ['vapi-logged-calls', 'inference'],
        },
      },
      {
        owner: 'carrier',
        tell: {
          text: 'The carrier reports an incident in those minutes, or its log shows an error on its side.',
          source: 'inference',
        },
      },
      {
        owner: 'platform',
        tell: {
          text: "The carrier's log shows no error, or no call at all, and numbers of other carriers fail too.",
          source: 'inference',
        },
      },
    ],
    links: ['vapi-errors-never-rang', 'twilio-errors'],
  },

  'call.in-progress.error-providerfault-transport-never-connected': {
    owner: 'provider',
    outcome: 'never-started',
    component: 'transport',
    party: 'Call transport',
    retry: 'back-off',
    title: 'Call transport did not connect',
    source: 'vapi-end-reasons',
    meaning: 'The phone carrier, or the audio of the browser, did not connect to Vapi.',
    causes: [
      {
        text: 'The carrier refused or lost the call',
        source: 'vapi-errors-dropped',
        when: { medium: 'phone' },
      },
      {
        text: 'A firewall or VPN, or a page that was closed',
        source: 'inference',
        when: { medium: 'web' },
      },
      {
        text: 'Too little capacity at Vapi, as on 13 May 2025, which its code had laid on providers',
        source: 'vapi-incident-2025-05-transport',
      },
    ],
    steps: {
      run: [
        {
          text: 'Call again in a few minutes.',
          source: 'inference',
          when: { direction: 'outbound', medium: 'phone' },
        },
        {
          text: 'Start the web call again, from another network if it repeats: one that blocks WebRTC looks the same.',
          source: 'inference',
          when: { medium: 'web' },
        },
      ],
      find: [
        {
          text: 'Look the call up at the carrier by phoneCallProviderId: its log has the error, where there was one.',
          source: 'vapi-errors-dropped',
          link: 'twilio-calls',
          when: { medium: 'phone' },
        },
        { ...SIP_PORTS, when: { medium: 'phone' } },
        VENDOR_STATUS,
      ],
      report: [
        {
          text: "If the carrier's log shows no error, send the full call ID to support@vapi.ai: in May 2025 Vapi found such failures to be its own.",
          source: ['vapi-incident-2025-05-transport', 'vapi-end-reasons'],
          link: 'vapi-issue-reporting',
        },
      ],
    },
    evidence: {
      text: 'With the prefix providerfault Vapi says that the other side failed; in May 2025 that was wrong.',
      source: ['vapi-prefixes', 'vapi-incident-2025-05-transport'],
    },
    links: ['vapi-errors-dropped'],
    replaces: ['providerfault-transport-never-connected'],
  },

  'phone-call-provider-closed-websocket': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'transport',
    retry: 'now',
    source: 'vapi-end-reasons',
    meaning: 'The audio stream between the carrier and Vapi closed, and the caller was cut off.',
    causes: ['A network failure between the two, mostly a short one', 'An incident on either side'],
    steps: {
      run: [CALL_BACK],
      find: [
        VENDOR_STATUS,
        {
          text: "Look the call up at the carrier by phoneCallProviderId. At Twilio, 31924 says that Vapi's side broke the protocol of the stream.",
          source: ['vapi-errors-dropped', 'twilio-stream-errors'],
          link: 'twilio-calls',
        },
        SIP_PORTS,
      ],
      report: [TELL_VAPI],
    },
    suspects: [
      {
        owner: 'carrier',
        likelier: true,
        tell: {
          text: 'Only calls over this carrier dropped, or it reports an incident, and its log shows no error of the stream.',
          source: 'inference',
        },
      },
      {
        owner: 'platform',
        tell: {
          text: "The carrier's log says that the other side closed the stream or broke its protocol, or calls over several carriers dropped at once.",
          source: 'inference',
        },
      },
    ],
    links: ['vapi-errors-dropped'],
  },

  'phone-call-provider-bypass-enabled-but-no-call-received': {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'configuration',
    title: 'Bypassed call never arrived',
    source: 'vapi-end-reasons',
    meaning:
      'The call was made with phoneCallProviderBypassEnabled, and no phone call came in for it.',
    causes: [
      {
        text: 'Your server gave Twilio the TwiML of the call too late, or not at all',
        source: ['vapi-twilio-bypass', 'inference'],
      },
      { text: 'The call failed at the carrier before it came to Vapi', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Answer the webhook of Twilio at once with phoneCallProviderDetails.twiml, which POST /call returns.',
          source: 'vapi-twilio-bypass',
          link: 'vapi-twilio-bypass',
        },
        {
          text: 'If Vapi should dial, leave phoneCallProviderBypassEnabled out of the body of POST /call.',
          source: ['vapi-forwarding-drops', 'vapi-twilio-bypass'],
          when: { direction: 'outbound' },
        },
        {
          text: 'If Vapi should answer by itself, delete the number under Phone Numbers and import it again: its calls then go to Vapi instead of your webhook.',
          source: 'inference',
          when: { direction: 'inbound' },
          link: 'vapi-phone-numbers',
        },
      ],
      find: [
        {
          text: 'Search for the CallSid that your webhook received at that time under Monitor › Logs › Calls in the Twilio Console: Vapi has no ID of a call that it never got.',
          source: ['vapi-twilio-bypass', 'inference'],
          link: 'twilio-calls',
        },
      ],
    },
    evidence: {
      text: "Vapi's guide has both fields; its API description of August 2026 lists neither.",
      source: ['vapi-twilio-bypass', 'vapi-api-schema'],
    },
    links: ['vapi-twilio-bypass'],
  },

  'twilio-failed-to-connect-call': {
    owner: 'unclear',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    party: 'Twilio',
    source: 'vapi-end-reasons',
    meaning: 'Twilio could not put the call through.',
    causes: [
      { text: 'The number is in the wrong form, or wrong', source: 'vapi-errors-transfer' },
      {
        text: 'Your Twilio account may not call that country',
        source: ['vapi-errors-transfer', 'twilio-geo-permissions'],
      },
    ],
    steps: { run: [NUMBER_FORM, GEO_PERMISSIONS], find: [ENDED_MESSAGE, TWILIO_LOG] },
    suspects: [
      DESTINATION_FAILS,
      {
        owner: 'carrier',
        party: 'Twilio',
        tell: {
          text: 'The same number worked before, and Twilio reports an incident for those minutes.',
          source: 'inference',
        },
      },
    ],
    evidence: OR_TRANSFER,
    links: ['twilio-errors', 'vapi-errors-transfer', 'twilio-status'],
  },

  'vonage-failed-to-connect-call': {
    owner: 'unclear',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    party: 'Vonage',
    source: 'vapi-end-reasons',
    meaning: 'Vonage could not put the call through.',
    causes: [
      { text: 'The number is in the wrong form, or wrong', source: 'vapi-errors-transfer' },
      {
        text: 'A setting at Vonage does not allow the call, or the balance there is used up',
        source: ['vapi-errors-transfer', 'inference'],
      },
    ],
    evidence: OR_TRANSFER,
    steps: {
      run: [NUMBER_FORM],
      find: [
        VONAGE_LOG,
        {
          text: 'See there whether the balance and the permissions of your account cover the destination.',
          source: ['vapi-errors-transfer', 'inference'],
          link: 'vonage-dashboard',
        },
      ],
    },
    suspects: [DESTINATION_FAILS, VONAGE_FAILS],
    links: ['vapi-errors-transfer', 'vonage-status'],
  },

  'vonage-rejected': {
    owner: 'unclear',
    outcome: 'not-reached',
    stage: 'ringing',
    component: 'telephony',
    party: 'Vonage',
    retry: 'after-fix',
    source: 'vapi-end-reasons',
    meaning: 'Vonage rejected the call.',
    causes: [
      { text: 'Your Vonage account may not call that destination', source: 'vapi-errors-transfer' },
      { text: 'The destination turned the call down', source: 'vonage-call-statuses' },
    ],
    steps: {
      run: [
        {
          text: 'Call from a number of your Vonage account, and allow the destination there.',
          source: ['vapi-errors-transfer', 'inference'],
          link: 'vonage-dashboard',
        },
      ],
      find: [VONAGE_LOG],
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: {
          text: 'Calls to other numbers in that country are rejected too.',
          source: ['vapi-errors-transfer', 'inference'],
        },
      },
      {
        owner: 'customer',
        tell: {
          text: 'Only this number rejects calls, and rings or is busy when dialed by hand.',
          source: ['vonage-call-statuses', 'inference'],
        },
      },
      VONAGE_FAILS,
    ],
    evidence: {
      text: 'Carriers also pass a busy line on as rejected, so Vonage cannot always tell.',
      source: 'vonage-call-statuses',
    },
    links: ['vapi-errors-transfer', 'vonage-status'],
  },

  'vonage-disconnected': {
    owner: 'carrier',
    outcome: 'broke-off',
    component: 'telephony',
    party: 'Vonage',
    retry: 'now',
    source: 'vapi-errors-dropped',
    meaning: 'Vonage disconnected the call.',
    causes: [{ text: 'The carrier lost the line', source: 'inference' }],
    steps: {
      run: [CALL_BACK],
      find: [VONAGE_LOG],
      report: [
        {
          text: 'If it repeats, send Vonage the ID and time of the call.',
          source: 'inference',
          link: 'vonage-dashboard',
        },
      ],
    },
    links: ['vapi-errors-dropped', 'vonage-status'],
  },

  'call.in-progress.error-sip-inbound-call-failed-to-connect': {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'telephony',
    source: 'vapi-end-reasons',
    meaning: 'An inbound SIP call did not connect; the code names no SIP status.',
    causes: [
      {
        text: 'Not all addresses that your provider sends from are gateways of the trunk',
        source: 'vapi-sip-trunk',
      },
      { text: 'The trunk sends to a wrong address', source: 'vapi-sip-trunk' },
    ],
    steps: {
      run: [INBOUND_GATEWAYS, INBOUND_TARGET, SIP_ADDRESSES],
      find: [SIP_STATUS, SIP_CAPTURE],
      report: [SIP_REPORT],
    },
    suspects: SIP_INBOUND_SUSPECTS,
    links: ['vapi-sip-response-codes', 'vapi-sip-networking'],
  },

  'call.ringing.error-sip-inbound-call-failed-to-connect': {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'telephony',
    title: 'Inbound SIP call failed ringing',
    source: 'vapi-end-reasons',
    meaning: 'An inbound SIP call failed while it rang; the code names no SIP status.',
    causes: [
      { text: 'Media ports are closed', source: ['vapi-sip-networking', 'inference'] },
      { text: 'The number has no assistant', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'See under Phone Numbers that the number has an Assistant, a Squad or a Server URL.',
          source: ['vapi-setting-server-urls', 'vapi-free-numbers'],
          link: 'vapi-phone-numbers',
        },
        SIP_MEDIA,
      ],
      find: [SIP_STATUS, SIP_CAPTURE],
      report: [SIP_REPORT],
    },
    suspects: SIP_INBOUND_SUSPECTS,
    links: ['vapi-sip-response-codes', 'vapi-sip-networking'],
  },

  'call.in-progress.error-sip-outbound-call-failed-to-connect': {
    owner: 'unclear',
    outcome: 'not-reached',
    component: 'telephony',
    source: ['vapi-end-reasons', 'vapi-sip-response-codes'],
    meaning: 'An outbound SIP call did not connect; the code names no SIP status.',
    causes: [
      {
        text: 'Credentials, caller ID or destination that the provider does not accept',
        source: 'vapi-sip-response-codes',
      },
      {
        text: 'Addresses of Vapi that the provider does not let in',
        source: 'vapi-sip-credentials',
      },
      { text: 'No route, or too many calls at the provider', source: 'vapi-sip-response-codes' },
    ],
    steps: {
      run: [SIP_STATUS, SIP_CREDENTIALS, SIP_ADDRESSES, SIP_FORM],
      find: [SIP_CAPTURE],
      report: [SIP_REPORT],
    },
    suspects: SIP_OUTBOUND_SUSPECTS,
    links: ['vapi-sip-response-codes', 'vapi-sip-networking'],
  },

  'call.in-progress.error-sip-telephony-provider-failed-to-connect-call': {
    owner: 'unclear',
    outcome: 'not-reached',
    component: 'telephony',
    source: 'vapi-end-reasons-2025-05',
    meaning: 'The SIP provider did not put the call through; the code names no SIP status.',
    causes: [
      {
        text: 'The trunk may not dial this destination, or wants another form of number',
        source: 'vapi-sip-response-codes',
      },
      { text: 'A failure at the carrier', source: 'vapi-sip-response-codes' },
    ],
    steps: {
      run: [SIP_STATUS, SIP_FORM, SIP_CREDENTIALS, SIP_ADDRESSES],
      find: [SIP_CAPTURE],
      report: [SIP_REPORT],
    },
    suspects: SIP_OUTBOUND_SUSPECTS,
    links: ['vapi-sip-response-codes', 'vapi-sip-networking'],
  },

  'sip-gateway-failed-to-connect-call': {
    owner: 'unclear',
    outcome: 'not-reached',
    component: 'telephony',
    source: 'vapi-end-reasons-2025-03',
    meaning: 'The SIP gateway did not put the call through; the code names no SIP status.',
    causes: [
      {
        text: 'Address or port of the gateway is wrong, or cannot be reached',
        source: 'inference',
      },
      { text: 'A failure at the carrier', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Compare the gateway for outbound calls (GET /credential with its ID): ip, port (5060 unless you set another) and outboundEnabled true. inboundEnabled is false only where no calls come in over it. To mend it, PATCH replaces gateways as a whole: send the others along.',
          source: 'vapi-sip-credentials',
          link: 'vapi-sip-credentials',
          snippet: {
            gateways: [
              { ip: 'sip.example.com', port: 5060, outboundEnabled: true, inboundEnabled: false },
            ],
          },
        },
        SIP_CREDENTIALS,
        SIP_ADDRESSES,
      ],
      find: [SIP_STATUS, SIP_CAPTURE],
      report: [SIP_REPORT],
    },
    suspects: SIP_OUTBOUND_SUSPECTS,
    links: ['vapi-sip-response-codes', 'vapi-sip-credentials'],
  },

  'twilio-closed-websocket': {
    owner: 'unclear',
    outcome: 'broke-off',
    component: 'transport',
    retry: 'now',
    source: ['vapi-end-reasons', 'inference'],
    meaning: 'The audio stream from Twilio closed, and the caller was cut off.',
    steps: {
      run: [CALL_BACK],
      find: [TWILIO_LOG, ENDED_MESSAGE],
      report: [TELL_VAPI],
    },
    suspects: [
      {
        owner: 'carrier',
        party: 'Twilio',
        likelier: true,
        tell: "Twilio's log shows a stream error.",
      },
      {
        owner: 'platform',
        tell: 'Twilio saw Vapi close the stream, or calls over several carriers dropped at once.',
      },
    ],
    links: ['vapi-errors-dropped', 'twilio-errors'],
    replacedBy: 'phone-call-provider-closed-websocket',
    since: '2024',
  },
} as const satisfies Reasons;
