import { i18n } from '../lib/wording/texts.ts';
import { VENDORS } from '../lib/vendors/index.ts';

/** Links that open every vendor's call history in a new tab. */
export function DashboardLinks() {
  return (
    <ul class="dashboard-links">
      {Object.values(VENDORS).map((vendor) => (
        <li key={vendor.id}>
          <a
            class="button"
            href={`https://${vendor.hosts[0]?.host ?? ''}${vendor.callHistory.path}`}
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
