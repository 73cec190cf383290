import type { Frame, FrameId, Gone, KeyOnly, WrittenStep, VerdictOnly } from './schema.ts';
import {
  CLAIM_FROM_VAPI,
  ENDED_MESSAGE,
  HOOKS_REPLACE,
  KEY_CONNECTED,
  MODEL_REPLACED,
  NO_LONGER_A_VOICE,
  TO_A_PERSON,
  VENDOR_STATUS,
} from './steps.ts';

/** Failures of the service itself, whoever holds the key. */
const OF_SERVICE = ['server', 'overload', 'timeout', 'network'] as const;
/** Failures that another provider would not have had. */
const ELSEWHERE = [...OF_SERVICE, 'credentials', 'plan', 'quota', 'rate', 'failed'] as const;
/** Failures that may be over when one calls again. */
const PASSING = [...OF_SERVICE, 'rate', 'failed'] as const;
/** Failures that a provider's outage, or the end of a key of the platform, can explain. */
const AT_THEIR_END = [...PASSING, 'credentials', 'plan', 'quota'] as const;
/** Failures that a key which is not there can explain. */
const MAY_LACK_KEY = ['credentials', 'failed'] as const;
/** The same where a role of AWS stands in place of a key. */
const MAY_LACK_ROLE = [...MAY_LACK_KEY, 'plan'] as const;
/** The prefix providerfault is of a failure over there, which what is missing here is not. */
const NOT_THEIRS = ['vapifault', 'pipeline-error', 'configfault', 'none'] as const;

/** What goes on with the call while a voice or a transcriber fails. */
const DURING_CALL: readonly WrittenStep[] = [
  {
    text: 'Add a voice of another provider under Assistant › Advanced › Fallbacks, or by PATCH /assistant with its ID (send the rest of the voice along): it takes over while the call goes on.',
    // A video of Tavus is set as a voice.
    when: { component: ['voice', 'video'], kind: ELSEWHERE, notProvider: NO_LONGER_A_VOICE },
    source: ['vapi-voice-fallback', 'inference'],
    link: 'vapi-assistants',
    snippet: {
      voice: {
        provider: 'YOUR_PROVIDER',
        voiceId: 'YOUR_VOICE_ID',
        fallbackPlan: { voices: [{ provider: 'ANOTHER_PROVIDER', voiceId: 'ITS_VOICE_ID' }] },
      },
    },
  },
  {
    text: 'Add a transcriber of another provider under Assistant › Advanced › Fallbacks, or have Vapi choose one (PATCH /assistant with its ID; send the rest of the transcriber along): it takes over while the call goes on.',
    when: { component: 'transcriber', kind: ELSEWHERE },
    source: ['vapi-transcriber-fallback', 'inference'],
    link: 'vapi-assistants',
    snippet: {
      transcriber: {
        provider: 'YOUR_PROVIDER',
        fallbackPlan: { autoFallback: { enabled: true } },
      },
    },
  },
];

/** What gives callers to a person while the model fails. */
const TRANSFER_HOOK = {
  text: `Add a hook that transfers the call to a person in the meantime: PATCH /assistant with its ID. ${HOOKS_REPLACE}`,
  when: { component: 'LLM', kind: [...OF_SERVICE, 'failed'], medium: 'phone' },
  source: ['vapi-hooks', 'inference'],
  link: 'vapi-assistant-hooks',
  snippet: TO_A_PERSON,
} as const satisfies WrittenStep;

const FALLBACKS: readonly WrittenStep[] = [
  ...DURING_CALL,
  {
    text: 'Choose a model of another provider under Assistant › Model.',
    when: { component: 'LLM', kind: ELSEWHERE },
    source: ['vapi-model-fallback', 'inference'],
    link: 'vapi-assistants',
  },
  {
    text: `A model can fall back only to others of {P} itself: list them in model.fallbackModels (PATCH /assistant with its ID). ${MODEL_REPLACED}`,
    when: {
      component: 'LLM',
      provider: 'openai',
      kind: [...OF_SERVICE, 'rate', 'failed'],
    },
    source: 'vapi-model-fallback',
    link: 'vapi-model-fallback',
  },
  {
    text: `A Bedrock model can fall back to one other Bedrock model only: name it in model.fallbackModels (PATCH /assistant with its ID). ${MODEL_REPLACED}`,
    when: {
      component: 'LLM',
      provider: 'anthropic-bedrock',
      kind: [...OF_SERVICE, 'rate', 'failed'],
    },
    source: 'vapi-model-fallback',
    link: 'vapi-model-fallback',
  },
  TRANSFER_HOOK,
];

