import { retell } from './retell.ts';
import { uponai } from './uponai.ts';
import { vapi } from './vapi.ts';
import type { Dashboard, Vendor, VendorId } from './vendor.ts';

/** Every vendor that Hangtag knows, by its id. */
export const VENDORS: Readonly<Record<VendorId, Vendor>> = { vapi, retell, uponai };

/**
 * The vendor whose dashboard lives on `host` (without scheme or port), or whose codes the user said are
 * shown there; else undefined. A vendor's own host stays the vendor's.
 */
export function vendorOfHost(host: string, added: readonly Dashboard[] = []): Vendor | undefined {
  const own = Object.values(VENDORS).find((vendor) => vendor.hosts.some((h) => h.host === host));
  if (own !== undefined) return own;
  const known = added.find((each) => each.host === host);
  return known && VENDORS[known.vendor];
}

/** Whether a page is one that shows end reasons; of a host that the user added no address is known. */
export function expectsReasons(vendor: Vendor, host: string, path: string): boolean {
  return vendorOfHost(host) === undefined || vendor.routes.some((route) => route.path.test(path));
}
