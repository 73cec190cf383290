import type { Cause, FailureKind, FailureKindId, ProviderFailure, Step } from './schema.ts';
import { CALL_LOG, ENDED_MESSAGE, KEY_CONNECTED } from './steps.ts';

const ANOTHER_MODEL = {
  text: 'Choose a model that {P} currently offers under Assistant › Model.',
  source: 'vapi-end-reasons',
  // Vapi has a single model of these: only another provider helps.
  when: { component: 'LLM', notProvider: ['minimax', 'inflection-ai'] },
  link: 'vapi-assistants',
} as const satisfies Step;

const ANOTHER_VOICE = {
  text: 'Choose another voice under Assistant › Voice.',
  source: 'inference',
  when: { component: 'voice' },
  link: 'vapi-assistants',
} as const satisfies Step;

const ANOTHER_TRANSCRIBER = {
  text: 'Pick another model under Assistant › Transcriber.',
  source: 'vapi-errors-silent',
  when: { component: 'transcriber' },
  link: 'vapi-assistants',
} as const satisfies Step;

const ANOTHER_LANGUAGE = {
  text: 'Pick a model and a language that go together under Assistant › Transcriber.',
  source: 'vapi-errors-silent',
  when: { component: 'transcriber' },
  link: 'vapi-assistants',
} as const satisfies Step;

/** Where the provider said what it rejected, that comes before any cure. */
const WHAT_IT_REJECTED = {
  ...ENDED_MESSAGE,
  text: "Read the call's endedMessage (GET /call with its ID): it can quote what {P} rejected.",
} as const satisfies Step;

const NEW_KEY = {
  text: 'Create a key in the {P} console and enter it under Settings › Integrations: Vapi tests it as you save.',
  source: 'vapi-integrations',
  when: { key: 'own' },
  link: 'vapi-integrations',
} as const satisfies Step;

const MORE_CREDIT = {
  text: 'Add credit or raise the monthly limit in the {P} console.',
  source: 'vapi-errors-silent',
  when: { key: 'own' },
  link: 'provider-console',
} as const satisfies Step;

/** A plan or a cloned voice belongs to somebody's own account, whatever the prefix claims. */
const OWN_ACCOUNT = {
  text: 'Only an account of your own can have a plan or a clone, whatever the prefix says. See whether Settings › Integrations holds a key for {P}.',
  source: 'inference',
} as const;

const VOICE_ACCOUNT_PLAN = (plan: string) =>
  ({
    text: `Move the {P} account of the voice to ${plan}, or choose another voice under Assistant › Voice.`,
    source: 'inference',
    link: 'vapi-assistants',
  }) as const satisfies Step;

const SERVER_LOG = {
  text: "Find the request of that minute in your server's log: its status and how long it took.",
  source: 'inference',
} as const satisfies Step;

const LLM_URL = {
  text: 'Set model.url without /chat/completions: Vapi appends that.',
  source: ['vapi-custom-llm', 'vapi-api-schema'],
  when: { provider: 'custom-llm' },
  link: 'vapi-assistants',
} as const satisfies Step;

const INCIDENT = { text: 'An incident at {P}', source: 'inference' } as const satisfies Cause;

/**
 * Kinds of failure. What a kind says holds for every failure of it that has no advice of its own; where the
 * user runs the endpoint, `ownEndpoint` takes the place of its steps.
 */
