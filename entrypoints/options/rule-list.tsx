import { useState } from 'preact/hooks';
import { FileButton } from '../../components/file-button.tsx';
import { OwnerChip } from '../../components/owner-mark.tsx';
import { Said, type SaidOutcome } from '../../components/said.tsx';
import { saveText } from '../../components/save-file.ts';
import type { Rule } from '../../lib/reasons/diagnosis.ts';
import { addRules } from '../../lib/settings/add-rules.ts';
import { MAX_RULES } from '../../lib/settings/check-page-settings.ts';
import { parseRules } from '../../lib/settings/parse-rules.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import { ruleProblemInWords } from '../../lib/wording/setting-words.ts';
import { i18n } from '../../lib/wording/texts.ts';
import { RuleFields } from './rule-fields.tsx';
import { RulesAsJson } from './rules-as-json.tsx';
import './rule-list.css';

const EXAMPLE: Rule = {
  match: '*deepgram*',
  owner: 'provider',
  note: i18n.t('options.exampleNote'),
  runbook: 'https://example.com/runbooks/deepgram',
};

/** Most problems of a file that are told one by one. */
const MOST_TOLD = 5;

/** The team's rules: a list to add to, edit, reorder and take from, with the same as JSON behind it. */
export function RuleList(props: {
  readonly rules: readonly Rule[];
  /** Resolves to whether they were kept. */
  readonly onChange: (rules: readonly Rule[]) => Promise<boolean>;
}) {
  const { rules, onChange } = props;
  /** Index of the rule that is edited; as many as there are for a new one. */
  const [edited, setEdited] = useState<number>();
  const [said, setSaid] = useState<SaidOutcome>();

  const change = (to: readonly Rule[]): void => {
    setEdited(undefined);
    setSaid(undefined);
    void onChange(to);
  };
  const add = async (
    more: readonly Rule[],
    problems: readonly string[] = [],
    file = '',
  ): Promise<void> => {
    const { rules: all, added, known, left } = addRules(rules, more);
    setEdited(undefined);
    setSaid(undefined);
    if (added > 0 && !(await onChange(all))) return;
    const parts = [
      ...(added > 0 ? [i18n.t('options.rulesAdded', added)] : []),
      ...(known > 0 ? [i18n.t('options.rulesKnown', known)] : []),
      ...(left > 0 ? [i18n.t('options.rulesFull', { limit: MAX_RULES })] : []),
      ...problems.slice(0, MOST_TOLD),
      ...(problems.length > MOST_TOLD ? ['…'] : []),
    ];
    const says = parts.length === 0 ? i18n.t('options.rulesNone') : parts.join(' ');
    setSaid({
      text: file === '' ? says : `${file}: ${says}`,
      isWrong: problems.length > 0 || left > 0 || parts.length === 0,
    });
  };
  const open = (name: string, text: string): void => {
    const { rules: read, problems } = parseRules(text);
    void add(read, problems.map(ruleProblemInWords), name);
  };
  const move = (from: number, by: number): void => {
    const moved = [...rules];
    moved.splice(from + by, 0, ...moved.splice(from, 1));
    change(moved);
  };
  const fieldsOf = (at: number) => (
    <RuleFields
      rule={rules[at]}
      onCancel={() => setEdited(undefined)}
      onSave={(rule) =>
        change(
          at < rules.length ? rules.map((each, i) => (i === at ? rule : each)) : [...rules, rule],
        )
      }
    />
  );

  return (
    <div class="rule-list">
      {rules.length === 0 ? (
        <p class="quiet">{i18n.t('options.noRules')}</p>
      ) : (
        <ol class="entries">
          {rules.map((rule, i) =>
            edited === i ? (
              <li key={i}>{fieldsOf(i)}</li>
            ) : (
              <RuleLine
                key={i}
                rule={rule}
                onUp={i === 0 ? undefined : () => move(i, -1)}
                onDown={i === rules.length - 1 ? undefined : () => move(i, 1)}
                onEdit={() => setEdited(i)}
                onRemove={() => change(rules.filter((each) => each !== rule))}
              />
            ),
          )}
        </ol>
      )}
      {edited === rules.length && fieldsOf(rules.length)}
      <div class="buttons">
        {edited !== rules.length && (
          <button
            type="button"
            class="button main"
            disabled={rules.length >= MAX_RULES}
            onClick={() => setEdited(rules.length)}
          >
            {i18n.t('options.addRule')}
          </button>
        )}
        <FileButton text={i18n.t('options.openFile')} onFile={open} />
        <button
          type="button"
          class="button"
          disabled={rules.length === 0}
          onClick={() => saveText('hangtag-rules.json', JSON.stringify(rules, null, 2))}
        >
          {i18n.t('options.saveRules')}
        </button>
        <button type="button" class="button" onClick={() => void add([EXAMPLE])}>
          {i18n.t('options.example')}
        </button>
      </div>
      <Said outcome={said} />
      <details>
        <summary>{i18n.t('options.rulesAsJson')}</summary>
        <RulesAsJson rules={rules} onChange={change} />
      </details>
    </div>
  );
}

function RuleLine(props: {
  readonly rule: Rule;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const { match, vendor, owner, note, runbook } = props.rule;
  return (
    <li>
      <span>
        <code>{match}</code> {owner !== undefined && <OwnerChip diagnosis={{ owner }} />}
        <small>
          {vendor === undefined ? i18n.t('options.ruleAnyVendor') : VENDORS[vendor].name}
          {note !== undefined && ` · ${note}`}
          {runbook !== undefined && (
            <>
              {' · '}
              <a href={runbook} target="_blank" rel="noreferrer">
                {i18n.t('card.runbook')}
              </a>
            </>
          )}
        </small>
      </span>
      <span class="moves">
        <button
          type="button"
          class="button"
          disabled={props.onUp === undefined}
          aria-label={i18n.t('options.ruleUp', { rule: match })}
          title={i18n.t('options.ruleUp', { rule: match })}
          onClick={props.onUp}
        >
          ↑
        </button>
        <button
          type="button"
          class="button"
          disabled={props.onDown === undefined}
          aria-label={i18n.t('options.ruleDown', { rule: match })}
          title={i18n.t('options.ruleDown', { rule: match })}
          onClick={props.onDown}
        >
          ↓
        </button>
        <button
          type="button"
          class="button"
          aria-label={i18n.t('options.editRuleOf', { rule: match })}
          onClick={props.onEdit}
        >
          {i18n.t('options.editRule')}
        </button>
        <button
          type="button"
          class="button"
          aria-label={i18n.t('options.removeRule', { rule: match })}
          onClick={props.onRemove}
        >
          {i18n.t('options.remove')}
        </button>
      </span>
    </li>
  );
}
