import { derive } from './certainty.ts';
import type { Parsed } from './grammar.ts';
import { reasonOf, type KnownReason } from './known-codes.ts';

/** What a code is read as. */
export type ReadCode =
  | ({ readonly kind: 'reason' } & KnownReason)
  /** A failure of the WebSocket to the user's own LLM server that no list knows. */
  | { readonly kind: 'web-socket' }
  | Parsed;

/** Reads a code that is listed, or that its grammar reads; undefined where nothing is understood. */
export function readCode(code: string, catalog: 'vapi' | 'retell'): ReadCode | undefined {
  const reason = reasonOf(code, catalog);
  if (reason !== undefined) return { kind: 'reason', ...reason };
  // Only this family of Retell's is read by a grammar.
  return catalog === 'retell' ? { kind: 'web-socket' } : derive(code);
}
