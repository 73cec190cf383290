import { i18n } from '../../lib/wording/texts.ts';
import { useEffect, useState } from 'preact/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Said, type SaidOutcome } from '../../components/said.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import { countVendor, deleteAll, deleteVendor } from '../../lib/history/deletion.ts';
import { forgetCalls, noteErased, deleteWithSummaries } from '../../lib/worker/forget.ts';
import { watchHistory } from '../../lib/history/watch.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';

/** Deletes all calls of a vendor, or everything. */
export function ErasePanel(props: { readonly db: HistoryDb; readonly formats: Formats }) {
  const [asking, setAsking] = useState<VendorId | 'all'>();
  const [said, setSaid] = useState<SaidOutcome>();
  const say = (text: string): void => setSaid({ text, isWrong: false });
  const [counts, setCounts] = useState<readonly (readonly [VendorId, number])[]>([]);
  const { db } = props;

  useEffect(() => {
    const stop = new AbortController();
    const count = async (): Promise<void> => {
      const found = await Promise.all(
        (Object.keys(VENDORS) as VendorId[]).map(
          async (vendor) => [vendor, await countVendor(db, vendor)] as const,
        ),
      );
      if (!stop.signal.aborted) setCounts(found.filter(([, n]) => n > 0));
    };
    const again = (): void => void count().catch(() => setCounts([]));
    again();
    watchHistory(again, stop.signal);
    return () => stop.abort();
  }, [db]);

  const erase = async (what: VendorId | 'all'): Promise<void> => {
    setAsking(undefined);
    say(i18n.t('history.deleting'));
    try {
      if (what === 'all') {
        await deleteAll(db);
        await forgetCalls(Date.now());
        // The popup's last filter is there, which may name an assistant, and which of its notes were put away.
        localStorage.clear();
        say(i18n.t('history.erased'));
      } else {
        const n = await deleteWithSummaries(() => deleteVendor(db, what));
        await noteErased([what], Date.now());
        say(
          i18n.t('history.deletedOf', n, [props.formats.count(n)], { vendor: VENDORS[what].name }),
        );
      }
    } catch {
      setSaid({ text: i18n.t('history.notErased'), isWrong: true });
    }
  };
  const name = asking === undefined || asking === 'all' ? '' : VENDORS[asking].name;
  return (
    <section class="panel" aria-labelledby="erase-title">
      <h2 id="erase-title">{i18n.t('history.erase')}</h2>
      <p class="quiet">{i18n.t('history.eraseHint')}</p>
      <div class="buttons">
        {counts.map(([vendor, n]) => (
          <button
            key={vendor}
            type="button"
            class="button danger"
            onClick={() => setAsking(vendor)}
          >
            {i18n.t('history.deleteCallsOf', n, [props.formats.count(n)], {
              vendor: VENDORS[vendor].name,
            })}
          </button>
        ))}
        <button type="button" class="button danger" onClick={() => setAsking('all')}>
          {i18n.t('history.eraseAll')}
        </button>
        <Said outcome={said} />
      </div>
      {asking !== undefined && (
        <ConfirmDialog
          title={
            asking === 'all'
              ? i18n.t('history.eraseAllQuestion')
              : i18n.t('history.deleteEveryQuestion', { vendor: name })
          }
          action={
            asking === 'all'
              ? i18n.t('history.eraseAll')
              : i18n.t('history.deleteEvery', { vendor: name })
          }
          onYes={() => void erase(asking)}
          onNo={() => setAsking(undefined)}
        >
          <p>{i18n.t('history.eraseWhat')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