const LATER = {
  text: 'Call again in a few minutes.',
  source: 'inference',
  when: { direction: 'outbound', medium: 'phone', kind: PASSING },
} as const satisfies WrittenStep;

const PROVIDER_STATUS = {
  text: 'Check whether {P} reported an incident at that time.',
  source: 'vapi-prefixes',
  link: 'provider-status',
} as const satisfies WrittenStep;

const AT_VAPI = { ...VENDOR_STATUS, when: { kind: AT_THEIR_END } } as const satisfies WrittenStep;

/**
 * What stands around the advice on a provider's failure, by who it is that failed: an endpoint of the user's
 * own, a model or voice of Vapi itself, else the vendor's verdict.
 */
export const FRAMES = {
  'own-endpoint': {
    source: 'inference',
    after: {
      run: [
        ...DURING_CALL,
        {
          text: 'Until your server is back, choose a hosted model under Assistant › Model.',
          source: 'inference',
          link: 'vapi-assistants',
          when: { component: 'LLM', kind: [...OF_SERVICE, 'failed'] },
        },
        TRANSFER_HOOK,
      ],
    },
    evidence: [
      {
        text: 'You run this server, so the fault is yours, although the prefix says vapifault.',
        when: { verdict: 'vapifault' },
      },
      {
        text: 'You run this server, so the fault is yours, although the prefix says providerfault.',
        when: { verdict: 'providerfault' },
      },
      {
        text: 'You run this server, so the fault is yours.',
        when: { verdict: ['pipeline-error', 'configfault', 'none'] },
      },
    ],
    links: ['vapi-errors-silent'],
  },
  vapi: {
    source: 'inference',
    after: { run: [...FALLBACKS, LATER], find: [AT_VAPI], report: [CLAIM_FROM_VAPI] },
    charged: {
      is: 'typically-not',
      source: 'vapi-prefixes',
      when: { verdict: ['vapifault', 'pipeline-error'] },
    },
    evidence: 'Vapi runs this {C} itself: no key of yours is involved.',
    links: ['vapi-errors-silent'],
  },
  vapifault: {
    source: 'vapi-prefixes',
    after: {
      run: [...FALLBACKS, LATER],
      find: [{ ...PROVIDER_STATUS, when: { kind: OF_SERVICE } }, AT_VAPI],
      report: [CLAIM_FROM_VAPI],
    },
    charged: { is: 'typically-not', source: 'vapi-prefixes' },
    evidence: [
      {
        text: 'Vapi takes this on itself (vapifault), although {P} failed.',
        when: { kind: OF_SERVICE },
      },
      {
        text: 'With vapifault, Vapi means its own account at {P}.',
        when: { kind: ['credentials', 'quota', 'rate'], key: 'vendor' },
      },
      {
        text: 'Although vapifault points to Vapi, check your own {P} account first.',
        source: ['vapi-prefixes', 'vapi-model-providers'],
        when: { kind: ['credentials', 'quota', 'rate'], key: ['own', 'role'] },
      },
      {
        text: "The prefix vapifault is Vapi's verdict. Even so, {P} may have rejected one of your settings.",
        source: ['vapi-prefixes', 'vapi-keyterms-report', 'inference'],
        when: { kind: ['content', 'plan', 'failed'] },
      },
    ],
    links: ['vapi-errors-silent'],
  },
  providerfault: {
    source: 'vapi-prefixes',
    after: { run: [...FALLBACKS, LATER], find: [PROVIDER_STATUS] },
    evidence:
      "The prefix providerfault is Vapi's verdict: the failure was at {P}, outside Vapi's control.",
    links: ['vapi-errors-silent'],
  },
  configfault: {
    source: 'vapi-server-sdk',
    before: {
      run: [
        {
          text: 'Change what the code names under Assistant › Model.',
          source: 'inference',
          when: { component: 'LLM' },
          link: 'vapi-assistants',
        },
        {
          text: 'Change what the code names under Assistant › Voice.',
          source: 'inference',
          when: { component: 'voice' },
          link: 'vapi-assistants',
        },
        {
          text: 'Change what the code names under Assistant › Transcriber.',
          source: 'inference',
          when: { component: 'transcriber' },
          link: 'vapi-assistants',
        },
      ],
    },
    after: { find: [ENDED_MESSAGE] },
    evidence: "The prefix configfault is Vapi's verdict: a setting of yours does not fit.",
    links: ['vapi-errors-silent'],
  },
  'pipeline-error': {
    source: 'vapi-prefixes',
    after: {
      run: [...FALLBACKS, LATER],
      find: [
        {
          ...PROVIDER_STATUS,
          text: 'Check whether {P} reported an incident at that time; if so, neither you nor Vapi is at fault.',
          when: { owner: 'unclear', kind: 'failed' },
        },
        { ...PROVIDER_STATUS, when: { owner: 'provider' } },
        { ...PROVIDER_STATUS, when: { owner: ['you', 'platform'], kind: 'failed' } },
        {
          text: "Set whose {P} key your calls use in Hangtag's options: the card then names the owner.",
          when: { owner: 'unclear' },
          source: 'inference',
        },
        { ...VENDOR_STATUS, when: { owner: 'platform', kind: AT_THEIR_END } },
      ],
      report: [
        { ...CLAIM_FROM_VAPI, when: { owner: 'platform' } },
        {
          ...CLAIM_FROM_VAPI,
          text: 'If it keeps happening, send the full call ID to support@vapi.ai.',
          when: { owner: 'unclear', key: 'vendor' },
        },
      ],
    },
    evidence: [
      {
        text: "This failure is on {P}'s side, no matter whose key is used.",
        source: 'vapi-end-reasons',
        // A dedicated endpoint of theirs is run by its user as well.
        when: { owner: 'provider', notProvider: 'anyscale' },
      },
      {
        text: 'The key in use decides: see whether Integrations holds one for {P}.',
        source: ['vapi-prefixes', 'vapi-integrations'],
        when: { owner: 'unclear' },
      },
      {
        text: 'Your credential is used only for its own region; for others Vapi has deployments of its own.',
        source: 'vapi-azure-openai',
        when: { provider: 'azure-openai' },
      },
      {
        text: "Vapi's public API lists no credential for {P}.",
        source: ['vapi-api-schema', 'inference'],
        when: { owner: 'unclear', provider: ['anthropic-vertex', 'baseten'] },
      },
      {
        text: "{P} may have rejected one of your settings, even with Vapi's key.",
        source: ['vapi-keyterms-report', 'inference'],
        when: { owner: ['platform', 'unclear'], kind: ['content', 'failed'] },
      },
    ],
    links: ['vapi-errors-silent', 'vapi-provider-keys'],
    charged: { is: 'typically-not', source: 'vapi-prefixes', when: { owner: 'platform' } },
    suspects: [
      {
        owner: 'you',
        likelier: true,
        tell: {
          text: 'Integrations holds your own {P} key.',
          source: ['vapi-prefixes', 'vapi-integrations', 'vapi-end-reasons-2025-03'],
        },
      },
      {
        owner: 'platform',
        tell: {
          text: "Integrations holds none for {P}, so Vapi's was used.",
          source: ['vapi-prefixes', 'vapi-integrations'],
        },
      },
    ],
  },
} as const satisfies Readonly<Record<FrameId, Frame>>;

