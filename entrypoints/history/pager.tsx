import { i18n } from '../../lib/wording/texts.ts';

/** Leads through the pages of a list. */
export function Pager(props: {
  readonly number: string;
  readonly isFirst: boolean;
  readonly hasNext: boolean;
  readonly onFirst: () => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}) {
  return (
    <nav class="pager" aria-label={i18n.t('history.pages')}>
      <button type="button" class="button" disabled={props.isFirst} onClick={props.onFirst}>
        {i18n.t('history.firstPage')}
      </button>
      <button type="button" class="button" disabled={props.isFirst} onClick={props.onBack}>
        {i18n.t('history.previousPage')}
      </button>
      <span>{i18n.t('history.page', { number: props.number })}</span>
      <button type="button" class="button" disabled={!props.hasNext} onClick={props.onNext}>
        {i18n.t('history.nextPage')}
      </button>
    </nav>
  );
}
