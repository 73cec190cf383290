import type { ReactPortal } from 'react';
import { createPortal } from 'react-dom';
import type { LayoutProps } from './host.tsx';
import PlainTable from './kinds/plain-table.tsx';
import styles from './layouts.css?inline';

/** The plain table in another tree than the page's own, with its styles. */
export function portalTable(into: Element | DocumentFragment, props: LayoutProps): ReactPortal {
  return createPortal(
    <div className="layout">
      <style>{styles}</style>
      <PlainTable {...props} />
    </div>,
    into,
  );
}
