import type { SipStatuses, WrittenStatement, WrittenStep } from './schema.ts';
import {
  INBOUND_GATEWAYS,
  SIP_ADDRESSES,
  SIP_CAPTURE,
  SIP_CREDENTIALS,
  SIP_FORM,
  SIP_MEDIA,
  SIP_REPORT,
} from './sip-steps.ts';

const CARRIER_LOG = {
  text: "Find the attempt in your SIP provider's log by time and number: which system gave this answer, and its reason phrase.",
  source: 'vapi-sip-response-codes',
  link: 'vapi-sip-response-codes',
} as const satisfies WrittenStep;

const ADDRESSES_OUTBOUND = {
  ...SIP_ADDRESSES,
  when: { medium: 'phone' },
} as const satisfies WrittenStep;

const GATEWAYS_INBOUND = {
  ...INBOUND_GATEWAYS,
  when: { leg: 'inbound' },
} as const satisfies WrittenStep;

const CREDENTIALS_OUTBOUND = {
  ...SIP_CREDENTIALS,
  when: { leg: 'outbound' },
} as const satisfies WrittenStep;

const CALL_LATER = {
  text: 'Call again later, at another time of day.',
  source: ['vapi-sip-response-codes', 'inference'],
  when: { direction: 'outbound' },
} as const satisfies WrittenStep;

const DIAL_BY_HAND = {
  text: 'Dial the number by hand from another phone.',
  source: 'inference',
  when: { direction: 'outbound' },
} as const satisfies WrittenStep;

const TRUNK_OR_CARRIER = [
  {
    owner: 'you',
    tell: {
      text: 'Every call over this trunk gets it, or its settings were changed.',
      source: 'inference',
    },
  },
  {
    owner: 'carrier',
    tell: { text: 'Only some destinations or minutes get it.', source: 'inference' },
  },
] as const;

/** What a SIP provider answers for the caller's own account, with the same number. */
const FLAGGED = {
  text: 'Check whether your number is flagged as spam, and register it with the carriers that flag it.',
  source: ['fcc-25-15', 'inference'],
  link: 'twilio-voice-integrity',
} as const satisfies WrittenStep;

const EVERY_CALL_IS_YOURS = (what: string): WrittenStatement => ({
  text: what,
  source: 'inference',
  when: { everyCallFails: true },
});

/**
 * What SIP statuses say about a call: the other side of the line gave them, so they decide over the vendor's
 * verdict. Statuses: RFC 3261; causes of the phone network: RFC 3398; 607 and 608: RFC 8197 and 8688.
 */
