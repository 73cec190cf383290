import type { ReactElement } from 'react';
import { CallHistory } from '../retell/call-history.tsx';
import { DivTable } from '../retell/session-table.tsx';
import { OtherPage, Shell } from '../retell/shell.tsx';
import { useAddress } from '../router.ts';

/** The replica of UponAI's app: Retell's columns and labels in plain nested `div`s. Its markup is unknown. */
export function UponAiApp(): ReactElement {
  const { pathname } = useAddress();
  return (
    <Shell name="UponAI">
      {pathname.includes('history') && !pathname.startsWith('/chat') ? (
        <CallHistory Table={DivTable} />
      ) : (
        <OtherPage path={pathname} />
      )}
    </Shell>
  );
}
