import type { Reasons } from './schema.ts';

/** Ends that lie with the person called: unreachable, declined, silent. */
export const VAPI_CUSTOMER = {
  'customer-busy': {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'ringing',
    severity: 'normal',
    retry: 'back-off',
    source: 'unsourced',
    meaning: "The customer's line was busy.",
    causes: ['The customer was on another call'],
    steps: { run: ['Call again in a quarter of an hour.'] },
  },

  'customer-did-not-answer': {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'ringing',
    severity: 'normal',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'The customer did not pick up.',
    causes: ['The customer was away, or did not know the number', 'Your number is marked as spam'],
    steps: {
      run: [
        'Call again at another time of day.',
        'If unanswered calls jump, check your number for a spam mark.',
      ],
    },
    evidence:
      'Some carriers report the same as error-assistant-did-not-receive-customer-audio: count both.',
  },

  'customer-did-not-give-microphone-permission': {
    owner: 'customer',
    outcome: 'never-started',
    stage: 'start',
    component: 'microphone',
    source: 'unsourced',
    meaning: 'The customer did not let the browser use the microphone.',
    causes: ['The prompt was declined or ignored', 'An iframe without allow="microphone"'],
    steps: {
      run: [
        'Ask for it after a click, and say why first.',
        'In an iframe, add allow="microphone".',
      ],
    },
  },

  'call.in-progress.error-assistant-did-not-receive-customer-audio': {
    owner: 'customer',
    component: 'audio',
    retry: 'back-off',
    source: 'unsourced',
    meaning: "The customer's side sent no sound.",
    causes: [
      'Nobody picked up: some carriers connect while it still rings',
      'A muted microphone, or the customer left silently',
      'The network dropped the audio',
    ],
    steps: {
      run: ['If it is always one carrier, check its RTP ports and codecs.'],
      find: ['Listen to the recording: ringing tone means no answer, so call again later.'],
    },
    evidence: 'Ringing tone: no answer. Silence after a hello: microphone or network.',
  },
} as const satisfies Reasons;
