import { i18n } from '../../lib/wording/texts.ts';
import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '../../components/save-file.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import { countAside, deleteAside, exportAside } from '../../lib/history/set-aside.ts';
import { watchHistory } from '../../lib/history/watch.ts';
import type { Formats } from '../../lib/wording/formats.ts';

/** Saves or deletes rows of the history that could not be read; shown only where there are any. */
export function AsidePanel(props: { readonly db: HistoryDb; readonly formats: Formats }) {
  const { db, formats } = props;
  const [count, setCount] = useState(0);
  const [said, setSaid] = useState('');
  const read = (): void => void countAside(db).then(setCount, () => setCount(0));

  useEffect(() => {
    const stop = new AbortController();
    read();
    watchHistory(read, stop.signal);
    return () => stop.abort();
  }, [db]);

  const save = async (): Promise<void> => {
    try {
      saveFile('hangtag-unreadable.ndjson', await exportAside(db));
    } catch {
      setSaid(i18n.t('history.unreadable'));
    }
  };
  const remove = async (): Promise<void> => {
    try {
      await deleteAside(db);
      read();
    } catch {
      setSaid(i18n.t('history.notErased'));
    }
  };
  if (count === 0) return null;
  return (
    <section class="panel" aria-labelledby="aside-title">
      <h2 id="aside-title">{i18n.t('history.aside', count, [formats.count(count)])}</h2>
      <p class="quiet">{i18n.t('history.asideSays')}</p>
      <div class="buttons">
        <button type="button" class="button main" onClick={() => void save()}>
          {i18n.t('history.asideSave')}
        </button>
        <button type="button" class="button danger" onClick={() => void remove()}>
          {i18n.t('history.asideDelete')}
        </button>
        <p role="status" class="quiet">
          {said}
        </p>
      </div>
    </section>
  );
}
