import { i18n } from '../lib/wording/texts.ts';
import { useEffect, useState } from 'preact/hooks';

/** How long a button says what became of a copy, in ms. */
const SAYS_FOR = 1_600;

/** A button that copies and says for a moment whether it worked. */
export function CopyButton(props: {
  readonly text: string;
  readonly main?: boolean;
  /** What it says once it worked, where that is not a copy. */
  readonly done?: string;
  /** Resolves to whether the copy worked. */
  readonly onCopy: () => Promise<boolean>;
}) {
  const [outcome, setOutcome] = useState<boolean>();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SAYS_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const says =
    outcome === undefined
      ? props.text
      : outcome
        ? (props.done ?? i18n.t('copy.done'))
        : i18n.t('copy.failed');
  return (
    <button
      type="button"
      class={props.main === true ? 'button main' : 'button'}
      onClick={() => void props.onCopy().then(setOutcome)}
    >
      {/* The longest text keeps the width, so that the row of buttons does not move. */}
      <span class="widest" aria-hidden="true">
        {props.text}
      </span>
      <span class="says" aria-live="polite">
        {says}
      </span>
    </button>
  );
}
