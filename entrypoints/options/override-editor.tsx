import { i18n } from '../../lib/wording/texts.ts';
import { useId, useState } from 'preact/hooks';
import type { Override } from '../../lib/reasons/diagnosis.ts';
import { FileButton } from '../../components/file-button.tsx';
import { saveText } from '../../components/save-file.ts';

/** What became of a text that should be a list of rules. */
export type OverrideCheck =
  | { readonly ok: true; readonly overrides: readonly Override[] }
  /** One sentence a problem, with the number of its rule. */
  | { readonly ok: false; readonly problems: readonly string[] };

const EXAMPLE = JSON.stringify(
  [
    {
      match: '*deepgram*',
      owner: 'provider',
      note: i18n.t('options.exampleNote'),
      runbook: 'https://example.com/runbooks/deepgram',
    },
  ],
  null,
  2,
);

/** Rules of the team as JSON, checked as they are typed and applied once they are right. */
export function OverrideEditor(props: {
  readonly overrides: readonly Override[];
  readonly check: (text: string) => OverrideCheck;
  readonly onChange: (overrides: readonly Override[]) => void;
}) {
  const [draft, setDraft] = useState<string>();
  const id = useId();
  const kept = JSON.stringify(props.overrides, null, 2);
  const text = draft ?? kept;
  const checked = props.check(text);
  const changed = text !== kept;
  const apply = (): void => {
    if (!checked.ok) return;
    props.onChange(checked.overrides);
    setDraft(undefined);
  };
  const open = async (file: File): Promise<void> => {
    setDraft(await file.text());
  };
  return (
    <div class="override-editor">
      <label for={id}>{i18n.t('options.rulesLabel')}</label>
      <textarea
        id={id}
        rows={12}
        spellcheck={false}
        value={text}
        aria-invalid={!checked.ok}
        aria-describedby={`${id}-state`}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <div id={`${id}-state`} role="status">
        {checked.ok ? (
          <p class="quiet">
            {checked.overrides.length === 0
              ? i18n.t('options.noRules')
              : i18n.t('options.soundRules', checked.overrides.length)}
            {changed && ` ${i18n.t('options.notApplied')}`}
          </p>
        ) : (
          <ul class="problems">
            {checked.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="buttons">
        <button
          type="button"
          class="button main"
          disabled={!changed || !checked.ok}
          onClick={apply}
        >
          {i18n.t('options.apply')}
        </button>
        <button
          type="button"
          class="button"
          disabled={!changed}
          onClick={() => setDraft(undefined)}
        >
          {i18n.t('options.discard')}
        </button>
        <FileButton text={i18n.t('options.openFile')} onFile={(file) => void open(file)} />
        <button
          type="button"
          class="button"
          disabled={props.overrides.length === 0}
          onClick={() => saveText('hangtag-rules.json', kept)}
        >
          {i18n.t('options.saveRules')}
        </button>
        <button type="button" class="button" onClick={() => setDraft(EXAMPLE)}>
          {i18n.t('options.example')}
        </button>
      </div>
    </div>
  );
}
