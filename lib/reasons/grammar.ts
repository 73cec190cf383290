import { LONGEST_LABEL } from '../calls/limits.ts';
import type { SipResponse } from './sip.ts';
import { sipResponse } from './sip.ts';
import type { Verdict } from '../catalog/terms.ts';
import { failureOf, knownTails, type Failure } from './failures.ts';
import { providerOf, unlistedProvider, type NamedProvider } from './providers.ts';

/** A code that names a provider. */
export interface ProviderCode {
  readonly kind: 'provider';
  readonly verdict: Verdict;
  readonly provider: NamedProvider;
  /** Absent where the words after the provider are not known. */
  readonly failure?: Failure;
  /** The words after the provider. */
  readonly tail: string;
}

/** A code that carries a SIP status. */
export interface SipCode {
  readonly kind: 'sip';
  readonly status: string;
  /** Which way the leg of the call went that the answer is about. */
  readonly leg: 'inbound' | 'outbound' | undefined;
  /** The words after the status. */
  readonly said: string;
  readonly response: SipResponse;
}

/** A code of which only the vendor's verdict is understood. */
export interface VerdictCode {
  readonly kind: 'verdict';
  readonly verdict: 'vapifault' | 'configfault';
  /** The part of the platform that its words name. */
  readonly part?: PlatformPart;
  /** The words after the verdict. */
  readonly words: string;
}

/** A code of a regular family, taken apart. */
export type Parsed = ProviderCode | SipCode | VerdictCode;

const CODE =
  /^(?:call\.(?:start|ringing|in-progress|forwarding|transfer|ending)\.error-)?(?:(vapifault|providerfault|configfault|pipeline-error)-)?([a-z0-9-]+)$/;
const SIP = /^(?:(inbound|outbound)-)?sip-([1-6]\d\d)(?:-([a-z0-9-]+))?$/;
/** A name of digits alone is none, and none begins with a number that could be a status. */
const NAME = /^(?!\d+(?:-|$))[a-z0-9]+(?:-[a-z0-9]+){0,3}$/;
/** Words that stand around a failure and name nobody. */
const NOBODY = /^(?:(?:returning|error|http|status|code|llm|voice|transcriber|video)(?:-|$))+$/;
const BEFORE_STATUS = /^([a-z0-9-]{1,48}?)-((?:returning-)?[1-5]\d\d(?:-[a-z0-9-]+)?)$/;
/** SIP is the phone network's answer, so a code that names it out of its form is nobody's. */
const OF_SIP = /(?:^|-)sip(?:-|$)/;
const PLATFORM_PART =
  /(?:^|-)(worker|transport|pipeline|database|socket|server|org|subscription)(?:-|$)/;

/** A part of the platform, as codes call it. */
export type PlatformPart =
  'worker' | 'transport' | 'pipeline' | 'database' | 'socket' | 'server' | 'org' | 'subscription';

/**
 * Reads a code of Vapi's by its grammar: stage, the vendor's verdict, provider, failure or status.
 * Answers undefined where nothing is recognized; a prefix of the verdict alone is not enough, because
 * a label that was cut without a mark would look the same.
 */
export function parse(code: string): Parsed | undefined {
  if (code.length > LONGEST_LABEL) return undefined;
  const match = CODE.exec(code);
  const rest = match?.[2];
  if (rest === undefined || rest.includes('--') || rest.endsWith('-')) return undefined;
  const verdict = (match?.[1] ?? 'none') as Verdict;

  const [, leg, status, said = ''] = SIP.exec(rest) ?? [];
  if (status !== undefined) {
    return {
      kind: 'sip',
      status,
      leg: leg as SipCode['leg'],
      said,
      response: sipResponse(status, said),
    };
  }
  if (verdict === 'none' || OF_SIP.test(rest)) return undefined;

  const split = splitProvider(rest);
  if (split !== undefined) return { kind: 'provider', verdict, ...split };
  if (verdict === 'configfault') return { kind: 'verdict', verdict, words: rest };
  const part = verdict === 'vapifault' ? PLATFORM_PART.exec(rest)?.[1] : undefined;
  if (part === undefined) return undefined;
  return { kind: 'verdict', verdict: 'vapifault', part: part as PlatformPart, words: rest };
}

type Split = Pick<ProviderCode, 'provider' | 'failure' | 'tail'>;

/** Known providers win by the longest id; only then a new name before a known failure is believed. */
function splitProvider(rest: string): Split | undefined {
  let bare: Split | undefined;
  for (let at = rest.lastIndexOf('-'); at > 0; at = rest.lastIndexOf('-', at - 1)) {
    const provider = providerOf(rest.slice(0, at));
    if (provider === undefined) continue;
    const tail = rest.slice(at + 1);
    const own = provider.isOwnEndpoint && tail === 'failed' ? provider.components?.[0] : undefined;
    const failure = failureOf(
      own === undefined ? tail : `${own.toLowerCase()}-failed`,
      provider.id,
    );
    if (failure !== undefined) return { provider, failure, tail };
    bare ??= { provider, tail };
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
  if (failure === undefined || !NAME.test(id) || NOBODY.test(id)) return undefined;
  if (PLATFORM_PART.test(id)) return undefined;
  return { provider: unlistedProvider(id), failure, tail };
}
