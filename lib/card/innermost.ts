import type { ShadowRootOf } from '../page/late-shadow-roots.ts';

/** What the pointer is on, also inside closed shadow roots, which an event does not tell of. */
export function innermost(event: MouseEvent, shadowRootOf: ShadowRootOf): EventTarget | undefined {
  let target = event.composedPath()[0];
  while (target instanceof Element) {
    const inner: Element | null | undefined = shadowRootOf(target)?.elementFromPoint(
      event.clientX,
      event.clientY,
    );
    if (inner === null || inner === undefined || inner === target) break;
    target = inner;
  }
  return target;
}
