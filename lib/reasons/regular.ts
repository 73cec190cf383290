import type { Diagnosis, Link, Owner, ReasonSettings, Retry, Suspect } from './diagnosis.ts';
import { documentOf, statusOf } from './documents.ts';
import { ownEndpoint } from './own-endpoint.ts';
import type { Failure, FailureKind } from './failures.ts';
import type { Parsed } from './grammar.ts';
import type { Provider } from './providers.ts';
import { sipAnswer } from './sip.ts';
import { capital, fill } from './texts.ts';

/** What of a diagnosis a regular family decides; code and certainty are the caller's. */
export type Reading = Omit<Diagnosis, 'vendor' | 'code' | 'certainty' | 'candidates'>;

type ProviderCode = Extract<Parsed, { kind: 'provider' }>;

const SUPPORT = 'Send Vapi support the full call ID and ask for a credit if it was charged.';
const KNOWN_KEY = 'Answer “My own provider keys” in the options once, and Hangtag names the owner.';

/** Failures of the provider's service, whoever holds the key. */
const OF_SERVICE: ReadonlySet<FailureKind> = new Set(['server', 'overload', 'timeout', 'network']);

const BACK_OFF: ReadonlySet<FailureKind> = new Set([...OF_SERVICE, 'rate', 'failed']);

const NO_WORDS: Failure = {
  kind: 'failed',
  title: 'failure not known yet',
  meaning: '{P} failed in a way that Hangtag does not know yet.',
  causes: [],
  fix: 'Check key, quota and model at {P}; the words of the code say what it refused.',
};

/** Whose fault a provider's failure is, by the vendor's prefix, the key used and the kind of failure. */
export function ownerOf(parsed: ProviderCode, settings: ReasonSettings): Owner {
  const { provider, verdict, failure } = parsed;
  if (provider.own) return 'you';
  if (verdict === 'vapifault' || provider.id === 'vapi') return 'platform';
  if (verdict === 'providerfault' || (failure && OF_SERVICE.has(failure.kind))) return 'provider';
  const own = Object.hasOwn(settings.ownKeys, provider.id)
    ? settings.ownKeys[provider.id]
    : undefined;
  return own === undefined ? 'unclear' : own ? 'you' : 'platform';
}

/** Reads a parsed code of a regular family; `settings` answers whose provider key was used. */
export function read(parsed: Parsed, settings: ReasonSettings): Reading {
  if (parsed.kind === 'sip') return readSip(parsed);
  if (parsed.kind === 'platform') return readPlatform(parsed);
  return parsed.provider.own ? readOwn(parsed) : readProvider(parsed, settings);
}

function readProvider(parsed: ProviderCode, settings: ReasonSettings): Reading {
  const { provider, verdict } = parsed;
  const failure = parsed.failure ?? NO_WORDS;
  const owner = ownerOf(parsed, settings);
  const names = {
    P: provider.name,
    C: parsed.component ?? 'service',
    K: keyOf(verdict, owner, provider),
  };
  const say = (text: string): string => capital(fill(text, names));
  const service = OF_SERVICE.has(failure.kind);
  const fix = failure.fix === '' ? [] : [say(failure.fix)];
  return {
    owner,
    severity: owner === 'unclear' ? 'attention' : 'failure',
    party: owner === 'platform' ? 'Vapi' : provider.name,
    verdict,
    ...staged(parsed),
    ...(parsed.component !== undefined && { component: parsed.component }),
    title: `${provider.name} ${fill(failure.title, names)}`,
    meaning: say(failure.meaning),
    causes: failure.causes.map(say),
    steps: stepsFor(owner, names, fix, failure.kind),
    charged:
      verdict === 'vapifault' || (owner === 'platform' && verdict === 'pipeline-error')
        ? 'typically-not'
        : 'not-stated',
    retry: retryFor(owner, failure.kind),
    evidence: evidenceFor(owner, verdict, names, service),
    links: links(provider),
    suspects: owner === 'unclear' ? suspects(names) : [],
  };
}

function keyOf(verdict: string, owner: Owner, provider: Provider): string {
  if (provider.id === 'vapi') return 'its own key';
  if (verdict === 'vapifault' || owner === 'platform') return 'the key of Vapi';
  if (owner === 'you') return 'your own key';
  return 'the key in use';
}

function retryFor(owner: Owner, kind: FailureKind): Retry {
  return owner === 'platform' || owner === 'provider' || BACK_OFF.has(kind)
    ? 'back-off'
    : 'after-fix';
}

