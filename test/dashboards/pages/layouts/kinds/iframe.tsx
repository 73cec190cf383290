import { useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import styles from '../layouts.css?inline';
import type { LayoutProps } from '../host.tsx';
import PlainTable from './plain-table.tsx';

/** The table in a same-origin frame without an address of its own, filled from outside. */
export default function FrameTable(props: LayoutProps): ReactElement {
  const [body, setBody] = useState<HTMLElement>();
  return (
    <iframe
      title="Calls"
      style={{ width: '100%', height: 640, border: 0 }}
      ref={(frame) => {
        if (frame === null) return;
        // Firefox replaces the first document of a frame when it has loaded.
        const take = (): void => setBody(frame.contentDocument?.body);
        take();
        frame.addEventListener('load', take);
        return () => frame.removeEventListener('load', take);
      }}
    >
      {body !== undefined &&
        createPortal(
          <div className="layout">
            <style>{styles}</style>
            <PlainTable {...props} />
          </div>,
          body,
        )}
    </iframe>
  );
}
