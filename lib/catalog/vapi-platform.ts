import type { ChargedBy, Reasons } from './schema.ts';
import {
  CALL_AGAIN,
  CALL_BACK,
  CALL_LOG,
  CLAIM_FROM_VAPI,
  ENDED_MESSAGE,
  LAST_VERSION,
  TELL_VAPI,
  VENDOR_STATUS,
} from './steps.ts';

/** Codes that Vapi's page on call errors lists itself, under what it is typically not paid for. */
const NEVER_RANG: ChargedBy = { is: 'typically-not', source: 'vapi-errors-never-rang' };
const DROPPED: ChargedBy = { is: 'typically-not', source: 'vapi-errors-dropped' };
/** Other codes that begin with Vapi's verdict on itself. */
const BY_PREFIX: ChargedBy = { is: 'typically-not', source: 'vapi-prefixes' };
/** Older spellings of that verdict, without the stage. */
const BY_OLDER_PREFIX: ChargedBy = {
  is: 'typically-not',
  source: ['vapi-prefixes', 'inference'],
};

const RETRY = { ...CALL_AGAIN, source: 'vapi-errors-never-rang' } as const;
const RETRY_SOON = {
  ...CALL_AGAIN,
  text: 'Call again in a few minutes.',
  source: ['vapi-errors-never-rang', 'inference'],
} as const;

