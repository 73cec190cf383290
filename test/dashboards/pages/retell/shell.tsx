import './retell.css';
import './retell-table.css';
import { ChartPie, History, MessageSquare, Phone } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { hasVariant } from '../options.ts';
import { navigate, useAddress } from '../router.ts';

const PAGES = [
  { path: '/agents', text: 'Agents', Icon: Phone },
  { path: '/call-history', text: 'Call History', Icon: History },
  { path: '/chat-history', text: 'Chat History', Icon: MessageSquare },
  { path: '/analytics', text: 'Analytics', Icon: ChartPie },
] as const;

/** The navigation at the left, and whatever page is shown beside it. */
export function Shell({ name, children }: { name: string; children: ReactNode }): ReactElement {
  const { pathname } = useAddress();
  const theme = hasVariant('dark') ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.style.colorScheme = theme;
  return (
    <div className="shell">
      <nav aria-label="Main">
        <div className="brand">{name}</div>
        {PAGES.map(({ path, text, Icon }) => (
          <a
            key={path}
            href={path}
            data-active={pathname === path}
            onClick={(event) => {
              event.preventDefault();
              navigate(path, { history: undefined });
            }}
          >
            <Icon size={15} /> {text}
          </a>
        ))}
      </nav>
      <main>{children}</main>
    </div>
  );
}

/** A page that has no calls. */
export function OtherPage({ path }: { path: string }): ReactElement {
  return (
    <section className="history">
      <h1>{path.slice(1).replaceAll('-', ' ')}</h1>
      <p className="text-soft">Nothing here yet.</p>
    </section>
  );
}
