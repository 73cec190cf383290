import type { Reasons } from './schema.ts';

/** Vapi's own failures: workers, transport, database. */
export const VAPI_PLATFORM = {
  'call.start.error-vapifault-database-error': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'database',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-call-errors' },
    source: 'unsourced',
    meaning: 'Vapi had a database error during call setup.',
    causes: ['A short failure on the side of Vapi'],
    steps: { run: ['Call again; if it repeats, send Vapi support the call ID.'] },
    links: ['vapi-issue-reporting'],
    replaces: ['database-error', 'db-error'],
  },

  'call.in-progress.error-vapifault-worker-died': {
    owner: 'platform',
    outcome: 'broke-off',
    component: 'worker',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    source: 'unsourced',
    meaning: "Vapi's worker crashed during the call.",
    causes: ['A crash on the side of Vapi, mostly once'],
    steps: {
      run: ['Call the customer back: the line dropped.'],
      report: ['Send Vapi support the full call ID if it repeats or was charged.'],
    },
    evidence:
      'Several at the same minute: an incident. One assistant only: tell support what is special about it.',
    links: ['vapi-issue-reporting'],
  },

  'call.in-progress.error-vapifault-worker-not-available': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'worker',
    retry: 'back-off',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    source: 'unsourced',
    meaning: 'Vapi had no worker free for the call.',
    causes: ['More calls at that minute than Vapi had workers'],
    steps: {
      run: ['Call again in a few minutes; space out campaigns.'],
      report: ['Send Vapi support the full call ID if it repeats or was charged.'],
    },
    links: ['vapi-issue-reporting'],
  },

  'call.in-progress.error-vapifault-chat-pipeline-failed-to-start': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'pipeline',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    source: 'unsourced',
    meaning: "Vapi's conversation pipeline did not start.",
    causes: [
      'A failure on the side of Vapi while starting model, voice and transcriber',
      'Settings that only fail at the start',
    ],
    steps: {
      run: ['Call again. If one assistant always fails, undo its last edit.'],
      report: ['Send Vapi support the full call ID if it repeats or was charged.'],
    },
    links: ['vapi-issue-reporting'],
  },

  'call.in-progress.error-vapifault-transport-never-connected': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'transport',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    source: 'unsourced',
    meaning: "Vapi's audio transport never connected.",
    causes: ['A failure between Vapi and the phone or web line'],
    steps: {
      run: ["Call again; if many fail, wait for Vapi's status page."],
      report: ['Send Vapi support the full call ID if it repeats or was charged.'],
    },
    evidence: 'With providerfault instead of vapifault, Vapi blames the line.',
    links: ['vapi-issue-reporting'],
    replaces: ['vapifault-transport-never-connected'],
  },

  'call.in-progress.error-vapifault-transport-connected-but-call-not-active': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'transport',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    source: 'unsourced',
    meaning: "Vapi's transport connected when the call was already over.",
    causes: ['The customer hung up while Vapi still connected', 'Vapi was slow to connect'],
    steps: {
      run: ['Call again unless the customer hung up first.'],
      report: ['Send Vapi support the full call ID if it repeats or was charged.'],
    },
    links: ['vapi-issue-reporting'],
    replaces: ['vapifault-transport-connected-but-call-not-active'],
  },

  'call.in-progress.error-vapifault-call-started-but-connection-to-transport-missing': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'transport',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    title: 'Vapi lost its transport',
    source: 'unsourced',
    meaning: 'Vapi started the call, but its transport was gone.',
    causes: ['A failure on the side of Vapi between start and first audio'],
    steps: {
      run: ['Call the customer back.'],
      report: ['Send Vapi support the full call ID if it repeats or was charged.'],
    },
    links: ['vapi-issue-reporting'],
    replaces: ['vapifault-call-started-but-connection-to-transport-missing'],
  },

  'call.in-progress.error-vapifault-phone-call-worker-setup-socket-error': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'worker',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    title: 'Vapi worker socket error',
    source: 'unsourced',
    meaning: "Vapi's phone worker could not open its socket.",
    causes: ['A network failure inside Vapi'],
    steps: {
      run: ['Call again.'],
      report: ['Send Vapi support the full call ID if it repeats or was charged.'],
    },
    links: ['vapi-issue-reporting'],
    replaces: ['vapifault-phone-call-worker-setup-socket-error'],
  },

  'call.in-progress.error-vapifault-phone-call-worker-worker-setup-socket-timeout': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'worker',
    retry: 'back-off',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    title: 'Vapi worker socket timeout',
    source: 'unsourced',
    meaning: "Vapi's phone worker opened its socket too late.",
    causes: ['Overload inside Vapi at that minute'],
    steps: {
      run: ['Call again in a few minutes.'],
      report: ['Send Vapi support the full call ID if it repeats or was charged.'],
    },
    links: ['vapi-issue-reporting'],
    replaces: ['vapifault-phone-call-worker-worker-setup-socket-timeout'],
  },

  'vapifault-phone-call-worker-could-not-find-call': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'worker',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    title: 'Vapi worker lost the call',
    source: 'unsourced',
    meaning: "Vapi's phone worker did not find the call it should serve.",
    causes: ['The call was deleted or had ended before the worker came'],
    steps: {
      run: ['Call again, unless the call was deleted meanwhile.'],
      report: ['Send Vapi support the full call ID if it repeats or was charged.'],
    },
    links: ['vapi-issue-reporting'],
  },

  'vapifault-web-call-worker-setup-failed': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'worker',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    source: 'unsourced',
    meaning: "Vapi's worker for web calls did not start.",
    causes: ['A failure on the side of Vapi while starting a web call'],
    steps: {
      run: ['Start the web call again.'],
      report: ['Send Vapi support the full call ID if it repeats or was charged.'],
    },
    links: ['vapi-issue-reporting'],
  },

  'worker-shutdown': {
    owner: 'platform',
    outcome: 'broke-off',
    component: 'worker',
    severity: 'attention',
    retry: 'no',
    charged: { is: 'typically-not', source: 'vapi-call-errors' },
    source: 'unsourced',
    meaning: "Vapi shut the call's worker down, for example to deploy.",
    causes: ['A deployment or scaling at Vapi'],
    steps: { run: ['Wait: Vapi should retry by itself. Look for a second call before you dial.'] },
    evidence: 'A second call to the same customer within minutes is that retry.',
    links: ['vapi-issue-reporting'],
    replaces: ['server-shutdown'],
  },

  'no-server-available': {
    owner: 'unclear',
    outcome: 'never-started',
    stage: 'start',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'Vapi or your server URL: no server was there for the call.',
    causes: ['No capacity at Vapi at that minute', 'Your server URL was down'],
    steps: {
      run: [
        'If the number uses a server URL, check that it was up; else send Vapi support the call ID.',
      ],
    },
    suspects: [
      { owner: 'you', tell: 'Only calls that need your server URL fail.' },
      { owner: 'platform', tell: 'Several assistants fail in the same minutes.' },
    ],
  },

  'unknown-error': {
    owner: 'unclear',
    retry: 'now',
    source: 'unsourced',
    meaning: 'Vapi does not know why the call ended.',
    causes: ['A failure that Vapi does not classify'],
    steps: { find: ['Read the last error in the Logs tab, and send Vapi support the call ID.'] },
    suspects: [
      { owner: 'you', tell: 'Only one assistant fails, since its last edit.' },
      { owner: 'platform', tell: 'Several assistants fail in the same minutes.' },
    ],
    links: ['vapi-issue-reporting'],
  },
} as const satisfies Reasons;
