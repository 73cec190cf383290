import { i18n } from '../../lib/wording/texts.ts';
import { useId, useState } from 'preact/hooks';
import { MAX_LABELS } from '../../lib/settings/check-settings.ts';
import { parseLabels, type LineProblem } from '../../lib/settings/parse-labels.ts';
import { putLabels } from '../../lib/settings/put-labels.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import { VENDOR_HOSTS } from '../../lib/vendors/vendor-hosts.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';
import { problemInWords } from '../../lib/wording/setting-words.ts';
import { Section } from './section.tsx';
import './taught-labels.css';

/** Most problems of a list that are told one by one. */
const MOST_TOLD = 20;

function why(problem: LineProblem, vendor: VendorId): string {
  if (problem.kind === 'refused') return problemInWords(problem.problem);
  if (problem.kind === 'no-code') return i18n.t('options.pasteNoCode');
  if (problem.kind === 'known-label') return i18n.t('options.pasteKnown');
  if (problem.kind === 'twice') return i18n.t('options.pasteTwice', { first: problem.first });
  const code = problem.code.slice(0, 60);
  return i18n.t('options.pasteStrange', { vendor: VENDORS[vendor].name, code });
}

/** What labels mean that the user taught, each with the way to forget it, and the way to teach a whole list. */
export function TaughtLabels(props: {
  readonly labels: Settings['labels'];
  readonly hosts: Settings['hosts'];
  /** Whose rules may know codes. */
  readonly settings: Settings;
  /** Resolves to whether it was kept. */
  readonly onChange: (labels: Settings['labels']) => Promise<boolean>;
}) {
  const { labels } = props;
  return (
    <Section title={i18n.t('options.labels')} says={i18n.t('options.labelsSays')}>
      {labels.length === 0 ? (
        <p class="quiet">{i18n.t('options.labelsNone')}</p>
      ) : (
        <ul class="entries labels">
          {labels.map((each) => (
            <li key={`${each.host} ${each.label}`}>
              <span>
                <b>{each.label}</b> → <code>{each.code}</code>
                <small>{each.host}</small>
              </span>
              <button
                type="button"
                class="button"
                aria-label={i18n.t('options.forgetLabel', { label: each.label, host: each.host })}
                onClick={() => void props.onChange(labels.filter((other) => other !== each))}
              >
                {i18n.t('options.forget')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <PasteLabels {...props} />
    </Section>
  );
}

function PasteLabels(props: {
  readonly labels: Settings['labels'];
  readonly hosts: Settings['hosts'];
  readonly settings: Settings;
  /** Resolves to whether it was kept. */
  readonly onChange: (labels: Settings['labels']) => Promise<boolean>;
}) {
  const hosts = [...props.hosts, ...VENDOR_HOSTS];
  const [chosen, setChosen] = useState<string>();
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const id = useId();
  const at = hosts.find(({ host }) => host === chosen) ?? hosts[0];
  if (at === undefined) return null;
  const { labels, problems } = parseLabels(text, at, props.settings);
  const add = async (): Promise<void> => {
    const all = putLabels(props.labels, labels);
    if (all.length > MAX_LABELS) {
      setSaid(i18n.t('options.pasteFull', { limit: MAX_LABELS }));
      return;
    }
    if (!(await props.onChange(all))) return;
    setText('');
    setSaid(i18n.t('options.pasteAdded', labels.length));
  };
  const told = problems.slice(0, MOST_TOLD);
  return (
    <details class="paste-labels">
      <summary>{i18n.t('options.pasteLabels')}</summary>
      <p class="quiet">{i18n.t('options.pasteHow')}</p>
      <label class="for-host">
        <span>{i18n.t('options.pasteHost')}</span>
        <select value={at.host} onChange={(event) => setChosen(event.currentTarget.value)}>
          {hosts.map(({ host }) => (
            <option key={host} value={host}>
              {host}
            </option>
          ))}
        </select>
      </label>
      <textarea
        rows={8}
        spellcheck={false}
        aria-label={i18n.t('options.pasteLabel')}
        aria-describedby={`${id}-state`}
        aria-invalid={problems.length > 0}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setSaid('');
        }}
      />
      <div id={`${id}-state`} role="status">
        {said !== '' && <p class="quiet">{said}</p>}
        {labels.length > 0 && <p class="quiet">{i18n.t('options.pasteValid', labels.length)}</p>}
        {told.length > 0 && (
          <ul class="problems">
            {told.map(({ line, problem }) => (
              <li key={line}>
                {line === 0
                  ? i18n.t('options.pasteUnread', { why: why(problem, at.vendor) })
                  : i18n.t('options.pasteWrong', { line, why: why(problem, at.vendor) })}
              </li>
            ))}
            {problems.length > MOST_TOLD && <li>…</li>}
          </ul>
        )}
      </div>
      <div class="buttons">
        <button
          type="button"
          class="button main"
          disabled={labels.length === 0}
          onClick={() => void add()}
        >
          {i18n.t('options.pasteAdd')}
        </button>
      </div>
    </details>
  );
}
