import type { ReactElement } from 'react';
import { useAddress } from '../router.ts';
import { Analytics } from './analytics.tsx';
import { CallHistory } from './call-history.tsx';
import { SessionTable } from './session-table.tsx';
import { OtherPage, Shell } from './shell.tsx';

/** The replica of Retell's dashboard; the address says which page. */
export function RetellApp(): ReactElement {
  const { pathname } = useAddress();
  return (
    <Shell name="Retell AI">
      {pathname === '/analytics' ? (
        <Analytics />
      ) : pathname.startsWith('/call-history') || pathname === '/' ? (
        <CallHistory Table={SessionTable} />
      ) : (
        <OtherPage path={pathname} />
      )}
    </Shell>
  );
}
