import type {
  WrittenCause,
  FailureKind,
  FailureKindId,
  ProviderFailure,
  WrittenStep,
} from './schema.ts';
import { CALL_LOG, ENDED_MESSAGE, KEY_CONNECTED, NO_LONGER_A_VOICE } from './steps.ts';

/** Vapi's API takes their credentials, or codes name them, but lists no model of theirs to choose. */
const NOT_ON_MENU = ['runpod', 'baseten', 'anthropic-vertex', 'mistral'] as const;

/**
 * Vapi has a single model of the first two, and none that is still offered of the others; what Azure serves are
 * deployments. There another provider helps, or another region.
 */
const NONE_TO_CHOOSE = [
  'minimax',
  'inflection-ai',
  'perplexity-ai',
  'deep-seek',
  'cerebras',
  'azure-openai',
] as const;

const ANOTHER_MODEL = {
  text: 'Choose a model that {P} currently offers under Assistant › Model.',
  source: 'vapi-end-reasons',
  when: { component: 'LLM', notProvider: [...NONE_TO_CHOOSE, ...NOT_ON_MENU] },
  link: 'vapi-assistants',
} as const satisfies WrittenStep;

const onlyModel = (provider: 'minimax' | 'inflection-ai', id: string) =>
  ({
    text: `If it names the model, set model.model to ${id}, the only one that Vapi lists, or choose a model of another provider under Assistant › Model.`,
    source: 'vapi-api-schema',
    when: { provider, component: 'LLM' },
    link: 'vapi-assistants',
  }) as const satisfies WrittenStep;

const ANOTHER_VOICE = {
  text: 'Choose another voice under Assistant › Voice.',
  source: 'inference',
  when: { component: 'voice' },
  link: 'vapi-assistants',
} as const satisfies WrittenStep;

const ANOTHER_TRANSCRIBER = {
  text: 'Pick another model under Assistant › Transcriber.',
  source: 'vapi-errors-silent',
  when: { component: 'transcriber' },
  link: 'vapi-assistants',
} as const satisfies WrittenStep;

const ANOTHER_LANGUAGE = {
  text: 'Pick a model and a language that go together under Assistant › Transcriber.',
  source: 'vapi-errors-silent',
  when: { component: 'transcriber' },
  link: 'vapi-assistants',
} as const satisfies WrittenStep;

/** Where the provider said what it rejected, that comes before any cure. */
const WHAT_IT_REJECTED = {
  ...ENDED_MESSAGE,
  text: "Read the call's endedMessage (GET /call/ID): it may quote what {P} rejected.",
} as const satisfies WrittenStep;

const NEW_KEY = {
  text: 'Create a key in the {P} console and enter it under Integrations: Vapi tests it as you save.',
  source: 'vapi-integrations',
  when: { key: 'own' },
  link: 'vapi-integrations',
} as const satisfies WrittenStep;

const MORE_CREDIT = {
  text: 'Add credit or raise the monthly limit in the {P} console.',
  source: 'vapi-errors-silent',
  when: { key: 'own' },
  link: 'provider-console',
} as const satisfies WrittenStep;

/** A plan or a cloned voice belongs to somebody's own account, whatever the prefix claims. */
const OWN_ACCOUNT = {
  text: 'A plan or a cloned voice belongs to an account of your own, whatever the prefix says. See whether Integrations holds a key for {P}.',
  source: 'inference',
} as const;

const VOICE_ACCOUNT_PLAN = (plan: string) =>
  ({
    text: `Upgrade the {P} account that holds the voice to ${plan}, or choose another voice under Assistant › Voice.`,
    source: 'inference',
    link: 'vapi-assistants',
  }) as const satisfies WrittenStep;

const SERVER_LOG = {
  text: "Find the request of that minute in your server's log: its status and how long it took.",
  source: 'inference',
} as const satisfies WrittenStep;

const LLM_URL = {
  text: 'Set model.url without /chat/completions: Vapi appends that.',
  source: ['vapi-custom-llm', 'vapi-api-schema'],
  when: { provider: 'custom-llm' },
  link: 'vapi-assistants',
} as const satisfies WrittenStep;

const FIRST_TOKEN = {
  text: 'Stream the first token within model.timeoutSeconds: 20 s unless you set it, 300 at most.',
  source: 'vapi-api-schema',
  when: { component: 'LLM' },
  link: 'vapi-custom-llm',
} as const satisfies WrittenStep;