/** Vapi's own failures: workers, transport, database. */
export const VAPI_PLATFORM = {
  'call.start.error-vapifault-database-error': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'database',
    retry: 'now',
    charged: NEVER_RANG,
    source: 'vapi-end-reasons',
    meaning: 'Vapi had a database error while it set the call up.',
    causes: [
      {
        text: "An outage of Vapi's database; one in May 2026 lasted more than four hours",
        source: 'vapi-incident-2026-05',
      },
    ],
    steps: { run: [RETRY], find: [VENDOR_STATUS], report: [CLAIM_FROM_VAPI] },
    links: ['vapi-errors-never-rang', 'vapi-issue-reporting'],
    replaces: ['database-error', 'db-error'],
  },

  'call.in-progress.error-vapifault-worker-died': {
    owner: 'platform',
    outcome: 'broke-off',
    component: 'worker',
    retry: 'now',
    charged: DROPPED,
    source: 'vapi-end-reasons',
    meaning: "Vapi's process for this call crashed, and the line went dead.",
    causes: [
      {
        text: 'More calls than Vapi had room for, as in March 2026',
        source: 'vapi-incident-2026-03',
      },
    ],
    steps: {
      run: [CALL_BACK],
      find: [VENDOR_STATUS],
      report: [
        {
          text: 'If it is frequent, or was charged, send the full IDs of the calls and the email of your account to support@vapi.ai.',
          source: ['vapi-errors-dropped', 'inference'],
          link: 'vapi-issue-reporting',
        },
      ],
    },
    evidence: {
      text: 'Several in the same minutes: an incident. Only one assistant: tell support what is special about it.',
      source: 'inference',
    },
    links: ['vapi-errors-dropped', 'vapi-issue-reporting'],
  },

  'call.in-progress.error-vapifault-worker-not-available': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'worker',
    retry: 'back-off',
    charged: NEVER_RANG,
    source: 'vapi-errors-never-rang',
    meaning: 'Vapi had no worker free for this call.',
    causes: [
      {
        text: 'A jump in calls at Vapi: one in July 2025 ended 3,028 calls like this within 15 minutes',
        source: 'vapi-incident-2025-07',
      },
    ],
    steps: { run: [RETRY_SOON], find: [VENDOR_STATUS], report: [CLAIM_FROM_VAPI] },
    evidence: {
      text: 'It is not your limit: that shows as subscription-concurrency-limit-reached.',
      source: 'inference',
    },
    links: ['vapi-errors-never-rang', 'vapi-issue-reporting'],
  },

  'call.in-progress.error-vapifault-chat-pipeline-failed-to-start': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'pipeline',
    retry: 'now',
    charged: BY_PREFIX,
    source: 'vapi-end-reasons',
    meaning: "Vapi's conversation pipeline (model, voice, transcriber) did not start.",
    causes: [
      { text: 'A failure inside Vapi', source: 'vapi-prefixes' },
      { text: 'A setting that only fails when the call starts', source: 'inference' },
    ],
    steps: {
      run: [CALL_AGAIN],
      find: [VENDOR_STATUS, LAST_VERSION, ENDED_MESSAGE],
      report: [CLAIM_FROM_VAPI],
    },
    evidence: {
      text: 'One assistant only, since its last edit: the setting. Several assistants: Vapi.',
      source: 'inference',
    },
    links: ['vapi-call-errors', 'vapi-issue-reporting'],
  },

  'call.in-progress.error-vapifault-transport-never-connected': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'transport',
    retry: 'now',
    charged: NEVER_RANG,
    source: 'vapi-end-reasons',
    meaning: "Vapi's audio connection for this call never came up.",
    causes: [
      {
        text: 'Too few workers for the calls of that minute',
        source: ['vapi-incident-2025-03', 'vapi-incident-2026-03'],
      },
    ],
    steps: { run: [RETRY], find: [VENDOR_STATUS], report: [CLAIM_FROM_VAPI] },
    evidence: {
      text: 'With providerfault in place of vapifault, Vapi blames the carrier or the web line.',
      source: 'vapi-end-reasons',
    },
    links: ['vapi-errors-never-rang', 'vapi-issue-reporting'],
    replaces: ['vapifault-transport-never-connected'],
  },

  'call.in-progress.error-vapifault-transport-connected-but-call-not-active': {
    owner: 'platform',
    component: 'transport',
    retry: 'now',
    charged: DROPPED,
    source: 'vapi-end-reasons',
    meaning: "Vapi's audio connection came up when the call was already over.",
    causes: [
      { text: 'Vapi was slow to connect', source: 'inference' },
      { text: 'The customer hung up while Vapi still connected', source: 'inference' },
    ],
    steps: {
      run: [{ ...CALL_BACK, text: 'Call the customer back, unless they hung up themselves.' }],
      find: [
        {
          text: "See in the carrier's log whether the customer hung up first.",
          source: 'inference',
          when: { medium: 'phone' },
        },
      ],
      report: [CLAIM_FROM_VAPI],
    },
    links: ['vapi-errors-dropped', 'vapi-issue-reporting'],
    replaces: ['vapifault-transport-connected-but-call-not-active'],
  },

  'call.in-progress.error-vapifault-call-started-but-connection-to-transport-missing': {
    owner: 'platform',
    outcome: 'broke-off',
    component: 'transport',
    retry: 'now',
    charged: DROPPED,
    title: 'Vapi lost its transport',
    source: 'vapi-errors-dropped',
    meaning: 'The call started, and Vapi lost its audio connection.',
    steps: { run: [CALL_BACK], find: [VENDOR_STATUS], report: [CLAIM_FROM_VAPI] },
    links: ['vapi-errors-dropped', 'vapi-issue-reporting'],
    replaces: ['vapifault-call-started-but-connection-to-transport-missing'],
  },

  'call.in-progress.error-vapifault-phone-call-worker-setup-socket-error': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'worker',
    retry: 'now',
    charged: BY_PREFIX,
    title: 'Vapi worker socket error',
    source: ['vapi-prefixes', 'inference'],
    meaning: "Vapi's worker for this phone call could not open its socket.",
    steps: { run: [CALL_AGAIN], find: [VENDOR_STATUS], report: [CLAIM_FROM_VAPI] },
    links: ['vapi-call-errors', 'vapi-issue-reporting'],
    replaces: ['vapifault-phone-call-worker-setup-socket-error'],
  },

  'call.in-progress.error-vapifault-phone-call-worker-worker-setup-socket-timeout': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'worker',
    retry: 'back-off',
    charged: BY_PREFIX,
    title: 'Vapi worker socket timeout',
    source: ['vapi-prefixes', 'inference'],
    meaning: "Vapi's worker for this phone call opened its socket too late.",
    causes: [
      {
        text: 'Too few workers at Vapi: in May 2025 some 2,461 calls were lost to worker timeouts',
        source: 'vapi-incident-2025-05',
      },
    ],
    steps: { run: [RETRY_SOON], find: [VENDOR_STATUS], report: [CLAIM_FROM_VAPI] },
    links: ['vapi-call-errors', 'vapi-issue-reporting'],
    replaces: ['vapifault-phone-call-worker-worker-setup-socket-timeout'],
  },

  'vapifault-phone-call-worker-could-not-find-call': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'worker',
    retry: 'now',
    charged: BY_OLDER_PREFIX,
    title: 'Vapi worker lost the call',
    source: ['vapi-prefixes', 'inference'],
    meaning: "Vapi's worker could not find the call that it was meant to handle.",
    causes: ['The call had ended or been deleted before the worker came'],
    steps: {
      run: [{ ...CALL_AGAIN, text: 'Call again, unless you deleted the call yourself.' }],
      report: [CLAIM_FROM_VAPI],
    },
    links: ['vapi-call-errors', 'vapi-issue-reporting'],
  },

  'vapifault-web-call-worker-setup-failed': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'worker',
    retry: 'now',
    charged: BY_OLDER_PREFIX,
    source: ['vapi-prefixes', 'inference'],
    meaning: "Vapi's worker for this web call did not start.",
    steps: {
      run: [{ text: 'Start the web call again.', source: 'inference' }],
      find: [VENDOR_STATUS],
      report: [CLAIM_FROM_VAPI],
    },
    links: ['vapi-call-errors', 'vapi-issue-reporting'],
  },

  'worker-shutdown': {
    owner: 'platform',
    outcome: 'broke-off',
    component: 'worker',
    severity: 'attention',
    retry: 'no',
    charged: DROPPED,
    source: 'vapi-end-reasons',
    meaning: 'Vapi shut the process of this call down, to deploy for example.',
    causes: ['A deployment at Vapi while the call was on'],
    steps: {
      run: [
        'Look for a second call to the same customer before you dial: Vapi should retry by itself.',
        {
          ...CALL_BACK,
          text: 'Call the customer back if none comes.',
        },
      ],
      report: [CLAIM_FROM_VAPI],
    },
    links: ['vapi-errors-dropped', 'vapi-issue-reporting'],
    replaces: ['server-shutdown'],
  },

  'no-server-available': {
    owner: 'unclear',
    outcome: 'never-started',
    stage: 'start',
    retry: 'back-off',
    source: 'inference',
    meaning: 'There was no server for the call: either Vapi had none, or your server URL was down.',
    steps: {
      run: [{ ...CALL_AGAIN, text: 'Call again in a few minutes.' }],
      find: [
        VENDOR_STATUS,
        {
          text: 'If the number has a server URL, see its answers under Observe › Logs › Webhooks.',
          source: 'vapi-debugging',
          link: 'vapi-logs',
          when: { direction: 'inbound' },
        },
        ENDED_MESSAGE,
      ],
      report: [TELL_VAPI],
    },
    suspects: [
      { owner: 'platform', likelier: true, tell: 'Several assistants fail in the same minutes.' },
      { owner: 'you', tell: 'Only calls that need your server URL fail.' },
    ],
    links: ['vapi-errors-never-rang'],
  },

  'unknown-error': {
    owner: 'unclear',
    retry: 'now',
    source: 'vapi-end-reasons-2025-05',
    meaning: 'The call ended with an error that Vapi has no code for.',
    steps: {
      run: [CALL_AGAIN],
      find: [ENDED_MESSAGE, CALL_LOG, LAST_VERSION],
      report: [
        {
          text: 'Send the full call ID and the email of your account to support@vapi.ai: they look into it.',
          link: 'vapi-issue-reporting',
        },
      ],
    },
    suspects: [
      {
        owner: 'platform',
        likelier: true,
        tell: { text: 'Several assistants fail in the same minutes.', source: 'inference' },
      },
      {
        owner: 'you',
        tell: { text: 'Only one assistant fails, since its last edit.', source: 'inference' },
      },
    ],
    links: ['vapi-issue-reporting'],
  },
} as const satisfies Reasons;
