import { i18n } from '../lib/wording/texts.ts';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ownerWord } from '../lib/wording/owner-look.ts';
import { KNOWN_OWNERS, type KnownOwner } from '../lib/catalog/terms.ts';
import { type Diagnosis, type Rule } from '../lib/reasons/diagnosis.ts';
import { checkRule } from '../lib/settings/check-rule.ts';
import { MAX_NOTE, MAX_RUNBOOK } from '../lib/settings/rule-schema.ts';
import { VENDORS } from '../lib/vendors/index.ts';
import { notKeptInWords, refusedInWords } from '../lib/wording/setting-words.ts';
import { OwnerIcon } from './owner-icon.tsx';

/** What a reason's own rule needs. */
export interface KnowBetterProps {
  readonly diagnosis: Diagnosis;
  /** The exact code that the rule is for. */
  readonly code: string;
  /** The rule that stands now. */
  readonly rule: Rule | undefined;
  /** Keeps a rule, or takes it away where it says nothing; rejects where it was not kept. */
  readonly onSave: (rule: Rule) => Promise<void>;
  readonly onClose: () => void;
}

/** A form in which a team says who is at fault, where it knows that better than the catalog. */
export function KnowBetter(props: KnowBetterProps) {
  const { diagnosis, code, rule } = props;
  const [owner, setOwner] = useState<KnownOwner | undefined>(
    rule?.owner ?? (diagnosis.owner === 'unknown' ? undefined : diagnosis.owner),
  );
  const [note, setNote] = useState(rule?.note ?? '');
  const [runbook, setRunbook] = useState(rule?.runbook ?? '');
  const [failed, setFailed] = useState<string>();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // Before the next key: who works by keyboard types faster than a browser paints.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>(':checked')?.focus(), []);
  const blank: Rule = { vendor: diagnosis.vendor, match: code };
  const keep = (kept: Rule): void => {
    props.onSave(kept).then(props.onClose, (error: unknown) => setFailed(notKeptInWords(error)));
  };
  return (
    <form
      ref={form}
      class="know-better"
      onSubmit={(event) => {
        event.preventDefault();
        const checked = checkRule({ ...blank, owner, note, runbook });
        if (checked.ok) keep(checked.value);
        else setFailed(refusedInWords(checked.problem));
      }}
    >
      <fieldset>
        <legend>{i18n.t('better.owner')}</legend>
        {KNOWN_OWNERS.map((each) => (
          <label key={each} data-owner={each}>
            <input
              type="radio"
              name={`${id}-owner`}
              checked={owner === each}
              onChange={() => setOwner(each)}
            />
            <OwnerIcon owner={each} />
            {each === 'platform' ? VENDORS[diagnosis.vendor].name : ownerWord(each)}
          </label>
        ))}
      </fieldset>
      <label>
        {i18n.t('better.note')}
        <textarea
          rows={2}
          maxLength={MAX_NOTE}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <label>
        {i18n.t('better.runbook')}
        <input
          type="url"
          pattern="https://.*"
          placeholder="https://"
          maxLength={MAX_RUNBOOK}
          value={runbook}
          onInput={(event) => setRunbook(event.currentTarget.value)}
        />
      </label>
      <p role="status">{failed ?? i18n.t('better.says')}</p>
      <div class="buttons">
        <button type="submit" class="button main">
          {i18n.t('better.save')}
        </button>
        <button type="button" class="button" onClick={props.onClose}>
          {i18n.t('better.cancel')}
        </button>
        {rule !== undefined && (
          <button type="button" class="button" onClick={() => keep(blank)}>
            {i18n.t('better.remove')}
          </button>
        )}
      </div>
    </form>
  );
}
