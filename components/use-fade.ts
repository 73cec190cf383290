import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** On which sides of a scrolling element there is more than can be seen. */
export interface Hidden {
  readonly above: boolean;
  readonly below: boolean;
}

/** Px that are no difference: browsers round. */
const SLACK = 2;

/** Follows what a scrolling element hides, so that it can fade there. */
export function useFade(ref: RefObject<HTMLElement | null>): Hidden {
  const [hidden, setHidden] = useState<Hidden>({ above: false, below: false });
  useLayoutEffect(() => {
    const body = ref.current;
    if (body === null) return undefined;
    const look = (): void => {
      const above = body.scrollTop > SLACK;
      const below = body.scrollHeight - body.clientHeight - body.scrollTop > SLACK;
      setHidden((was) => (was.above === above && was.below === below ? was : { above, below }));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(body);
    for (const child of body.children) sizes.observe(child);
    body.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      body.removeEventListener('scroll', look);
    };
  });
  return hidden;
}
