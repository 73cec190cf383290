import { useEffect, useState, type ReactElement } from 'react';
import type { LayoutProps } from '../host.tsx';
import { portalTable } from '../portal-table.tsx';

/** Ms after which the host gets its shadow root, as when the code of a web component comes late. */
const LATE_MS = 300;

/** The table in a shadow root that its host gets long after it was put into the page. */
export default function LateShadowTable(props: LayoutProps): ReactElement {
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [root, setRoot] = useState<ShadowRoot>();
  useEffect(() => {
    if (host === null) return;
    const timer = setTimeout(
      () => setRoot(host.shadowRoot ?? host.attachShadow({ mode: 'open' })),
      LATE_MS,
    );
    return () => clearTimeout(timer);
  }, [host]);
  return (
    <>
      <replica-table ref={setHost} />
      {root !== undefined && portalTable(root, props)}
    </>
  );
}
