import type { Reasons, WrittenStep } from './schema.ts';
import { FALLBACK_NUMBER, NOT_LISTED } from './steps.ts';

const MORE_CONCURRENCY = {
  text: 'Raise the limit under Settings › Limits › Concurrent Calls Limit › Adjust Concurrency (20 slots are free), or switch on burst there: up to three times your limit, 300 more at most, for an extra $0.10 a minute on the whole of such a call.',
  source: ['retell-concurrency', 'retell-sdk'],
  link: 'retell-concurrency',
  when: { vendor: 'retell' },
} as const satisfies WrittenStep;

const RESERVE_INBOUND = {
  text: 'Reserve slots for inbound calls (reserved_inbound_concurrency), so that batches cannot take them all: Settings › Limits › Concurrent Calls Limit › Reserve Inbound Capacity (Admin role).',
  source: ['retell-concurrency', 'retell-sdk'],
  link: 'retell-concurrency',
  when: { vendor: 'retell' },
} as const satisfies WrittenStep;

const CONCURRENCY_NOW = {
  text: 'Compare current_concurrency with concurrency_limit in GET /get-concurrency while batches run.',
  source: 'retell-sdk',
  link: 'retell-concurrency',
  when: { vendor: 'retell' },
} as const satisfies WrittenStep;

/** The same two at UponAI, which has menus and an API of its own. */
const MORE_AT_UPONAI = {
  text: 'Upgrade the plan on the Billing page (Pay-As-You-Go has 20 concurrent calls), or switch on Concurrency Burst under Settings › Limits: up to three times your limit, 300 more at most, for an extra $0.10 a minute on the whole of such a call.',
  source: ['uponai-concurrency', 'uponai-end-reasons'],
  when: { vendor: 'uponai' },
} as const satisfies WrittenStep;

const NOW_AT_UPONAI = {
  text: 'Compare usage and limit in the answer to GET /api/concurrency while batches run.',
  source: 'uponai-get-concurrency',
  when: { vendor: 'uponai' },
} as const satisfies WrittenStep;