export const FAILURE_KINDS = {
  content: {
    source: 'vapi-end-reasons',
    meaning: '{P} rejected the request: {W}.',
    retry: 'after-fix',
    causes: ['A model name, a message or an option that {P} does not take'],
    steps: { run: [WHAT_IT_REJECTED, ANOTHER_MODEL, ANOTHER_VOICE, ANOTHER_LANGUAGE] },
    ownEndpoint: {
      run: [
        {
          text: 'Ignore fields that your endpoint does not know instead of answering 400.',
          source: 'inference',
        },
      ],
      find: [
        SERVER_LOG,
        {
          text: 'Send the same body to your endpoint again: POST to /chat/completions.',
          source: 'vapi-custom-llm',
          when: { provider: 'custom-llm' },
          link: 'vapi-custom-llm',
        },
      ],
    },
  },

  credentials: {
    source: 'vapi-end-reasons',
    meaning: '{P} refused {K}: {W}.',
    retry: 'after-fix',
    othersRetry: 'back-off',
    causes: [
      {
        text: 'It expired, was revoked or belongs to another account',
        source: 'inference',
      },
      {
        text: 'The key is restricted and does not cover the endpoints Vapi uses',
        source: 'vapi-provider-keys',
        when: { key: 'own' },
      },
    ],
    steps: { run: [NEW_KEY] },
    ownEndpoint: {
      run: [
        {
          text: 'Compare the custom LLM key under Settings › Integrations with the one that your server checks: it comes in the Authorization header.',
          source: 'vapi-custom-llm',
          when: { component: 'LLM' },
          link: 'vapi-integrations',
        },
        {
          text: 'Compare the secret that Vapi sends with the one that your server checks.',
          source: 'inference',
          when: { component: ['voice', 'transcriber'] },
        },
      ],
      find: [SERVER_LOG],
    },
  },

  plan: {
    source: 'vapi-end-reasons',
    meaning: '{P} denied {K}: {W}.',
    retry: 'after-fix',
    causes: [
      {
        text: 'The plan, project or region behind the key does not include it',
        source: 'inference',
      },
    ],
    steps: {
      run: [
        {
          text: 'Upgrade the plan in the {P} console.',
          source: 'vapi-errors-silent',
          when: { key: 'own' },
          link: 'provider-console',
        },
        ANOTHER_MODEL,
        ANOTHER_VOICE,
        ANOTHER_TRANSCRIBER,
      ],
    },
    ownEndpoint: {
      run: [
        {
          text: 'If a firewall answers, let 167.150.224.0/23 pass and set staticIpAddressesEnabled.',
          source: 'vapi-static-ips',
          link: 'vapi-static-ips',
        },
        {
          text: 'If your server answers, compare the Authorization header and model.model with what it allows.',
          source: ['vapi-custom-llm', 'inference'],
          when: { component: 'LLM' },
          link: 'vapi-custom-llm',
        },
      ],
      find: [SERVER_LOG],
    },
  },

  quota: {
    source: 'vapi-end-reasons',
    meaning: '{P} has nothing left for {K}: {W}.',
    retry: 'after-fix',
    othersRetry: 'back-off',
    causes: [
      {
        text: 'Prepaid credit or the monthly limit is used up',
        source: 'inference',
      },
    ],
    steps: { run: [MORE_CREDIT] },
    evidence: [
      {
        text: 'OpenAI says quota where credit is used up, and rate limit where requests come too fast: only the second one passes by itself.',
        source: 'openai-errors',
        when: { provider: 'openai' },
      },
      {
        text: 'Together AI answers so where the monthly spending limit of the account is reached.',
        source: 'together-errors',
        when: { provider: 'together-ai' },
      },
      {
        text: 'ElevenLabs sells credit as you go, and on older plans usage-based billing, both under Subscription.',
        source: 'eleven-labs-errors',
        when: { provider: 'eleven-labs' },
      },
    ],
    ownEndpoint: {
      run: [
        {
          text: 'Raise the quota of the model behind your server, or have it answer from another one.',
          source: 'inference',
        },
      ],
      find: [SERVER_LOG],
    },
  },

  rate: {
    source: 'vapi-end-reasons',
    meaning: '{P} limits {K}: {W}.',
    retry: 'back-off',
    causes: [
      {
        text: 'More requests or tokens a minute than the account may use',
        source: 'inference',
        when: { component: 'LLM' },
      },
      {
        text: 'More calls at once than the plan allows',
        source: 'inference',
        when: { component: ['voice', 'transcriber'] },
      },
    ],
    steps: {
      run: [
        {
          text: 'Raise the rate limit (tier) in the {P} console, or run fewer calls at once.',
          source: 'vapi-errors-silent',
          when: { key: 'own' },
          link: 'provider-console',
        },
      ],
    },
    evidence: [
      "This limit is that of {P}. Vapi's own shows as subscription-concurrency-limit-reached.",
      {
        text: 'OpenAI counts requests and tokens a minute, for the organization and each project.',
        source: 'openai-errors',
        when: { provider: 'openai' },
      },
    ],
    ownEndpoint: {
      run: [
        {
          text: 'Raise the rate limit of your server, or run fewer calls at once.',
          source: 'inference',
        },
      ],
      find: [SERVER_LOG],
    },
  },

  failed: {
    source: 'vapi-end-reasons',
    meaning: '{P} failed; the code ({W}) does not say why.',
    retry: 'back-off',
    causes: [
      {
        text: 'An outage at {P}',
        source: 'vapi-end-reasons',
        when: { verdict: ['providerfault', 'pipeline-error', 'none'] },
      },
      {
        text: 'A key that {P} refused, or a quota there that is used up',
        source: 'vapi-end-reasons',
        when: {
          key: ['own', 'open'],
          verdict: ['vapifault', 'pipeline-error', 'none'],
          notProvider: 'vapi',
        },
      },
      {
        text: "Vapi's key or quota at {P}",
        source: 'vapi-end-reasons',
        when: { key: 'vendor', verdict: ['pipeline-error', 'none'], notProvider: 'vapi' },
      },
      {
        text: "Vapi's key or quota at {P}, or a fault of Vapi's own",
        source: 'vapi-prefixes',
        when: { key: 'vendor', verdict: 'vapifault', notProvider: 'vapi' },
      },
      {
        text: "A fault of Vapi's own",
        source: 'vapi-prefixes',
        when: { verdict: 'vapifault', provider: 'vapi' },
      },
      {
        text: 'Too many: with 112 keyterms, users report calls that end at 0 s',
        source: 'vapi-keyterms-report',
        when: { component: 'transcriber', provider: 'deepgram' },
      },
    ],
    steps: {
      run: [
        {
          text: 'Take keyterms, keywords and other lists out under Assistant › Transcriber, then add them back one by one.',
          source: ['vapi-keyterms-report', 'inference'],
          when: { component: 'transcriber', everyCallFails: true },
          link: 'vapi-assistants',
        },
        {
          text: 'Undo the last change of model or key: when every call fails, it is seldom an outage.',
          source: 'inference',
          when: { component: 'LLM', everyCallFails: true },
          link: 'vapi-assistants',
        },
        {
          text: 'Undo the last change of voice or key: when every call fails, it is seldom an outage.',
          source: 'inference',
          when: { component: 'voice', everyCallFails: true },
          link: 'vapi-assistants',
        },
      ],
      find: [
        ENDED_MESSAGE,
        CALL_LOG,
        {
          text: "Check the key's credit, limits and access in the {P} console.",
          source: 'vapi-prefixes',
          when: { key: 'own', verdict: ['vapifault', 'pipeline-error', 'none'] },
          link: 'provider-console',
        },
      ],
    },
    ownEndpoint: {
      run: [LLM_URL],
      find: [
        SERVER_LOG,
        {
          text: 'Check that your server takes the start message and 2-channel linear16 audio, and answers with messages of type transcriber-response.',
          source: 'vapi-custom-transcriber',
          when: { component: 'transcriber' },
          link: 'vapi-custom-transcriber',
        },
        {
          text: 'Send your endpoint a request, and compare the stream with the documented format to its end.',
          source: ['vapi-custom-llm', 'inference'],
          when: { component: 'LLM' },
          link: 'vapi-custom-llm',
        },
        ENDED_MESSAGE,
      ],
    },
  },

  server: {
    source: 'vapi-end-reasons',
    ofService: true,
    meaning: '{P} failed on its side: {W}.',
    retry: 'back-off',
    causes: [INCIDENT],
    steps: {
      find: [
        {
          text: 'An endpoint at Runpod can run a container of your own: look at its workers and logs too.',
          source: 'inference',
          when: { provider: 'runpod' },
        },
      ],
    },
    ownEndpoint: {
      run: [
        {
          text: 'Fix the exception; until then have the server answer with a spoken apology.',
          source: 'inference',
        },
      ],
      find: [SERVER_LOG],
    },
  },

  overload: {
    source: 'vapi-end-reasons',
    ofService: true,
    meaning: '{P} could not serve all requests: {W}.',
    retry: 'back-off',
    causes: [
      { text: 'More traffic than {P} could take at that moment', source: 'vapi-end-reasons' },
    ],
    evidence: {
      text: 'Anthropic is overloaded for everybody then; a limit of your own would be a 429.',
      source: 'anthropic-overload',
      when: { provider: 'anthropic' },
    },
    ownEndpoint: {
      run: [{ text: 'Add instances, or run fewer calls at once.', source: 'inference' }],
      find: [SERVER_LOG],
    },
  },

  timeout: {
    source: 'inference',
    ofService: true,
    meaning: '{P} took too long: {W}.',
    retry: 'back-off',
    causes: ['Overload at {P}'],
    ownEndpoint: {
      run: [
        {
          text: 'Stream the first token within model.timeoutSeconds: 20 s unless you set it, 300 at most.',
          source: 'vapi-api-schema',
          when: { component: 'LLM' },
          link: 'vapi-custom-llm',
        },
        {
          text: 'Send the first bytes at once, and do slow work later.',
          source: 'inference',
          when: { component: ['voice', 'transcriber'] },
        },
      ],
      find: [SERVER_LOG],
    },
  },

  network: {
    source: 'inference',
    ofService: true,
    meaning: '{P} lost the connection: {W}.',
    retry: 'back-off',
    causes: ['A restart or a network fault at {P}'],
    ownEndpoint: {
      run: ['Let requests finish before a restart, and renew certificates in time.'],
      find: [
        SERVER_LOG,
        'Look for restarts, proxies and certificates that changed at that minute.',
      ],
    },
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
    source: 'inference',
    causes: [
      { text: 'A model name that {P} has retired or never had', source: 'vapi-end-reasons' },
      { text: 'Malformed messages', source: 'vapi-end-reasons' },
      {
        text: 'A prompt longer than the model takes, or a tool schema that it refuses',
        source: 'inference',
      },
      {
        text: 'More tokens than the model takes: Together AI answers 403 for that too',
        source: 'together-errors',
        when: { provider: 'together-ai' },
      },
    ],
    steps: {
      run: [
        WHAT_IT_REJECTED,
        {
          text: 'If it names the model, choose one that {P} currently offers under Assistant › Model.',
          source: 'vapi-end-reasons',
          when: { component: 'LLM', notProvider: ['minimax', 'inflection-ai'] },
          link: 'vapi-assistants',
        },
        {
          text: 'If it names length or tokens, shorten the system prompt or lower Max Tokens under Assistant › Model.',
          source: 'inference',
          when: { component: 'LLM' },
          link: 'vapi-assistants',
        },
        {
          text: 'If it names a tool, correct the parameters of that tool.',
          source: 'inference',
          when: { component: 'LLM' },
          link: 'vapi-tools',
        },
      ],
    },
  },

  '*-invalid-config': {
    kind: 'content',
    also: ['invalid-config'],
    source: 'vapi-errors-silent',
    causes: ['A language or option that the model does not have'],
    steps: {
      run: [
        {
          text: 'Choose a language that {P} lists for the model, and take other options out, under Assistant › Transcriber.',
          link: 'vapi-assistants',
        },
      ],
      find: [ENDED_MESSAGE],
    },
  },

  'no-such-model-language-tier-combination': {
    kind: 'content',
    words: 'model does not support language',
    source: 'deepgram-errors',
    causes: ['A model that does not speak the language, or a retired tier'],
    steps: {
      run: [
        {
          text: 'Choose a model that {P} lists for the language under Assistant › Transcriber, such as nova-3.',
          source: ['vapi-errors-silent', 'deepgram-errors'],
          link: 'vapi-assistants',
        },
      ],
    },
  },

  'not-found': {
    kind: 'content',
    source: 'inference',
    causes: ['A model name or address that does not exist there'],
  },

  unauthorized: {
    kind: 'credentials',
    also: ['unauthorized-access', 'invalid-credentials', '*-auth-failed', 'auth-failed'],
  },

  'incorrect-api-key': {
    kind: 'credentials',
    also: ['invalid-api-key'],
    source: 'inference',
    causes: [
      {
        text: 'It was mistyped, cut off or deleted',
        source: 'openai-errors',
        when: { key: ['own', 'open'], provider: 'openai' },
      },
      {
        text: 'It was mistyped, cut off or deleted',
        source: 'eleven-labs-errors',
        when: { key: ['own', 'open'], provider: 'eleven-labs' },
      },
      {
        text: 'It was mistyped, cut off or deleted',
        when: { key: ['own', 'open'], notProvider: ['openai', 'eleven-labs'] },
      },
      { text: 'The key that Vapi holds there no longer works', when: { key: 'vendor' } },
    ],
    steps: {
      run: [
        {
          text: 'Copy the whole key from the {P} console into Settings › Integrations again.',
          source: 'vapi-integrations',
          when: { key: 'own' },
          link: 'vapi-integrations',
        },
      ],
    },
  },

  '*-api-key-missing': {
    kind: 'credentials',
    also: ['api-key-missing'],
    source: 'inference',
    causes: ['It was removed, or never saved'],
    steps: {
      run: [{ ...KEY_CONNECTED, when: { key: 'own' } }],
    },
  },

  'account-not-in-organization': {
    kind: 'credentials',
    source: 'openai-errors',
    causes: ['Whoever made the key has left the organization, or it was deleted'],
    steps: {
      run: [
        {
          text: 'Create a key inside the organization in the {P} console, best of all for a service account, and enter it under Settings › Integrations.',
          source: ['openai-errors', 'vapi-integrations'],
          when: { key: 'own' },
          link: 'vapi-integrations',
        },
      ],
    },
  },

  'model-access-denied': {
    kind: 'plan',
    also: ['unauthorized-to-access-model'],
    source: 'vapi-end-reasons',
    causes: [
      { text: 'Your account, or this key, has no access to the model', when: { key: 'own' } },
      { text: "Vapi's account has no access to this model", when: { key: 'vendor' } },
    ],
    steps: {
      run: [
        {
          text: 'Check in the {P} console that your account and this key may use the model.',
          source: 'vapi-errors-silent',
          when: { key: 'own', notProvider: ['deepinfra', 'openai'] },
          link: 'provider-console',
        },
        {
          text: 'Check in the {P} console that the project of the key may use the model.',
          source: ['vapi-errors-silent', 'inference'],
          when: { key: 'own', provider: 'openai' },
          link: 'provider-console',
        },
        {
          text: 'Use a plain API key, or a scoped token whose models include this one.',
          source: ['deepinfra-scoped-tokens', 'vapi-errors-silent'],
          when: { key: 'own', provider: 'deepinfra' },
          link: 'deepinfra-scoped-tokens',
        },
        ANOTHER_MODEL,
        ANOTHER_VOICE,
        ANOTHER_TRANSCRIBER,
      ],
    },
  },

  'forbidden-api-access-not-available': {
    kind: 'plan',
    words: 'API access not available',
  },

  'paid-only-feature': {
    kind: 'plan',
    source: 'inference',
    causes: ['Streaming needs an account that pays'],
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
    source: 'inference',
    causes: ['An unpaid bill, or credits used up'],
    steps: {
      run: [
        {
          text: 'Pay the open bill, add credit or upgrade in the {P} console.',
          source: 'vapi-errors-silent',
          when: { key: 'own' },
          link: 'provider-console',
        },
      ],
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
    source: 'eleven-labs-429',
    causes: ['More voices speaking at once than the plan allows'],
    steps: {
      run: [
        {
          text: 'Upgrade the plan in the {P} console, or run fewer calls at once.',
          when: { key: 'own' },
          link: 'provider-console',
        },
      ],
    },
  },

  'server-error': {
    kind: 'server',
    also: ['*-server-error', 'invalid-json', 'returning-invalid-json', 'invalid-schema'],
  },

  'word-boost-parsing-failed': {
    kind: 'server',
    source: 'inference',
    causes: [
      {
        text: 'Odd characters in wordBoost, or more than 2,500 in one entry',
        source: ['vapi-api-schema', 'inference'],
      },
      INCIDENT,
    ],
    steps: {
      run: [
        {
          text: 'Empty Word Boost under Assistant › Transcriber, then add its words back one by one.',
          link: 'vapi-assistants',
        },
      ],
    },
  },

  'server-overloaded-error': {
    kind: 'overload',
    words: 'server overloaded',
  },

  'system-busy-and-requested-upgrade': {
    kind: 'overload',
    words: 'system busy',
    source: 'eleven-labs-429',
    causes: ['{P} had more requests than it could serve, and serves higher plans first'],
    steps: {
      run: [
        {
          text: 'Upgrade the plan in the {P} console if it happens often.',
          source: 'inference',
          when: { key: 'own' },
          link: 'provider-console',
        },
      ],
    },
    evidence: 'A limit of your plan would say that too many requests ran at once.',
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
    source: 'eleven-labs-errors',
    causes: [
      'The voice ID is wrong, or the voice was deleted',
      { text: 'The voice belongs to another account than the key', source: 'inference' },
    ],
    steps: {
      run: [
        {
          text: 'Copy the voice ID from My Voices at {P} into Assistant › Voice, or choose another voice under Assistant › Voice.',
          source: ['eleven-labs-errors', 'vapi-errors-silent'],
          link: 'vapi-assistants',
          when: { key: 'own' },
        },
        {
          text: "Choose a voice of Vapi's library under Assistant › Voice.",
          source: ['vapi-eleven-labs-voice', 'inference'],
          link: 'vapi-assistants',
          when: { key: 'vendor' },
        },
        {
          text: 'For a voice of your own account at {P}, first enter your key under Settings › Integrations; your voices are synced when you save.',
          source: 'vapi-own-voices',
          link: 'vapi-integrations',
          when: { key: 'vendor' },
        },
      ],
    },
  },

  'invalid-voice': {
    kind: 'content',
    source: 'vapi-errors-silent',
    causes: ['A wrong voice ID, or a voice of another engine'],
    steps: { run: [ANOTHER_VOICE] },
  },

  'voice-disabled-by-owner': {
    kind: 'content',
    source: 'inference',
    causes: ['A voice shared in the library was withdrawn by whoever made it'],
    steps: { run: [ANOTHER_VOICE] },
  },

  'vapi-voice-disabled-by-owner': {
    kind: 'content',
    source: 'inference',
    causes: ["A voice of Vapi's library was withdrawn by whoever made it"],
    steps: {
      run: [
        {
          text: "Choose another voice of Vapi's library under Assistant › Voice.",
          link: 'vapi-assistants',
        },
      ],
    },
  },

  'voice-must-be-a-valid-voice-manifest-uri': {
    kind: 'content',
    words: 'voice is not a valid manifest URI',
    source: 'inference',
    causes: ['A plain voice name was entered'],
    steps: { run: [ANOTHER_VOICE] },
  },

  'invalid-emotion': {
    kind: 'content',
    source: 'inference',
    causes: ['The emotion was typed freely, or belongs to another voice engine'],
    steps: {
      run: [
        { text: 'Change or remove the emotion under Assistant › Voice.', link: 'vapi-assistants' },
      ],
    },
  },

  'voice-not-fine-tuned': {
    kind: 'content',
    source: 'inference',
    causes: ['The training of a professional clone is under way, or failed'],
    steps: {
      run: [
        ANOTHER_VOICE,
        { text: 'Finish its fine-tuning in the {P} console.', link: 'provider-console' },
      ],
    },
    evidence: OWN_ACCOUNT,
  },

  'voice-not-fine-tuned-and-cannot-be-used': {
    kind: 'content',
    words: 'voice unusable until fine-tuned',
    source: 'inference',
    causes: ['A professional clone without finished training for this model'],
    steps: {
      run: [
        {
          text: 'Choose another voice under Assistant › Voice until its fine-tuning is done, or a model that it is trained for.',
          link: 'vapi-assistants',
        },
      ],
    },
    evidence: OWN_ACCOUNT,
  },

  'invalid-voice-samples': {
    kind: 'content',
    source: 'inference',
    causes: ['Recordings that are too short, noisy or damaged'],
    steps: {
      run: [
        ANOTHER_VOICE,
        {
          text: 'Replace its samples in the {P} console with longer, clean ones.',
          link: 'provider-console',
        },
      ],
    },
    evidence: OWN_ACCOUNT,
  },

  'missing-samples-for-voice-clone': {
    kind: 'content',
    source: 'inference',
    causes: ['The recordings behind the clone were deleted'],
    steps: {
      run: [
        ANOTHER_VOICE,
        {
          text: 'Or upload the samples of this voice again in the {P} console.',
          link: 'provider-console',
        },
      ],
    },
    evidence: OWN_ACCOUNT,
  },

  'max-character-limit-exceeded': {
    kind: 'content',
    source: 'eleven-labs-errors',
    causes: [
      'More text in one request than the voice model takes: 10,000 characters for Multilingual v2, 30,000 to 40,000 for Flash and Turbo',
    ],
    steps: {
      run: [
        {
          text: 'Ask for short answers in the prompt, and shorten the First Message.',
          source: 'inference',
          link: 'vapi-assistants',
        },
        {
          text: 'Or choose a Flash or Turbo model under Assistant › Voice.',
          link: 'vapi-assistants',
        },
      ],
    },
  },

  'blocked-content-against-their-policy': {
    kind: 'content',
    words: 'content against its policy',
    source: 'inference',
    causes: ['The assistant was about to say something that {P} forbids'],
    steps: {
      run: [{ text: 'Take the topic out of the prompt.', link: 'vapi-assistants' }],
      find: [
        {
          text: 'Read in the transcript of the call what was to be said last.',
          link: 'vapi-logs',
        },
      ],
    },
  },

  'blocked-account-in-probation': {
    kind: 'plan',
    meaning: '{P} blocked the account behind the voice: {W}.',
    words: 'account on probation',
    source: 'inference',
    causes: ['Earlier breaches of the terms of {P}'],
    steps: {
      run: [ANOTHER_VOICE],
      report: ['Write to the support of {P} from the account that is blocked.'],
    },
    evidence: OWN_ACCOUNT,
  },

  'blocked-free-plan-and-requested-upgrade': {
    also: ['blocked-free-plan'],
    kind: 'plan',
    meaning: '{P} blocked the account behind the voice: {W}.',
    words: 'free plan blocked',
    source: 'inference',
    causes: ['A free account whose use looks unusual to {P}'],
    steps: { run: [VOICE_ACCOUNT_PLAN('a paid plan')] },
    evidence: OWN_ACCOUNT,
  },

  'blocked-using-instant-voice-clone-and-requested-upgrade': {
    kind: 'plan',
    meaning: '{P} refused the voice: {W}.',
    words: 'instant clone needs upgrade',
    source: 'inference',
    causes: ['The plan behind the voice has no instant clones'],
    steps: { run: [VOICE_ACCOUNT_PLAN('a plan with instant clones')] },
    evidence: OWN_ACCOUNT,
  },

  'blocked-voice-potentially-against-terms-of-service-and-awaiting-verification': {
    kind: 'plan',
    meaning: '{P} refused the voice: {W}.',
    words: 'voice awaits verification',
    source: 'inference',
    causes: ['A clone that may break the terms of {P}'],
    steps: {
      run: [
        ANOTHER_VOICE,
        {
          text: 'Verify the voice in the {P} console of the account that cloned it.',
          link: 'provider-console',
        },
      ],
    },
    evidence: OWN_ACCOUNT,
  },

  'professional-voices-only-for-creator-plus': {
    kind: 'plan',
    meaning: '{P} refused the voice: {W}.',
    words: 'voice needs Creator plan',
    source: 'inference',
    causes: ['A professional voice, used from an account below the Creator plan'],
    steps: { run: [VOICE_ACCOUNT_PLAN('Creator or higher')] },
    evidence: OWN_ACCOUNT,
  },

  'voice-not-allowed-for-free-users': {
    kind: 'plan',
    meaning: '{P} refused the voice: {W}.',
    words: 'voice not on free plan',
    source: 'inference',
    causes: ['A library voice, used from a free account'],
    steps: { run: [VOICE_ACCOUNT_PLAN('a paid plan')] },
    evidence: OWN_ACCOUNT,
  },

  '*-request-canceled': {
    kind: 'failed',
    words: 'request cancelled',
  },
} as const satisfies Readonly<Record<string, ProviderFailure>>;
