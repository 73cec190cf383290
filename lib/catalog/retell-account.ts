import type { Reasons } from './schema.ts';

/** Retell's ends for reasons of account, billing and limits. `{V}` is Retell, or UponAI, which shares the codes. */
export const RETELL_ACCOUNT = {
  concurrency_limit_reached: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'limits',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'Your {V} plan allows no more calls at once.',
    causes: [
      'A batch, or a burst of inbound calls',
      'Calls that hang on in silence keep their lines',
    ],
    steps: {
      run: [
        'Retry with exponential back-off; space out batches.',
        'Buy more concurrency under Billing.',
      ],
    },
    evidence: "This is {V}'s limit, not a model provider's.",
  },

  no_valid_payment: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'billing',
    source: 'unsourced',
    meaning: 'Your {V} account has no valid payment, or a bill is overdue.',
    causes: ['The card expired or was declined'],
    steps: { run: ['Update the card under Billing and pay open bills, then call again.'] },
  },

  scam_detected: {
    owner: 'you',
    outcome: 'broke-off',
    component: 'account',
    retry: 'no',
    source: 'unsourced',
    meaning: 'Your agent was flagged as a scam.',
    causes: ['The prompt poses as a bank, an authority or another company'],
    steps: { run: ['Stop this agent, change the prompt, and tell {V} support what it is for.'] },
  },

  registered_call_timeout: {
    owner: 'you',
    outcome: 'never-started',
    stage: 'start',
    component: 'configuration',
    source: 'unsourced',
    meaning: 'Your call was placed five minutes or more after it was registered.',
    causes: ['Calls were registered in a batch', 'Your dialler queued the call'],
    steps: { run: ['Register each call right before you dial it.'] },
  },

  no_concurrency_fallback: {
    owner: 'you',
    outcome: 'transferred',
    stage: 'start',
    component: 'limits',
    severity: 'attention',
    retry: 'no',
    source: ['retell-sdk', 'retell-concurrency'],
    meaning: 'No slot was free, so the call went to the fallback number of yours.',
    steps: {
      run: ['Raise the concurrency of the workspace, or reserve slots for inbound calls.'],
      find: ['Compare the time with your batches: they share the slots.'],
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
    steps: { run: ['Add credit or a valid card under Billing, then call again.'] },
    since: '2026-09',
  },

  budget_reached: {
    owner: 'you',
    stage: 'start',
    component: 'limits',
    source: 'second-hand-codes',
    meaning: 'A budget that you set was reached.',
    steps: { run: ['Raise the budget, or wait for its next period.'] },
    since: '2026-09',
  },
} as const satisfies Reasons;
