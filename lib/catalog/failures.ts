import type { FailureKind, FailureKindId, ProviderFailure } from './schema.ts';

/**
 * Kinds of failure. What a kind says holds for every failure of it that has no advice of its own; where the
 * user runs the endpoint, `ownEndpoint` takes the place of its steps.
 */
export const FAILURE_KINDS = {
  content: {
    source: 'unsourced',
    meaning: '{P} did not accept what it was sent: {W}.',
    retry: 'after-fix',
    causes: ['A retired model, or a setting that it does not know'],
    steps: { run: ['Compare the settings of the assistant with the reference of {P}.'] },
    ownEndpoint: { run: ['Replay the request against it; accept fields that you do not know.'] },
  },

  credentials: {
    source: 'unsourced',
    meaning: '{P} refused {K}: {W}.',
    retry: 'after-fix',
    othersRetry: 'back-off',
    causes: ['It expired, was revoked or belongs to another account'],
    steps: {
      run: [
        {
          text: 'Create a key in the {P} console and enter it under Integrations.',
          when: { key: 'own' },
          link: 'vapi-integrations',
        },
      ],
    },
    ownEndpoint: { run: ['Compare the key under Integrations with the one that it checks.'] },
  },

  plan: {
    source: 'unsourced',
    meaning: '{P} denied {K}: {W}.',
    retry: 'after-fix',
    othersRetry: 'back-off',
    causes: ['The plan or project behind the key does not include it'],
    steps: {
      run: [
        { text: 'Upgrade the {P} plan, or choose another model or voice.', when: { key: 'own' } },
      ],
    },
    ownEndpoint: { run: ['Compare the model name in the assistant with those that it serves.'] },
  },

  quota: {
    source: 'unsourced',
    meaning: '{P} has nothing left for {K}: {W}.',
    retry: 'after-fix',
    othersRetry: 'back-off',
    causes: ['Credit or monthly limit used up'],
    steps: {
      run: [{ text: 'Add credit or raise the limit in the billing of {P}.', when: { key: 'own' } }],
    },
    ownEndpoint: { run: ['Raise the quota of the provider behind it.'] },
  },

  rate: {
    source: 'unsourced',
    meaning: '{P} limits {K}: {W}.',
    retry: 'back-off',
    causes: ['More calls at once than the account allows'],
    steps: {
      run: [
        {
          text: 'Raise the rate limit (tier) at {P}, or run fewer calls at once.',
          when: { key: 'own' },
        },
      ],
    },
    evidence:
      "This is the provider's limit. Vapi's own shows subscription-concurrency-limit-reached.",
    ownEndpoint: { run: ['Raise its rate limit, or run fewer calls at once.'] },
  },

  failed: {
    source: 'unsourced',
    meaning: '{P} failed and named no cause: {W}.',
    retry: 'back-off',
    causes: ['An outage at {P}', 'A key, quota or setting that it refused'],
    steps: {
      run: [{ text: 'Check quota, plan and settings of the key at {P}.', when: { key: 'own' } }],
    },
    ownEndpoint: {
      run: ['Send it a request, and compare the stream with the documented format to its end.'],
    },
  },

  server: {
    source: 'unsourced',
    ofService: true,
    meaning: '{P} failed on its side: {W}.',
    retry: 'back-off',
    causes: ['An incident at {P}'],
    ownEndpoint: { run: ['Mend the exception; answer with a spoken apology instead.'] },
  },

  overload: {
    source: 'unsourced',
    ofService: true,
    meaning: '{P} could not serve all requests: {W}.',
    retry: 'back-off',
    causes: ['Demand at {P}'],
    ownEndpoint: { run: ['Add instances and keep one warm.'] },
  },

  timeout: {
    source: 'unsourced',
    ofService: true,
    meaning: '{P} took too long: {W}.',
    retry: 'back-off',
    causes: ['Overload at {P}'],
    ownEndpoint: { run: ['Stream the first token at once; do slow work later.'] },
  },

  network: {
    source: 'unsourced',
    ofService: true,
    meaning: '{P} lost the connection: {W}.',
    retry: 'back-off',
    causes: ['A restart or network fault at {P}'],
    ownEndpoint: { run: ['Check restarts, proxies and certificates at that minute.'] },
  },
} as const satisfies Readonly<Record<FailureKindId, FailureKind>>;

/**
 * Failures by the words that follow a provider in a code, without status; `*` stands for `llm`, `voice`,
 * `transcriber` or `video`. The card is made of the provider, the failure and, where it has nothing of its own
 * to say, its kind. What stands around that is in `failure-frames.ts`.
 */
