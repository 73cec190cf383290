import type { Reasons } from './schema.ts';

/** Retell's ends as designed. `{V}` is Retell, or UponAI, which shares the codes. */
export const RETELL_EXPECTED = {
  user_hangup: {
    owner: 'none',
    outcome: 'talked',
    source: 'unsourced',
    meaning: 'The user hung up.',
    causes: ['The user was done', 'The user lost patience or signal'],
    steps: {
      run: [
        'If many do so within ten seconds, listen to the greeting: it may be late or too long.',
      ],
    },
    evidence: 'Had the agent hung up, it would say agent_hangup. Lost signal looks the same.',
  },

  agent_hangup: {
    owner: 'none',
    outcome: 'talked',
    source: 'unsourced',
    meaning: 'The agent ended the call with its end-call function.',
    steps: { run: ['If it hangs up too early, tighten the description of end_call.'] },
    evidence: 'Had the user hung up, it would say user_hangup.',
  },

  voicemail_reached: {
    owner: 'none',
    outcome: 'voicemail',
    retry: 'back-off',
    source: 'unsourced',
    meaning: "A voicemail answered, and the agent's voicemail settings took over.",
    causes: ['The person did not pick up, and the voicemail did'],
    steps: { run: ['Call again at another time of day.'] },
    evidence: 'A person on the recording: voicemail detection was wrong.',
  },

  machine_detected: {
    owner: 'none',
    outcome: 'voicemail',
    retry: 'back-off',
    title: 'Answering machine (older code)',
    source: 'unsourced',
    meaning: 'An answering machine answered, and the agent was set to drop such calls.',
    steps: { run: ['Call again at another time of day.'] },
    replacedBy: 'voicemail_reached',
  },

  ivr_reached: {
    owner: 'none',
    outcome: 'not-reached',
    source: 'unsourced',
    meaning: 'A phone menu answered, and the agent is set to hang up on menus.',
    causes: ['The number leads to a switchboard'],
    steps: {
      run: [
        'If it should get through, switch that off and let it press digits, or store a direct number.',
      ],
    },
  },

  inactivity: {
    owner: 'none',
    source: 'unsourced',
    meaning: 'Nobody was heard for end_call_after_silence_ms.',
    causes: [
      'The user was on hold, looked something up or left the phone',
      'Somebody spoke, but nothing was transcribed',
    ],
    steps: {
      run: ['Raise end_call_after_silence_ms, or set a reminder message.'],
      find: ['Listen to the end: hold music counts as silence.'],
    },
  },

  max_duration_reached: {
    owner: 'none',
    outcome: 'talked',
    source: 'unsourced',
    meaning: 'The call reached the maximum duration of the agent.',
    causes: ['A long talk', 'A voicemail or phone menu that talked in circles'],
    steps: {
      run: [
        'If real talks are cut off, raise max_call_duration_ms; if they go in circles, add voicemail detection.',
      ],
    },
  },

  manual_stopped: {
    owner: 'none',
    outcome: 'talked',
    source: ['retell-sdk', 'inference'],
    meaning: 'Somebody ended the call in Live Monitoring or by API.',
    steps: { find: ['If nobody did, search your code for calls that it stops.'] },
    since: '2026-04-21',
  },

  call_take_over: {
    owner: 'none',
    outcome: 'transferred',
    component: 'transfer',
    source: 'retell-sdk',
    meaning: 'A person took the call over from the agent.',
    steps: { find: ['Ask the person who took over how it went on.'] },
    since: '2026-06-03',
  },

  user_requested_dnc: {
    owner: 'none',
    outcome: 'talked',
    source: 'second-hand-codes',
    title: 'User asked not to be called',
    meaning: 'The user asked not to be called again.',
    steps: { run: ['Take the number off your lists.'] },
    since: '2026-09',
  },

  user_requested_callback: {
    owner: 'none',
    outcome: 'talked',
    source: 'second-hand-codes',
    title: 'User asked to be called back',
    meaning: 'The user asked to be called back.',
    steps: { run: ['Call the user back at the time that they named.'] },
    since: '2026-09',
  },
} as const satisfies Reasons;