function stepsFor(
  owner: Owner,
  { P, C }: Readonly<Record<'P' | 'C', string>>,
  fix: readonly string[],
  kind: FailureKind,
): string[] {
  const fallback =
    C === 'LLM' || C === 'voice' || C === 'transcriber'
      ? [
          `Add a fallback of another provider under Assistant › ${capital(C === 'LLM' ? 'model' : C)}, so that calls go on.`,
        ]
      : [];
  const mine = fix.map((step) =>
    kind === 'content' ? step : `Only with a ${P} key of your own under Provider Keys: ${step}`,
  );
  switch (owner) {
    case 'you':
      return [...fix, ...fallback];
    case 'unclear':
      return [
        `Look under Provider Keys for a ${P} key. With one: ${fix[0] ?? ''}`,
        `Without one: ${SUPPORT}`,
        KNOWN_KEY,
      ];
    case 'platform':
      return kind === 'content' ? [...mine, SUPPORT, ...fallback] : [SUPPORT, ...mine, ...fallback];
    default:
      return [
        `Look at the status of ${P}; if it is red, wait, and call again in a few minutes.`,
        ...mine,
        ...fallback,
      ];
  }
}

function evidenceFor(
  owner: Owner,
  verdict: string,
  { P }: Readonly<Record<'P', string>>,
  service: boolean,
): string {
  if (P === 'Vapi')
    return 'The model or voice is of Vapi itself: no other provider and no key of yours is involved.';
  if (verdict === 'vapifault') {
    return service
      ? `The prefix vapifault is Vapi's own verdict, although it was ${P} that failed.`
      : `The prefix vapifault is Vapi's own verdict. It is yours only if you entered a ${P} key under Provider Keys.`;
  }
  if (verdict === 'providerfault')
    return `The prefix providerfault is Vapi's verdict: outside its control.`;
  if (owner === 'provider') return `Such failures are ${P}'s own, whoever holds the key.`;
  if (owner === 'unclear') return `If ${P} reports an incident at that minute, it is neither.`;
  return owner === 'you'
    ? `You said that calls use your own ${P} key.`
    : `You said that calls use the ${P} key of Vapi; Vapi counts such failures as its own.`;
}

function suspects({ P }: Readonly<Record<'P', string>>): Suspect[] {
  return [
    { owner: 'you', party: P, tell: `A ${P} key of yours is entered under Provider Keys.` },
    {
      owner: 'platform',
      party: 'Vapi',
      tell: `No ${P} key of yours is there, so Vapi's own was used.`,
    },
  ];
}

function links(provider: Provider): Link[] {
  const status: Link[] =
    provider.status === undefined || provider.id === 'vapi'
      ? []
      : [{ kind: 'status', text: `${provider.name} status`, url: provider.status }];
  const own = statusOf('vapi');
  return [...status, documentOf('vapi'), ...(own ? [own] : [])];
}

function staged({ stage, verdict }: Parsed): Pick<Diagnosis, 'stage'> {
  if (stage !== undefined) return { stage };
  return verdict === 'pipeline-error' ? { stage: 'in-progress' } : {};
}

function readOwn(parsed: ProviderCode): Reading {
  const { provider, verdict } = parsed;
  const text = ownEndpoint(provider, parsed.failure ?? NO_WORDS);
  return {
    owner: 'you',
    severity: 'failure',
    party: provider.name,
    verdict,
    ...staged(parsed),
    ...(parsed.component !== undefined && { component: parsed.component }),
    ...text,
    charged: verdict === 'vapifault' ? 'typically-not' : 'not-stated',
    retry: 'after-fix',
    evidence: `You run this endpoint, so it is yours, although the prefix ${verdict} claims otherwise.`,
    links: [documentOf('vapi')],
    suspects: [],
  };
}

function readSip(parsed: Extract<Parsed, { kind: 'sip' }>): Reading {
  const answer = sipAnswer(parsed.status);
  return {
    owner: answer.owner,
    severity:
      answer.owner === 'customer' ? 'normal' : answer.owner === 'unclear' ? 'attention' : 'failure',
    verdict: parsed.verdict,
    // SIP answers a dialled call before anybody talks, although Vapi files it under in-progress.
    stage: 'ringing',
    component: 'telephony',
    title: answer.title,
    meaning: answer.meaning,
    causes: [],
    steps: [answer.step],
    charged: parsed.verdict === 'vapifault' ? 'typically-not' : 'not-stated',
    retry: answer.retry,
    evidence:
      'The SIP status decides here, not the prefix: it is what the other side of the line answered.',
    links: [documentOf('vapi')],
    suspects: answer.suspects,
  };
}

function readPlatform(parsed: Extract<Parsed, { kind: 'platform' }>): Reading {
  const status = statusOf('vapi');
  return {
    owner: 'platform',
    severity: 'failure',
    party: 'Vapi',
    verdict: 'vapifault',
    ...staged(parsed),
    component: parsed.component,
    title: `Vapi ${parsed.component} failure`,
    meaning: `Vapi reports a failure of its own: ${parsed.words}.`,
    causes: [],
    steps: ['Call again.', SUPPORT],
    charged: 'typically-not',
    retry: 'back-off',
    evidence: "The code is new; its prefix vapifault is Vapi's own verdict.",
    links: [documentOf('vapi'), ...(status ? [status] : [])],
    suspects: [],
  };
}