export const SIP_STATUSES = {
  401: {
    owner: 'you',
    outcome: 'never-started',
    retry: 'after-fix',
    source: 'vapi-sip-response-codes',
    meaning: 'Your trunk asked for credentials and accepted none (SIP {S}).',
    causes: [
      'Wrong user, password or realm',
      {
        text: 'An address of your provider that is no gateway of the trunk',
        source: 'vapi-sip-credentials',
        when: { leg: 'inbound' },
      },
    ],
    steps: {
      run: [CREDENTIALS_OUTBOUND, GATEWAYS_INBOUND],
      find: [
        {
          text: "Look in your SIP provider's log whether a second INVITE with credentials followed, and for which realm.",
          link: 'vapi-sip-response-codes',
        },
        SIP_CAPTURE,
      ],
      report: [SIP_REPORT],
    },
    evidence:
      'A {S} on its own is normal: the trunk asks for credentials that way. It is an error only if it ends the call.',
    links: ['vapi-sip-response-codes', 'vapi-sip-credentials'],
    also: ['407'],
  },

  402: {
    owner: 'you',
    outcome: 'never-started',
    retry: 'after-fix',
    source: 'rfc-3261',
    meaning: 'Your SIP provider asks for payment (SIP {S}).',
    causes: [{ text: 'The account of the trunk has no credit left', source: 'inference' }],
    steps: {
      run: [{ text: 'Top up the account of the trunk at your SIP provider.', source: 'inference' }],
      find: [CARRIER_LOG],
    },
    links: ['vapi-sip-response-codes'],
  },

  403: {
    owner: 'unclear',
    outcome: 'never-started',
    retry: 'after-fix',
    source: 'vapi-sip-response-codes',
    meaning: 'The SIP provider refused the call (SIP {S}), because of your settings or its own.',
    causes: [
      'An allow list of your provider without the addresses of Vapi',
      'A caller ID or country that the trunk may not use',
      'Credentials, or a limit of the account or trunk',
    ],
    steps: {
      run: [
        ADDRESSES_OUTBOUND,
        CREDENTIALS_OUTBOUND,
        {
          text: 'Allow the caller ID and the country of the destination in the trunk at your SIP provider.',
          when: { leg: 'outbound' },
        },
        GATEWAYS_INBOUND,
      ],
      find: [CARRIER_LOG, SIP_CAPTURE],
      report: [SIP_REPORT],
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: {
          text: 'Every call over this trunk is forbidden: credentials, allow list or limits.',
          source: ['vapi-sip-response-codes', 'inference'],
        },
      },
      {
        owner: 'carrier',
        tell: {
          text: 'Only some destinations are forbidden, and the trunk allows them.',
          source: 'inference',
        },
      },
    ],
    links: ['vapi-sip-response-codes', 'vapi-sip-networking'],
  },

  404: {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'after-fix',
    source: 'vapi-sip-response-codes',
    meaning:
      "The number, its form or the carrier's routing: the destination was not found (SIP {S}).",
    causes: [
      { text: 'A number that is not in use', source: 'rfc-3398' },
      'A form that your provider does not take',
      'A provider without a route to the number',
    ],
    steps: {
      run: [
        {
          text: 'Write the number in E.164 format: + and country code, such as +14155550100.',
          when: { leg: 'outbound' },
        },
        { ...SIP_FORM, when: { leg: 'outbound' } },
        {
          text: 'See that the number that was called is there under Phone Numbers and has an assistant.',
          when: { leg: 'inbound' },
          link: 'vapi-phone-numbers',
        },
      ],
      find: [DIAL_BY_HAND, CARRIER_LOG],
    },
    suspects: [
      {
        owner: 'customer',
        tell: { text: 'By hand you hear that it is not in use.', source: 'inference' },
      },
      {
        owner: 'you',
        tell: {
          text: 'The number is not in E.164 format, or every call gets it.',
          source: 'inference',
        },
      },
      {
        owner: 'carrier',
        tell: { text: 'By hand it rings: the carrier has no route.', source: 'inference' },
      },
    ],
    links: ['vapi-sip-response-codes'],
  },

  408: {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'vapi-sip-response-codes',
    meaning: 'Nobody answered in time (SIP {S}): the customer, your trunk or the carrier.',
    causes: [
      { text: 'Nobody picked up', source: 'vapi-end-reasons', when: { leg: 'outbound' } },
      'DNS, a firewall, a port or the transport between Vapi and the provider',
    ],
    steps: {
      run: [CALL_LATER, ADDRESSES_OUTBOUND],
      find: [
        {
          text: 'Compare the times of the call at Vapi with those in your SIP provider’s log: the one that stopped answering is at fault.',
          link: 'vapi-sip-response-codes',
        },
        SIP_CAPTURE,
      ],
      report: [SIP_REPORT],
    },
    evidence: [
      {
        text: "One page of Vapi's reads it as nobody answering, the newer one as a timeout of signalling or network.",
        source: ['vapi-end-reasons', 'vapi-sip-response-codes'],
      },
      EVERY_CALL_IS_YOURS(
        'Every call times out: that is the trunk or the network, not the callee.',
      ),
    ],
    suspects: [
      {
        owner: 'customer',
        tell: {
          text: 'It rang for long, and only this number times out.',
          source: ['vapi-end-reasons', 'inference'],
        },
      },
      {
        owner: 'you',
        tell: {
          text: 'It failed at once, or every call does: gateway address, DNS, firewall, ports or transport of the trunk.',
          source: ['vapi-sip-response-codes', 'inference'],
        },
      },
      {
        owner: 'carrier',
        tell: {
          text: 'Only some destinations or minutes time out, and the carrier has the attempt in its log.',
          source: 'inference',
        },
      },
    ],
    links: ['vapi-sip-response-codes', 'vapi-sip-networking'],
  },

  410: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'no',
    source: ['rfc-3261', 'rfc-3398'],
    meaning: "The customer's number is no longer in use (SIP {S}).",
    steps: {
      run: [
        { text: 'Take the number off your list, and ask for the new one.', source: 'inference' },
      ],
      find: [DIAL_BY_HAND],
    },
    links: ['vapi-sip-response-codes'],
  },

  480: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'vapi-sip-response-codes',
    meaning: 'The customer was unavailable: phone off, out of reach or not answering (SIP {S}).',
    causes: [
      'A phone that is off, out of reach or set to do not disturb',
      'A SIP endpoint that is not registered, or a wrong route to it',
    ],
    steps: {
      run: [CALL_LATER],
      find: [
        {
          text: 'If you dial a SIP endpoint, see whether it is registered at your provider, and where its number is routed.',
        },
      ],
    },
    evidence: EVERY_CALL_IS_YOURS(
      'Every call gets it: look at registration and routing, not at the customers.',
    ),
    links: ['vapi-sip-response-codes'],
  },

  484: {
    owner: 'you',
    outcome: 'never-started',
    retry: 'after-fix',
    source: 'vapi-sip-response-codes',
    meaning: 'The number that you dialed is incomplete (SIP {S}).',
    causes: ['Missing digits or country code', 'A dialing format that the provider does not take'],
    steps: {
      run: [
        {
          text: 'Write the number in E.164 format with all digits: + and country code, such as +14155550100.',
        },
        SIP_FORM,
      ],
    },
    links: ['vapi-sip-response-codes'],
  },

  486: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'vapi-sip-response-codes',
    meaning: "The customer's line was busy (SIP {S}).",
    causes: ['The customer was on another call'],
    steps: {
      run: [
        {
          text: 'Call again in 15 minutes or so.',
          source: ['vapi-sip-response-codes', 'inference'],
          when: { direction: 'outbound' },
        },
      ],
      find: [
        {
          text: 'If many numbers are busy at once, read the reason phrase in the log of your SIP provider.',
          source: 'inference',
        },
      ],
    },
    links: ['vapi-sip-response-codes'],
    also: ['600'],
  },

  487: {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'vapi-sip-response-codes',
    meaning: 'The customer or you: the call was canceled while it rang (SIP {S}).',
    causes: [
      { text: 'Nobody picked up before the ring timeout', source: 'inference' },
      'The caller gave up',
    ],
    steps: {
      run: [CALL_LATER],
      find: [
        {
          text: "See in your SIP provider's log who sent the CANCEL, and after how many seconds.",
          link: 'vapi-sip-response-codes',
        },
      ],
    },
    suspects: [
      {
        owner: 'customer',
        tell: {
          text: 'It rang for the whole ring timeout, or the caller hung up.',
          source: 'inference',
        },
      },
      {
        owner: 'you',
        tell: {
          text: 'It was canceled within seconds, by your code or by hand.',
          source: 'inference',
        },
      },
    ],
    links: ['vapi-sip-response-codes'],
  },

  503: {
    owner: 'carrier',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'vapi-sip-response-codes',
    meaning: 'The carrier had no service for the call (SIP {S}).',
    causes: [
      'An incident at the carrier, or no route to the destination',
      'A limit on calls at once or per second in your account there',
    ],
    steps: {
      run: [
        {
          text: 'Wait as long as the Retry-After header says, then call again more slowly.',
          when: { direction: 'outbound' },
        },
        { text: 'Send calls over a second gateway or trunk, if your provider has one.' },
      ],
      find: [
        {
          text: "Read your SIP provider's status page, then your limits there: calls at once, calls per second.",
        },
        CARRIER_LOG,
      ],
      report: [SIP_REPORT],
    },
    evidence: EVERY_CALL_IS_YOURS(
      'Every call gets it while the carrier reports nothing: look at your limits and routes there.',
    ),
    links: ['vapi-sip-response-codes'],
  },

  603: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'no',
    source: 'vapi-sip-response-codes',
    meaning: 'The call was declined, most often by the customer (SIP {S}).',
    causes: [
      'The customer, or the phone for them, declined the call',
      {
        text: 'A carrier that answers so for a suspended or unfunded account of the caller',
        source: 'twilio-31603',
      },
      {
        text: 'A network that blocks the number as unwanted: in the US this answer is "603+ Network Blocked"',
        source: 'fcc-25-15',
      },
    ],
    steps: {
      run: [
        {
          text: 'Pay or top up the account of the trunk: a suspended one gets this answer on every call.',
          source: ['twilio-31603', 'inference'],
          when: { everyCallFails: true },
        },
        {
          text: 'Do not dial again at once.',
          source: ['vapi-sip-response-codes', 'inference'],
          when: { direction: 'outbound' },
        },
      ],
      find: [
        {
          text: 'Look in the log of the carrier for X-Twilio-Error (10001: account not active) and for a Reason header.',
          source: ['twilio-31603', 'fcc-25-15'],
          link: 'twilio-calls',
        },
        { ...FLAGGED, text: 'If many decline, check whether your number is flagged as spam.' },
      ],
    },
    evidence: EVERY_CALL_IS_YOURS(
      'Every call is declined: that is your account or your number, not the customers.',
    ),
    links: ['vapi-sip-response-codes'],
  },

  604: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'no',
    source: ['rfc-3261', 'rfc-3398'],
    meaning: "The customer's number does not exist (SIP {S}).",
    steps: {
      run: [{ text: 'Correct the number, or take it off your list.', source: 'inference' }],
      find: [DIAL_BY_HAND],
    },
    links: ['vapi-sip-response-codes'],
  },

  607: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'no',
    source: 'rfc-8197',
    meaning: 'The customer marked the call as unwanted (SIP {S}).',
    steps: {
      run: [{ text: 'Take the number off your list.', source: 'inference' }],
      find: [{ ...FLAGGED, text: 'If many do so, check whether your number is flagged as spam.' }],
    },
    links: ['vapi-sip-response-codes'],
  },

  '603-network-blocked': {
    owner: 'unclear',
    outcome: 'not-reached',
    component: 'telephony',
    stage: 'ringing',
    retry: 'after-fix',
    source: 'fcc-25-15',
    meaning: 'A network on the way blocked the call as unwanted (SIP {S}).',
    causes: [
      'An analytics service lists your number as spam: US carriers must answer so since 2026-03-25',
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
        {
          text: 'Read the Reason header of the answer in the log of the carrier: it names who blocked the call, and how to reach them.',
        },
      ],
      report: [{ text: 'Ask the contact named in that header to unblock your number.' }, FLAGGED],
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: {
          text: 'Calls from this number are blocked at many destinations: it is flagged as spam.',
          source: 'inference',
        },
      },
      { owner: 'carrier', tell: { text: 'Only one network blocks it.', source: 'inference' } },
    ],
    links: ['vapi-sip-response-codes'],
  },

  415: {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'telephony',
    stage: 'ringing',
    retry: 'after-fix',
    source: 'vapi-sip-response-codes',
    meaning: 'Your trunk and the carrier did not agree on the media of the call (SIP {S}).',
    causes: ['Codecs, SRTP or TLS that one side does not offer', 'A wrong public media address'],
    steps: {
      run: [
        {
          text: 'Set the same on both sides: SRTP needs the gateway with outboundProtocol tls/srtp, signalling port 5061.',
          source: ['vapi-sip-networking', 'vapi-sip-credentials'],
          link: 'vapi-sip-credentials',
          snippet: {
            gateways: [{ ip: 'SIP_PROVIDER_HOST', port: 5061, outboundProtocol: 'tls/srtp' }],
          },
        },
        SIP_MEDIA,
      ],
      find: [
        {
          text: "Compare codecs, addresses and SRTP in the SDP offer and answer, in your SIP provider's log.",
          link: 'vapi-sip-response-codes',
        },
        SIP_CAPTURE,
      ],
      report: [SIP_REPORT],
    },
    suspects: TRUNK_OR_CARRIER,
    links: ['vapi-sip-response-codes', 'vapi-sip-networking'],
    also: ['488', '606'],
  },

  608: {
    owner: 'carrier',
    outcome: 'not-reached',
    retry: 'after-fix',
    source: 'rfc-8688',
    meaning: "A call filter of the carrier's blocked the call (SIP {S}).",
    steps: {
      run: [FLAGGED],
      find: [
        {
          text: 'Read the Call-Info header of the answer in the log of the carrier: it names whom to ask.',
        },
      ],
      report: [{ text: 'Ask the contact in that header to lift the block.' }],
    },
    links: ['vapi-sip-response-codes'],
  },

  '1xx': {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'now',
    source: 'vapi-sip-response-codes',
    meaning: 'Your trunk or the carrier: the call ended on an answer that is no error (SIP {S}).',
    steps: { find: [CARRIER_LOG, SIP_CAPTURE], report: [SIP_REPORT] },
    suspects: TRUNK_OR_CARRIER,
    links: ['vapi-sip-response-codes'],
    also: ['2xx'],
  },

  '3xx': {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'after-fix',
    source: 'vapi-sip-response-codes',
    meaning: 'Your trunk or the carrier: the call was redirected, and nobody followed (SIP {S}).',
    steps: {
      run: [
        {
          text: 'Dial the address in the Contact header of the answer, or switch redirects off at your SIP provider.',
        },
      ],
      find: [CARRIER_LOG],
    },
    suspects: TRUNK_OR_CARRIER,
    links: ['vapi-sip-response-codes'],
  },

  '4xx': {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'after-fix',
    source: 'vapi-sip-response-codes',
    meaning: 'Your trunk or the carrier: the call was refused (SIP {S}).',
    causes: [
      'Authentication, allow list, address, route, permission or limit: the class does not say which',
    ],
    steps: {
      run: [ADDRESSES_OUTBOUND, CREDENTIALS_OUTBOUND, GATEWAYS_INBOUND],
      find: [CARRIER_LOG, SIP_CAPTURE],
      report: [SIP_REPORT],
    },
    suspects: TRUNK_OR_CARRIER,
    links: ['vapi-sip-response-codes'],
  },

  '5xx': {
    owner: 'carrier',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'vapi-sip-response-codes',
    meaning: 'A server of the carrier failed (SIP {S}).',
    causes: ['An incident there, or at a carrier behind it'],
    steps: {
      run: [
        {
          text: 'Call again in a few minutes; if it lasts, send calls over a second trunk.',
          when: { direction: 'outbound' },
        },
      ],
      find: [{ text: "Read your SIP provider's status page." }, CARRIER_LOG],
      report: [SIP_REPORT],
    },
    evidence: {
      text: "The log says which system answered: if it was Vapi's, its own status page counts.",
      source: 'vapi-sip-response-codes',
    },
    links: ['vapi-sip-response-codes'],
  },

  '6xx': {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'after-fix',
    source: 'vapi-sip-response-codes',
    meaning: 'Your trunk or the carrier: no line of the customer takes the call (SIP {S}).',
    causes: ['A policy of account or carrier, or a block at the destination'],
    steps: { find: [CARRIER_LOG], report: [SIP_REPORT] },
    suspects: TRUNK_OR_CARRIER,
    links: ['vapi-sip-response-codes'],
  },
} as const satisfies SipStatuses;
