import { i18n } from '../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Asks before something that cannot be undone. Opens when it is put on the page; Escape says no. */
export function ConfirmDialog(props: {
  readonly title: string;
  /** What the confirming button does, in words: "Delete 12 calls". */
  readonly action: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog class="confirm" ref={dialog} aria-labelledby="confirm-title" onClose={props.onNo}>
      <h2 id="confirm-title">{props.title}</h2>
      {props.children}
      <div class="buttons">
        <button type="button" class="button" onClick={props.onNo}>
          {i18n.t('dialog.cancel')}
        </button>
        <button type="button" class="button danger" onClick={props.onYes}>
          {props.action}
        </button>
      </div>
    </dialog>
  );
}
