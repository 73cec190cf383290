import { useId, useState } from 'preact/hooks';
import type { Rule } from '../../lib/reasons/diagnosis.ts';
import { parseRules } from '../../lib/settings/parse-rules.ts';
import { ruleProblemInWords } from '../../lib/wording/setting-words.ts';
import { i18n } from '../../lib/wording/texts.ts';

/** The team's rules as JSON, checked as they are typed and applied once they are right. */
export function RulesAsJson(props: {
  readonly rules: readonly Rule[];
  readonly onChange: (rules: readonly Rule[]) => void;
}) {
  const [draft, setDraft] = useState<string>();
  const id = useId();
  const kept = JSON.stringify(props.rules, null, 2);
  const text = draft ?? kept;
  const { rules, problems } = parseRules(text);
  const isChanged = text !== kept;
  const isWrong = problems.length > 0;
  return (
    <div class="rules-as-json">
      <textarea
        id={id}
        rows={12}
        spellcheck={false}
        value={text}
        aria-label={i18n.t('options.rulesLabel')}
        aria-invalid={isWrong}
        aria-describedby={`${id}-state`}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <div id={`${id}-state`} role="status">
        {isWrong ? (
          <ul class="problems">
            {problems.map(ruleProblemInWords).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        ) : (
          isChanged && <p class="quiet">{i18n.t('options.notApplied')}</p>
        )}
      </div>
      <div class="buttons">
        <button
          type="button"
          class="button main"
          disabled={!isChanged || isWrong}
          onClick={() => {
            props.onChange(rules);
            setDraft(undefined);
          }}
        >
          {i18n.t('options.apply')}
        </button>
        <button
          type="button"
          class="button"
          disabled={!isChanged}
          onClick={() => setDraft(undefined)}
        >
          {i18n.t('options.discard')}
        </button>
      </div>
    </div>
  );
}
