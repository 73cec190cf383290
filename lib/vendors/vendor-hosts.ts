import type { Dashboard } from './vendor.ts';
import { VENDORS } from './index.ts';

/** The vendors' own dashboards. The marking script can do without the list, so it stands by itself. */
export const VENDOR_HOSTS: readonly Dashboard[] = Object.values(VENDORS).flatMap(({ id, hosts }) =>
  hosts.map(({ host }) => ({ host, vendor: id })),
);
