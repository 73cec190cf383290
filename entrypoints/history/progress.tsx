import { i18n } from '../../lib/wording/texts.ts';
/** How far something is, and a way to stop it. */
export function Progress(props: {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly of: number;
  readonly says: string;
  readonly onCancel: () => void;
}) {
  return (
    <div class="progress">
      <progress
        aria-label={props.label}
        {...(props.of > 0 ? { value: props.done, max: props.of } : {})}
      />
      <span role="status">{props.says}</span>
      <button type="button" class="button" onClick={props.onCancel}>
        {i18n.t('import.stop')}
      </button>
    </div>
  );
}
