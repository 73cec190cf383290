import './vapi.css';
import './vapi-table.css';
import { ChartColumn, Megaphone, Phone, ScrollText } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { hasVariant } from '../options.ts';
import { navigate, useAddress } from '../router.ts';
import { CallLog } from './call-log.tsx';
import { Campaign } from './campaign.tsx';
import { LogsPage } from './logs.tsx';
import { Metrics } from './metrics.tsx';

const PAGES = [
  { path: '/calls', text: 'Calls', Icon: Phone },
  { path: '/logs', text: 'Logs', Icon: ScrollText },
  { path: '/metrics', text: 'Metrics', Icon: ChartColumn },
  { path: '/campaigns/demo', text: 'Campaigns', Icon: Megaphone },
] as const;

function pageOf(path: string): ReactNode {
  if (path.startsWith('/logs')) return <LogsPage />;
  if (path.startsWith('/metrics')) return <Metrics />;
  if (path.startsWith('/campaigns')) return <Campaign />;
  return <CallLog />;
}

/** The replica of Vapi's dashboard; the address says which page. */
export function VapiApp(): ReactElement {
  const { pathname } = useAddress();
  const theme = hasVariant('light') ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.style.colorScheme = theme;
  return (
    <div className="vapi">
      <nav className="vapi-nav" aria-label="Main">
        <div className="vapi-logo">VAPI</div>
        {PAGES.map(({ path, text, Icon }) => (
          <a
            key={path}
            href={path}
            data-active={pathname.startsWith(path)}
            onClick={(event) => {
              event.preventDefault();
              navigate(path, { callId: undefined, assistantId: undefined });
            }}
          >
            <Icon size={15} aria-label={text} />
          </a>
        ))}
      </nav>
      <main className="vapi-main">{pageOf(pathname)}</main>
      <button type="button" className="vapi-ask">
        Ask AI <b>V</b>
      </button>
    </div>
  );
}
