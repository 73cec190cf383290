import { defined } from '../calls/defined.ts';
import { OWNER_FACTS } from '../catalog/owner-facts.ts';
import type { FailureKindId } from '../catalog/schema.ts';

/** A failure that a provider reports. */
export interface Failure {
  /** Its key in the catalog; absent where only the status is known. */
  readonly key?: string;
  readonly kind: FailureKindId;
  /** The status that its words begin with. */
  readonly status?: string | undefined;
  /** The words without that. */
  readonly words: string;
  /** What of the provider failed, where the words begin with it. */
  readonly part?: FailedPart;
}

/** What of a provider failed, as codes call it. */
export type FailedPart = (typeof PARTS)[number];
const PARTS = ['llm', 'voice', 'transcriber', 'video'] as const;

const TAIL = /^(?:returning-)?(?:([1-5]\d\d)(?:-|$))?(.*)$/;
const WITH_COMPONENT = /^(llm|voice|transcriber|video)(-.+)$/;

const STATUS_KINDS: Readonly<Record<string, FailureKindId>> = {
  401: 'credentials',
  402: 'quota',
  403: 'plan',
  407: 'credentials',
  408: 'timeout',
  429: 'rate',
  502: 'network',
  503: 'overload',
  504: 'timeout',
  522: 'timeout',
  524: 'timeout',
  529: 'overload',
};

let failures: Map<string, { readonly key: string; readonly kind: FailureKindId }> | undefined;

function known(): NonNullable<typeof failures> {
  if (failures === undefined) {
    failures = new Map();
    for (const [key, { kind, also = [] }] of Object.entries(OWNER_FACTS.failures)) {
      for (const words of [key, ...also]) failures.set(words, { key, kind });
    }
  }
  return failures;
}

/** Whether the failure lies with the provider's service, whoever holds the key. */
export function isOfService(kind: FailureKindId): boolean {
  return OWNER_FACTS.kinds[kind].ofService === true;
}

/** The words of every known failure, with each component where the catalog leaves it open. */
export function* knownTails(): Iterable<string> {
  for (const tail of known().keys()) {
    if (tail.startsWith('*')) for (const part of PARTS) yield part + tail.slice(1);
    else yield tail;
  }
}

/**
 * What a failure's words say, as they follow the provider in a code (`401-unauthorized`,
 * `returning-502-network-error`, `voice-failed`), or undefined where they say nothing known. A status
 * always says something; where the words are known too, one of the 5xx in `STATUS_KINDS` decides the kind.
 *
 * @param provider whose failure it is, as some words mean something else of one provider
 */
export function failureOf(tail: string, provider = ''): Failure | undefined {
  const [, status, words = ''] = TAIL.exec(tail) ?? [];
  const [, part, afterPart = ''] = WITH_COMPONENT.exec(words) ?? [];
  const direct = known().get(`${provider}-${words}`) ?? known().get(words);
  const found = direct ?? known().get(`*${afterPart}`);
  if (found === undefined && status === undefined) return undefined;
  return defined<Failure>({
    ...found,
    kind: kindFor(found?.kind, status),
    status,
    words,
    part: direct === undefined && part !== undefined ? (part as FailedPart) : undefined,
  });
}

function kindFor(known: FailureKindId | undefined, status = ''): FailureKindId {
  const coded = STATUS_KINDS[status];
  if (known !== undefined && (status < '5' || coded === undefined)) return known;
  return coded ?? (status >= '5' ? 'server' : status >= '4' ? 'content' : 'failed');
}
