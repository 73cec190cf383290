import { isHost, isObject } from '../calls/checks.ts';
import { defined } from '../calls/defined.ts';
import { isPrivate } from '../calls/private-text.ts';
import type { ClientRule } from '../trends/clients.ts';
import { accept, refuse, strangeField, type Checked } from './problem.ts';

/** Longest name of a client, in characters. */
export const MAX_CLIENT_NAME = 60;
/** Longest ID of an organisation, and longest pattern of assistants' names. */
const MAX_PART = 200;
/** Most stars in a pattern: each multiplies the ways in which a name may fit. */
const MAX_STARS = 9;

const FIELDS: readonly (keyof ClientRule)[] = ['name', 'org', 'host', 'agents', 'leftOut'];

function textOf(value: unknown, field: string, limit: number): Checked<string | undefined> {
  if (value === undefined) return accept(undefined);
  if (typeof value !== 'string') return refuse('form', { field });
  const text = value.trim();
  if (text === '') return refuse('empty', { field });
  if (text.length > limit) return refuse('long', { field, limit });
  return isPrivate(text) ? refuse('private', { field }) : accept(text);
}

/** Checks a rule that says which calls are a client's: a name, and at least one thing to tell them by. Never throws. */
export function checkClient(value: unknown): Checked<ClientRule> {
  if (!isObject(value)) return refuse('form');
  const strange = strangeField(value, FIELDS);
  if (strange !== undefined) return refuse('field', { field: strange });
  const { host, leftOut } = value;
  const name = textOf(value['name'], 'name', MAX_CLIENT_NAME);
  if (!name.ok) return name;
  if (name.value === undefined) return refuse('empty', { field: 'name' });
  const org = textOf(value['org'], 'org', MAX_PART);
  if (!org.ok) return org;
  const agents = textOf(value['agents'], 'agents', MAX_PART);
  if (!agents.ok) return agents;
  if ((agents.value ?? '').split('*').length - 1 > MAX_STARS) {
    return refuse('stars', { field: 'agents', limit: MAX_STARS });
  }
  if (host !== undefined && !isHost(host)) return refuse('no-host', { field: 'host' });
  if (leftOut !== undefined && typeof leftOut !== 'boolean') {
    return refuse('form', { field: 'leftOut' });
  }
  if ((org.value ?? host ?? agents.value) === undefined) return refuse('no-change');
  return accept(
    defined<ClientRule>({
      name: name.value,
      org: org.value,
      host,
      agents: agents.value,
      leftOut: leftOut === true ? true : undefined,
    }),
  );
}
