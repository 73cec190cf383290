import type { Frame, FrameId, Step, VerdictOnly } from './schema.ts';

const CLAIM = 'Send Vapi support the full call ID if it repeats or was charged.';

const FALLBACKS: readonly Step[] = [
  {
    text: 'Add a fallback of another provider under Assistant › Advanced › Fallbacks.',
    when: { component: ['voice', 'transcriber'] },
    source: 'vapi-transcriber-fallback',
    link: 'vapi-assistants',
  },
  {
    text: 'Choose another model provider under Assistant › Model.',
    when: { component: 'LLM' },
    source: 'vapi-model-fallback',
    link: 'vapi-assistants',
  },
];

const LATER = { text: 'Call again in a few minutes.', source: 'inference' } as const satisfies Step;

const STATUS_FIRST = 'See whether {P} reports an incident.';

/**
 * What stands around the advice on a provider's failure, by who it is that failed: an endpoint of the user's
 * own, a model or voice of Vapi itself, else the vendor's verdict.
 */
export const FRAMES = {
  'own-endpoint': {
    source: 'inference',
    before: { find: ["Find the request of that minute in your server's log."] },
    evidence: [
      {
        text: 'You run it, so it is yours, although the prefix says vapifault.',
        when: { verdict: 'vapifault' },
      },
      {
        text: 'You run it, so it is yours, although the prefix says providerfault.',
        when: { verdict: 'providerfault' },
      },
      {
        text: 'You run it, so it is yours.',
        when: { verdict: ['pipeline-error', 'configfault', 'none'] },
      },
    ],
  },
  vapi: {
    source: 'inference',
    after: { run: FALLBACKS, report: [CLAIM] },
    charged: {
      is: 'typically-not',
      source: 'vapi-end-reasons',
      when: { verdict: ['vapifault', 'pipeline-error'] },
    },
    evidence: 'A model or voice of Vapi itself: no key of yours is involved.',
  },
  vapifault: {
    source: 'unsourced',
    before: {
      run: [
        {
          text: STATUS_FIRST,
          link: 'provider-status',
          when: { kind: ['server', 'overload', 'timeout', 'network'] },
        },
      ],
    },
    after: { run: FALLBACKS, report: [CLAIM] },
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    evidence: [
      {
        text: "The prefix vapifault is Vapi's verdict, although {P} failed.",
        when: { kind: ['server', 'overload', 'timeout', 'network'] },
      },
      {
        text: "The prefix vapifault is Vapi's verdict. A setting or key of yours can still be the cause.",
        when: { kind: ['content', 'credentials', 'plan', 'quota', 'rate', 'failed'] },
      },
    ],
  },
  providerfault: {
    source: 'unsourced',
    before: { run: [{ text: STATUS_FIRST, link: 'provider-status' }, LATER] },
    after: { run: FALLBACKS },
    evidence: "The prefix providerfault is Vapi's verdict: {P} failed, outside its control.",
  },
  configfault: {
    source: 'vapi-server-sdk',
    after: { find: ['Compare what the code names with the settings of the assistant.'] },
    evidence: "The prefix configfault is Vapi's verdict: a setting of yours does not fit.",
  },
  'pipeline-error': {
    source: 'unsourced',
    before: {
      run: [
        { text: STATUS_FIRST, link: 'provider-status', when: { owner: 'provider' } },
        { ...LATER, when: { owner: 'provider' } },
        {
          text: 'See the status of {P} first: an outage there is not yours.',
          when: { owner: 'you', kind: 'failed' },
          link: 'provider-status',
        },
      ],
    },
    after: {
      run: FALLBACKS,
      find: [
        {
          text: 'Say once in the options whose {P} key you use, and Hangtag names the owner.',
          when: { owner: 'unclear' },
          source: 'inference',
        },
      ],
      report: [
        { text: CLAIM, when: { owner: 'platform' } },
        { text: CLAIM, when: { owner: 'unclear', key: 'vendor' } },
      ],
    },
    evidence: [
      {
        text: 'Whoever holds the key: such failures are those of {P}.',
        when: { owner: 'provider' },
      },
      {
        text: 'If {P} reports an incident at that minute, it is neither: {P} failed.',
        when: { owner: 'unclear', kind: 'failed' },
      },
      {
        text: 'The key that was used settles it: look whether Integrations holds one for {P}.',
        when: {
          owner: 'unclear',
          kind: ['content', 'credentials', 'plan', 'quota', 'rate'],
        },
      },
      { text: 'Calls use your {P} key.', when: { owner: 'you' } },
      { text: "Calls use Vapi's {P} key.", when: { owner: 'platform' } },
    ],
    charged: { is: 'typically-not', source: 'vapi-end-reasons', when: { owner: 'platform' } },
    suspects: [
      { owner: 'you', likelier: true, tell: 'Integrations holds your own {P} key.' },
      { owner: 'platform', tell: "Integrations holds none for {P}, so Vapi's was used." },
    ],
  },
} as const satisfies Readonly<Record<FrameId, Frame>>;

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
} as const;

/** What follows from the verdict alone, with the words of the code in `{W}`. */
export const VERDICTS = {
  vapifault: {
    owner: 'platform',
    retry: 'back-off',
    charged: { is: 'typically-not', source: 'vapi-end-reasons' },
    source: 'inference',
    meaning: 'Vapi reports a failure of its own: {W}.',
    steps: { run: ['Call again.'], report: [CLAIM] },
    evidence: "The code is new; its prefix vapifault is Vapi's verdict.",
  },
  configfault: {
    owner: 'you',
    source: 'inference',
    meaning: 'Vapi reports a setting of yours that does not fit: {W}.',
    steps: { find: ['Compare what the code names with the settings of the assistant.'] },
    evidence: "The code is new; its prefix configfault is Vapi's verdict.",
  },
} as const satisfies Readonly<Record<string, VerdictOnly>>;
