import { i18n } from '../lib/wording/texts.ts';
import { VENDORS } from '../lib/vendors/index.ts';
import type { VendorId } from '../lib/vendors/vendor.ts';

/** Where each dashboard keeps its call history, as far as an address is known. */
const CALL_HISTORY: Readonly<Record<VendorId, string>> = {
  vapi: '/logs',
  retell: '/call-history',
  uponai: '/',
};

/** Links that open every vendor's call history in a new tab. */
export function DashboardLinks() {
  return (
    <ul class="dashboard-links">
      {Object.values(VENDORS).map((vendor) => (
        <li key={vendor.id}>
          <a
            class="button"
            href={`https://${vendor.hosts[0]?.host ?? ''}${CALL_HISTORY[vendor.id]}`}
            target="_blank"
            rel="noreferrer"
          >
            {i18n.t('dashboards.open', { vendor: vendor.name })} <span aria-hidden="true">↗</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
