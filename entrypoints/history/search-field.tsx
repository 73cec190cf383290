import { i18n } from '../../lib/wording/texts.ts';
import { LONGEST_TEXT } from '../../components/history-filter.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { findReason } from '../../lib/reasons/find-reason.ts';
import type { ReasonSettings } from '../../lib/reasons/diagnosis.ts';
import { callIdWithin } from '../../lib/vendors/call-id.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';
import type { Formats } from '../../lib/wording/formats.ts';

/** Ms after the last key before calls are looked for. */
const PAUSE = 250;

/** What is searched for where a text was pasted: the end reason in it, else a call's ID, else itself if it is short. */
function queryIn(
  text: string,
  settings: ReasonSettings,
  vendor: VendorId | undefined,
): string | undefined {
  const found = findReason(text, settings, vendor)?.text ?? callIdWithin(text);
  if (found !== undefined) return found;
  const plain = text.trim();
  return plain.length <= LONGEST_TEXT && !plain.includes('\n') ? plain : undefined;
}

/** Finds calls as one types. */
export function SearchField(props: {
  /** What is searched for now. */
  readonly query: string;
  readonly settings: ReasonSettings;
  readonly vendor: VendorId | undefined;
  readonly formats: Formats;
  /** @param replaces whether it goes on with a search that was begun, so that it is no step back of its own */
  readonly onSearch: (query: string, replaces: boolean) => void;
}) {
  const { query, formats } = props;
  const [typed, setTyped] = useState(query);
  const [missed, setMissed] = useState(0);
  const sent = useRef(query);
  const hasBegun = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onSearch = useRef(props.onSearch);
  onSearch.current = props.onSearch;
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    // What comes back is what was typed a moment ago; anything else is another address.
    if (query === sent.current) return;
    sent.current = query;
    hasBegun.current = false;
    clearTimeout(timer.current);
    setTyped(query);
  }, [query]);

  const send = (text: string): void => {
    clearTimeout(timer.current);
    const wanted = text.trim();
    if (wanted === sent.current) return;
    sent.current = wanted;
    onSearch.current(wanted, hasBegun.current);
    hasBegun.current = true;
  };
  const take = (text: string, pause: number): void => {
    setTyped(text);
    setMissed(0);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(text), pause);
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // What is plainly a word or an ID goes in as it is, wherever the caret stands.
    if (text.length <= LONGEST_TEXT && !/[\n{}"“”„«»]/.test(text)) return;
    event.preventDefault();
    const found = queryIn(text, props.settings, props.vendor);
    if (found === undefined) setMissed(text.length);
    else take(found, 0);
  };
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        send(typed);
        hasBegun.current = false;
      }}
    >
      <input
        type="search"
        maxLength={LONGEST_TEXT}
        placeholder={i18n.t('filter.searchHint')}
        aria-label={i18n.t('filter.search')}
        value={typed}
        onInput={(event) => take(event.currentTarget.value, PAUSE)}
        onPaste={paste}
        onBlur={() => {
          send(typed);
          hasBegun.current = false;
        }}
      />
      <p role="status" class="missed">
        {missed > 0 && i18n.t('calls.pastedNone', missed, [formats.count(missed)])}
      </p>
    </form>
  );
}
