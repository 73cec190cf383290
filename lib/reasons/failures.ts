import { FACTS } from '../catalog/facts.ts';
import type { FailureFacts } from '../catalog/reduce.ts';
import type { FailureKindId } from '../catalog/schema.ts';
import type { ProviderComponent } from '../catalog/terms.ts';
import { wordsOf } from './texts.ts';

/** A failure that a provider reports. */
export interface Failure {
  /** Its key in the catalog; absent where only the status is known. */
  readonly key?: string;
  readonly facts?: FailureFacts;
  readonly kind: FailureKindId;
  /** The failure in the code's own words, with its status: `unauthorized (401)`. */
  readonly words: string;
  readonly component?: ProviderComponent;
}

const COMPONENTS: Readonly<Record<string, ProviderComponent>> = {
  llm: 'LLM',
  voice: 'voice',
  transcriber: 'transcriber',
  video: 'video',
};

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

let failures: Map<string, { readonly key: string; readonly facts: FailureFacts }> | undefined;

function known(): NonNullable<typeof failures> {
  if (failures === undefined) {
    failures = new Map();
    for (const [key, facts] of Object.entries(FACTS.failures)) {
      for (const words of [key, ...(facts.also ?? [])]) failures.set(words, { key, facts });
    }
  }
  return failures;
}

/** Whether the failure lies with the provider's service, whoever holds the key. */
export function isOfService(kind: FailureKindId): boolean {
  return FACTS.kinds[kind].ofService === true;
}

/** The words of every known failure, with each component where the catalog leaves it open. */
export function* knownTails(): Iterable<string> {
  for (const tail of known().keys()) {
    if (tail.startsWith('*'))
      for (const part of Object.keys(COMPONENTS)) yield part + tail.slice(1);
    else yield tail;
  }
}

/**
 * What a failure's words say, as they follow the provider in a code (`401-unauthorized`,
 * `returning-502-network-error`, `voice-failed`), or undefined where they say nothing known. A status
 * always says something; with one of the 5xx it also decides the kind.
 *
 * @param provider whose failure it is, as some words mean something else of one provider
 */
export function failureOf(tail: string, provider = ''): Failure | undefined {
  const [, status, rest = ''] = TAIL.exec(tail) ?? [];
  const [, part = '', afterPart = ''] = WITH_COMPONENT.exec(rest) ?? [];
  const direct = known().get(`${provider}-${rest}`) ?? known().get(rest);
  const found = direct ?? known().get(`*${afterPart}`);
  const component = direct === undefined ? COMPONENTS[part] : undefined;
  if (found === undefined && status === undefined) return undefined;
  const said = found?.facts.words ?? wordsOf(rest === '' ? 'no words' : rest);
  return {
    ...found,
    kind: kindFor(found?.facts, status),
    words: status === undefined ? said : `${said} (${status})`,
    ...(component !== undefined && { component }),
  };
}

function kindFor(facts: FailureFacts | undefined, status = ''): FailureKindId {
  const coded = STATUS_KINDS[status];
  if (facts !== undefined && (status < '5' || coded === undefined)) return facts.kind;
  return coded ?? (status >= '5' ? 'server' : status >= '4' ? 'content' : 'failed');
}
