import type { Reasons } from './schema.ts';
import { BILLED_BY_RETELL, NOT_LISTED } from './steps.ts';

/** Retell's ends as designed. `{V}` is Retell, or UponAI, which shares the codes. */
export const RETELL_EXPECTED = {
  user_hangup: {
    owner: 'none',
    outcome: 'talked',
    source: 'retell-disconnections',
    meaning: 'The user hung up.',
    charged: BILLED_BY_RETELL,
    causes: [
      { text: 'The conversation was over', source: 'inference' },
      { text: 'Long pauses, or a wait for a person', source: 'inference' },
    ],
    steps: {
      find: [
        {
          text: "If many users hang up within 10 s, make sure the agent's first message plays right away and is short.",
          source: 'inference',
          link: 'retell-dashboard',
        },
      ],
    },
    evidence: { text: 'A dropped signal looks the same.', source: 'inference' },
  },

  agent_hangup: {
    owner: 'none',
    outcome: 'talked',
    source: 'retell-disconnections',
    meaning: 'The agent hung up.',
    charged: BILLED_BY_RETELL,
    steps: {
      find: [
        {
          text: 'If it hangs up too early, say in the description of end_call when it may and when not.',
          source: 'inference',
          link: 'retell-dashboard',
        },
      ],
    },
    evidence: 'A user who hangs up shows as user_hangup.',
  },

  voicemail_reached: {
    owner: 'none',
    outcome: 'voicemail',
    retry: 'back-off',
    source: 'retell-disconnections',
    meaning: "A voicemail answered, and the agent's voicemail settings took over.",
    charged: BILLED_BY_RETELL,
    causes: [{ text: 'The person did not pick up, and the voicemail did', source: 'inference' }],
    steps: {
      run: [
        {
          text: 'Call again at another time of day.',
          source: 'inference',
          when: { direction: 'outbound' },
        },
        {
          text: 'To leave a message instead of hanging up, select that under Call Settings › Voicemail Detection (voicemail_option).',
          source: ['retell-voicemail', 'retell-sdk'],
          link: 'retell-voicemail',
          when: { vendor: 'retell' },
        },
        {
          text: 'To leave a message instead of hanging up, select Leave a message if reaching voicemail under Call Settings › Voicemail Detection.',
          source: 'uponai-voicemail',
          when: { vendor: 'uponai' },
        },
      ],
      find: [
        {
          text: 'Listen to the recording: a person on it means that the detection was wrong.',
          source: 'inference',
        },
      ],
    },
    evidence: {
      text: 'Detection runs in the first three minutes of a call only.',
      source: 'retell-sdk',
      when: { vendor: 'retell' },
    },
    links: ['retell-voicemail'],
  },

  machine_detected: {
    owner: 'none',
    outcome: 'voicemail',
    retry: 'back-off',
    title: 'Answering machine (older code)',
    source: 'retell-debug-guide',
    meaning:
      'A voicemail or the like answered, and the agent was set to drop such calls (drop_call_if_machine_detected).',
    charged: BILLED_BY_RETELL,
    steps: {
      run: [
        {
          text: 'Call again at another time of day.',
          source: 'inference',
          when: { direction: 'outbound' },
        },
      ],
    },
    links: ['retell-voicemail'],
    replacedBy: 'voicemail_reached',
  },

  ivr_reached: {
    owner: 'none',
    outcome: 'not-reached',
    source: 'retell-disconnections',
    meaning: 'A phone menu answered, and the agent is set to hang up on menus.',
    charged: BILLED_BY_RETELL,
    causes: [{ text: 'The number leads to a switchboard', source: 'inference' }],
    steps: {
      run: [
        {
          text: 'To get through, switch IVR detection off under Call Settings (ivr_option: null by PATCH /update-agent/ID) and give the agent Press Digits.',
          source: ['retell-voicemail', 'retell-sdk', 'inference'],
          link: 'retell-voicemail',
          snippet: { ivr_option: null },
          when: { vendor: 'retell' },
        },
        {
          text: 'To get through, switch IVR Hangup off under Call Settings and give the agent Press Digit.',
          source: ['uponai-voicemail', 'inference'],
          when: { vendor: 'uponai' },
        },
        {
          text: 'Or store a direct number for this person.',
          source: 'inference',
        },
      ],
    },
    links: ['retell-voicemail'],
  },

  inactivity: {
    owner: 'none',
    source: 'retell-disconnections',
    meaning: 'The user was silent for longer than end_call_after_silence_ms allows.',
    charged: BILLED_BY_RETELL,
    causes: [
      {
        text: 'The user was on hold, looked something up or left the phone',
        source: 'inference',
      },
      { text: 'Somebody spoke, but nothing was transcribed', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Raise end_call_after_silence_ms of the agent (PATCH /update-agent/ID): 600,000 (10 minutes) unless you set it, 10,000 at least.',
          source: 'retell-sdk',
          link: 'retell-dashboard',
          snippet: { end_call_after_silence_ms: 900_000 },
          when: { vendor: 'retell' },
        },
        {
          text: "Raise end_call_after_silence_ms in the agent's settings.",
          source: ['uponai-end-reasons', 'inference'],
          when: { vendor: 'uponai' },
        },
        {
          text: 'Have the agent ask twice whether anybody is there (PATCH /update-agent/ID): reminder_trigger_ms is 10,000 and reminder_max_count 1 unless you set them.',
          source: 'retell-sdk',
          link: 'retell-dashboard',
          snippet: { reminder_trigger_ms: 10_000, reminder_max_count: 2 },
          when: { vendor: 'retell' },
        },
      ],
      find: [{ text: 'Listen to the end: hold music counts as silence.', source: 'inference' }],
    },
  },

  max_duration_reached: {
    owner: 'none',
    outcome: 'talked',
    source: 'retell-disconnections',
    meaning: 'The call reached the maximum duration of the agent.',
    charged: BILLED_BY_RETELL,
    causes: [
      { text: 'A long talk', source: 'inference' },
      {
        text: 'A voicemail or phone menu that kept looping',
        source: 'inference',
        when: { direction: 'outbound' },
      },
    ],
    steps: {
      run: [
        {
          text: 'If real talks are cut off, raise max_call_duration_ms of the agent (PATCH /update-agent/ID): 3,600,000 (1 hour) unless you set it, 7,200,000 at most.',
          source: 'retell-sdk',
          link: 'retell-dashboard',
          snippet: { max_call_duration_ms: 7_200_000 },
          when: { vendor: 'retell' },
        },
        {
          text: "If real talks are cut off, raise the maximum duration in the agent's settings: 1 hour unless you set it, 2 hours at most.",
          source: 'uponai-concurrency',
          when: { vendor: 'uponai' },
        },
        {
          text: 'If a machine talked, switch on Voicemail Detection and IVR detection under Call Settings: they listen in the first three minutes.',
          source: ['retell-voicemail', 'retell-sdk'],
          link: 'retell-voicemail',
          when: { direction: 'outbound', vendor: 'retell' },
        },
        {
          text: 'If a machine talked, switch on Voicemail Detection and IVR Hangup under Call Settings.',
          source: 'uponai-voicemail',
          when: { direction: 'outbound', vendor: 'uponai' },
        },
        {
          text: 'If the talk went round in circles, say in the prompt when to end the call or to hand over to a person.',
          source: 'inference',
          link: 'retell-dashboard',
        },
      ],
      find: [{ text: 'Listen to the last minute of the recording.', source: 'inference' }],
    },
  },

  manual_stopped: {
    owner: 'none',
    title: 'Stopped by hand',
    source: ['retell-sdk', 'inference'],
    meaning: 'Somebody ended the call in Live Monitoring or by API.',
    charged: BILLED_BY_RETELL,
    steps: {
      find: [
        {
          text: 'If nobody meant to, search your code for where it stops calls (call.stop).',
        },
      ],
    },
    since: '2026-04-21',
  },

  call_take_over: {
    owner: 'none',
    outcome: 'transferred',
    title: 'Taken over by a person',
    component: 'transfer',
    source: ['retell-sdk', 'inference'],
    meaning: 'A person took the call over from the agent.',
    charged: BILLED_BY_RETELL,
    steps: { find: ['Ask the person who took over how it went on.'] },
    since: '2026-06-03',
  },

  user_requested_dnc: {
    owner: 'none',
    outcome: 'talked',
    charged: BILLED_BY_RETELL,
    source: ['retell-do-not-call', 'second-hand-codes'],
    title: 'User asked not to be called',
    meaning: 'The user asked not to be called again; the agent confirmed it and ended the call.',
    steps: {
      run: [
        'You need not do anything at {V}: DNC Detection marks the contact as do_not_call, and campaigns and calls that honor it skip the number.',
        { text: 'Take the number off your lists elsewhere.', source: 'inference' },
      ],
    },
    evidence: [
      {
        text: 'Only agents with DNC Detection end calls so; it is off unless you switch it on.',
        source: 'retell-do-not-call',
      },
      NOT_LISTED,
    ],
    links: ['retell-do-not-call'],
  },

  user_requested_callback: {
    owner: 'none',
    outcome: 'talked',
    // A second call is what the user asked for.
    retry: 'back-off',
    charged: BILLED_BY_RETELL,
    source: 'second-hand-codes',
    title: 'User asked to be called back',
    meaning: 'The user asked to be called back.',
    steps: { run: ['Call back at the time they asked for.'] },
    evidence: NOT_LISTED,
  },
} as const satisfies Reasons;
