import { useEffect, useState } from 'preact/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { Formats } from '../../components/formats.ts';
import { calls } from '../../components/sentences.ts';
import { CallQuery } from '../../lib/history/call-query.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import { deleteAll, deleteMatching } from '../../lib/history/deletion.ts';
import { watchHistory } from '../../lib/history/watch.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';

/** Deletes all calls of a vendor, or everything. */
export function ErasePanel(props: {
  readonly db: HistoryDb;
  readonly settings: Settings;
  readonly formats: Formats;
}) {
  const [asking, setAsking] = useState<VendorId | 'all'>();
  const [said, setSaid] = useState('');
  const [counts, setCounts] = useState<readonly (readonly [VendorId, number])[]>([]);
  const { db, settings } = props;

  useEffect(() => {
    const stop = new AbortController();
    const count = async (): Promise<void> => {
      const found = await Promise.all(
        (Object.keys(VENDORS) as VendorId[]).map(
          async (vendor) =>
            [vendor, await new CallQuery(db, { vendor }, settings).count()] as const,
        ),
      );
      if (!stop.signal.aborted) setCounts(found.filter(([, n]) => n > 0));
    };
    const again = (): void => void count().catch(() => setCounts([]));
    again();
    watchHistory(again, stop.signal);
    return () => stop.abort();
  }, [db, settings]);

  const erase = async (what: VendorId | 'all'): Promise<void> => {
    setAsking(undefined);
    setSaid('Deleting …');
    try {
      if (what === 'all') {
        await deleteAll(props.db);
        setSaid('The history is empty.');
      } else {
        const n = await deleteMatching(props.db, { vendor: what }, props.settings);
        setSaid(`${calls(n, props.formats)} of ${VENDORS[what].name} deleted.`);
      }
    } catch {
      setSaid('Not everything could be deleted. Reload the page to try again.');
    }
  };
  const name = asking === undefined || asking === 'all' ? '' : VENDORS[asking].name;
  return (
    <section class="panel" aria-labelledby="erase-title">
      <h2 id="erase-title">Erase</h2>
      <p class="quiet">To delete single calls, tick them under Calls.</p>
      <div class="buttons">
        {counts.map(([vendor, n]) => (
          <button
            key={vendor}
            type="button"
            class="button danger"
            onClick={() => setAsking(vendor)}
          >
            Delete {calls(n, props.formats)} of {VENDORS[vendor].name}
          </button>
        ))}
        <button type="button" class="button danger" onClick={() => setAsking('all')}>
          Erase the whole history
        </button>
        <p role="status" class="quiet">
          {said}
        </p>
      </div>
      {asking !== undefined && (
        <ConfirmDialog
          title={asking === 'all' ? 'Erase the whole history?' : `Delete every call of ${name}?`}
          action={asking === 'all' ? 'Erase the whole history' : `Delete every call of ${name}`}
          onYes={() => void erase(asking)}
          onNo={() => setAsking(undefined)}
        >
          <p>Calls and counts are deleted and cannot be brought back. An export keeps a copy.</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
