import { browser } from 'wxt/browser';
import { isList, isObject } from '../calls/checks.ts';
import { defined } from '../calls/defined.ts';
import { orgId } from '../calls/names.ts';
import { Clients, type ClientKind, type NamedClient } from '../trends/clients.ts';

const MOST_HOSTS = 60;
const MOST_ORGS = 50;

/** Key of the local store; it is older than the spelling. */
const ORGANIZATIONS = 'organisations';
/** Organizations by host, the one that was seen last first. */
type ByHost = Readonly<Record<string, readonly string[]>>;

async function stored(): Promise<ByHost> {
  const { [ORGANIZATIONS]: found } = await browser.storage.local.get(ORGANIZATIONS);
  if (!isObject(found)) return {};
  const entries = Object.entries(found).filter(
    (entry): entry is [string, string[]] =>
      isList(entry[1], MOST_ORGS) && entry[1].every((org) => orgId(org) !== undefined),
  );
  return Object.fromEntries(entries.slice(0, MOST_HOSTS));
}

/** Notes whose calls a dashboard shows now. */
export async function noteOrganization(host: string, org: string): Promise<void> {
  const known = await stored();
  if (known[host]?.[0] === org) return;
  const orgs = [org, ...(known[host] ?? []).filter((each) => each !== org)].slice(0, MOST_ORGS);
  await browser.storage.local.set({ [ORGANIZATIONS]: { ...known, [host]: orgs } });
}

/**
 * The client whose calls a dashboard showed last; undefined if there is only one, or none is known: then all calls are
 * meant.
 */
export async function openClient(
  host: string,
  named: readonly NamedClient[],
): Promise<string | undefined> {
  const known = await stored();
  const clients = new Clients(named);
  const all = new Set(
    Object.entries(known).flatMap(([at, orgs]) => orgs.map((org) => clients.of({ host: at, org }))),
  );
  const org = known[host]?.[0];
  const client = clients.of(defined<ClientKind>({ host, org }));
  return client === '' || (all.size < 2 && named.length === 0) ? undefined : client;
}
