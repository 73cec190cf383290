import type { Reasons, WrittenStep } from './schema.ts';
import {
  BILLED_BY_RETELL,
  CALL_AGAIN,
  COST_AT_RETELL,
  FALLBACK_NUMBER,
  RETELL_STATUS,
  TELL_RETELL,
} from './steps.ts';

const OUTAGE_MODE = {
  text: `If it lasts, first give each number a Fallback Number under Phone Numbers, then switch on Settings › Reliability › System Outage Mode: inbound calls go to the fallback of the number that was called, and are cut off where it has none. ${FALLBACK_NUMBER} Outbound and web calls are blocked.`,
  source: 'retell-outage-mode',
  link: 'retell-outage-mode',
  when: { vendor: 'retell' },
} as const satisfies WrittenStep;

/** Retell's own failures, and those that it does not name. `{V}` is Retell, or UponAI, which shares the codes. */
export const RETELL_PLATFORM = {
  error_no_audio_received: {
    owner: 'customer',
    component: 'audio',
    retry: 'back-off',
    charged: BILLED_BY_RETELL,
    source: 'retell-disconnections',
    meaning: "The user's side sent no sound for a while after the call was connected.",
    causes: [
      {
        text: 'Nobody picked up: some carriers connect while it still rings',
        source: 'inference',
        when: { direction: 'outbound', medium: 'phone' },
      },
      {
        text: 'A muted or blocked microphone',
        source: 'inference',
        when: { medium: 'web' },
      },
      {
        text: 'The carrier stopped sending sound',
        source: 'retell-disconnections',
        when: { medium: 'phone' },
      },
      {
        text: 'The web page stopped sending sound',
        source: 'retell-disconnections',
        when: { medium: 'web' },
      },
    ],
    steps: {
      run: [
        {
          text: 'Call again later.',
          source: 'inference',
          when: { direction: 'outbound', medium: 'phone' },
        },
        {
          text: 'Ask for the microphone before the call is created, and show whether it is muted.',
          source: 'inference',
          when: { medium: 'web' },
        },
      ],
      find: [
        {
          text: 'Listen to the recording: a ringing tone means that nobody picked up.',
          source: 'inference',
          when: { direction: 'outbound', medium: 'phone' },
        },
        {
          text: 'If the number is on your own carrier: look the call up there, by telephony_identifier.twilio_call_sid of the record or by its time, and see whether audio arrived.',
          source: ['retell-sdk', 'inference'],
          when: { medium: 'phone' },
        },
      ],
    },
    evidence: [
      {
        text: 'If it hits many calls on one trunk or page at once, look there, not at the users.',
        source: 'inference',
      },
      COST_AT_RETELL,
    ],
  },

  error_asr: {
    owner: 'platform',
    outcome: 'broke-off',
    component: 'transcriber',
    retry: 'now',
    title: '{V} speech recognition failed',
    source: 'retell-disconnections',
    meaning: "{V}'s speech recognition failed.",
    causes: [{ text: 'A failure on the side of {V}', source: 'inference' }],
    steps: {
      run: [
        CALL_AGAIN,
        {
          text: 'If one language fails again and again, change stt_mode of the agent (PATCH /update-agent/ID): fast unless you set it, or accurate.',
          source: ['retell-sdk', 'inference'],
          link: 'retell-dashboard',
          snippet: { stt_mode: 'accurate' },
          when: { vendor: 'retell' },
        },
        OUTAGE_MODE,
      ],
      find: [RETELL_STATUS],
      report: TELL_RETELL,
    },
    evidence: COST_AT_RETELL,
    links: ['retell-outage-mode'],
  },

  error_retell: {
    owner: 'platform',
    outcome: 'broke-off',
    retry: 'now',
    title: '{V} error',
    source: 'retell-disconnections',
    meaning: '{V} failed without saying where.',
    causes: [{ text: 'A failure on the side of {V}', source: 'inference' }],
    steps: {
      run: [CALL_AGAIN, OUTAGE_MODE],
      find: [RETELL_STATUS],
      report: TELL_RETELL,
    },
    evidence: COST_AT_RETELL,
    links: ['retell-outage-mode'],
  },

  error_unknown: {
    owner: 'unclear',
    retry: 'now',
    title: 'Unknown error',
    source: 'retell-disconnections',
    meaning: '{V} does not know why the call ended.',
    causes: [{ text: 'A failure that {V} does not classify', source: 'inference' }],
    steps: {
      run: [
        {
          text: "Go back to the agent's last version that worked.",
          source: 'inference',
          when: { everyCallFails: true },
          link: 'retell-dashboard',
        },
        CALL_AGAIN,
      ],
      find: [
        {
          text: "Open public_log_url of the call's record, and read its last lines.",
          source: 'retell-sdk',
        },
        RETELL_STATUS,
      ],
      report: TELL_RETELL,
    },
    suspects: [
      {
        owner: 'you',
        tell: { text: 'Only one agent fails, since its last edit.', source: 'inference' },
      },
      {
        owner: 'platform',
        tell: { text: 'Several agents fail in the same minutes.', source: 'inference' },
      },
    ],
    evidence: COST_AT_RETELL,
  },
} as const satisfies Reasons;
