import type { Reasons, WrittenStep } from './schema.ts';
import { CALL_AGAIN, CLAIM_FROM_VAPI, ENDED_MESSAGE, TELL_VAPI, VENDOR_STATUS } from './steps.ts';

/** Of calls that were refused before they could ring. */
const START_AGAIN = {
  text: 'Then restart the outbound calls that were refused: nobody was rung.',
  source: 'inference',
  when: { direction: 'outbound', medium: 'phone' },
} as const satisfies WrittenStep;

const AUTO_RELOAD = {
  text: 'Turn on Enable auto reload there: set Amount to reload ($10 or more) and, in When threshold reaches, the balance that triggers it.',
  source: 'vapi-billing',
  link: 'vapi-billing',
} as const satisfies WrittenStep;

const IMPORT_NUMBER = {
  text: 'Import a Twilio, Vonage or Telnyx number under Phone Numbers › Create Phone Number, and call from it.',
  source: 'vapi-outbound-calls',
  link: 'vapi-phone-numbers',
} as const satisfies WrittenStep;

/** A call that goes out is made with a key; one that comes in belongs to the number's organization. */
const KEY_OF_ORGANIZATION = {
  text: 'Check that the API key exists and belongs to this organization.',
  source: 'vapi-end-reasons',
  when: { direction: 'outbound' },
} as const satisfies WrittenStep;

const NUMBER_OF_ORGANIZATION = {
  text: 'Check that the number called is still under Phone Numbers of this organization.',
  source: 'inference',
  when: { direction: 'inbound', medium: 'phone' },
  link: 'vapi-phone-numbers',
} as const satisfies WrittenStep;