export const FAILURES = {
  '*-failed': {
    kind: 'failed',
    also: ['unexpected-error'],
  },

  'bad-request-validation-failed': {
    kind: 'content',
    words: 'bad request',
    source: 'unsourced',
    causes: ['A retired model, too long a prompt or a tool schema that it refuses'],
    steps: {
      run: [
        'Compare model, max tokens and tool schemas under Assistant › Model with the reference of {P}.',
      ],
    },
  },

  '*-invalid-config': {
    kind: 'content',
    also: ['invalid-config'],
    source: 'unsourced',
    steps: { run: ['Under Assistant › Transcriber, choose language and options that {P} lists.'] },
  },

  'no-such-model-language-tier-combination': {
    kind: 'content',
    words: 'model does not fit language',
    source: 'unsourced',
    causes: ['A model that does not speak the language, or a retired tier'],
    steps: {
      run: ['Under Assistant › Transcriber, choose a model that {P} lists for the language.'],
    },
  },

  'not-found': {
    kind: 'content',
  },

  unauthorized: {
    kind: 'credentials',
    also: ['unauthorized-access', 'invalid-credentials', '*-auth-failed', 'auth-failed'],
  },

  'incorrect-api-key': {
    kind: 'credentials',
    also: ['invalid-api-key'],
    source: 'unsourced',
    causes: ['It was mistyped, cut off or deleted'],
    steps: {
      run: [
        {
          text: 'Copy the whole key from the {P} console into Integrations again.',
          when: { key: 'own' },
          link: 'vapi-integrations',
        },
      ],
    },
  },

  '*-api-key-missing': {
    kind: 'credentials',
    also: ['api-key-missing'],
    source: 'unsourced',
    causes: ['It was removed, or never saved'],
    steps: {
      run: [
        { text: 'Look whether the key was saved; enter it again if not.', when: { key: 'own' } },
      ],
    },
  },

  'account-not-in-organization': {
    kind: 'credentials',
    source: 'unsourced',
    causes: ['Who made the key has left'],
    steps: {
      run: [
        {
          text: 'Make a key inside the organization at {P}, best of a service account.',
          when: { key: 'own' },
        },
      ],
    },
  },

  'model-access-denied': {
    kind: 'plan',
    also: ['unauthorized-to-access-model'],
    source: 'unsourced',
    causes: ['The model is not enabled for this account, project or region'],
    steps: {
      run: [
        {
          text: 'Enable the model in the {P} console, or choose another in the assistant.',
          when: { key: 'own' },
        },
      ],
    },
  },

  'forbidden-api-access-not-available': {
    kind: 'plan',
    words: 'API access not available',
  },

  'paid-only-feature': {
    kind: 'plan',
  },

  'forbidden-out-of-characters': {
    kind: 'quota',
    also: ['out-of-credits'],
  },

  'exceeded-quota': {
    kind: 'quota',
    also: ['quota-exceeded', 'insufficient-funds'],
  },

  'insufficent-funds': {
    kind: 'quota',
    words: 'insufficient funds',
  },

  'requested-payment': {
    kind: 'quota',
    source: 'unsourced',
    causes: ['An unpaid bill, or credits used up'],
    steps: {
      run: [{ text: 'Pay the open bill or upgrade in the billing of {P}.', when: { key: 'own' } }],
    },
  },

  'rate-limit-reached': {
    kind: 'rate',
    also: ['rate-limit-exceeded', '*-rate-limited', 'rate-limited'],
  },

  'blocked-concurrent-requests-and-requested-upgrade': {
    also: ['blocked-concurrent-requests'],
    kind: 'rate',
    words: 'too many requests at once',
    source: 'unsourced',
    steps: {
      run: [{ text: 'Upgrade the {P} plan, or run fewer calls at once.', when: { key: 'own' } }],
    },
  },

  'server-error': {
    kind: 'server',
    also: ['*-server-error', 'invalid-json', 'returning-invalid-json', 'invalid-schema'],
  },

  'word-boost-parsing-failed': {
    kind: 'server',
    source: 'unsourced',
    causes: ['Odd characters in the word boost list', 'An incident at {P}'],
    steps: { run: ['Empty Word Boost under Assistant › Transcriber; add its words one by one.'] },
  },

  'server-overloaded-error': {
    kind: 'overload',
    words: 'server overloaded',
  },

  'system-busy-and-requested-upgrade': {
    kind: 'overload',
    words: 'system busy',
    source: 'unsourced',
    causes: ['Demand at {P}: higher plans are served first'],
    steps: { run: [{ text: 'Upgrade the {P} plan.', when: { key: 'own' } }] },
  },

  'request-timed-out': {
    kind: 'timeout',
  },

  'bad-gateway-ehostunreach': {
    kind: 'network',
    words: 'host unreachable',
  },

  'network-error': {
    kind: 'network',
    also: ['gateway-error', 'socket-hang-up'],
  },

  econnreset: {
    kind: 'network',
    words: 'connection reset',
  },

  'voice-not-found': {
    kind: 'content',
    source: 'unsourced',
    causes: ['It was deleted, or belongs to another account than the key'],
    steps: {
      run: [
        'Copy the voice ID from the account whose key is used, or choose another under Assistant › Voice.',
      ],
    },
  },

  'invalid-voice': {
    kind: 'content',
    source: 'unsourced',
    causes: ['A wrong voice ID, or a voice of another engine'],
    steps: { run: ['Choose another voice under Assistant › Voice.'] },
  },

  'voice-disabled-by-owner': {
    kind: 'content',
    source: 'unsourced',
    causes: ['A shared library voice was taken back'],
    steps: { run: ['Choose another voice under Assistant › Voice.'] },
  },

  'vapi-voice-disabled-by-owner': {
    kind: 'content',
    source: 'unsourced',
    causes: ["A voice was taken back from Vapi's own library"],
    steps: { run: ["Choose another voice of Vapi's library under Assistant › Voice."] },
  },

  'voice-must-be-a-valid-voice-manifest-uri': {
    kind: 'content',
    words: 'voice is no manifest URI',
    source: 'unsourced',
    causes: ['A plain voice name was entered'],
    steps: { run: ['Copy the s3:// address of the voice from {P} into Assistant › Voice.'] },
  },

  'invalid-emotion': {
    kind: 'content',
    source: 'unsourced',
    causes: ['The emotion was typed freely, or belongs to another voice engine'],
    steps: { run: ['Change or remove the emotion under Assistant › Voice.'] },
  },

  'voice-not-fine-tuned': {
    kind: 'content',
    source: 'unsourced',
    causes: ['The training of a professional clone is under way, or failed'],
    steps: { run: [{ text: 'Finish its fine-tuning in the {P} console.', when: { key: 'own' } }] },
  },

  'voice-not-fine-tuned-and-cannot-be-used': {
    kind: 'content',
    words: 'voice unusable until fine-tuned',
    source: 'unsourced',
    causes: ['A professional clone without finished training for this model'],
    steps: { run: ['Choose another voice under Assistant › Voice until its fine-tuning is done.'] },
  },

  'invalid-voice-samples': {
    kind: 'content',
    source: 'unsourced',
    causes: ['Recordings that are too short, noisy or damaged'],
    steps: {
      run: [
        {
          text: 'Replace its samples in the {P} console by longer, clean ones.',
          when: { key: 'own' },
        },
      ],
    },
  },

  'missing-samples-for-voice-clone': {
    kind: 'content',
    source: 'unsourced',
    causes: ['The recordings behind the clone were deleted'],
    steps: {
      run: [{ text: 'Upload its samples in the {P} console again.', when: { key: 'own' } }],
    },
  },

  'max-character-limit-exceeded': {
    kind: 'content',
    source: 'unsourced',
    causes: ['A long answer or first message was sent as one piece'],
    steps: { run: ['Ask for short answers in the prompt; shorten the first message.'] },
  },

  'blocked-content-against-their-policy': {
    kind: 'content',
    words: 'content against its policy',
    source: 'unsourced',
    causes: ['The assistant was about to say something that {P} forbids'],
    steps: { run: ['Read what was to be said, and take the topic out of the prompt.'] },
  },

  'blocked-account-in-probation': {
    kind: 'plan',
    words: 'account on probation',
    source: 'unsourced',
    causes: ['Earlier breaches of the terms'],
    steps: { run: [{ text: 'Write to {P} support from that account.', when: { key: 'own' } }] },
  },

  'blocked-free-plan-and-requested-upgrade': {
    also: ['blocked-free-plan'],
    kind: 'plan',
    words: 'free plan blocked',
    source: 'unsourced',
    causes: ['A free account whose use looks unusual to {P}'],
    steps: { run: [{ text: 'Upgrade to a paid {P} plan.', when: { key: 'own' } }] },
  },

  'blocked-using-instant-voice-clone-and-requested-upgrade': {
    kind: 'plan',
    words: 'instant clone needs upgrade',
    source: 'unsourced',
    causes: ['Instant clones need a higher plan'],
    steps: {
      run: [{ text: 'Upgrade the {P} plan, or choose a library voice.', when: { key: 'own' } }],
    },
  },

  'blocked-voice-potentially-against-terms-of-service-and-awaiting-verification': {
    kind: 'plan',
    words: 'voice awaits verification',
    source: 'unsourced',
    causes: ['A clone that may break the terms'],
    steps: {
      run: [
        {
          text: 'Verify it in the {P} console; until then choose another voice.',
          when: { key: 'own' },
        },
      ],
    },
  },

  'professional-voices-only-for-creator-plus': {
    kind: 'plan',
    words: 'voice needs Creator plan',
    source: 'unsourced',
    steps: {
      run: [{ text: 'Upgrade to {P} Creator, or choose another voice.', when: { key: 'own' } }],
    },
  },

  'voice-not-allowed-for-free-users': {
    kind: 'plan',
    words: 'voice not on free plan',
    source: 'unsourced',
    steps: {
      run: [
        { text: 'Upgrade to a paid {P} plan, or choose a default voice.', when: { key: 'own' } },
      ],
    },
  },

  '*-request-canceled': {
    kind: 'failed',
    words: 'request cancelled',
  },
} as const satisfies Readonly<Record<string, ProviderFailure>>;
