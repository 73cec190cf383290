import type { Owner, ReasonSettings } from './diagnosis.ts';
import { documentOf, statusOf } from './documents.ts';
import { isOfService, kindOf, type Failure } from './failures.ts';
import { fromEntry } from './from-entry.ts';
import type { Parsed, ProviderCode } from './grammar.ts';
import { CREDIT, severityOf, type Reading } from './reading.ts';
import { sipAnswer } from './sip.ts';
import { capital, fill } from './texts.ts';

const NEW_WORDS: Failure = { kind: 'failed', words: 'a failure too new for Hangtag', causes: [] };

/** Whose fault a provider's failure is, by the vendor's prefix, the key used and the kind of failure. */
export function ownerOf(
  { provider, verdict, failure }: ProviderCode,
  { ownKeys }: ReasonSettings,
): Owner {
  if (provider.own) return 'you';
  if (verdict === 'vapifault' || provider.id === 'vapi') return 'platform';
  if (verdict === 'providerfault' || (failure && isOfService(failure.kind))) return 'provider';
  const own = Object.hasOwn(ownKeys, provider.id) ? ownKeys[provider.id] : undefined;
  return own === undefined ? 'unclear' : own ? 'you' : 'platform';
}

/** Reads a parsed code of a regular family; `settings` answers whose provider key was used. */
export function read(code: string, parsed: Parsed, settings: ReasonSettings): Reading {
  if (parsed.kind === 'provider') return readProvider(parsed, settings);
  return fromEntry(
    parsed.kind === 'sip'
      ? sipAnswer(parsed.status, parsed.words)
      : {
          words: ['platform', 'back-off', 'unpaid', parsed.component],
          lines: [`Vapi reports a failure of its own: ${parsed.words}.`, 'Call again.'],
          causes: [],
          evidence: "The code is new; its prefix vapifault is Vapi's verdict.",
          suspects: [],
        },
    code,
    'vapi',
  );
}

function readProvider(parsed: ProviderCode, settings: ReasonSettings): Reading {
  const { provider, verdict, component, stage = 'in-progress', failure = NEW_WORDS } = parsed;
  const { kind, words: W } = failure;
  const texts = kindOf(kind);
  const owner = ownerOf(parsed, settings);
  const ofVapi = provider.id === 'vapi';
  const P = provider.name;
  const K = provider.own
    ? 'what Vapi sent'
    : ofVapi
      ? 'its own key'
      : owner === 'you'
        ? 'your key'
        : owner === 'platform'
          ? "Vapi's key"
          : 'the key in use';
  const say = (text: string): string => capital(fill(text, { P, K, W }));

  const key = `a ${P} key of yours under Provider Keys`;
  const mend = failure.fix ?? (isOfService(kind) ? undefined : texts.lines[1]);
  const ownFix = mend === undefined ? [] : [say(mend)];
  const fix = ownFix.map((step) =>
    kind === 'content' || ofVapi ? step : `Only with ${key}: ${step}`,
  );
  const part =
    component === 'LLM' ? 'Model' : component === 'video' ? '' : capital(component ?? '');
  const fallback = part ? [`Add a fallback of another provider under Assistant › ${part}.`] : [];
  const steps: Readonly<Partial<Record<Owner, readonly string[]>>> = {
    you: provider.own
      ? ["Find the request of that minute in your server's log.", texts.own ?? '']
      : [...ownFix, ...fallback],
    platform: kind === 'content' ? [...fix, CREDIT, ...fallback] : [CREDIT, ...fix, ...fallback],
    provider: [`See the status of ${P}; if it is red, call again later.`, ...fix, ...fallback],
    unclear: [
      `With ${key}: ${ownFix[0] ?? ''}`,
      `Without: ${CREDIT}`,
      'Say once in the options whose key you use, and Hangtag names the owner.',
    ],
  };
  const { status } = provider;
  return {
    owner,
    verdict,
    stage,
    severity: severityOf(owner),
    ...(component !== undefined && { component }),
    party: owner === 'platform' ? 'Vapi' : P,
    title: capital(`${P} ${W}`),
    meaning: say(texts.lines[0] ?? ''),
    causes: provider.own
      ? []
      : (failure.causes.length > 0 ? failure.causes : texts.causes).map(say),
    steps: steps[owner] ?? [],
    charged:
      verdict === 'vapifault' || (owner === 'platform' && verdict === 'pipeline-error')
        ? 'typically-not'
        : 'not-stated',
    retry:
      owner === 'platform' || owner === 'provider' || kind === 'rate' || kind === 'failed'
        ? 'back-off'
        : 'after-fix',
    evidence: `${evidence(parsed, owner, kind, key)}${texts.evidence ? ` ${texts.evidence}` : ''}`,
    links: [
      ...(status && !ofVapi ? [{ kind: 'status', text: `${P} status`, url: status } as const] : []),
      documentOf('vapi'),
      ...(provider.own ? [] : statusOf('vapi')),
    ],
    suspects:
      owner === 'unclear'
        ? [
            { owner: 'you', party: P, tell: `There is ${key}.` },
            { owner: 'platform', party: 'Vapi', tell: `There is none, so the call used Vapi's.` },
          ]
        : [],
  };
}

function evidence(
  { provider, verdict }: ProviderCode,
  owner: Owner,
  kind: Failure['kind'],
  key: string,
): string {
  const P = provider.name;
  if (provider.own) return `You run it, so it is yours, although the prefix says ${verdict}.`;
  if (provider.id === 'vapi')
    return 'A model or voice of Vapi itself: no key of yours is involved.';
  if (verdict === 'vapifault') {
    return `The prefix vapifault is Vapi's verdict${isOfService(kind) ? `, although ${P} failed` : `. Yours, if there is ${key}`}.`;
  }
  if (verdict === 'providerfault') return "The prefix providerfault is Vapi's verdict.";
  if (owner === 'provider') return `Whoever holds the key: such failures are those of ${P}.`;
  if (owner === 'unclear') return `If ${P} reports an incident at that minute, it is neither.`;
  return `By your settings, calls use ${owner === 'you' ? 'your' : "Vapi's"} ${P} key.`;
}
