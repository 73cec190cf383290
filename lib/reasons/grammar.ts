import type { Stage, Verdict } from '../catalog/terms.ts';
import { failureOf, knownTails, type Failure } from './failures.ts';
import { words } from './texts.ts';
import { providerOf, unlistedProvider, type Provider } from './providers.ts';

/** A code that names a provider. */
export interface ProviderCode {
  readonly kind: 'provider';
  readonly verdict: Verdict;
  readonly stage?: Stage;
  readonly provider: Provider;
  readonly component?: string;
  /** Absent where the words after the provider are not known. */
  readonly failure?: Failure;
}

/** A code of a regular family, taken apart. */
export type Parsed =
  | ProviderCode
  | { readonly kind: 'sip'; readonly status: string; readonly words: string }
  | {
      readonly kind: 'platform';
      /** The part of the platform that the words name. */
      readonly component: string;
      readonly words: string;
    };

/** Longest code that is looked at; the longest known one has 124 characters. */
export const MAX_CODE = 256;

const CODE =
  /^(?:call\.(start|ringing|in-progress|forwarding|transfer|ending)\.error-)?(?:(vapifault|providerfault|pipeline-error)-)?([a-z0-9-]+)$/;
const SIP = /^(?:(?:in|out)bound-)?sip-([1-6]\d\d)(?:-([a-z0-9-]+))?$/;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+){0,3}$/;
const BEFORE_STATUS = /^([a-z0-9-]{1,48}?)-((?:returning-)?[1-5]\d\d(?:-[a-z0-9-]+)?)$/;
/** SIP is the phone network's answer, so a code that names it out of its form is nobody's. */
const OF_SIP = /(?:^|-)sip(?:-|$)/;
const PLATFORM_PART =
  /(?:^|-)(worker|transport|pipeline|database|socket|server|org|subscription)(?:-|$)/;

/**
 * Reads a code of Vapi's by its grammar: stage, the vendor's verdict, provider, failure or status.
 * Answers undefined where nothing is recognised; a prefix of the verdict alone is not enough, because
 * a label that was cut without a mark would look the same.
 */
export function parse(code: string): Parsed | undefined {
  if (code.length > MAX_CODE) return undefined;
  const match = CODE.exec(code);
  const rest = match?.[3];
  if (rest === undefined || rest.includes('--') || rest.endsWith('-')) return undefined;
  const stage = (match?.[1] as Stage | undefined) ?? undefined;
  const verdict = (match?.[2] ?? 'none') as Verdict;
  const staged = stage === undefined ? {} : { stage };

  const [, status, said = ''] = SIP.exec(rest) ?? [];
  if (status !== undefined) return { kind: 'sip', status, words: words(said) };
  if (verdict === 'none' || OF_SIP.test(rest)) return undefined;

  const split = splitProvider(rest);
  if (split !== undefined) {
    const { provider, failure } = split;
    const component =
      failure?.component ?? (failure === undefined ? undefined : provider.components[0]);
    return {
      kind: 'provider',
      verdict,
      ...staged,
      provider,
      ...(component !== undefined && { component }),
      ...(failure !== undefined && { failure }),
    };
  }
  const part = verdict === 'vapifault' ? PLATFORM_PART.exec(rest)?.[1] : undefined;
  if (part === undefined) return undefined;
  return { kind: 'platform', component: part, words: words(rest) };
}

interface Split {
  readonly provider: Provider;
  readonly failure?: Failure;
}

/** Known providers win by the longest id; only then a new name before a known failure is believed. */
function splitProvider(rest: string): Split | undefined {
  let bare: Split | undefined;
  for (let at = rest.lastIndexOf('-'); at > 0; at = rest.lastIndexOf('-', at - 1)) {
    const provider = providerOf(rest.slice(0, at));
    if (provider === undefined) continue;
    const tail = rest.slice(at + 1);
    const own = provider.own && tail === 'failed' ? provider.components[0] : undefined;
    const failure = failureOf(own === undefined ? tail : `${own.toLowerCase()}-failed`);
    if (failure !== undefined) return { provider, failure };
    bare ??= { provider };
  }
  return bare ?? splitUnlisted(rest);
}

function splitUnlisted(rest: string): Split | undefined {
  const status = BEFORE_STATUS.exec(rest);
  if (status?.[1] !== undefined && status[2] !== undefined) return named(status[1], status[2]);
  let best: string | undefined;
  for (const tail of knownTails()) {
    if (rest.endsWith(`-${tail}`) && tail.length > (best?.length ?? 0)) best = tail;
  }
  return best === undefined ? undefined : named(rest.slice(0, -best.length - 1), best);
}

function named(id: string, tail: string): Split | undefined {
  const failure = failureOf(tail);
  if (failure === undefined || !NAME.test(id)) return undefined;
  if (PLATFORM_PART.test(id)) return undefined;
  return { provider: unlistedProvider(id), failure };
}
