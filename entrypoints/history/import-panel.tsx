import { i18n } from '../../lib/wording/texts.ts';
import { useRef, useState } from 'preact/hooks';
import type { Formats } from '../../lib/wording/formats.ts';
import { breakInWords } from '../../lib/wording/import-words.ts';
import { takeFile } from '../../components/take-file.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import { BrokenFile } from '../../lib/history/import/broken-file.ts';
import { fingerprintOf, readCheckpoint } from '../../lib/history/import/checkpoint.ts';
import { importFile, type ImportProgress } from '../../lib/history/import/import-file.ts';
import type { ImportReport } from '../../lib/history/import/import-report.ts';
import { previewFile, type FilePreview } from '../../lib/history/import/preview-file.ts';
import { readKnownTime } from '../../lib/history/known-time.ts';
import { writeSettings } from '../../lib/settings/store.ts';
import { noteChange } from '../../lib/worker/note-change.ts';
import { ImportPreview, type ImportChoice } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import { Progress } from './progress.tsx';

type State =
  | { readonly kind: 'waiting'; readonly problem?: string }
  | {
      readonly kind: 'preview';
      readonly file: File;
      readonly preview: FilePreview;
      readonly now: number;
      readonly known: number | undefined;
    }
  | { readonly kind: 'running'; readonly file: File; readonly progress: ImportProgress }
  | {
      readonly kind: 'done';
      readonly file: File;
      readonly report: ImportReport;
      readonly retentionDays: number;
    };

const ACCEPT = '.ndjson,.jsonl,.json,.har,.csv,.tsv,.txt,application/json,text/csv,text/plain';

/** Tells an import of a file from others of the same file that would end otherwise. */
function fingerprint(file: File, { reading, fair }: ImportChoice, days: number): Promise<string> {
  return fingerprintOf(file, file.lastModified, { reading, fair, days });
}

/**
 * What time it is, ms since 1970, and how late it surely is: a clock that is behind what the history knows would refuse
 * what is new.
 */
async function timeIn(db: HistoryDb): Promise<{ now: number; known: number | undefined }> {
  // Whether the history can be read shows when it is written.
  const known = await readKnownTime(db).catch(() => undefined);
  return { now: Math.max(Date.now(), known ?? 0), known };
}

/** Takes a file, shows how it is understood, imports it, and says what became of it. */
export function ImportPanel(props: {
  readonly db: HistoryDb;
  readonly retentionDays: number;
  readonly locale: string;
  readonly formats: Formats;
}) {
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const [over, setOver] = useState(false);
  const stop = useRef<AbortController>(undefined);

  const look = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    try {
      const times = await timeIn(props.db);
      setState({ kind: 'preview', file, preview: await previewFile(file, times.now), ...times });
    } catch (error) {
      const why =
        error instanceof BrokenFile
          ? breakInWords(error.why, props.formats)
          : i18n.t('import.unreadable');
      setState({ kind: 'waiting', problem: `${file.name}: ${why}` });
    }
  };

  const run = async (file: File, choice: ImportChoice): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: 'running', file, progress: { bytes: 0, of: file.size, read: 0 } });
    const retentionDays = choice.keepDays ?? props.retentionDays;
    try {
      // First, so that no upkeep takes away what has just been added.
      if (choice.keepDays !== undefined) await writeSettings({ retentionDays });
      const report = await importFile(props.db, file, {
        reading: choice.reading,
        fair: choice.fair,
        now: (await timeIn(props.db)).now,
        retentionDays,
        locales: [props.locale],
        lastModified: file.lastModified,
        fingerprint: await fingerprint(file, choice, retentionDays),
        signal: controller.signal,
        onProgress: (progress) => setState({ kind: 'running', file, progress }),
      });
      setState({ kind: 'done', file, report, retentionDays });
    } catch {
      setState({
        kind: 'waiting',
        problem: `${file.name}: ${i18n.t('import.unwritable')}`,
      });
    }
    // A background that sleeps does not hear of it; and what was added stays, however the import ended.
    noteChange(Date.now()).catch(() => undefined);
  };

  const readBefore = async (file: File, choice: ImportChoice): Promise<number> => {
    try {
      const print = await fingerprint(file, choice, choice.keepDays ?? props.retentionDays);
      return (await readCheckpoint(props.db, print))?.read ?? 0;
    } catch {
      return 0;
    }
  };

  return (
    <section class="panel" aria-labelledby="import-title">
      <h2 id="import-title">{i18n.t('import.title')}</h2>
      <p class="quiet">{i18n.t('import.says')}</p>
      {(state.kind === 'waiting' || state.kind === 'done') && (
        <div
          class={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void look(event.dataTransfer?.files[0]);
          }}
        >
          <label class="button file">
            {i18n.t('import.choose')}
            <input
              type="file"
              class="aside"
              accept={ACCEPT}
              onChange={(event) => void look(takeFile(event.currentTarget))}
            />
          </label>
          <span class="quiet">{i18n.t('import.drop')}</span>
        </div>
      )}
      <div role="status">
        {state.kind === 'waiting' && state.problem !== undefined && (
          <p class="problem">{state.problem}</p>
        )}
        {state.kind === 'done' && (
          <ImportResult
            name={state.file.name}
            report={state.report}
            retentionDays={state.retentionDays}
            formats={props.formats}
          />
        )}
      </div>
      {state.kind === 'preview' && (
        <ImportPreview
          key={`${state.file.name} ${state.file.lastModified}`}
          file={state.file}
          preview={state.preview}
          now={state.now}
          known={state.known}
          retentionDays={props.retentionDays}
          locale={props.locale}
          formats={props.formats}
          readBefore={(choice) => readBefore(state.file, choice)}
          onImport={(choice) => void run(state.file, choice)}
          onCancel={() => setState({ kind: 'waiting' })}
        />
      )}
      {state.kind === 'running' && (
        <Progress
          label={i18n.t('import.importing', { file: state.file.name })}
          done={state.progress.bytes}
          of={state.progress.of}
          says={i18n.t('import.read', { count: props.formats.count(state.progress.read) })}
          onCancel={() => stop.current?.abort()}
        />
      )}
    </section>
  );
}
