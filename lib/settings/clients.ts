import { defined } from '../calls/defined.ts';
import type { ClientRule } from '../trends/clients.ts';

/** The clients with an organization named, or named anew. */
export function nameClient(
  clients: readonly ClientRule[],
  org: string,
  name: string,
): readonly ClientRule[] {
  const known = clients.find((client) => client.org === org && client.agents === undefined);
  if (known === undefined) return addClient(clients, { name, org });
  return clients.map((client) => (client === known ? { ...client, name } : client));
}

/** Whole organizations come last: what is told by less would otherwise never be reached. */
function breadth({ agents, host }: ClientRule): number {
  if (agents !== undefined) return 0;
  return host === undefined ? 2 : 1;
}

/** The clients with one more rule, in an order in which each can be the first that fits. */
export function addClient(clients: readonly ClientRule[], rule: ClientRule): readonly ClientRule[] {
  return [...clients, rule].sort((one, other) => breadth(one) - breadth(other));
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
