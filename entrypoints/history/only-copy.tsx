import { i18n } from '../../lib/wording/texts.ts';
import { useState } from 'preact/hooks';
import type { HistoryDb } from '../../lib/history/database.ts';
import { exportFile } from '../../lib/history/export/export-calls.ts';
import { callsToLose, noteExported, noteExportOffered } from '../../lib/history/only-copy.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { calls } from '../../lib/wording/sentences.ts';
import { saveExport } from './call-actions.ts';
import { useRead } from './use-read.ts';

/** Counting a million calls takes the database seconds, in which nothing else is read: what the page is for comes first. */
const AFTER_DRAWING_MS = 1_500;

/** Says once that nothing but this browser has the calls, where there is something to lose. */
export function OnlyCopy(props: {
  readonly db: HistoryDb;
  readonly settings: Settings;
  readonly formats: Formats;
}) {
  const { db, settings, formats } = props;
  const atStake = useRead(async () => {
    await new Promise((resolve) => setTimeout(resolve, AFTER_DRAWING_MS));
    return callsToLose(db, Date.now());
  }, [db]);
  const [isDone, setDone] = useState(false);
  const [isExporting, setExporting] = useState(false);
  if (atStake === undefined || isDone) return null;
  const save = async (): Promise<void> => {
    setExporting(true);
    saveExport(await exportFile(db, settings, { format: 'ndjson' }), 'ndjson');
    await noteExported(db, Date.now());
    setDone(true);
  };
  const dismiss = (): void => {
    setDone(true);
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
