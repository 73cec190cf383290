import type { VendorId } from '../vendors/vendor.ts';
import type { Link } from './diagnosis.ts';

const PAGES: Readonly<Record<VendorId, readonly [name: string, document: string, status: string]>> =
  {
    vapi: ['Vapi', 'docs.vapi.ai/calls/call-ended-reason', 'status.vapi.ai'],
    retell: [
      'Retell',
      'docs.retellai.com/reliability/debug-call-disconnect',
      'status.retellai.com',
    ],
    uponai: ['UponAI', 'documentation.uponai.com', ''],
  };

/** The vendor's name as its users know it. */
export function vendorName(vendor: VendorId): string {
  return PAGES[vendor][0];
}

/** The vendor's own page on end reasons. */
export function documentOf(vendor: VendorId): Link {
  const [name, page] = PAGES[vendor];
  return { kind: 'document', text: `${name}: end reasons`, url: `https://${page}` };
}

/** The vendor's status page, where a public one is known; at most one. */
export function statusOf(vendor: VendorId): readonly Link[] {
  const [name, , page] = PAGES[vendor];
  return page === '' ? [] : [{ kind: 'status', text: `${name} status`, url: `https://${page}` }];
}
