import { useEffect, useRef, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { LayoutProps } from '../host.tsx';
import PlainTable from './plain-table.tsx';

/** The table in a React root of its own, made and unmounted with the layout, as micro-frontends are. */
export default function OwnRoot(props: LayoutProps): ReactElement {
  const parent = useRef<HTMLDivElement>(null);
  const root = useRef<Root>(undefined);
  useEffect(() => {
    const container = document.createElement('div');
    parent.current?.append(container);
    const made = createRoot(container);
    root.current = made;
    return () => {
      // React refuses to unmount a root while it renders another one.
      queueMicrotask(() => {
        made.unmount();
        container.remove();
      });
    };
  }, []);
  useEffect(() => {
    root.current?.render(<PlainTable {...props} />);
  }, [props]);
  return <div ref={parent} />;
}
