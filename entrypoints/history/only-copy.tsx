import { i18n } from '../../lib/wording/texts.ts';
import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '../../components/save-file.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import { exportFile } from '../../lib/history/export/export-calls.ts';
import { callsToLose, noteExported, noteExportOffered } from '../../lib/history/only-copy.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { calls } from '../../lib/wording/sentences.ts';
import { dayName } from './call-actions.ts';

/** Says once that nothing but this browser has the calls, where there is something to lose. */
export function OnlyCopy(props: {
  readonly db: HistoryDb;
  readonly settings: Settings;
  readonly formats: Formats;
}) {
  const { db, settings, formats } = props;
  const [atStake, setAtStake] = useState<number>();
  const [isExporting, setExporting] = useState(false);
  useEffect(() => {
    let current = true;
    callsToLose(db, Date.now()).then(
      (n) => {
        if (current) setAtStake(n);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [db]);
  if (atStake === undefined) return null;
  const save = async (): Promise<void> => {
    setExporting(true);
    const file = await exportFile(db, settings, { format: 'ndjson' });
    saveFile(`hangtag-${dayName(Date.now())}.ndjson`, file);
    await noteExported(db, Date.now());
    setAtStake(undefined);
  };
  const dismiss = (): void => {
    setAtStake(undefined);
    void noteExportOffered(db, Date.now()).catch(() => undefined);
  };
  return (
    <div class="notice only-copy" role="status">
      <p>{i18n.t('calls.onlyCopy', { calls: calls(atStake, formats) })}</p>
      <button
        type="button"
        class="button"
        disabled={isExporting}
        onClick={() => void save().catch(() => setExporting(false))}
      >
        {i18n.t(isExporting ? 'history.exporting' : 'calls.onlyCopyExport')}
      </button>
      <button type="button" class="button" onClick={dismiss}>
        {i18n.t('calls.onlyCopyDismiss')}
      </button>
    </div>
  );
}
