import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { LayoutProps } from '../host.tsx';
import { portalTable } from '../portal-table.tsx';

/** The table in a closed shadow root, which no script of the page but the one that made it gets at. */
export default function ClosedShadowTable(props: LayoutProps): ReactElement {
  const host = useRef<HTMLElement>(null);
  const [root, setRoot] = useState<ShadowRoot>();
  useLayoutEffect(() => setRoot(host.current?.attachShadow({ mode: 'closed' })), []);
  return <replica-table ref={host}>{root !== undefined && portalTable(root, props)}</replica-table>;
}
