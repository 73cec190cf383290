/** What can be wrong with a setting, or a part of one. Words for each are in `lib/wording/setting-words.ts`. */
export type ProblemKind =
  /** Not of the form that belongs here. */
  | 'form'
  /** A field that this version does not know. */
  | 'field'
  | 'empty'
  /** Longer than `limit` characters. */
  | 'long'
  /** More than `limit` of them. */
  | 'many'
  /** Not a whole number from 1 to `limit`. */
  | 'range'
  /** None of `choices`. */
  | 'choice'
  /** Characters that no code has. */
  | 'characters'
  /** More than `limit` wildcards (`*`). */
  | 'wildcards'
  /** A pattern that every code fits. */
  | 'all-codes'
  /** A rule that changes nothing. */
  | 'no-change'
  /** A client that nothing tells the calls of. */
  | 'nobody'
  | 'no-https'
  /** An address with a user name or password in it. */
  | 'credentials'
  /** A telephone number, an e-mail address or a key, which are never kept. */
  | 'private'
  /** A code that the dashboard's vendor does not have, and no rule knows. */
  | 'unknown-code'
  /** A label that is known by itself. */
  | 'known-label'
  /** No ID that an organization can have. */
  | 'no-org'
  | 'no-host'
  /** A host that was added, and is now one of the vendors' own. */
  | 'built-in'
  /** Something else is set for the same thing. */
  | 'taken'
  | 'no-json'
  | 'no-list';

/** Why something cannot be a setting, or a part of one. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The field that is meant, where one is. */
  readonly field?: string;
  readonly limit?: number;
  /** The line of a text at which it stops being JSON, from 1. */
  readonly line?: number;
  readonly choices?: readonly string[];
}

/** A value that may be kept, tidied, or why it may not. */
export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A check that has found nothing wrong. */
export function accept<T>(value: T): Checked<T> {
  return { ok: true, value };
}

/** A check that has found something wrong. */
export function refuse(
  kind: ProblemKind,
  more: Omit<Problem, 'kind'> = {},
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { kind, ...more } };
}

/** The first field of an object that is none of some. */
export function unknownField(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
): string | undefined {
  return Object.keys(value).find((name) => value[name] !== undefined && !known.includes(name));
}
