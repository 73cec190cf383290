import type { Reasons } from './schema.ts';

/** Ends that lie with the person called: unreachable, declined, silent. */
export const VAPI_CUSTOMER = {
  'customer-busy': {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'ringing',
    severity: 'normal',
    retry: 'back-off',
    source: 'vapi-errors-no-answer',
    meaning: "The customer's line was busy.",
    steps: {
      run: [
        {
          text: 'Call again later, for example in 15 minutes.',
          source: ['vapi-errors-no-answer', 'inference'],
          when: { direction: 'outbound' },
        },
      ],
    },
    evidence: {
      text: 'If one number is busy every time, it may block yours: call it from another number to find out.',
      source: 'inference',
    },
    links: ['vapi-errors-no-answer'],
  },

  'customer-did-not-answer': {
    owner: 'customer',
    outcome: 'not-reached',
    stage: 'ringing',
    severity: 'normal',
    retry: 'back-off',
    source: 'vapi-errors-no-answer',
    meaning: 'The customer did not pick up.',
    causes: [
      { text: 'The customer was away, or did not know the number', source: 'inference' },
      {
        text: 'Phones show your number as spam',
        source: ['vapi-outbound-calls', 'inference'],
      },
    ],
    steps: {
      run: [
        {
          text: 'Call again at another time of day.',
          source: 'inference',
          when: { direction: 'outbound' },
        },
        {
          text: 'If you mean to reach phone menus (IVR), set Voicemail Detection Provider to Off under Assistants › Advanced › Voicemail Detection.',
          source: ['vapi-errors-no-answer', 'vapi-voicemail'],
          link: 'vapi-assistants',
          snippet: { voicemailDetection: 'off' },
        },
      ],
      find: [
        {
          text: 'If unanswered calls jump, check whether your number is flagged as spam: Voice Integrity of Twilio registers it with the carriers and has labels removed.',
          source: 'vapi-outbound-calls',
          link: 'twilio-voice-integrity',
        },
      ],
    },
    evidence: {
      text: 'With some carriers such calls end as assistant-did-not-receive-customer-audio: count both.',
      source: 'inference',
    },
    links: ['vapi-errors-no-answer', 'vapi-outbound-calls'],
  },

  'customer-did-not-give-microphone-permission': {
    owner: 'customer',
    outcome: 'never-started',
    stage: 'start',
    component: 'microphone',
    source: 'vapi-end-reasons',
    meaning: 'The customer did not let the browser use the microphone.',
    causes: [
      { text: 'The prompt was declined or ignored', source: 'inference' },
      { text: 'The call runs in an iframe without allow="microphone"', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Tell the customer to allow the microphone in the site settings of the browser, and to start again.',
          source: 'inference',
        },
        {
          text: 'Have your page ask for the microphone after a click, before it starts the call.',
          source: ['vapi-errors-no-answer', 'inference'],
        },
        { text: 'In an iframe, add allow="microphone".', source: 'inference' },
      ],
    },
    evidence: {
      text: 'Vapi calls it a legacy reason: newer calls end as assistant-did-not-receive-customer-audio.',
      source: 'vapi-join-timeout',
    },
    links: ['vapi-join-timeout', 'vapi-errors-no-answer'],
  },

  'call.in-progress.error-assistant-did-not-receive-customer-audio': {
    owner: 'customer',
    component: 'audio',
    retry: 'back-off',
    source: 'vapi-end-reasons',
    meaning: "No sound from the customer's side reached the assistant.",
    causes: [
      {
        text: 'Joining took longer than customerJoinTimeoutSeconds: 15 s unless you set it, 60 at most',
        source: 'vapi-join-timeout',
        when: { medium: 'web', atMostSec: 60 },
      },
      {
        text: 'The microphone was denied, or your page kept the call from loading (Content-Security-Policy)',
        source: ['vapi-join-timeout', 'vapi-web-issue-143'],
        when: { medium: 'web', atMostSec: 60 },
      },
      'A muted microphone, network trouble, or a customer who left without a word',
      {
        text: 'Nobody picked up: some carriers connect while it still rings',
        source: 'inference',
        when: { medium: 'phone', direction: 'outbound' },
      },
    ],
    steps: {
      run: [
        {
          text: 'Give web customers more time to join: 30 to 60 s (range 1 to 60), with PATCH /assistant and its ID.',
          source: 'vapi-join-timeout',
          snippet: { customerJoinTimeoutSeconds: 60 },
          when: { medium: 'web', atMostSec: 60 },
        },
        {
          text: 'Have your page show when the microphone is muted or gone, and end the call when it is closed.',
          source: 'inference',
          when: { medium: 'web', durationSec: { from: 60 } },
        },
        {
          text: 'If the recording has a ringing tone only, nobody answered: call again later.',
          source: 'inference',
          when: { medium: 'phone', direction: 'outbound' },
        },
      ],
      find: [
        {
          text: 'Listen to the recording. Heard at first: the network broke, or the customer left. Never heard: the microphone was muted, or the wrong one was chosen.',
          source: 'inference',
          when: { medium: 'web', durationSec: { from: 60 } },
        },
        {
          text: "Open your page with the browser's console: a Content-Security-Policy error or a denied microphone shows there.",
          source: ['vapi-web-issue-143', 'inference'],
          when: { medium: 'web', atMostSec: 60 },
        },
        {
          text: 'Keep the tab in front while the call starts, and do not open the microphone in your own code.',
          source: 'inference',
          when: { medium: 'web', atMostSec: 60 },
        },
        {
          text: 'On a SIP trunk, let UDP 40000 to 60000 pass to Vapi and back; in the US its media addresses change.',
          source: 'vapi-sip-networking',
          link: 'vapi-sip-networking',
          when: { medium: 'phone' },
        },
      ],
    },
    evidence: [
      {
        text: 'Ringing tone on the recording: no answer. Silence after a hello: microphone or network.',
        source: 'inference',
        when: { medium: 'phone' },
      },
      {
        text: "Vapi's page of November 2025 has customerJoinTimeoutSeconds; its API description of August 2026 does not list it.",
        source: ['vapi-join-timeout', 'vapi-api-schema'],
        when: { medium: 'web' },
      },
    ],
    links: ['vapi-join-timeout'],
  },
} as const satisfies Reasons;
