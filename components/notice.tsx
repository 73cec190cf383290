import type { ComponentChildren } from 'preact';
import { TroubleSign } from './trouble.tsx';

/** Something to know before reading on, with at most one thing to do about it. */
export function Notice(props: {
  readonly children: ComponentChildren;
  readonly action?: string;
  readonly onAction?: () => void;
  /** Whether it tells of something wrong. */
  readonly isTrouble?: boolean;
}) {
  return (
    <div class="notice" role="status">
      {props.isTrouble === true && <TroubleSign size={18} />}
      <p>{props.children}</p>
      {props.action !== undefined && (
        <button type="button" class="button" onClick={props.onAction}>
          {props.action}
        </button>
      )}
    </div>
  );
}