/** Vapi's documents and schema know these two names alone. */
const DEEP_SEEK_NAMES = {
  text: 'The model is deepseek-chat or deepseek-reasoner, which DeepSeek was to switch off on 2026-07-24',
  source: 'deep-seek-models',
  when: { provider: 'deep-seek' },
} as const satisfies WrittenCause;

/** A transcriber whose settings were refused fails before anybody has spoken. */
const SHORT_SEC = 10;

/** Verdicts that do not lay a failure on the provider, nor on a setting. */
const NOT_SAID_THEIRS = ['vapifault', 'pipeline-error', 'none'] as const;

/** Perplexity's own page, without a date, still says "supported"; vendors who moved say until when, and what it answers since. */
const SONAR_ENDED = {
  text: 'Perplexity may have ended the Sonar API, which Vapi uses, on 2026-09-27: other vendors say so, its own page does not',
  source: ['perplexity-sonar-end', 'vapi-perplexity'],
  when: { provider: 'perplexity-ai' },
} as const satisfies WrittenCause;

const SONAR_STEP = {
  text: "If the call's endedMessage says “Sonar is now the Agent API”, choose a model of another provider under Assistant › Model.",
  source: ['perplexity-sonar-end', 'inference'],
  when: { provider: 'perplexity-ai' },
  link: 'vapi-assistants',
} as const satisfies WrittenStep;

/** Vapi lists this model of Cerebras's alone. */
const CEREBRAS_ENDED = {
  text: 'The model is llama3.1-8b, which Cerebras was to end on 2026-05-27',
  source: ['cerebras-deprecations', 'vapi-api-schema'],
  when: { provider: 'cerebras' },
} as const satisfies WrittenCause;

/** Models that Vapi lists and their provider has ended. */
const ENDED_MODELS = [DEEP_SEEK_NAMES, SONAR_ENDED, CEREBRAS_ENDED] as const;

const NEWER =
  'a newer model of {P} under Assistant › Model; if the list has none, a model of another provider.';

const NEWER_MODEL = {
  text: `Choose ${NEWER}`,
  source: ['deep-seek-models', 'cerebras-deprecations', 'inference'],
  when: { provider: ['deep-seek', 'cerebras'] },
  link: 'vapi-assistants',
} as const satisfies WrittenStep;

const AZURE_FILTER = {
  text: "Azure's content filter blocked what was said (content_filter)",
  source: 'azure-content-filter',
  when: { provider: 'azure-openai' },
} as const satisfies WrittenCause;

/** These answer with another status where money is missing: a 429 is of too many requests. */
const PAYMENT_HAS_ITS_OWN = [
  'together-ai',
  'mistral',
  'cerebras',
  'deep-seek',
  'openrouter',
] as const;