/** What is said where only one key can be in use; the source is the provider's own. */
export const KEY_ONLY = {
  own: {
    evidence: '{P} works at Vapi only with an account of your own.',
    causes: [
      {
        text: 'No {P} key of yours is connected',
        when: { kind: MAY_LACK_KEY, verdict: NOT_THEIRS },
      },
    ],
    steps: {
      run: [{ ...KEY_CONNECTED, when: { kind: MAY_LACK_KEY, verdict: NOT_THEIRS } }],
    },
  },
  role: {
    evidence: '{P} works at Vapi only with an account of your own.',
    causes: [
      {
        text: 'The AWS role is missing, does not trust Vapi, lacks a permission, or its External ID differs',
        source: 'vapi-bedrock',
        when: { kind: MAY_LACK_ROLE, verdict: NOT_THEIRS },
      },
      {
        text: 'The model is not enabled in the region of the credential',
        source: 'vapi-bedrock',
        when: { kind: MAY_LACK_ROLE, verdict: NOT_THEIRS },
      },
    ],
    steps: {
      run: [
        {
          text: "Check the IAM role: it must trust Vapi's AWS account 533267069243 with the External ID of your credential, and allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream. If Vapi has no credential yet, create one: POST /credential.",
          source: 'vapi-bedrock',
          when: { kind: MAY_LACK_ROLE, verdict: NOT_THEIRS },
          link: 'vapi-bedrock',
          snippet: {
            provider: 'anthropic-bedrock',
            region: 'us-east-1',
            authenticationPlan: {
              type: 'aws-sts',
              roleArn: 'arn:aws:iam::YOUR_AWS_ACCOUNT_ID:role/YOUR_ROLE',
              externalId: 'YOUR_EXTERNAL_ID',
            },
          },
        },
        {
          text: "Enable the model in the Bedrock console, in the credential's region.",
          source: 'vapi-bedrock',
          when: { kind: MAY_LACK_ROLE, verdict: NOT_THEIRS },
          link: 'aws-console',
        },
      ],
    },
  },
  vendor: { evidence: "{P} runs on Vapi's account only, so no key of yours was used." },
} as const satisfies KeyOnly;

