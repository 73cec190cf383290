import type { Reasons } from './schema.ts';

/** Vapi's ends for reasons of account, billing, limits and phone numbers. */
export const VAPI_ACCOUNT = {
  'call.start.error-subscription-frozen': {
    owner: 'you',
    outcome: 'never-started',
    component: 'billing',
    source: 'unsourced',
    meaning: 'Your Vapi subscription is frozen: a payment failed.',
    causes: ['The card expired or was declined'],
    steps: {
      run: [
        'Update the card under Settings › Billing, then call again.',
        'Calls that were refused meanwhile were not rung: start them again.',
      ],
    },
  },

  'call.start.error-subscription-insufficient-credits': {
    owner: 'you',
    outcome: 'never-started',
    component: 'billing',
    source: 'unsourced',
    meaning: 'Your Vapi credits do not cover a call.',
    causes: [
      'Auto-reload is off, or its card was declined',
      'A campaign used the credits up faster than usual',
    ],
    steps: {
      run: [
        'Add credits under Settings › Billing and switch on auto-reload.',
        'Calls that were refused meanwhile were not rung: start them again.',
      ],
    },
  },

  'call.start.error-subscription-wallet-does-not-exist': {
    owner: 'you',
    outcome: 'never-started',
    component: 'billing',
    source: 'unsourced',
    meaning: 'Your Vapi subscription has no wallet.',
    causes: [
      'The call ran under a fresh or wrong organization',
      'The wallet was never created on the side of Vapi',
    ],
    steps: {
      find: ['Check that the API key is of the organization you pay for.'],
      report: ['If it is, ask Vapi support to create the wallet.'],
    },
  },

  'call.start.error-subscription-upgrade-failed': {
    owner: 'you',
    outcome: 'never-started',
    component: 'billing',
    source: 'unsourced',
    meaning: 'Your plan should have been upgraded for this call, and that failed.',
    causes: ['The card was declined', 'The plan cannot be upgraded automatically'],
    steps: { find: ['Check the card and upgrade by hand under Settings › Billing.'] },
  },

  'call.start.error-subscription-concurrency-limit-reached': {
    owner: 'you',
    outcome: 'never-started',
    component: 'limits',
    retry: 'back-off',
    source: 'unsourced',
    meaning: 'Your Vapi plan allows no more calls at once.',
    causes: [
      'A campaign or burst of inbound calls',
      'Calls that hang on in silence keep their lines',
    ],
    steps: {
      run: [
        'Space out campaigns; retry with growing pauses.',
        'Buy more lines under Settings › Billing.',
      ],
    },
    evidence: "This is Vapi's limit. A provider's shows 429 or rate-limit in the code.",
  },

  'call.start.error-fraud-check-failed': {
    owner: 'you',
    outcome: 'never-started',
    component: 'account',
    source: 'unsourced',
    meaning: "Your call was blocked by Vapi's fraud detection.",
    causes: [
      'A new account that dials many numbers or unusual countries',
      "A prompt or caller ID that looks like somebody else's",
    ],
    steps: {
      report: ['Do not repeat it. Tell Vapi support the call ID and what the calls are for.'],
    },
  },

  'call.start.error-enterprise-feature-not-available-recording-consent': {
    owner: 'you',
    outcome: 'never-started',
    component: 'configuration',
    title: 'Recording consent needs Enterprise',
    source: 'unsourced',
    meaning: 'Your plan lacks recording consent, which this assistant uses.',
    causes: ['The setting was copied from an enterprise account or an example'],
    steps: {
      run: [
        'Remove recordingConsentPlan from its compliancePlan, or ask Vapi for an enterprise plan.',
      ],
    },
  },

  'call.start.error-vapi-number-international': {
    owner: 'you',
    outcome: 'never-started',
    component: 'phone number',
    title: 'Vapi number cannot call abroad',
    source: 'unsourced',
    meaning: 'Your Vapi number does not support international calls.',
    causes: ['The customer is abroad', 'A local number was stored without its country code'],
    steps: {
      run: [
        'Import a number of a carrier under Phone Numbers and call from it.',
        'For a call at home, write the number in E.164 form (+ and country code).',
      ],
    },
  },

  'call.start.error-vapi-number-outbound-daily-limit': {
    owner: 'you',
    outcome: 'never-started',
    component: 'limits',
    source: 'unsourced',
    meaning: 'Your Vapi number has used up its outbound calls for today.',
    causes: ['Numbers that Vapi itself provides carry a daily limit'],
    steps: { run: ['Import a number of a carrier under Phone Numbers, or call again tomorrow.'] },
  },

  'call.start.error-get-phone-number': {
    owner: 'you',
    outcome: 'never-started',
    component: 'phone number',
    title: 'Phone number not loaded',
    source: 'unsourced',
    meaning: 'Your phone number could not be fetched.',
    causes: [
      'The number was released or never imported',
      'The phoneNumberId is of another organization',
    ],
    steps: { find: ['Check under Phone Numbers that it is imported and active.'] },
  },

  'call.start.error-vapifault-get-org': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'account',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-call-errors' },
    title: 'Organization not loaded',
    source: 'unsourced',
    meaning: 'Vapi failed to fetch your organization.',
    causes: ['A short failure on the side of Vapi'],
    steps: {
      run: [
        'Call again; if all calls fail, check the API key, then send Vapi support the call ID.',
      ],
    },
    links: ['vapi-issue-reporting'],
  },

  'call.start.error-vapifault-get-subscription': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'billing',
    retry: 'now',
    title: 'Subscription not loaded',
    source: 'unsourced',
    meaning: 'Vapi failed to fetch your subscription.',
    causes: ['A short failure on the side of Vapi'],
    steps: {
      run: [
        'Call again; if all calls fail, check Settings › Billing, then send Vapi support the call ID.',
      ],
    },
    links: ['vapi-issue-reporting'],
  },

  'call.start.error-get-org': {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'account',
    title: 'Organization not loaded (older code)',
    source: 'unsourced',
    meaning: 'Your API key or Vapi: the organization could not be fetched.',
    causes: ['The API key was deleted or belongs elsewhere', 'A short failure on the side of Vapi'],
    steps: { report: ['Verify the API key. If it is good, send Vapi support the call ID.'] },
    suspects: [
      { owner: 'you', tell: 'Every call with this API key fails.' },
      { owner: 'platform', tell: 'Calls with the same key went through before and after.' },
    ],
    replacedBy: 'call.start.error-vapifault-get-org',
  },

  'call.start.error-get-subscription': {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'billing',
    title: 'Subscription not loaded (older code)',
    source: 'unsourced',
    meaning: 'Your plan or Vapi: the subscription could not be fetched.',
    causes: ['The plan ended', 'A short failure on the side of Vapi'],
    steps: {
      find: ['Check Settings › Billing. If the plan is active, send Vapi support the call ID.'],
    },
    suspects: [
      { owner: 'you', tell: 'No active plan under Settings › Billing.' },
      { owner: 'platform', tell: 'The plan is active, and other calls went through.' },
    ],
    replacedBy: 'call.start.error-vapifault-get-subscription',
  },

  'license-check-failed': {
    owner: 'unclear',
    outcome: 'never-started',
    stage: 'start',
    component: 'account',
    source: 'unsourced',
    meaning: 'Your plan or Vapi: a licence check failed.',
    causes: ['A feature outside your plan', 'The check itself failed'],
    steps: {
      find: [
        "Compare the assistant's features with your plan, else send Vapi support the call ID.",
      ],
    },
    suspects: [
      { owner: 'you', tell: 'The assistant uses what your plan lacks.' },
      { owner: 'platform', tell: 'Unchanged, it works at other times.' },
    ],
  },
} as const satisfies Reasons;
