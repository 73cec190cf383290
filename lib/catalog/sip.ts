import type { SipStatuses } from './schema.ts';

/**
 * What SIP statuses say about a call: the other side of the line gave them, so they decide over the vendor's
 * verdict. Statuses: RFC 3261; causes of the phone network: RFC 3398; 607 and 608: RFC 8197 and 8688.
 */
export const SIP_STATUSES = {
  401: {
    owner: 'you',
    outcome: 'never-started',
    retry: 'after-fix',
    source: 'unsourced',
    meaning: "Your trunk's credentials were refused (SIP {S}).",
    steps: { run: ["Enter the trunk's user name and password again under Phone Numbers."] },
    links: ['vapi-sip-response-codes'],
    also: ['407'],
  },

  402: {
    owner: 'you',
    outcome: 'never-started',
    retry: 'after-fix',
    source: 'unsourced',
    meaning: 'Your SIP provider asks for payment (SIP {S}).',
    steps: { run: ['Top up the account of your trunk.'] },
    links: ['vapi-sip-response-codes'],
  },

  403: {
    owner: 'unclear',
    outcome: 'never-started',
    retry: 'after-fix',
    source: 'unsourced',
    meaning: 'You or the carrier: the call was forbidden (SIP {S}).',
    steps: {
      find: [
        "Check your trunk's permissions: destination country, caller ID, IP allow list. Then ask the carrier.",
      ],
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: 'Every call over this trunk is forbidden: credentials, allow-list or limits of the trunk.',
      },
      {
        owner: 'carrier',
        tell: 'Only some destinations are forbidden, and the trunk allows them.',
      },
    ],
    links: ['vapi-sip-response-codes'],
  },

  404: {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'after-fix',
    source: 'unsourced',
    meaning:
      "The number, its form or the carrier's routing: the destination was not found (SIP {S}).",
    steps: { run: ['Dial the number by hand, and store it in E.164 form.'] },
    suspects: [
      { owner: 'customer', tell: 'By hand you hear that it is not in use.' },
      { owner: 'you', tell: 'The number is wrong or not in E.164 form.' },
      { owner: 'carrier', tell: 'By hand it rings: the carrier has no route.' },
    ],
    links: ['vapi-sip-response-codes'],
  },

  408: {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'The customer, your trunk or the carrier: nobody answered in time (SIP {S}).',
    steps: {
      run: ['Call again later; if every call times out, check the gateway address of the trunk.'],
    },
    suspects: [
      { owner: 'customer', tell: 'It rang for long, and only this number times out.' },
      {
        owner: 'you',
        tell: 'It failed at once, or every call does: gateway address, DNS, firewall, ports or transport of the trunk.',
      },
      {
        owner: 'carrier',
        tell: 'Only some destinations or minutes time out, and the carrier’s log has the attempt.',
      },
    ],
    links: ['vapi-sip-response-codes'],
  },

  410: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'no',
    source: 'unsourced',
    meaning: "The customer's number is no longer in use (SIP {S}).",
    steps: { run: ['Ask for the new one.'] },
    links: ['vapi-sip-response-codes'],
  },

  480: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'The customer was unavailable: phone off, out of reach or not answering (SIP {S}).',
    steps: { run: ['Call again later.'] },
    links: ['vapi-sip-response-codes'],
  },

  484: {
    owner: 'you',
    outcome: 'never-started',
    retry: 'after-fix',
    source: 'unsourced',
    meaning: 'Your number has too few digits (SIP {S}).',
    steps: { run: ['Store it in E.164 form, with all digits.'] },
    links: ['vapi-sip-response-codes'],
  },

  486: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'unsourced',
    meaning: "The customer's line was busy (SIP {S}).",
    steps: { run: ['Call again in a quarter of an hour.'] },
    links: ['vapi-sip-response-codes'],
    also: ['600'],
  },

  487: {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'The customer or you: the call was cancelled while it rang (SIP {S}).',
    steps: { find: ['Look at how long it rang, and call again later.'] },
    suspects: [
      { owner: 'customer', tell: 'It rang for the whole ring timeout.' },
      { owner: 'you', tell: 'It was cancelled within seconds, by your code or by hand.' },
    ],
    links: ['vapi-sip-response-codes'],
  },

  503: {
    owner: 'carrier',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'The carrier had no service for the call (SIP {S}).',
    steps: {
      find: [
        "Check your trunk's permissions and channel limit for the destination, then the carrier's status page.",
      ],
    },
    links: ['vapi-sip-response-codes'],
  },

  603: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'no',
    source: 'unsourced',
    meaning: 'The customer declined the call (SIP {S}).',
    steps: {
      run: ['Do not dial at once again; if many decline, check your number for a spam mark.'],
    },
    links: ['vapi-sip-response-codes'],
  },

  604: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'no',
    source: 'unsourced',
    meaning: "The customer's number does not exist (SIP {S}).",
    steps: { find: ['Check it, and take it off the list.'] },
    links: ['vapi-sip-response-codes'],
  },

  607: {
    owner: 'customer',
    outcome: 'not-reached',
    retry: 'no',
    source: 'unsourced',
    meaning: 'The customer marked the call as unwanted (SIP {S}).',
    steps: { run: ['Take the number off the list.'] },
    links: ['vapi-sip-response-codes'],
  },

  '603-network-blocked': {
    owner: 'unclear',
    outcome: 'not-reached',
    component: 'telephony',
    stage: 'ringing',
    retry: 'after-fix',
    source: ['vapi-sip-response-codes', 'fcc-25-15'],
    meaning: 'A network on the way blocked the call as unwanted (SIP {S}).',
    steps: {
      find: [
        'Read the Reason header of the reply in the log of the carrier: it names who blocked the call.',
      ],
      report: [
        'Ask the contact named in that header for redress; register your number against spam flags.',
      ],
    },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: 'Calls from this number are blocked at many destinations: it is flagged as spam.',
      },
      { owner: 'carrier', tell: 'Only one network blocks it.' },
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
    causes: ['Codecs, SRTP or TLS that one side does not offer'],
    steps: {
      run: ['Check codecs, SRTP and TLS of the trunk against what the carrier offers.'],
      find: ["Compare the SDP of both sides in the carrier's log."],
    },
    suspects: [
      {
        owner: 'you',
        tell: 'Every call over this trunk gets it, or its media settings were changed.',
      },
      { owner: 'carrier', tell: 'Only some destinations or minutes get it.' },
    ],
    links: ['vapi-sip-response-codes', 'vapi-sip-networking'],
    also: ['488', '606'],
  },

  608: {
    owner: 'carrier',
    outcome: 'not-reached',
    retry: 'after-fix',
    source: 'unsourced',
    meaning: "The carrier's call filter blocked the call (SIP {S}).",
    steps: {
      run: [
        'Ask the contact named in the reply to lift it; register your number against spam marks.',
      ],
    },
    links: ['vapi-sip-response-codes'],
  },

  '1xx': {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Your trunk or the carrier: the call ended on an answer that is no error (SIP {S}).',
    steps: { find: ["Find the attempt in the carrier's log."] },
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk gets it, or its settings were changed.' },
      { owner: 'carrier', tell: 'Only some destinations or minutes get it.' },
    ],
    links: ['vapi-sip-response-codes'],
    also: ['2xx'],
  },

  '3xx': {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'after-fix',
    source: 'unsourced',
    meaning: 'Your trunk or the carrier: the call was redirected, and nobody followed (SIP {S}).',
    steps: { run: ['Dial the address it redirects to, or switch redirects off at the carrier.'] },
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk gets it, or its settings were changed.' },
      { owner: 'carrier', tell: 'Only some destinations or minutes get it.' },
    ],
    links: ['vapi-sip-response-codes'],
  },

  '4xx': {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'after-fix',
    source: 'unsourced',
    meaning: 'Your trunk or the carrier: the call was refused for its form (SIP {S}).',
    steps: {
      find: [
        "Check codec, SRTP and number format of the trunk, and the reason in the carrier's log.",
      ],
    },
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk gets it, or its settings were changed.' },
      { owner: 'carrier', tell: 'Only some destinations or minutes get it.' },
    ],
    links: ['vapi-sip-response-codes'],
  },

  '5xx': {
    owner: 'carrier',
    outcome: 'not-reached',
    retry: 'back-off',
    source: 'unsourced',
    meaning: "The carrier's server failed (SIP {S}).",
    steps: { find: ["See the carrier's status page; route over a second trunk if it lasts."] },
    links: ['vapi-sip-response-codes'],
  },

  '6xx': {
    owner: 'unclear',
    outcome: 'not-reached',
    retry: 'after-fix',
    source: 'unsourced',
    meaning:
      'Your trunk or the carrier: the call was refused for all lines of the customer (SIP {S}).',
    steps: { find: ["Find the reason in the carrier's log."] },
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk gets it, or its settings were changed.' },
      { owner: 'carrier', tell: 'Only some destinations or minutes get it.' },
    ],
    links: ['vapi-sip-response-codes'],
  },
} as const satisfies SipStatuses;
