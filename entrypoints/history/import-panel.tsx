import { i18n } from '../../lib/wording/texts.ts';
import { useRef, useState } from 'preact/hooks';
import type { Formats } from '../../lib/wording/formats.ts';
import { breakInWords } from '../../lib/wording/import-words.ts';
import { takeFile } from '../../components/take-file.ts';
import type { HistoryDb } from '../../lib/history/database.ts';
import { BrokenFile } from '../../lib/history/import/entry.ts';
import {
  importFile,
  type ImportProgress,
  type ImportReport,
} from '../../lib/history/import/import-file.ts';
import {
  previewFile,
  type FilePreview,
  type FileReading,
} from '../../lib/history/import/preview-file.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import { Progress } from './progress.tsx';

type State =
  | { readonly kind: 'waiting'; readonly problem?: string }
  | { readonly kind: 'preview'; readonly file: File; readonly preview: FilePreview }
  | { readonly kind: 'running'; readonly file: File; readonly progress: ImportProgress }
  | { readonly kind: 'done'; readonly file: File; readonly report: ImportReport };

const ACCEPT = '.ndjson,.jsonl,.json,.csv,application/json,text/csv';

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
      setState({ kind: 'preview', file, preview: await previewFile(file) });
    } catch (error) {
      const why =
        error instanceof BrokenFile
          ? breakInWords(error, props.formats)
          : i18n.t('import.unreadable');
      setState({ kind: 'waiting', problem: `${file.name}: ${why}` });
    }
  };

  const run = async (file: File, reading: FileReading): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: 'running', file, progress: { bytes: 0, of: file.size, read: 0 } });
    try {
      const report = await importFile(props.db, file, {
        reading,
        now: Date.now(),
        retentionDays: props.retentionDays,
        locales: [props.locale],
        lastModified: file.lastModified,
        signal: controller.signal,
        onProgress: (progress) => setState({ kind: 'running', file, progress }),
      });
      setState({ kind: 'done', file, report });
    } catch {
      setState({
        kind: 'waiting',
        problem: `${file.name}: ${i18n.t('import.unwritable')}`,
      });
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
            retentionDays={props.retentionDays}
            formats={props.formats}
          />
        )}
      </div>
      {state.kind === 'preview' && (
        <ImportPreview
          key={`${state.file.name} ${state.file.lastModified}`}
          name={state.file.name}
          preview={state.preview}
          onImport={(reading) => void run(state.file, reading)}
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
