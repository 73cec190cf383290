import { isText } from './checks.ts';
import { LONGEST_AGENT, LONGEST_ID, LONGEST_VERSION } from './limits.ts';
import { tidy } from './plain-text.ts';
import { isPrivate } from './private-text.ts';

/** What no reason, name or identity has: marks of markup, addresses, and anything invisible. */
export const FOREIGN = /[<>@{}\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/**
 * The name of an assistant as it is kept, on one line: the same whoever tells it. Undefined for what is no name, or may
 * not be kept for what is in it.
 */
export function agentName(value: unknown): string | undefined {
  if (!isText(value, LONGEST_AGENT)) return undefined;
  const name = tidy(value);
  return name === '' || FOREIGN.test(name) || isPrivate(name) ? undefined : name;
}

/** An assistant's version as it is kept: a number or one word; what else stands in such a field may be anybody's name. */
export function agentVersion(value: unknown): string | undefined {
  const version = isText(value, LONGEST_VERSION) ? agentName(value) : undefined;
  const isVersion = /^(?:(?:version|draft|release|revision|v)\s)?\S+$/i.test(version ?? '');
  return isVersion ? version : undefined;
}

/** The ID of a call, an assistant or an organization, or a part of one. Whether it is one of the vendor's is another question. */
export function isId(value: unknown): value is string {
  return isText(value, LONGEST_ID) && /^[a-z0-9][a-z0-9_-]*$/i.test(value);
}

/** What the assistant of a call is known by in the history: its name, else its ID; undefined where neither may be kept. */
export function agentOf({ agent, agentId }: AgentFields): string | undefined {
  return agentName(agent) ?? agentName(agentId);
}

interface AgentFields {
  readonly agent?: unknown;
  readonly agentId?: unknown;
}

/** The ID of an organization as it is kept; undefined for what is none. */
export function orgId(value: unknown): string | undefined {
  return isId(value) && !isPrivate(value) ? value : undefined;
}
