import { i18n } from '../../lib/wording/texts.ts';
import { useRef, useState } from 'preact/hooks';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import { calls } from '../../lib/wording/sentences.ts';
import type { CallFilter } from '../../lib/history/call-filter.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import { exportFile, type ExportFormat } from '../../lib/history/export/export-calls.ts';
import { noteExported } from '../../lib/history/only-copy.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { EXPORT_FORMATS, saveExport } from './call-actions.ts';
import { Progress } from './progress.tsx';

/** Saves calls as a file: all of them, or those of the page's filter. */
export function ExportPanel(props: {
  readonly db: HistoryDb;
  readonly settings: Settings;
  readonly filter: CallFilter;
  /** The filter in words. */
  readonly filterWords: string;
  readonly formats: Formats;
}) {
  const { formats } = props;
  const [format, setFormat] = useState<ExportFormat>('ndjson');
  const [which, setWhich] = useState<'all' | 'filter'>('all');
  const [running, setRunning] = useState<{ done: number; of: number }>();
  const [said, setSaid] = useState('');
  const stop = useRef<AbortController>(undefined);

  const run = async (): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setSaid('');
    setRunning({ done: 0, of: 0 });
    let written = 0;
    try {
      const file = await exportFile(props.db, props.settings, {
        format,
        ...(which === 'filter' ? { filter: props.filter } : {}),
        signal: controller.signal,
        onProgress: (done, of) => {
          written = done;
          setRunning({ done, of });
        },
      });
      saveExport(file, format);
      if (which === 'all') await noteExported(props.db, Date.now());
      setSaid(i18n.t('history.exported', written, [formats.count(written)]));
    } catch {
      setSaid(
        controller.signal.aborted ? i18n.t('history.exportStopped') : i18n.t('history.unreadable'),
      );
    }
    setRunning(undefined);
  };

  return (
    <section class="panel" aria-labelledby="export-title">
      <h2 id="export-title">{i18n.t('history.export')}</h2>
      <p class="quiet">{i18n.t('history.exportSays')}</p>
      <div class="row">
        <ChoiceGroup
          label={i18n.t('history.exportWhich')}
          name="export-which"
          value={which}
          choices={[
            { value: 'all', text: i18n.t('history.allCalls') },
            { value: 'filter', text: i18n.t('history.onlyFilter', { filter: props.filterWords }) },
          ]}
          onChange={setWhich}
        />
        <ChoiceGroup
          label={i18n.t('history.format')}
          name="export-format"
          value={format}
          choices={EXPORT_FORMATS}
          onChange={setFormat}
        />
      </div>
      {running === undefined ? (
        <div class="buttons">
          <button type="button" class="button main" onClick={() => void run()}>
            {i18n.t('history.export')}
          </button>
          <p role="status" class="quiet">
            {said}
          </p>
        </div>
      ) : (
        <Progress
          label={i18n.t('history.exporting')}
          done={running.done}
          of={running.of}
          says={calls(running.done, formats)}
          onCancel={() => stop.current?.abort()}
        />
      )}
    </section>
  );
}
