import type { Owner, Retry, Suspect } from './diagnosis.ts';

/** What a SIP status says about who ended a call. Sources: RFC 3261 (statuses), RFC 3398 (phone network causes), RFC 8197 and 8688 (607, 608). */
export interface SipAnswer {
  readonly owner: Owner;
  readonly title: string;
  readonly meaning: string;
  readonly step: string;
  readonly retry: Retry;
  readonly suspects: readonly Suspect[];
}

type Row = readonly [Owner, string, string, string, Retry];

const CHECK_LOG = 'Find the attempt in the log of your SIP provider: its reason text says more.';

const ROWS: Readonly<Record<number, Row>> = {
  401: [
    'you',
    'trunk credentials refused',
    'Your trunk asked for credentials and refused those given',
    'Compare user name and password of the trunk credential with your SIP provider.',
    'after-fix',
  ],
  402: [
    'you',
    'trunk asks for payment',
    'Your SIP provider asks for payment',
    'Top up the account at your SIP provider.',
    'after-fix',
  ],
  403: [
    'carrier',
    'forbidden by the carrier',
    'The carrier forbade the call',
    "Check your trunk's permissions first: destination country, caller ID you may show, IP allow list. Then ask the carrier why.",
    'after-fix',
  ],
  404: [
    'unclear',
    'number not found',
    'The number was not found',
    'Dial the number by hand and check that it is in E.164 form.',
    'after-fix',
  ],
  407: [
    'you',
    'trunk credentials refused',
    "Your trunk's credentials were refused",
    'Enter user name and password of the trunk again, exactly as your SIP provider shows them.',
    'after-fix',
  ],
  408: [
    'customer',
    'no answer in time',
    'The customer could not be reached: nobody answered in time',
    'Call again later. If every call times out, check the gateway address of the trunk.',
    'back-off',
  ],
  410: [
    'customer',
    'number no longer in use',
    'The customer has given up this number',
    'Ask for the new number and remove this one.',
    'no',
  ],
  480: [
    'customer',
    'temporarily unavailable',
    'The customer was not reachable: phone off, out of reach or not answering',
    'Call again later.',
    'back-off',
  ],
  484: [
    'you',
    'number incomplete',
    'You dialled a number with too few digits',
    'Store the number in E.164 form: + country code and all digits.',
    'after-fix',
  ],
  486: [
    'customer',
    'line busy',
    "The customer's line was busy",
    'Call again in a quarter of an hour.',
    'back-off',
  ],
  487: [
    'unclear',
    'cancelled while ringing',
    'The call was cancelled while it rang',
    'Call again later, and look at how long it rang.',
    'back-off',
  ],
  503: [
    'carrier',
    'carrier unavailable',
    'The carrier had no service for the call',
    "Check your trunk's permissions and channel limit for the destination, then the carrier's status page.",
    'back-off',
  ],
  600: [
    'customer',
    'busy everywhere',
    "The customer's lines were all busy",
    'Call again in a quarter of an hour.',
    'back-off',
  ],
  603: [
    'customer',
    'call declined',
    'The customer declined the call',
    'Do not dial straight again. If many decline, check whether your number is marked as spam.',
    'no',
  ],
  604: [
    'customer',
    'number does not exist',
    "The customer's number does not exist anywhere",
    'Check the number and remove it if it is dead.',
    'no',
  ],
  607: [
    'customer',
    'call unwanted',
    'The customer marked the call as unwanted',
    'Take this number off your list.',
    'no',
  ],
  608: [
    'carrier',
    'blocked by a call filter',
    "A call filter of the carrier's blocked the call",
    'Ask for the number in the reply to lift the block; register your number against spam labels.',
    'after-fix',
  ],
};

const TELL: Readonly<Record<number, readonly Suspect[]>> = {
  404: [
    { owner: 'you', tell: 'The number is wrong or not in E.164 form.' },
    { owner: 'carrier', tell: 'By hand the number rings: the carrier has no route to it.' },
    { owner: 'customer', tell: 'By hand you hear that the number is not in use.' },
  ],
  487: [
    { owner: 'customer', tell: 'It rang for the whole ring timeout.' },
    { owner: 'you', tell: 'It was cancelled after a few seconds, by your code or a colleague.' },
  ],
};

const YOU_OR_CARRIER: readonly Suspect[] = [
  { owner: 'you', tell: 'Every call over this trunk gets it, or its settings were changed.' },
  { owner: 'carrier', tell: 'Only some destinations or minutes get it.' },
];

/** What a SIP status (100 to 699) means for the call; every status class has an answer. */
export function sipAnswer(status: number): SipAnswer {
  const row = ROWS[status] ?? ofClass(status);
  const [owner, title, meaning, step, retry] = row;
  return {
    owner,
    title: `SIP ${status}: ${title}`,
    meaning: `${meaning} (SIP ${status}).`,
    step,
    retry,
    suspects: owner === 'unclear' ? (TELL[status] ?? YOU_OR_CARRIER) : [],
  };
}

function ofClass(status: number): Row {
  if (status < 300)
    return [
      'unclear',
      'no final answer',
      'The call ended on an answer that is not an error',
      CHECK_LOG,
      'now',
    ];
  if (status < 400)
    return [
      'unclear',
      'redirected',
      'The call was redirected, and the redirect was not followed',
      'Dial the address that your SIP provider redirects to, or switch redirects off there.',
      'after-fix',
    ];
  if (status < 500)
    return [
      'unclear',
      'request refused',
      'The call was refused for its form: your trunk settings or the carrier',
      `Check codec, encryption (SRTP) and number format of the trunk. ${CHECK_LOG}`,
      'after-fix',
    ];
  if (status < 600)
    return [
      'carrier',
      'carrier server error',
      "The carrier's server failed",
      "Look at the carrier's status page; route over a second trunk if it lasts.",
      'back-off',
    ];
  return [
    'unclear',
    'refused everywhere',
    'The call was refused for every line of the callee',
    CHECK_LOG,
    'after-fix',
  ];
}
