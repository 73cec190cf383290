import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A button that opens a list of things to do; it closes when one is chosen, by Escape, or by a click elsewhere. */
export function Menu(props: {
  readonly text: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const { current } = menu;
      if (current?.open !== true) return;
      const isKey = event instanceof KeyboardEvent;
      if (isKey && event.key !== 'Escape') return;
      if (!isKey && event.target instanceof Node && current.contains(event.target)) return;
      current.open = false;
      if (isKey) current.querySelector('summary')?.focus();
    };
    addEventListener('keydown', close);
    addEventListener('pointerdown', close);
    return () => {
      removeEventListener('keydown', close);
      removeEventListener('pointerdown', close);
    };
  }, []);
  return (
    <details
      class={`menu ${props.class ?? ''}`}
      ref={menu}
      onClick={(event) => {
        if (menu.current !== null && (event.target as Element).closest('.menu-list button')) {
          menu.current.open = false;
        }
      }}
    >
      <summary class="button">
        {props.text} <span aria-hidden="true">▾</span>
      </summary>
      <div class="menu-list">{props.children}</div>
    </details>
  );
}
