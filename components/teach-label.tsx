import { i18n } from '../lib/wording/texts.ts';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { diagnose, listCodes, type Diagnosis, type ReasonSettings } from '../lib/reasons/index.ts';
import { KNOWLEDGE } from '../lib/reasons/knowledge.ts';
import { VENDORS } from '../lib/vendors/index.ts';
import type { VendorId } from '../lib/vendors/vendor.ts';
import { CATALOG_LANGUAGE } from '../lib/wording/language.ts';
import { ownerWord } from '../lib/wording/owner-look.ts';
import { notKeptInWords } from '../lib/wording/setting-words.ts';
import { OwnerIcon } from './owner-icon.tsx';

/** Codes that are offered at once. */
const MOST = 6;

/** The codes that have every word of a search in themselves, then those that have them in what is said of them. */
function search(all: readonly Diagnosis[], typed: string): readonly Diagnosis[] {
  const words = typed.toLowerCase().match(/[^\s._-]+/g);
  if (words === null) return [];
  const has = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const isCode = ({ code = '' }: Diagnosis): boolean => has(code);
  return all
    .filter((each) => has(`${each.code ?? ''} ${each.title} ${each.meaning?.text ?? ''}`))
    .sort((one, other) => Number(isCode(other)) - Number(isCode(one)));
}

/** A form in which the user says which code a label stands for that Hangtag does not know. */
export function TeachLabel(props: {
  readonly label: string;
  readonly vendor: VendorId;
  readonly settings: ReasonSettings;
  /** Keeps it; rejects where it was not kept. */
  readonly onSave: (code: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { label, vendor, settings } = props;
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  // Before the next key: who works by keyboard types faster than a browser paints.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const [all] = useState(() =>
    listCodes(VENDORS[vendor].catalog).map((code) => diagnose(code, vendor, settings, KNOWLEDGE)),
  );
  const found = search(all, typed);
  const save = (code: string): void => {
    props.onSave(code).then(props.onClose, (error: unknown) => setFailed(notKeptInWords(error)));
  };
  /** From the field into what was found, and back. */
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const stops = [...(form.current?.querySelectorAll<HTMLElement>('input, li button') ?? [])];
    stops[stops.indexOf(event.target as HTMLElement) + by]?.focus();
  };
  return (
    <form
      ref={form}
      class="know-better teach-label"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={step}
    >
      <label>
        {i18n.t('teach.search', { label })}
        <input
          type="search"
          spellcheck={false}
          aria-describedby={id}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setFailed(undefined);
          }}
        />
      </label>
      <p id={id} role="status">
        {failed ??
          (typed.trim() === '' ? i18n.t('teach.says') : i18n.t('teach.found', found.length))}
      </p>
      {found.length > 0 && (
        <ul>
          {found.slice(0, MOST).map(({ code = '', title, owner, party }) => (
            <li key={code} data-owner={owner}>
              <button type="button" onClick={() => save(code)}>
                <OwnerIcon owner={owner} />
                <span>
                  <span lang={CATALOG_LANGUAGE}>{title}</span>
                  <small>
                    {ownerWord(owner, party)} · {code}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <button type="button" class="button" onClick={props.onClose}>
          {i18n.t('better.cancel')}
        </button>
      </div>
    </form>
  );
}
