import { i18n } from '../lib/wording/texts.ts';
import { useState } from 'preact/hooks';

// Not among the settings: it concerns this popup alone.
const KEY = 'hangtag:lost-access-read';

/** Says which hosts the browser keeps Hangtag from, and offers to ask for them; once read, it keeps quiet. */
export function LostAccess(props: {
  readonly lost: readonly string[];
  readonly onAllow: () => void;
}) {
  const names = props.lost.join(', ');
  const [read, setRead] = useState(() => localStorage.getItem(KEY));
  if (names === '' || read === names) return null;
  return (
    <div class="notice lost-access" role="status">
      <p>{i18n.t('popup.noAccess', { hosts: names })}</p>
      <button type="button" class="button main" onClick={props.onAllow}>
        {i18n.t('popup.allow')}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          localStorage.setItem(KEY, names);
          setRead(names);
        }}
      >
        {i18n.t('popup.notNow')}
      </button>
    </div>
  );
}
