import type { ComponentChildren } from 'preact';
import type { Happened } from '../lib/history/health-state.ts';
import { happenedInWords } from '../lib/wording/health-words.ts';
import { i18n } from '../lib/wording/texts.ts';
import { TroubleSign } from './trouble.tsx';

/** What happened to the history that the user has not read of yet. */
export function HappenedNotices(props: {
  readonly happened: readonly Happened[] | undefined;
  readonly onRead: () => void;
}) {
  return props.happened?.map((each) => {
    const { what, then } = happenedInWords(each);
    return (
      <Notice
        key={each}
        isTrouble={each !== 'cleaned'}
        action={i18n.t('popup.gotIt')}
        onAction={props.onRead}
      >
        <b>{what}.</b> {then}
      </Notice>
    );
  });
}

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
