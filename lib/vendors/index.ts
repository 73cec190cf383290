import { retell } from './retell.ts';
import { uponai } from './uponai.ts';
import { vapi } from './vapi.ts';
import type { Vendor, VendorId } from './vendor.ts';

/** Every vendor that Hangtag knows, by its id. */
export const VENDORS: Readonly<Record<VendorId, Vendor>> = { vapi, retell, uponai };

/** The vendor whose dashboard lives on `host` (without scheme or port), or undefined. */
export function vendorOfHost(host: string): Vendor | undefined {
  return Object.values(VENDORS).find((vendor) => vendor.hosts.some((h) => h.host === host));
}
