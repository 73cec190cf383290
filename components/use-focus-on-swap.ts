import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus where the user is when a form takes a button's place, or the button the form's: what is taken off the
 * page loses it to the whole page else, and who works by keyboard begins from the top.
 *
 * @param shown What is shown in that place; the focus moves when it is another than before, not at first.
 * @param find What the focus goes to, given what was shown before; nothing moves where it finds nothing.
 */
export function useFocusOnSwap<T>(
  shown: T,
  find: (before: T) => HTMLElement | null | undefined,
): void {
  const last = useRef(shown);
  // Before the next key: who works by keyboard types faster than a browser paints.
  useLayoutEffect(() => {
    const before = last.current;
    last.current = shown;
    if (before !== shown) find(before)?.focus();
  }, [shown]);
}
