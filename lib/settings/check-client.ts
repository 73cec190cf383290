import { LONGEST_AGENT, LONGEST_ID } from '../calls/limits.ts';
import { isHost, isObject } from '../calls/checks.ts';
import { defined } from '../calls/defined.ts';
import { orgId } from '../calls/names.ts';
import { isPrivate } from '../calls/private-text.ts';
import type { NamedClient } from '../trends/clients.ts';
import { accept, refuse, unknownField, type Checked } from './problem.ts';
import { checkWildcards, checkTextField } from './text-field.ts';

/** Longest name of a client, in characters. */
export const MAX_CLIENT_NAME = 60;

const FIELDS: readonly (keyof NamedClient)[] = ['name', 'org', 'host', 'agents', 'leftOut'];

/** A text that is not empty where it is there, and has nothing private in it. */
function partOf(
  client: Readonly<Record<string, unknown>>,
  field: keyof NamedClient,
  limit: number,
): Checked<string | undefined> {
  const text = checkTextField(client, field, limit);
  if (!text.ok) return text;
  if (text.value === undefined) {
    return client[field] === undefined ? text : refuse('empty', { field });
  }
  return isPrivate(text.value) ? refuse('private', { field }) : text;
}

/** Checks a named client: a name, and at least one thing to tell them by. Never throws. */
export function checkClient(value: unknown): Checked<NamedClient> {
  if (!isObject(value)) return refuse('form');
  const unknownName = unknownField(value, FIELDS);
  if (unknownName !== undefined) return refuse('field', { field: unknownName });
  const { host, leftOut } = value;
  const name = partOf(value, 'name', MAX_CLIENT_NAME);
  if (!name.ok) return name;
  if (name.value === undefined) return refuse('empty', { field: 'name' });
  const org = partOf(value, 'org', LONGEST_ID);
  if (!org.ok) return org;
  if (org.value !== undefined && orgId(org.value) === undefined) {
    return refuse('no-org', { field: 'org' });
  }
  const agents = partOf(value, 'agents', LONGEST_AGENT);
  if (!agents.ok) return agents;
  const wildcards = checkWildcards(agents.value ?? '', 'agents');
  if (!wildcards.ok) return wildcards;
  if (host !== undefined && !isHost(host)) return refuse('no-host', { field: 'host' });
  if (leftOut !== undefined && typeof leftOut !== 'boolean') {
    return refuse('form', { field: 'leftOut' });
  }
  if ((org.value ?? host ?? agents.value) === undefined) return refuse('nobody');
  return accept(
    defined<NamedClient>({
      name: name.value,
      org: org.value,
      host,
      agents: agents.value,
      leftOut: leftOut === true ? true : undefined,
    }),
  );
}
