import { defined } from '../calls/defined.ts';
import type { NamedClient } from '../trends/clients.ts';

/** The clients with an organization named, or named anew. */
export function nameClient(
  clients: readonly NamedClient[],
  org: string,
  name: string,
): readonly NamedClient[] {
  const known = clients.find((client) => client.org === org && client.agents === undefined);
  if (known === undefined) return addClient(clients, { name, org });
  return clients.map((client) => (client === known ? { ...client, name } : client));
}

/** Whole organizations come last: what is told by less would otherwise never be reached. */
function breadth({ agents, host }: NamedClient): number {
  if (agents !== undefined) return 0;
  return host === undefined ? 2 : 1;
}

/** The clients with one more, in an order in which each can be the first that fits. */
export function addClient(
  clients: readonly NamedClient[],
  client: NamedClient,
): readonly NamedClient[] {
  return [...clients, client].sort((one, other) => breadth(one) - breadth(other));
}

/** The clients with all of one name left out, or counted again. */
export function leaveOut(
  clients: readonly NamedClient[],
  name: string,
  isLeftOut: boolean,
): readonly NamedClient[] {
  return clients.map((client) => {
    if (client.name !== name) return client;
    return defined<NamedClient>({ ...client, leftOut: isLeftOut ? true : undefined });
  });
}
