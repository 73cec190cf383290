import { useEffect, type ReactElement } from 'react';
import type { LayoutProps } from '../host.tsx';

/** The table in a same-origin frame with an address: another layout's page. Truth and operations are the frame's. */
export default function FramePage(props: LayoutProps): ReactElement {
  useEffect(() => {
    // The frame's own functions are there once its script has run.
    const inner = (): Partial<Window> => window.frames[0] ?? {};
    window.__truth = () => inner().__truth?.() ?? [];
    window.__operate = (operation, how) => inner().__operate?.(operation, how);
    window.__ticks = () => inner().__ticks?.() ?? 0;
  }, [props]);
  return (
    <iframe
      title="Calls"
      src={`/layouts/plain-table${location.search}`}
      style={{ width: '100%', height: 640, border: 0 }}
    />
  );
}
