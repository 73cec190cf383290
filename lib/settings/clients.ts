import { defined } from '../calls/defined.ts';
import type { ClientRule } from '../trends/clients.ts';

/** The clients with an organisation named, or named anew. */
export function nameClient(
  clients: readonly ClientRule[],
  org: string,
  name: string,
): readonly ClientRule[] {
  const known = clients.find((client) => client.org === org && client.agents === undefined);
  if (known === undefined) return [...clients, { name, org }];
  return clients.map((client) => (client === known ? { ...client, name } : client));
}

/** The clients with all rules of a name left out, or counted again. */
export function leaveOut(
  clients: readonly ClientRule[],
  name: string,
  isLeftOut: boolean,
): readonly ClientRule[] {
  return clients.map((client) => {
    if (client.name !== name) return client;
    return defined<ClientRule>({ ...client, leftOut: isLeftOut ? true : undefined });
  });
}