/** Retell's ends for reasons of account, billing and limits. `{V}` is Retell, or UponAI, which shares the codes. */
export const RETELL_ACCOUNT = {
  concurrency_limit_reached: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'limits',
    retry: 'back-off',
    source: 'retell-disconnections',
    meaning: 'Your {V} plan allows no more calls at once.',
    causes: [
      { text: 'A batch, or a burst of inbound calls', source: 'inference' },
      {
        text: 'Silent calls that keep their slots: end_call_after_silence_ms is 10 minutes unless you set it',
        source: ['retell-sdk', 'inference'],
      },
    ],
    steps: {
      run: [
        {
          text: 'Retry with exponential backoff, and space out batches.',
          when: { direction: 'outbound' },
        },
        {
          text: `Set a Fallback Number under Phone Numbers: an inbound call waits about 40 s for a slot, then goes there. ${FALLBACK_NUMBER}`,
          source: ['retell-concurrency', 'retell-outage-mode'],
          when: { direction: 'inbound', vendor: 'retell' },
          link: 'retell-dashboard',
          snippet: { fallback_number: '+14155550100' },
        },
        { ...RESERVE_INBOUND, when: { direction: 'inbound', vendor: 'retell' } },
        MORE_CONCURRENCY,
        MORE_AT_UPONAI,
      ],
      find: [CONCURRENCY_NOW, NOW_AT_UPONAI],
    },
    evidence: {
      text: 'This is the limit of {V} for your workspace, not that of a model provider.',
      source: 'inference',
    },
    links: ['retell-concurrency'],
  },

  no_valid_payment: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'billing',
    source: 'retell-disconnections',
    meaning: 'Your {V} account has no valid payment, or a bill is overdue.',
    causes: [{ text: 'The card expired or was declined', source: 'inference' }],
    steps: {
      run: [
        {
          text: 'Update the card under Billing and pay open bills: until then every call fails.',
          source: ['retell-disconnections', 'inference'],
          link: 'retell-dashboard',
          when: { vendor: 'retell' },
        },
        {
          text: 'Choose Change payment methods on the Billing tab, and pay open bills: until then every call fails.',
          source: ['uponai-billing', 'uponai-end-reasons', 'inference'],
          when: { vendor: 'uponai' },
        },
        {
          text: 'Then call the people who were missed.',
          source: 'inference',
          when: { direction: 'outbound' },
        },
      ],
    },
    links: ['retell-billing'],
  },

  scam_detected: {
    owner: 'you',
    component: 'account',
    retry: 'no',
    source: 'retell-disconnections',
    meaning: 'Your agent was flagged as a scam.',
    causes: [
      {
        text: 'A prompt that poses as a bank, an authority or another company',
        source: 'inference',
      },
    ],
    steps: {
      run: [
        {
          text: 'Stop this agent: an agent that is flagged again and again gets banned.',
          source: 'retell-scam-reports',
        },
        {
          text: 'Have the prompt say honestly who is calling and why.',
          source: 'inference',
          link: 'retell-dashboard',
        },
      ],
      report: [
        {
          text: 'Answer the mail of {V} support: it asks what your calls are for.',
          source: 'retell-scam-reports',
        },
        {
          text: 'If none came, write to support@retellai.com first, with workspace, agent and call IDs.',
          source: 'retell-support',
          link: 'retell-support',
          when: { vendor: 'retell' },
        },
      ],
    },
  },

  registered_call_timeout: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'configuration',
    source: 'retell-disconnections',
    meaning: 'Your call was placed five minutes or more after it was registered.',
    causes: [
      { text: 'Calls were registered in a batch', source: 'inference' },
      { text: 'Your dialler queued the call', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Register each call right before you dial it: POST /v2/register-phone-call, then the SIP call within 5 minutes.',
          source: ['retell-disconnections', 'retell-custom-telephony'],
          link: 'retell-custom-telephony',
          when: { vendor: 'retell' },
        },
        {
          text: 'Register each call right before you dial it: 5 minutes later is too late.',
          source: 'uponai-end-reasons',
          when: { vendor: 'uponai' },
        },
      ],
      find: [
        {
          text: 'Compare the time of registration with that of the INVITE in the log of your dialler.',
          source: 'inference',
        },
      ],
    },
    links: ['retell-custom-telephony'],
  },

  no_concurrency_fallback: {
    owner: 'you',
    outcome: 'transferred',
    stage: 'start',
    component: 'limits',
    severity: 'attention',
    retry: 'no',
    source: ['retell-sdk', 'retell-concurrency'],
    meaning: 'No slot was free, so the call went to your fallback number.',
    causes: [{ text: 'A batch, or a burst of inbound calls', source: 'inference' }],
    steps: {
      run: [RESERVE_INBOUND, MORE_CONCURRENCY, MORE_AT_UPONAI],
      find: [CONCURRENCY_NOW, NOW_AT_UPONAI],
    },
    links: ['retell-concurrency'],
    since: '2026-05-28',
  },

  credit_exhausted: {
    owner: 'you',
    stage: 'start',
    component: 'billing',
    source: 'second-hand-codes',
    meaning: 'Your {V} account has no credit left.',
    causes: [
      {
        text: 'The workspace was moved from monthly bills to prepaid credit on 2026-09-30, and began at $0',
        source: 'retell-legacy-billing',
        when: { vendor: 'retell' },
      },
    ],
    steps: {
      run: [
        {
          text: 'Buy credits or switch on auto recharge under Billing: credit is prepaid, and at $0 calls stop.',
          source: 'retell-legacy-billing',
          link: 'retell-dashboard',
          when: { vendor: 'retell' },
        },
        {
          text: 'See under Billing whether the payment method is valid and what is owed.',
          source: ['uponai-billing', 'inference'],
          when: { vendor: 'uponai' },
        },
        {
          text: 'Then call the people who were missed.',
          source: 'inference',
          when: { direction: 'outbound' },
        },
      ],
    },
    evidence: NOT_LISTED,
    links: ['retell-billing'],
  },

  budget_reached: {
    owner: 'you',
    stage: 'start',
    component: 'limits',
    source: 'second-hand-codes',
    meaning: 'The call hit a spending budget that you set.',
    steps: {
      run: [{ text: 'Raise the budget, or wait for its next period.', link: 'retell-dashboard' }],
      find: [
        {
          text: 'See which agent or batch spent most: call_cost.combined_cost of each call, in cents.',
          source: ['retell-sdk', 'inference'],
          when: { vendor: 'retell' },
        },
      ],
    },
    evidence: NOT_LISTED,
  },
} as const satisfies Reasons;
