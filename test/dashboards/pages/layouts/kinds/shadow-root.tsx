import { useState, type ReactElement } from 'react';
import type { LayoutProps } from '../host.tsx';
import { portalTable } from '../portal-table.tsx';

/** The table in an open shadow root, as web components have it. */
export default function ShadowRootTable(props: LayoutProps): ReactElement {
  const [root, setRoot] = useState<ShadowRoot>();
  return (
    <replica-table
      ref={(element: HTMLElement | null) => {
        if (element === null) return;
        setRoot(element.shadowRoot ?? element.attachShadow({ mode: 'open' }));
      }}
    >
      {root !== undefined && portalTable(root, props)}
    </replica-table>
  );
}

declare module 'react' {
  // React types elements of a page's own through this namespace only.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'replica-table': React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