const INCIDENT = {
  text: 'An incident at {P}',
  source: 'inference',
} as const satisfies WrittenCause;

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
    meaning: '{P} refused {K}{X}.',
    retry: 'after-fix',
    othersRetry: 'back-off',
    causes: [
      {
        text: 'The key expired, was revoked or belongs to another account',
        source: 'inference',
        when: { key: ['own', 'vendor', 'open'] },
      },
      {
        text: 'The key may be restricted to endpoints that do not cover those Vapi uses',
        source: 'vapi-integrations-endpoints',
        when: { key: 'own' },
      },
    ],
    steps: { run: [NEW_KEY] },
    ownEndpoint: {
      run: [
        {
          text: 'Compare the custom LLM key under Integrations with the one that your server checks: it comes in the Authorization header.',
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
    meaning: '{P} does not allow this with {K}: {W}.',
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
          text: 'If your server answers, compare the Authorization header and model.model with what it allows.',
          source: ['vapi-custom-llm', 'inference'],
          when: { component: 'LLM' },
          link: 'vapi-custom-llm',
        },
        {
          text: 'If a firewall answers, let it check that header instead of addresses: Vapi documents fixed addresses (167.150.224.0/23) only for server objects; do not rely on them for a custom LLM.',
          source: ['vapi-static-ips', 'vapi-api-schema', 'inference'],
          when: { component: 'LLM' },
          link: 'vapi-static-ips',
        },
        {
          text: 'If a firewall answers, let 167.150.224.0/23 pass and set staticIpAddressesEnabled on the server of the voice or transcriber, by API. server is replaced as a whole, so send the rest of it along.',
          source: ['vapi-static-ips', 'vapi-api-schema'],
          when: { component: ['voice', 'transcriber'] },
          link: 'vapi-static-ips',
        },
      ],
      find: [SERVER_LOG],
    },
  },

  quota: {
    source: 'vapi-end-reasons',
    meaning: 'The credit or quota of {K} at {P} is used up{X}.',
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
    meaning: '{P} rate-limited {K}: too many requests{X}.',
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
        text: "Vapi's API and its list of voices no longer have {P}",
        source: ['vapi-api-schema', 'vapi-voices'],
        when: { provider: NO_LONGER_A_VOICE },
      },
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
          verdict: NOT_SAID_THEIRS,
          notProvider: 'vapi',
        },
      },
      {
        // While it is open whose key it was, the cause before this one covers either.
        text: "Vapi's key or quota at {P}",
        source: 'vapi-end-reasons',
        when: {
          owner: 'platform',
          key: 'vendor',
          verdict: ['pipeline-error', 'none'],
          notProvider: 'vapi',
        },
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
      ...ENDED_MODELS,
      {
        text: 'Too many keyterms: users report calls ending at 0 s with 112',
        source: 'vapi-keyterms-report',
        when: { component: 'transcriber', provider: 'deepgram', atMostSec: SHORT_SEC },
      },
    ],
    steps: {
      run: [
        SONAR_STEP,
        {
          text: 'Take keyterms, keywords and other lists out under Assistant › Transcriber, then add them back one by one.',
          source: ['vapi-keyterms-report', 'inference'],
          when: { component: 'transcriber', notProvider: 'deepgram', everyCallFails: true },
          link: 'vapi-assistants',
        },
        {
          text: 'Take keyterms out under Assistant › Transcriber, then add them back some at a time.',
          source: ['vapi-keyterms-report', 'inference'],
          when: { component: 'transcriber', provider: 'deepgram', atMostSec: SHORT_SEC },
          link: 'vapi-assistants',
        },
        {
          text: 'If the model names a region (gpt-5.4:eastus2), choose it in another or without one under Assistant › Model.',
          source: ['vapi-azure-openai', 'inference'],
          when: { provider: 'azure-openai' },
          link: 'vapi-assistants',
        },
        {
          text: 'Undo the last change of model or credential: when every call fails, it is seldom an outage.',
          source: 'inference',
          when: { component: 'LLM', everyCallFails: true },
          link: 'vapi-assistants',
        },
        {
          text: 'Choose a voice of another provider under Assistant › Voice: Tavus is set there.',
          source: ['vapi-tavus', 'inference'],
          when: { component: 'video' },
          link: 'vapi-assistants',
        },
        {
          text: 'If the replica is one of your own, see whether Integrations shows Tavus as connected: stock replicas need no key.',
          source: 'vapi-tavus',
          when: { provider: 'tavus' },
          link: 'vapi-integrations',
        },
        {
          text: 'Choose a voice of another provider under Assistant › Voice.',
          source: ['vapi-voices', 'inference'],
          when: { provider: NO_LONGER_A_VOICE },
          link: 'vapi-assistants',
        },
        {
          text: 'Undo the last change of voice or credential: when every call fails, it is seldom an outage.',
          source: 'inference',
          when: { component: 'voice', everyCallFails: true },
          link: 'vapi-assistants',
        },
      ],
      find: [
        ENDED_MESSAGE,
        CALL_LOG,
        {
          text: "If you connected Azure yourself, check the credential: its region, deployment names (they must equal Vapi's model IDs) and endpoint (the base URL only); then look at your Azure quota.",
          source: 'vapi-azure-openai',
          when: {
            provider: 'azure-openai',
            key: ['own', 'open'],
            verdict: NOT_SAID_THEIRS,
          },
          link: 'vapi-azure-openai',
        },
        {
          text: "Check the key's credit, limits and access in the {P} console.",
          source: 'vapi-prefixes',
          when: {
            key: 'own',
            verdict: NOT_SAID_THEIRS,
            notProvider: 'azure-openai',
          },
          link: 'provider-console',
        },
        {
          text: 'See in the AWS console whether a quota of the account is used up in that region.',
          source: ['vapi-bedrock', 'inference'],
          when: { key: 'role', verdict: NOT_SAID_THEIRS },
          link: 'provider-console',
        },
      ],
    },
    ownEndpoint: {
      run: [LLM_URL, FIRST_TOKEN],
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
    meaning: '{P} had a server error{X}.',
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
    meaning: '{P} could not serve this request{X}.',
    retry: 'back-off',
    causes: [{ text: 'Too much traffic at {P} at that moment', source: 'vapi-end-reasons' }],
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
    meaning: '{P} did not answer in time{X}.',
    retry: 'back-off',
    causes: ['Too much traffic at {P}'],
    ownEndpoint: {
      run: [
        FIRST_TOKEN,
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
    meaning: '{P} lost the connection{X}.',
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
    meaning: "{P}'s {C} failed; the code does not say why.",
    source: 'vapi-end-reasons',
    also: ['unexpected-error'],
  },

  'bad-request-validation-failed': {
    kind: 'content',
    words: 'bad request',
    source: 'inference',
    causes: [
      AZURE_FILTER,
      {
        text: "No deployment is named exactly as Vapi's model ID",
        source: 'vapi-azure-openai',
        when: { provider: 'azure-openai', key: 'own' },
      },
      ...ENDED_MODELS,
      {
        text: 'A spending limit that you set in the Claude Console: “You have reached your specified API usage limits”',
        source: 'anthropic-errors',
        when: { provider: 'anthropic', key: 'own' },
      },
      {
        text: 'A model name that {P} has retired or never had',
        source: 'vapi-end-reasons',
        when: { notProvider: ['azure-openai', ...NOT_ON_MENU] },
      },
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
          when: {
            component: 'LLM',
            notProvider: [...NONE_TO_CHOOSE, ...NOT_ON_MENU],
          },
          link: 'vapi-assistants',
        },
        onlyModel('minimax', 'MiniMax-M2.7'),
        onlyModel('inflection-ai', 'inflection_3_pi'),
        {
          text: "If it names the model, choose a model of another provider under Assistant › Model: Vapi's API lists none of {P}.",
          source: ['vapi-api-schema', 'inference'],
          when: { provider: NOT_ON_MENU },
          link: 'vapi-assistants',
        },
        SONAR_STEP,
        {
          text: 'If it names content_filter, reword what it quotes in the prompt, or choose a model without an Azure region in its name under Assistant › Model.',
          source: ['azure-content-filter', 'vapi-azure-openai', 'inference'],
          when: { provider: 'azure-openai' },
          link: 'vapi-assistants',
        },
        {
          text: 'Or change the content filter of the deployment in Azure.',
          source: 'azure-content-filter',
          when: { provider: 'azure-openai', key: 'own' },
          link: 'provider-console',
        },
        {
          text: "If it names the model or deployment, create a deployment called exactly as Vapi's model ID.",
          source: 'vapi-azure-openai',
          when: { provider: 'azure-openai', key: 'own' },
          link: 'vapi-azure-openai',
        },
        {
          text: 'If it names usage limits, raise the spending limit on the Billing page of the Claude Console.',
          source: 'anthropic-errors',
          when: { provider: 'anthropic', key: 'own' },
          link: 'provider-console',
        },
        { ...NEWER_MODEL, text: `If it names the model, choose ${NEWER}` },
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
    meaning: "{P} rejected the transcriber's settings{X}.",
    words: 'invalid config',
    source: 'vapi-errors-silent',
    causes: ['A model or language that Vapi does not accept for {P}'],
    steps: {
      run: [
        WHAT_IT_REJECTED,
        {
          text: 'Set model to default and language to one of the 25 that Vapi lists, or leave both out, which means English. Send the rest of the transcriber along.',
          source: 'vapi-xai-transcriber',
          when: { provider: 'xai' },
          link: 'vapi-xai-transcriber',
          snippet: { transcriber: { provider: 'xai', model: 'default', language: 'en' } },
        },
        {
          text: 'Set model to stt-rt-v5, and languages to codes that Vapi lists; an empty list detects the language. Send the rest of the transcriber along.',
          source: 'vapi-soniox',
          when: { provider: 'soniox' },
          link: 'vapi-soniox',
          snippet: { transcriber: { provider: 'soniox', model: 'stt-rt-v5', languages: [] } },
        },
        {
          text: 'Choose a model and a language that Vapi lists for {P} under Assistant › Transcriber.',
          when: { notProvider: ['xai', 'soniox'] },
          link: 'vapi-assistants',
        },
        {
          text: 'Or choose a transcriber of another provider in the meantime.',
          source: 'inference',
          link: 'vapi-assistants',
        },
      ],
    },
  },

  'no-such-model-language-tier-combination': {
    kind: 'content',
    meaning: 'The model chosen at {P} does not support the language{X}.',
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
    causes: [
      {
        text: 'A project that was deleted, or that the key does not belong to',
        source: 'deepgram-errors',
        when: { provider: 'deepgram' },
      },
      { text: 'A model of your own that was removed there', when: { provider: 'deepgram' } },
      { text: 'A model name that does not exist there', when: { notProvider: 'deepgram' } },
    ],
    steps: {
      run: [
        WHAT_IT_REJECTED,
        {
          text: 'See in the {P} console whether the project of the key is still there; else create a key and enter it under Integrations.',
          source: ['deepgram-errors', 'vapi-integrations'],
          when: { provider: 'deepgram', key: 'own' },
          link: 'vapi-integrations',
        },
        ANOTHER_MODEL,
        ANOTHER_VOICE,
        {
          text: 'Choose another model, or a transcriber of another provider, under Assistant › Transcriber.',
          source: 'inference',
          when: { component: 'transcriber' },
          link: 'vapi-assistants',
        },
      ],
    },
  },

  unauthorized: {
    kind: 'credentials',
    also: ['unauthorized-access', 'invalid-credentials', '*-auth-failed', 'auth-failed'],
  },

  'incorrect-api-key': {
    kind: 'credentials',
    also: ['invalid-api-key'],
    meaning: '{P} refused {K} as incorrect{X}.',
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
    evidence: {
      text: 'OpenAI shows a key in full only when it is created; a lost key has to be replaced.',
      source: 'openai-keys',
      when: { provider: 'openai', key: 'own' },
    },
  },

  '*-api-key-missing': {
    kind: 'credentials',
    also: ['api-key-missing'],
    meaning: '{P} was called without an API key.',
    source: 'inference',
    causes: ['It was removed, or never saved'],
    steps: {
      run: [{ ...KEY_CONNECTED, when: { key: 'own' } }],
    },
  },

  'account-not-in-organization': {
    kind: 'credentials',
    source: 'openai-errors',
    meaning: '{P} refused {K}: its account is not in the organization{X}.',
    words: 'account not in the organization',
    causes: [
      'The account behind the key has left the organization, or the organization was deleted',
    ],
    steps: {
      run: [
        {
          text: 'Create a key inside the organization in the {P} console, best of all for a service account, and enter it under Integrations.',
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
    meaning: '{P} refused this model to {K}{X}.',
    source: 'vapi-end-reasons',
    causes: [
      {
        text: 'OpenRouter answers 403 where its moderation flagged what was said',
        source: 'openrouter-errors',
        when: { provider: 'openrouter' },
      },
      ...ENDED_MODELS,
      {
        text: 'The resource lets requests in from some networks only (Virtual Network, Firewall)',
        source: 'vapi-azure-openai',
        when: { provider: 'azure-openai', key: 'own' },
      },
      {
        text: 'Your account, or this key, has no access to the model',
        when: { key: 'own', notProvider: 'azure-openai' },
      },
      { text: "Vapi's account has no access to this model", when: { key: 'vendor' } },
    ],
    steps: {
      run: [
        WHAT_IT_REJECTED,
        SONAR_STEP,
        {
          text: 'If what was said was flagged, choose another model under Assistant › Model: not every model is moderated.',
          source: ['openrouter-errors', 'inference'],
          when: { provider: 'openrouter' },
          link: 'vapi-assistants',
        },
        {
          text: 'Check in the {P} console that your account and this key may use the model.',
          source: 'vapi-errors-silent',
          when: {
            key: 'own',
            notProvider: ['deepinfra', 'openai', 'deep-seek', 'cerebras', 'azure-openai'],
          },
          link: 'provider-console',
        },
        {
          text: 'Choose a model without an Azure region in its name under Assistant › Model: those run on deployments of Vapi.',
          source: ['vapi-azure-openai', 'inference'],
          when: { provider: 'azure-openai', key: 'own' },
          link: 'vapi-assistants',
        },
        {
          text: 'If it names Virtual Network or Firewall, allow all networks under Networking of your resource in the Azure portal: Vapi documents fixed addresses only for server objects.',
          source: ['vapi-azure-openai', 'vapi-static-ips', 'inference'],
          when: { provider: 'azure-openai', key: 'own' },
          link: 'provider-console',
        },
        {
          text: "Otherwise check that a deployment is named exactly as Vapi's model ID.",
          source: 'vapi-azure-openai',
          when: { provider: 'azure-openai', key: 'own' },
          link: 'vapi-azure-openai',
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
        NEWER_MODEL,
        ANOTHER_MODEL,
        {
          text: 'Choose another {P} model under Assistant › Voice (voice.model), such as Flash v2.5.',
          source: 'vapi-eleven-labs-voice',
          when: { provider: 'eleven-labs', component: 'voice' },
          link: 'vapi-assistants',
        },
        {
          text: 'Choose another model of the voice under Assistant › Voice.',
          source: 'inference',
          when: { component: 'voice', notProvider: 'eleven-labs' },
          link: 'vapi-assistants',
        },
        {
          text: 'For this model, enter your own {P} key under Integrations.',
          source: ['vapi-integrations', 'inference'],
          when: { component: 'voice', key: 'vendor' },
          link: 'vapi-integrations',
        },
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

  // Only OpenAI has a code of its own for requests that come too fast: of all others this says either.
  'exceeded-quota': {
    kind: 'rate',
    meaning: '{P} rate-limited {K}: too many requests, or a quota used up{X}.',
    words: 'rate limit or quota',
    source: 'vapi-errors-silent',
    causes: [
      {
        text: 'More requests or tokens a minute than the account may use',
        source: ['vapi-errors-silent', 'inference'],
      },
      {
        text: "Your tier's spending limit of the month is reached: then calls fail until the 1st, or until you have a higher tier",
        source: 'anthropic-errors',
        when: { provider: 'anthropic', key: 'own' },
      },
      {
        text: 'Prepaid credit or the monthly limit is used up',
        source: ['vapi-errors-silent', 'inference'],
        when: { notProvider: [...PAYMENT_HAS_ITS_OWN, 'anthropic'] },
      },
      {
        text: 'Max Tokens is unset or high: Cerebras counts it before it answers, by the minute, the hour and the day',
        source: 'cerebras-limits',
        when: { provider: 'cerebras' },
      },
    ],
    steps: {
      run: [
        {
          text: 'Run fewer calls at once, or upgrade the plan (tier) in the {P} console.',
          when: { key: 'own', notProvider: ['inflection-ai', 'custom-llm'] },
          link: 'provider-console',
        },
        {
          text: 'Lower Max Tokens under Assistant › Model.',
          source: 'cerebras-limits',
          when: { provider: 'cerebras' },
          link: 'vapi-assistants',
        },
        {
          text: 'Run fewer calls at once: Inflection AI allows 100 requests a minute for a key, more on request.',
          source: 'inflection-api',
          when: { provider: 'inflection-ai' },
        },
        {
          text: 'Run fewer calls at once, or ask AWS to raise the quotas of the model in that region.',
          source: ['vapi-bedrock', 'inference'],
          when: { key: 'role' },
          link: 'provider-console',
        },
        {
          text: 'If credit is used up, add some in the {P} console.',
          source: 'inference',
          when: {
            key: 'own',
            notProvider: [...PAYMENT_HAS_ITS_OWN, 'custom-llm', 'anthropic'],
          },
          link: 'provider-console',
        },
      ],
      find: [ENDED_MESSAGE],
    },
    evidence: [
      {
        text: 'Together AI answers 429 where requests come too fast, and 402 where the monthly limit is used up.',
        source: 'together-errors',
        when: { provider: 'together-ai' },
      },
      {
        text: 'Cerebras answers 402 where payment is missing.',
        source: 'cerebras-errors',
        when: { provider: 'cerebras' },
      },
      {
        text: 'DeepSeek answers 429 where requests come too fast, and 402 where the balance is used up.',
        source: 'deep-seek-errors',
        when: { provider: 'deep-seek' },
      },
      {
        text: 'Mistral lists 429 among transient errors; a billing problem has a status of its own.',
        source: ['mistral-errors', 'inference'],
        when: { provider: 'mistral' },
      },
      {
        text: 'Perplexity raises the limit with the credit an account has bought so far; it begins at 50 requests a minute.',
        source: 'perplexity-tiers',
        when: { provider: 'perplexity-ai' },
      },
    ],
  },

  'openai-exceeded-quota': {
    kind: 'quota',
    words: 'quota exceeded',
  },

  'quota-exceeded': {
    kind: 'quota',
    also: ['insufficient-funds'],
  },

  'insufficent-funds': {
    kind: 'quota',
    words: 'insufficient funds',
  },

  'requested-payment': {
    kind: 'quota',
    meaning: '{P} requires payment for {K}{X}.',
    words: 'payment requested',
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
    meaning: '{P} rate-limited {K}: too many requests at once{X}.',
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
    also: ['*-server-error'],
  },

  'invalid-json': {
    kind: 'server',
    also: ['returning-invalid-json'],
    source: 'vapi-end-reasons',
    meaning: '{P} answered with JSON that cannot be read{X}.',
    words: 'invalid JSON',
  },

  'invalid-schema': {
    kind: 'server',
    meaning: '{P} refused the form of a message that it was sent{X}.',
    words: 'invalid schema',
    source: 'assembly-ai-errors',
    causes: [
      { text: 'A setting of the transcriber that {P} does not take', source: 'inference' },
      {
        text: "A fault of Vapi's own: its newer spelling of the code is a vapifault",
        source: 'vapi-end-reasons',
      },
    ],
    steps: {
      run: [
        WHAT_IT_REJECTED,
        {
          text: 'Empty Word Boost and Keyterms under Assistant › Transcriber, then add their words back one by one.',
          source: 'inference',
          link: 'vapi-assistants',
        },
      ],
    },
    evidence:
      'A status of 500 counts as {P}’s failure, yet {P} says so of messages that it cannot read.',
  },

  'word-boost-parsing-failed': {
    kind: 'server',
    meaning: '{P} could not read the words of Word Boost{X}.',
    words: 'parsing failed',
    source: 'assembly-ai-errors',
    causes: [
      {
        text: 'Odd characters in wordBoost, or more than 2,500 in one entry',
        source: ['vapi-api-schema', 'inference'],
      },
    ],
    steps: {
      run: [
        WHAT_IT_REJECTED,
        {
          text: 'Take wordBoost out of the transcriber and put its words into keytermsPrompt, by PATCH /assistant with its ID; send the rest of the transcriber along.',
          source: ['vapi-api-schema', 'assembly-ai-keyterms', 'inference'],
          link: 'vapi-assistants',
        },
      ],
    },
    evidence: [
      'The status 500 puts it on {P}; what {P} could not read was a setting, though.',
      {
        text: "{P}'s newer streaming has keyterms_prompt in place of word_boost.",
        source: ['assembly-ai-keyterms', 'inference'],
      },
    ],
  },

  'server-overloaded-error': {
    kind: 'overload',
    source: 'vapi-end-reasons',
    meaning: '{P} was overloaded{X}.',
    words: 'overloaded',
  },

  'system-busy-and-requested-upgrade': {
    kind: 'overload',
    meaning: '{P} was too busy to serve this request{X}.',
    words: 'system busy',
    source: 'eleven-labs-429',
    causes: ['{P} had more traffic than it could serve: another try usually succeeds'],
    steps: {
      find: [
        {
          text: 'If it happens often, see under Subscription in the {P} console which plan you have: the code asks for a higher one.',
          source: 'inference',
          when: { key: 'own' },
          link: 'provider-console',
        },
      ],
    },
    evidence: 'A limit of your plan would read too_many_concurrent_requests.',
  },

  'request-timed-out': {
    kind: 'timeout',
  },

  'bad-gateway-ehostunreach': {
    kind: 'network',
    meaning: '{P} could not be reached{X}.',
    source: 'inference',
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
          text: 'For a voice of your own account at {P}, first enter your key under Integrations; your voices are synced when you save.',
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
    meaning: '{P} refused the voice: whoever made it has withdrawn it.',
    source: 'inference',
    causes: ['A voice shared in the library was withdrawn by whoever made it'],
    steps: { run: [ANOTHER_VOICE] },
  },

  'vapi-voice-disabled-by-owner': {
    kind: 'content',
    meaning: '{P} refused the voice: whoever made it has withdrawn it.',
    words: 'library voice withdrawn',
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
    meaning: '{P} does not know the emotion of this voice.',
    words: 'unknown emotion',
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
    meaning: '{P} refused the voice: its training is not finished.',
    source: 'inference',
    causes: ['The training of a professional clone is under way, or failed'],
    steps: {
      run: [
        ANOTHER_VOICE,
        {
          text: 'If the voice is a clone of your own, finish its training in the {P} console, or choose a model that it is trained for under Assistant › Voice.',
          when: { key: 'own' },
          link: 'provider-console',
        },
      ],
    },
    evidence: OWN_ACCOUNT,
  },

  'voice-not-fine-tuned-and-cannot-be-used': {
    kind: 'content',
    meaning: '{P} cannot use this voice until its fine-tuning is done.',
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
          text: 'If the voice is a clone of your own, replace its samples in the {P} console with longer, clean ones.',
          when: { key: 'own' },
          link: 'provider-console',
        },
      ],
    },
    evidence: OWN_ACCOUNT,
  },

  'missing-samples-for-voice-clone': {
    kind: 'content',
    source: 'inference',
    meaning: '{P} has no samples for this voice clone.',
    words: 'voice clone without samples',
    causes: ['The recordings that the voice was cloned from were deleted'],
    steps: {
      run: [
        ANOTHER_VOICE,
        {
          text: 'If the voice is a clone of your own, upload its samples again in the {P} console.',
          when: { key: 'own' },
          link: 'provider-console',
        },
      ],
    },
    evidence: OWN_ACCOUNT,
  },

  'max-character-limit-exceeded': {
    kind: 'content',
    meaning: 'The text to be spoken was too long for {P}.',
    words: 'text too long',
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
    meaning: '{P} refused to say this text, because it is against its policy.',
    words: 'text against its policy',
    source: 'inference',
    causes: ['The assistant was about to say something that {P} forbids'],
    steps: {
      run: [{ text: 'Take the topic out of the prompt.', link: 'vapi-assistants' }],
      find: [
        {
          text: 'Read in the transcript what the assistant was about to say.',
          link: 'vapi-logs',
        },
      ],
    },
  },

  'blocked-account-in-probation': {
    kind: 'plan',
    meaning: '{P} put the account behind the voice on probation.',
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
    meaning: '{P} blocked the free account behind the voice.',
    words: 'free plan blocked',
    source: 'inference',
    causes: ['A free account whose use looks unusual to {P}'],
    steps: { run: [VOICE_ACCOUNT_PLAN('a paid plan')] },
    evidence: OWN_ACCOUNT,
  },

  'blocked-using-instant-voice-clone-and-requested-upgrade': {
    kind: 'plan',
    meaning: '{P} refused the voice: an instant clone needs a higher plan.',
    words: 'instant clone needs upgrade',
    source: 'inference',
    causes: ['The plan behind the voice has no instant clones'],
    steps: { run: [VOICE_ACCOUNT_PLAN('a plan with instant clones')] },
    evidence: OWN_ACCOUNT,
  },

  'blocked-voice-potentially-against-terms-of-service-and-awaiting-verification': {
    kind: 'plan',
    meaning: '{P} refused the voice until it is verified.',
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
    meaning: '{P} refused the voice: it needs the Creator plan or higher.',
    words: 'voice needs the Creator plan',
    source: 'inference',
    causes: ['A professional voice, used from an account below the Creator plan'],
    steps: { run: [VOICE_ACCOUNT_PLAN('Creator or higher')] },
    evidence: OWN_ACCOUNT,
  },

  'voice-not-allowed-for-free-users': {
    kind: 'plan',
    meaning: '{P} refused the voice: the free plan does not include it.',
    words: 'voice not on free plan',
    source: 'inference',
    causes: ['A library voice, used from a free account'],
    steps: { run: [VOICE_ACCOUNT_PLAN('a paid plan')] },
    evidence: OWN_ACCOUNT,
  },

  '*-request-canceled': {
    kind: 'failed',
    words: 'request canceled',
  },
} as const satisfies Readonly<Record<string, ProviderFailure>>;