/** Where a provider that is gone is used besides. */
const ELSEWHERE_TOO = {
  text: 'Search your other assistants and their fallbacks for {P} too.',
  source: 'inference',
  link: 'vapi-assistants',
} as const satisfies WrittenStep;

/** In place of causes and steps for a provider that no longer serves everybody; `{D}` is the day, the source its own. */
export const GONE = {
  all: {
    causes: [
      {
        text: "{P}'s API went off in mid-2025; the company closed on {D}",
        when: { provider: 'playht' },
      },
      { text: '{P} ended its service on {D}', when: { notProvider: 'playht' } },
    ],
    run: [
      {
        text: 'Choose another provider under Assistant › Voice.',
        when: { component: 'voice' },
        link: 'vapi-assistants',
      },
      {
        text: 'Choose another provider under Assistant › Model.',
        when: { component: 'LLM' },
        link: 'vapi-assistants',
      },
      {
        text: 'Choose another provider under Assistant › Transcriber.',
        when: { component: 'transcriber' },
        link: 'vapi-assistants',
      },
    ],
    find: [ELSEWHERE_TOO],
  },
  dedicated: {
    causes: [
      'The assistant uses a shared endpoint of {P}: those ended on {D}',
      {
        text: 'Your dedicated endpoint has too few replicas, or is down',
        source: 'inference',
        when: { kind: [...OF_SERVICE, 'failed'] },
      },
      {
        text: 'The key of your dedicated endpoint is wrong, or its limit is reached',
        source: 'inference',
        when: { kind: ['credentials', 'plan', 'quota', 'rate'] },
      },
      {
        text: 'A model ID that your dedicated endpoint does not serve',
        source: ['vapi-anyscale', 'inference'],
        when: { kind: ['content', 'plan'] },
      },
    ],
    run: [
      {
        text: 'Without a dedicated endpoint of yours, choose another provider under Assistant › Model.',
        link: 'vapi-assistants',
      },
      {
        text: 'With one, look at its replicas and its log at {P}.',
        source: 'inference',
        link: 'anyscale-console',
        when: { kind: [...OF_SERVICE, 'failed', 'rate'] },
      },
      {
        text: 'With one, see whether Integrations shows {P} as connected; if not, enter your key and save.',
        source: ['vapi-anyscale', 'vapi-integrations'],
        link: 'vapi-integrations',
        when: { kind: ['credentials', 'plan', 'quota'] },
      },
      {
        text: 'With one, set model.model to the exact ID of the model that it serves.',
        source: 'vapi-anyscale',
        link: 'vapi-assistants',
        when: { kind: ['content', 'plan'] },
      },
    ],
    find: [ENDED_MESSAGE, ELSEWHERE_TOO],
  },
} as const satisfies Gone;

/** How a step begins that is for one of the keys alone, as long as nobody has said which is in use. */
export const KEY_LEADS = {
  own: 'With your own {P} key: ',
  vendor: "With Vapi's key: ",
} as const;

/** How the key that was used is called in `{K}`. */
export const KEY_WORDS = {
  ownEndpoint: "Vapi's request",
  vapi: 'its own key',
  own: 'your key',
  vendor: "Vapi's key",
  open: 'the key in use',
  perhapsNone: 'the account it was called with',
  role: 'your AWS role',
} as const;

/** What follows from the verdict alone, with the words of the code in `{W}`. */
export const VERDICTS = {
  vapifault: {
    owner: 'platform',
    retry: 'back-off',
    charged: { is: 'typically-not', source: 'vapi-prefixes' },
    source: 'vapi-prefixes',
    meaning: 'Vapi reports a failure of its own: {W}.',
    steps: {
      run: [
        {
          text: 'Call again in a few minutes.',
          source: 'inference',
          when: { direction: 'outbound', medium: 'phone' },
        },
      ],
      find: [VENDOR_STATUS],
      report: [CLAIM_FROM_VAPI],
    },
    evidence: "The code is new; its prefix vapifault is Vapi's verdict.",
    links: ['vapi-call-errors'],
  },
  configfault: {
    owner: 'you',
    source: ['vapi-server-sdk', 'inference'],
    meaning: 'Vapi reports a setting of yours that does not fit: {W}.',
    steps: {
      run: [
        {
          text: 'Change what the code names in the assistant or its squad.',
          link: 'vapi-assistants',
        },
      ],
      find: [ENDED_MESSAGE],
    },
    evidence: "The code is new; its prefix configfault is Vapi's verdict.",
    links: ['vapi-call-errors'],
  },
} as const satisfies Readonly<Record<string, VerdictOnly>>;