/** Vapi's ends for reasons of account, billing, limits and phone numbers. */
export const VAPI_ACCOUNT = {
  'call.start.error-subscription-frozen': {
    owner: 'you',
    outcome: 'never-started',
    component: 'billing',
    source: 'vapi-end-reasons',
    meaning: 'Your Vapi subscription is frozen, so no call can start.',
    causes: [
      'A payment failed',
      { text: 'The balance came to $0 while auto reload was off', source: 'vapi-billing' },
    ],
    steps: {
      run: [
        {
          text: 'Replace the card in Payment method under Settings › Billing & Add-Ons (you need the Admin role).',
          source: 'vapi-billing',
          link: 'vapi-billing',
        },
        {
          text: 'If the balance is at $0, choose Buy credits there ($10 or more).',
          source: 'vapi-billing',
          link: 'vapi-billing',
        },
        AUTO_RELOAD,
        START_AGAIN,
      ],
      find: [
        {
          text: 'See Credit purchase history there: a payment that went through reads Finalized.',
          source: 'vapi-billing',
          link: 'vapi-billing',
        },
      ],
    },
    links: ['vapi-billing-guide', 'vapi-errors-never-rang'],
  },

  'call.start.error-subscription-insufficient-credits': {
    owner: 'you',
    outcome: 'never-started',
    component: 'billing',
    source: 'vapi-end-reasons',
    meaning: 'Your Vapi credits do not cover a call.',
    causes: [
      { text: 'Auto reload is off, or its card was declined', source: 'inference' },
      { text: 'A campaign used the credits up faster than usual', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Choose Buy credits under Settings › Billing & Add-Ons: $10 or more (you need the Admin role).',
          source: 'vapi-billing',
          link: 'vapi-billing',
        },
        AUTO_RELOAD,
        START_AGAIN,
      ],
    },
    links: ['vapi-billing-guide', 'vapi-errors-never-rang'],
  },

  'call.start.error-subscription-wallet-does-not-exist': {
    owner: 'you',
    outcome: 'never-started',
    component: 'billing',
    source: 'vapi-end-reasons',
    meaning: 'Vapi finds no billing wallet for your subscription.',
    causes: [
      {
        text: 'The call ran under another organization than the one you pay for',
        source: 'inference',
      },
    ],
    steps: {
      run: [
        {
          text: "Write to support@vapi.ai with your organization ID (under General Settings) and your account's email: Vapi's docs give no other fix.",
          source: ['vapi-errors-never-rang', 'vapi-issue-reporting'],
          link: 'vapi-issue-reporting',
        },
      ],
      find: [
        {
          text: 'For calls made with an API key, check that the key belongs to the organization you pay for.',
          source: 'inference',
          link: 'vapi-organization',
          when: { direction: 'outbound' },
        },
      ],
    },
    evidence: {
      text: "Vapi lists it among account and billing errors; that the account is the cause is Hangtag's reading.",
      source: ['vapi-errors-never-rang', 'inference'],
    },
    links: ['vapi-errors-never-rang'],
  },

  'call.start.error-subscription-upgrade-failed': {
    owner: 'you',
    outcome: 'never-started',
    component: 'billing',
    source: 'vapi-end-reasons',
    meaning: 'Vapi tried to upgrade your plan for this call, and that failed.',
    causes: [{ text: 'The card was declined', source: 'inference' }],
    steps: {
      run: [
        {
          text: 'Replace the card in Payment method under Settings › Billing & Add-Ons, and upgrade there by hand.',
          source: ['vapi-billing', 'inference'],
          link: 'vapi-billing',
        },
      ],
      report: [
        {
          text: 'If that fails too, send the organization ID, your email and a screenshot of the error to support@vapi.ai.',
          source: 'vapi-issue-reporting',
          link: 'vapi-issue-reporting',
        },
      ],
    },
    links: ['vapi-billing-guide'],
  },

  'call.start.error-subscription-concurrency-limit-reached': {
    owner: 'you',
    outcome: 'never-started',
    component: 'limits',
    retry: 'back-off',
    source: 'vapi-call-concurrency',
    meaning: 'All your Vapi call lines were in use, so this call was not started.',
    causes: [
      'A large outbound batch, or a burst of inbound calls',
      {
        text: 'Other calls of the organization: campaigns share one pool of lines with them',
        source: 'vapi-campaigns',
      },
      { text: 'Calls that stay on in silence keep their lines', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Raise Reserved Concurrency (Call Lines) under Settings › Billing & Add-Ons: it applies at once.',
          link: 'vapi-billing',
        },
        {
          text: 'Send outbound calls in batches of 50 to 100 numbers, one batch after the other.',
          when: { direction: 'outbound', medium: 'phone' },
        },
        {
          text: "Leave campaigns alone: their calls wait for a free line during the campaign's execution window. To keep lines for other calls, set a lower Max concurrency when you create one.",
          source: ['vapi-campaigns', 'inference'],
          when: { direction: 'outbound', medium: 'phone' },
        },
        {
          text: 'Let a Twilio queue hold inbound calls until a line is free.',
          source: 'vapi-call-queue',
          when: { direction: 'inbound', medium: 'phone' },
        },
      ],
      find: [
        {
          text: 'Watch subscriptionLimits in the answer to POST /call: concurrencyLimit and remainingConcurrentCalls.',
          when: { direction: 'outbound' },
        },
        {
          text: 'POST /analytics shows at which hours the lines were full.',
          snippet: {
            queries: [
              {
                name: 'Lines in use',
                table: 'subscription',
                timeRange: {
                  start: '2026-11-01T00:00:00Z',
                  end: '2026-11-08T00:00:00Z',
                  step: 'hour',
                },
                operations: [{ operation: 'max', column: 'concurrency', alias: 'lines' }],
              },
            ],
          },
        },
      ],
    },
    evidence:
      'This is the limit of your Vapi account: 10 lines unless you bought more. A limit of a provider has its name in the code, mostly with 429.',
    links: ['vapi-concurrency', 'vapi-call-queue'],
  },

  'call.start.error-fraud-check-failed': {
    owner: 'you',
    outcome: 'never-started',
    component: 'account',
    source: 'vapi-end-reasons',
    meaning: "Vapi's fraud detection blocked your call.",
    steps: {
      report: [
        {
          text: "Do not repeat the call. Write to support@vapi.ai: the full call ID, your account's email and what your calls are for.",
          source: ['vapi-errors-never-rang', 'vapi-issue-reporting', 'inference'],
          link: 'vapi-issue-reporting',
        },
      ],
    },
    links: ['vapi-errors-never-rang'],
  },

  'call.start.error-enterprise-feature-not-available-recording-consent': {
    owner: 'you',
    outcome: 'never-started',
    component: 'configuration',
    title: 'Recording consent needs Enterprise',
    source: 'vapi-recording-consent',
    meaning: 'The assistant uses recording consent, which only Enterprise plans have.',
    causes: [
      {
        text: 'The compliancePlan was copied from an example or another account',
        source: 'inference',
      },
    ],
    steps: {
      run: [
        {
          text: 'Take recordingConsentPlan out of the compliancePlan of the assistant.',
          source: ['vapi-recording-consent', 'inference'],
        },
      ],
      report: [
        'If you need it, ask your account manager or the sales team of Vapi for Enterprise.',
      ],
    },
    links: ['vapi-recording-consent'],
  },

  'call.start.error-vapi-number-international': {
    owner: 'you',
    outcome: 'never-started',
    component: 'phone number',
    title: 'Vapi number cannot call abroad',
    source: 'vapi-outbound-calls',
    meaning: 'Your Vapi number cannot call other countries: it is for calls within the US.',
    causes: [
      'The customer has a number outside the US',
      { text: 'A US number was stored without +1', source: 'inference' },
    ],
    steps: {
      run: [
        IMPORT_NUMBER,
        {
          text: 'Write US numbers in E.164 format: +1 and ten digits.',
          source: 'inference',
        },
      ],
    },
    links: ['vapi-outbound-calls', 'vapi-free-numbers'],
  },

  'call.start.error-vapi-number-outbound-daily-limit': {
    owner: 'you',
    outcome: 'never-started',
    component: 'limits',
    retry: 'back-off',
    source: 'vapi-outbound-calls',
    meaning: 'Your Vapi number has used up its outbound calls for today.',
    causes: ['Free Vapi numbers can make only so many outbound calls a day'],
    steps: {
      run: [
        IMPORT_NUMBER,
        {
          text: 'Or wait until the limit resets the next day.',
          source: ['vapi-errors-never-rang', 'inference'],
        },
      ],
    },
    links: ['vapi-outbound-calls', 'vapi-errors-never-rang'],
  },

  'call.start.error-get-phone-number': {
    owner: 'you',
    outcome: 'never-started',
    component: 'phone number',
    title: 'Phone number not loaded',
    source: 'vapi-end-reasons',
    meaning: 'Vapi could not load the phone number of this call.',
    causes: [
      { text: 'The number was deleted, or belongs to another organization', source: 'inference' },
      {
        text: 'The number is new: it takes a few minutes to become active',
        source: 'vapi-free-numbers',
      },
    ],
    steps: {
      find: [
        {
          text: 'Look for the number under Phone Numbers: it has to be there and active.',
          link: 'vapi-phone-numbers',
        },
        {
          text: 'Compare phoneNumberId in the request with the ID shown there; the API key must belong to the same organization.',
          source: 'inference',
          link: 'vapi-phone-numbers',
        },
      ],
    },
    links: ['vapi-errors-never-rang'],
  },

  'call.start.error-vapifault-get-org': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'account',
    retry: 'now',
    charged: { is: 'typically-not', source: ['vapi-errors-never-rang', 'inference'] },
    title: 'Organization not loaded',
    source: ['vapi-prefixes', 'inference'],
    meaning: 'Vapi failed to load your organization when the call started.',
    steps: {
      run: [CALL_AGAIN],
      find: [
        VENDOR_STATUS,
        {
          ...KEY_OF_ORGANIZATION,
          text: 'If every call fails, check that the API key belongs to this organization.',
          when: { everyCallFails: true, direction: 'outbound' },
        },
        { ...NUMBER_OF_ORGANIZATION, when: { everyCallFails: true, direction: 'inbound' } },
      ],
      report: [CLAIM_FROM_VAPI],
    },
    evidence: "The prefix vapifault is Vapi's own verdict.",
    links: ['vapi-errors-never-rang', 'vapi-issue-reporting'],
  },

  'call.start.error-vapifault-get-subscription': {
    owner: 'platform',
    outcome: 'never-started',
    component: 'billing',
    retry: 'now',
    charged: { is: 'typically-not', source: ['vapi-prefixes', 'inference'] },
    title: 'Subscription not loaded',
    source: ['vapi-prefixes', 'inference'],
    meaning: 'Vapi failed to load your subscription when the call started.',
    steps: {
      run: [CALL_AGAIN],
      find: [
        VENDOR_STATUS,
        {
          text: 'If every call fails, see under Settings › Billing & Add-Ons whether the subscription is active.',
          source: 'inference',
          link: 'vapi-billing',
          when: { everyCallFails: true },
        },
      ],
      report: [CLAIM_FROM_VAPI],
    },
    evidence: "The prefix vapifault is Vapi's own verdict.",
    links: ['vapi-errors-never-rang', 'vapi-issue-reporting'],
  },

  'call.start.error-get-org': {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'account',
    retry: 'now',
    charged: { is: 'typically-not', source: 'vapi-errors-never-rang' },
    title: 'Organization not loaded (older code)',
    source: 'vapi-end-reasons',
    meaning: 'Vapi could not load your organization when the call started.',
    steps: {
      run: [CALL_AGAIN],
      find: [VENDOR_STATUS, KEY_OF_ORGANIZATION, NUMBER_OF_ORGANIZATION],
      report: [CLAIM_FROM_VAPI],
    },
    evidence: {
      text: 'Vapi lists it among its own failures, yet advises to check the API key.',
      source: ['vapi-errors-never-rang', 'vapi-end-reasons'],
    },
    suspects: [
      {
        owner: 'platform',
        likelier: true,
        tell: {
          text: 'Calls of this organization went through before and after.',
          source: 'inference',
        },
      },
      {
        owner: 'you',
        tell: { text: 'Every call of this organization fails.', source: 'inference' },
      },
    ],
    links: ['vapi-errors-never-rang'],
    replacedBy: 'call.start.error-vapifault-get-org',
  },

  'call.start.error-get-subscription': {
    owner: 'unclear',
    outcome: 'never-started',
    component: 'billing',
    retry: 'now',
    title: 'Subscription not loaded (older code)',
    source: 'vapi-end-reasons',
    meaning: 'Vapi could not load your subscription when the call started.',
    steps: {
      run: [CALL_AGAIN],
      find: [
        VENDOR_STATUS,
        {
          text: 'See under Settings › Billing & Add-Ons whether the subscription is active.',
          source: 'inference',
          link: 'vapi-billing',
        },
      ],
      report: [TELL_VAPI],
    },
    suspects: [
      {
        owner: 'platform',
        likelier: true,
        tell: {
          text: 'The subscription is active, and other calls went through.',
          source: 'inference',
        },
      },
      {
        owner: 'you',
        tell: {
          text: 'The subscription has ended or is frozen, and every call fails.',
          source: 'inference',
        },
      },
    ],
    links: ['vapi-errors-never-rang'],
    replacedBy: 'call.start.error-vapifault-get-subscription',
  },

  'license-check-failed': {
    owner: 'unclear',
    outcome: 'never-started',
    stage: 'start',
    component: 'account',
    source: 'inference',
    meaning: 'A license check failed before the call could start.',
    causes: ['The assistant uses something outside your plan', 'The check itself failed at Vapi'],
    steps: {
      find: [
        ENDED_MESSAGE,
        'Undo the last feature that was switched on, such as HIPAA or recording consent, and call again.',
      ],
      report: [TELL_VAPI],
    },
    suspects: [
      { owner: 'you', likelier: true, tell: 'It began when a feature was switched on.' },
      { owner: 'platform', tell: 'The same assistant works at other times.' },
    ],
    links: ['vapi-errors-never-rang'],
  },
} as const satisfies Reasons;
