import { useState, type ReactElement } from 'react';
import type { LayoutProps } from '../host.tsx';
import { portalTable } from '../portal-table.tsx';

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
      {body !== undefined && portalTable(body, props)}
    </iframe>
  );
}
