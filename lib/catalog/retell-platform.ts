import type { Reasons } from './schema.ts';

/** Retell's own failures, and those that it does not name. `{V}` is Retell, or UponAI, which shares the codes. */
export const RETELL_PLATFORM = {
  error_no_audio_received: {
    owner: 'customer',
    component: 'audio',
    retry: 'back-off',
    source: 'unsourced',
    meaning: "The user's side sent no sound for a while.",
    causes: [
      'Nobody picked up: some carriers connect while it still rings',
      'A muted microphone',
      'Carrier or web page stopped sending',
    ],
    steps: {
      run: ["Web: check the page's microphone permission."],
      find: ['Listen to the recording: ringing tone means no answer, so call again later.'],
    },
    evidence: 'Many at once over one trunk or page: look there, not at the users.',
  },

  error_asr: {
    owner: 'platform',
    outcome: 'broke-off',
    component: 'transcriber',
    retry: 'now',
    title: '{V} speech recognition failed',
    source: 'unsourced',
    meaning: "{V}'s speech recognition failed.",
    causes: ['A failure on the side of {V}'],
    steps: {
      run: ['Call again. If one language fails, try another transcription mode.'],
      report: ['Send {V} support the call ID.'],
    },
  },

  error_retell: {
    owner: 'platform',
    outcome: 'broke-off',
    retry: 'now',
    title: '{V} error',
    source: 'unsourced',
    meaning: '{V} failed without saying where.',
    causes: ['A failure on the side of {V}'],
    steps: {
      run: ['Call again; if many fail, see its status page.'],
      report: ['Send {V} support the call ID.'],
    },
  },

  error_unknown: {
    owner: 'unclear',
    retry: 'now',
    title: 'Unknown error',
    source: 'unsourced',
    meaning: '{V} does not know why the call ended.',
    causes: ['A failure that {V} does not classify'],
    steps: { find: ["Read the last lines of the call's log, and send {V} support the call ID."] },
    suspects: [
      { owner: 'you', tell: 'Only one agent fails, since its last edit.' },
      { owner: 'platform', tell: 'Several agents fail in the same minutes.' },
    ],
  },
} as const satisfies Reasons;
