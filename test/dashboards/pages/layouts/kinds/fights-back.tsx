import { useLayoutEffect, useRef, type ReactElement } from 'react';
import type { LayoutProps } from '../host.tsx';
import PlainTable from './plain-table.tsx';

/**
 * A page that removes every element that is not its own as soon as it sees one, and counts them in
 * `data-removed` of the document.
 */
export default function FightsBack(props: LayoutProps): ReactElement {
  const parent = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = parent;
    if (current === null) return;
    let removed = 0;
    const observer = new MutationObserver(() => {
      for (const foreign of current.querySelectorAll('hang-tag')) {
        foreign.remove();
        removed++;
      }
      document.documentElement.dataset['removed'] = String(removed);
    });
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={parent}>
      <PlainTable {...props} />
    </div>
  );
}
