import type { ComponentChildren } from 'preact';

/** Something to know before reading on, with at most one thing to do about it. */
export function Notice(props: {
  readonly children: ComponentChildren;
  readonly action?: string;
  readonly onAction?: () => void;
}) {
  return (
    <div class="notice" role="status">
      <p>{props.children}</p>
      {props.action !== undefined && (
        <button type="button" class="button" onClick={props.onAction}>
          {props.action}
        </button>
      )}
    </div>
  );
}
