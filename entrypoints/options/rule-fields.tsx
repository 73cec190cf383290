import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { KNOWN_OWNERS } from '../../lib/catalog/terms.ts';
import type { Rule } from '../../lib/reasons/diagnosis.ts';
import { checkRule } from '../../lib/settings/check-rule.ts';
import type { Problem } from '../../lib/settings/problem.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import { problemInWords, withoutFieldInWords } from '../../lib/wording/setting-words.ts';
import { i18n } from '../../lib/wording/texts.ts';

type Fields = Readonly<Record<'vendor' | 'match' | 'owner' | 'note' | 'runbook', string>>;

/** A pattern as one may look. */
const PATTERN = '*deepgram*';

const EMPTY: Fields = { vendor: '', match: '', owner: '', note: '', runbook: '' };

/** The fields in which a rule is written; what is wrong is said below the field that is meant. */
export function RuleFields(props: {
  /** Undefined for a new one. */
  readonly rule: Rule | undefined;
  readonly onSave: (rule: Rule) => void;
  readonly onCancel: () => void;
}) {
  const [fields, setFields] = useState<Fields>({ ...EMPTY, ...props.rule });
  const [problem, setProblem] = useState<Problem>();
  const set = (part: Partial<Fields>): void => setFields({ ...fields, ...part });
  const save = (): void => {
    const filled = Object.entries(fields).filter(([, text]) => text.trim() !== '');
    const checked = checkRule(Object.fromEntries(filled));
    if (checked.ok) props.onSave(checked.value);
    else setProblem(checked.problem);
  };
  const wrongIn = (field: keyof Fields): Problem | undefined =>
    problem?.field === field ? problem : undefined;
  return (
    <form
      class="rule-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={i18n.t('options.ruleMatch')} problem={wrongIn('match')} isWide>
        {(aria) => (
          <input
            {...aria}
            name="match"
            autocomplete="off"
            spellcheck={false}
            placeholder={PATTERN}
            value={fields.match}
            onInput={(event) => set({ match: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={i18n.t('options.codesOf')} problem={wrongIn('vendor')}>
        {(aria) => (
          <select
            {...aria}
            name="rule-vendor"
            value={fields.vendor}
            onChange={(event) => set({ vendor: event.currentTarget.value })}
          >
            <option value="">{i18n.t('options.ruleAnyVendor')}</option>
            {Object.values(VENDORS).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={i18n.t('options.ruleOwner')} problem={wrongIn('owner')}>
        {(aria) => (
          <select
            {...aria}
            name="rule-owner"
            value={fields.owner}
            onChange={(event) => set({ owner: event.currentTarget.value })}
          >
            <option value="">{i18n.t('options.ruleOwnerKept')}</option>
            {KNOWN_OWNERS.map((owner) => (
              <option key={owner} value={owner}>
                {i18n.t(`owner.${owner}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={i18n.t('options.ruleNote')} problem={wrongIn('note')} isWide>
        {(aria) => (
          <input
            {...aria}
            name="note"
            value={fields.note}
            onInput={(event) => set({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={i18n.t('options.ruleRunbook')} problem={wrongIn('runbook')} isWide>
        {(aria) => (
          <input
            {...aria}
            name="runbook"
            type="url"
            placeholder="https://"
            value={fields.runbook}
            onInput={(event) => set({ runbook: event.currentTarget.value })}
          />
        )}
      </Field>
      {problem !== undefined && problem.field === undefined && (
        <p class="wrong" role="alert">
          {problemInWords(problem)}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button main">
          {i18n.t('options.saveRule')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {i18n.t('dialog.cancel')}
        </button>
      </div>
    </form>
  );
}

/** One field with its label, and what is wrong with what stands in it. */
function Field(props: {
  readonly label: string;
  readonly problem: Problem | undefined;
  readonly isWide?: boolean;
  readonly children: (aria: {
    readonly id: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  }) => ComponentChildren;
}) {
  const id = useId();
  const { problem } = props;
  const isWrong = problem !== undefined;
  return (
    <div class={props.isWide === true ? 'wide' : undefined}>
      <label for={id}>{props.label}</label>
      {props.children({
        id,
        'aria-invalid': isWrong,
        'aria-describedby': isWrong ? `${id}-problem` : undefined,
      })}
      {isWrong && (
        <p class="wrong" role="alert" id={`${id}-problem`}>
          {withoutFieldInWords(problem)}
        </p>
      )}
    </div>
  );
}
