import { readEntries, type Entry } from './entry.ts';
import { FAILURES, KINDS } from './failure-texts.ts';
import type { Component } from './providers.ts';
import { words } from './texts.ts';

/** What kind of failure it is; the last four lie with the provider's service whoever holds the key. */
export type FailureKind =
  | 'content'
  | 'credentials'
  | 'plan'
  | 'quota'
  | 'rate'
  | 'failed'
  | 'server'
  | 'overload'
  | 'timeout'
  | 'network';

/** A failure that a provider reports. */
export interface Failure {
  /** Its place in the table; empty where only the status is known. */
  readonly key: string;
  readonly kind: FailureKind;
  /** The failure in the code's own words, with its status: `unauthorized (401)`. */
  readonly words: string;
  readonly component?: Component;
}

const COMPONENTS: Readonly<Record<string, Component>> = {
  llm: 'LLM',
  voice: 'voice',
  transcriber: 'transcriber',
  video: 'video',
};

const TAIL = /^(?:returning-)?(?:([1-5]\d\d)(?:-|$))?(.*)$/;
const KEYED = /^(llm|voice|transcriber|video)(-.+)$/;

const STATUS_KINDS: Readonly<Record<string, FailureKind>> = {
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

let kinds: ReadonlyMap<string, Entry> | undefined;
let failures: ReadonlyMap<string, Entry> | undefined;

/** What a kind of failure means, with places for names in it. */
export function meaningOf(kind: FailureKind): string {
  return (kinds ??= readEntries(KINDS)).get(kind)?.meaning ?? '';
}

function table(): ReadonlyMap<string, Entry> {
  return (failures ??= readEntries(FAILURES));
}

/** Whether the failure lies with the provider's service, whoever holds the key. */
export function isOfService(kind: FailureKind): boolean {
  return ['server', 'overload', 'timeout', 'network'].includes(kind);
}

/** The words of every known failure, with each component where the table leaves it open. */
export function* knownTails(): Iterable<string> {
  for (const tail of table().keys()) {
    if (tail.startsWith('*'))
      for (const part of Object.keys(COMPONENTS)) yield part + tail.slice(1);
    else yield tail;
  }
}

/**
 * What a failure's words say, as they follow the provider in a code (`401-unauthorized`,
 * `returning-502-network-error`, `voice-failed`), or undefined where they say nothing known. A status
 * always says something; with one of the 5xx it also decides the kind.
 */
export function failureOf(tail: string): Failure | undefined {
  const [, status, rest = ''] = TAIL.exec(tail) ?? [];
  const [, part = '', keyed = ''] = KEYED.exec(rest) ?? [];
  const direct = table().has(rest);
  const key = direct ? rest : `*${keyed}`;
  const entry = table().get(key);
  const component = direct ? undefined : COMPONENTS[part];
  if (entry === undefined && status === undefined) return undefined;
  const said = entry?.title ?? words(rest === '' ? 'no words' : rest);
  return {
    key: entry === undefined ? '' : key,
    kind: kindFor(entry, status),
    words: status === undefined ? said : `${said} (${status})`,
    ...(component !== undefined && { component }),
  };
}

function kindFor(entry: Entry | undefined, status = ''): FailureKind {
  const coded = STATUS_KINDS[status];
  if (entry !== undefined && (status < '5' || coded === undefined)) {
    return entry.words[0] as FailureKind;
  }
  return coded ?? (status >= '5' ? 'server' : status >= '4' ? 'content' : 'failed');
}
