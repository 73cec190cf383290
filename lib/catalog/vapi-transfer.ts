import type { Reasons } from './schema.ts';

/** Vapi's ends around transfers and hooks that transfer. */
export const VAPI_TRANSFER = {
  'assistant-forwarded-call': {
    owner: 'none',
    outcome: 'transferred',
    stage: 'transfer',
    component: 'transfer',
    source: 'unsourced',
    meaning: 'The assistant handed the call to another number, as configured.',
    steps: { find: ["Look for what came next in the carrier's log: Vapi's ends here."] },
  },

  'assistant-request-returned-forwarding-phone-number': {
    owner: 'none',
    outcome: 'transferred',
    component: 'server URL',
    title: 'Your server forwarded the call',
    source: 'unsourced',
    meaning:
      'Your server URL answered with a number instead of an assistant, and the call was forwarded.',
    steps: {
      run: ['If an assistant should have answered, check where your handler returns destination.'],
    },
  },

  'call.ringing.hook-executed-transfer': {
    owner: 'none',
    outcome: 'transferred',
    component: 'hook',
    title: 'Ringing hook transferred',
    source: 'unsourced',
    meaning: 'Your hook for ringing calls transferred the call before an assistant answered.',
    steps: { run: ['To change the destination, edit the hooks of the phone number.'] },
  },

  'call.ending.hook-executed-transfer': {
    owner: 'none',
    outcome: 'transferred',
    component: 'hook',
    title: 'Ending hook transferred',
    source: 'unsourced',
    meaning: 'Your hook for ending calls passed the customer on.',
    steps: {
      find: ['Read what came before in the Logs tab: such a hook often catches a provider error.'],
    },
  },

  'customer-ended-call-before-warm-transfer': {
    owner: 'customer',
    outcome: 'talked',
    stage: 'transfer',
    component: 'transfer',
    retry: 'now',
    source: 'unsourced',
    meaning: 'The customer hung up before the warm transfer was through.',
    causes: ['The wait for the operator was too long'],
    steps: {
      run: [
        'Call the customer back: they wanted a person.',
        'Shorten the summary for the operator in transferPlan.',
      ],
    },
  },

  'customer-ended-call-during-transfer': {
    owner: 'customer',
    outcome: 'talked',
    stage: 'transfer',
    component: 'transfer',
    retry: 'now',
    source: 'unsourced',
    meaning: 'The customer hung up while being transferred.',
    causes: ['The destination rang too long', 'The customer took the silence for a dropped line'],
    steps: {
      run: ['Call the customer back: they wanted a person.'],
      find: ['Check how long the destination rings.'],
    },
  },

  'customer-ended-call-after-warm-transfer-attempt': {
    owner: 'customer',
    outcome: 'talked',
    stage: 'transfer',
    component: 'transfer',
    retry: 'now',
    title: 'Hung up after a warm transfer attempt',
    source: 'unsourced',
    meaning: 'The customer hung up after a warm transfer was tried.',
    causes: [
      'The operator did not take over',
      'The customer did not want to go on with the assistant',
    ],
    steps: {
      run: ['Call the customer back: they wanted a person.'],
      find: ['Find out why the operator did not take over; set fallbackPlan in transferPlan.'],
    },
    links: ['vapi-transfer-drops'],
  },

  'call.forwarding.operator-busy': {
    owner: 'you',
    outcome: 'broke-off',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Your operator was busy when the call was forwarded.',
    causes: ['All lines of the destination were in use'],
    steps: { run: ['Call the customer back.', 'Add a queue or a second destination.'] },
    links: ['vapi-transfer-drops'],
  },

  'call.in-progress.error-transfer-failed': {
    owner: 'unclear',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Your destination or trunk, or the carrier: the transfer failed.',
    causes: [
      'A wrong or busy destination',
      'A SIP trunk that does not allow transfers',
      'A failure at the carrier',
    ],
    steps: {
      run: [
        'Call the customer back.',
        'Dial the destination by hand in E.164 form; on a SIP trunk allow REFER and outbound calls.',
      ],
    },
    suspects: [
      { owner: 'you', tell: 'The destination is wrong or busy, or never worked over this trunk.' },
      { owner: 'carrier', tell: "It works at other times, and the carrier's log shows an error." },
    ],
    links: ['vapi-transfer-drops'],
  },

  'call.in-progress.error-warm-transfer-assistant-cancelled': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Your transfer assistant called the warm transfer off.',
    causes: [
      'The operator declined or asked to call later',
      'The transfer assistant misread the operator',
    ],
    steps: {
      run: ['Call the customer back.'],
      find: ['Read what the operator said; if they did not decline, sharpen its prompt.'],
    },
    links: ['vapi-transfer-drops'],
  },

  'call.in-progress.error-warm-transfer-max-duration': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Your warm transfer reached its maximum duration.',
    causes: [
      'The operator talked on with the transfer assistant',
      'The summary for the operator is too long',
    ],
    steps: {
      run: [
        'Call the customer back.',
        'Raise maxDurationSeconds of the transfer assistant or shorten its summary.',
      ],
    },
    links: ['vapi-transfer-drops'],
  },

  'call.in-progress.error-warm-transfer-silence-timeout': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Your warm transfer hit its silence timeout.',
    causes: ['The operator picked up but said nothing', 'A voicemail with a long pause answered'],
    steps: {
      run: ['Call the customer back.'],
      find: [
        'Did the operator answer? If so, raise silenceTimeoutSeconds of the transfer assistant.',
      ],
    },
    links: ['vapi-transfer-drops'],
  },

  'call.in-progress.error-warm-transfer-idle-timeout': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Your warm transfer stood idle too long.',
    causes: ['Nobody spoke first: operator and transfer assistant each waited'],
    steps: {
      run: [
        'Call the customer back.',
        'Give the transfer assistant a first message, so that the operator answers.',
      ],
    },
    links: ['vapi-transfer-drops'],
  },

  'call.in-progress.error-warm-transfer-hang-timeout': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Your warm transfer hung until its timeout.',
    causes: ['The destination never really answered, such as a queue that only plays music'],
    steps: {
      run: ['Call the customer back.'],
      find: ['Check that the destination is a person, not a menu or voicemail.'],
    },
    links: ['vapi-transfer-drops'],
  },

  'call.in-progress.error-warm-transfer-microphone-timeout': {
    owner: 'you',
    outcome: 'broke-off',
    stage: 'transfer',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Your warm transfer got no microphone audio in time.',
    causes: [
      'A muted or broken headset of the operator',
      'One-way audio on the line to the destination',
    ],
    steps: {
      run: ['Call the customer back.'],
      find: ["Test the operator's headset or softphone."],
    },
    links: ['vapi-transfer-drops'],
  },

  'call.forwarding.no-answer': {
    owner: 'you',
    outcome: 'broke-off',
    component: 'transfer',
    severity: 'attention',
    retry: 'now',
    source: 'vapi-api-schema',
    meaning: 'Nobody answered where the call was forwarded to.',
    steps: {
      run: ['Call the customer back.', 'Add a queue or a second destination.'],
      find: ['Check how long the destination rings, and whether anybody is there at that time.'],
    },
    links: ['vapi-transfer-drops'],
    since: '2026-07-30',
  },
} as const satisfies Reasons;
