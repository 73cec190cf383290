import { i18n } from '../../lib/wording/texts.ts';
import { useEffect, useState } from 'preact/hooks';
import type { Formats } from '../../lib/wording/formats.ts';
import type { FilePreview, FileReading } from '../../lib/history/import/preview-file.ts';
import { daysToKeep, surveyFile, type FileSurvey } from '../../lib/history/import/survey-file.ts';
import { questionsOf } from '../../lib/history/import/table-reading.ts';
import { MAX_RETENTION_DAYS } from '../../lib/calls/limits.ts';
import { ImportQuestions } from './import-questions.tsx';
import { ImportSurvey } from './import-survey.tsx';
import { ImportTable } from './import-table.tsx';

/** How a file is to be imported. */
export interface ImportChoice {
  readonly reading: FileReading;
  /** Whether the file holds all calls of its period; absent where the user does not know. */
  readonly fair: boolean | undefined;
  /** Days that calls are to be kept from now on; absent where that stays. */
  readonly keepDays: number | undefined;
}

/** A table's reading; undefined for files whose columns are not asked about. */
function tableOf(
  reading: FileReading,
): Extract<FileReading, { readonly kind: 'csv' | 'json-table' }> | undefined {
  return reading.kind === 'csv' || reading.kind === 'json-table' ? reading : undefined;
}

function kindInWords({ kind, ...reading }: FileReading): string {
  switch (kind) {
    case 'own-ndjson':
      return i18n.t('import.kindOwn', { format: 'NDJSON' });
    case 'own-json':
      return i18n.t('import.kindOwn', { format: 'JSON' });
    case 'own-csv':
      return i18n.t('import.kindOwn', { format: 'CSV' });
    case 'api-json':
    case 'api-ndjson':
    case 'api-log':
      return 'vendor' in reading && reading.vendor === 'vapi'
        ? i18n.t('import.kindApi', { vendor: 'Vapi' })
        : i18n.t('import.kindApi', { vendor: 'Retell' });
    case 'csv':
      return i18n.t('import.kindCsv');
    case 'json-table':
      return i18n.t('import.kindJsonTable');
  }
}

/** How a file was understood and what is in it, to be corrected before it is imported. */
export function ImportPreview(props: {
  readonly file: File;
  readonly preview: FilePreview;
  /** ms since 1970 when the file was chosen. */
  readonly now: number;
  /** A moment that had surely come then, as far as the history knows. */
  readonly known: number | undefined;
  readonly retentionDays: number;
  readonly locale: string;
  readonly formats: Formats;
  /** Entries of the file that an import which was broken off is done with; 0 where there was none. */
  readonly readBefore: (choice: ImportChoice) => Promise<number>;
  readonly onImport: (choice: ImportChoice) => void;
  readonly onCancel: () => void;
}) {
  const { file, preview, now, retentionDays, locale, formats } = props;
  const [reading, setReading] = useState(preview.reading);
  const [fair, setFair] = useState<boolean>();
  const [keepDays, setKeepDays] = useState<number>();
  const [survey, setSurvey] = useState<FileSurvey>();
  const [looked, setLooked] = useState(0);
  const [before, setBefore] = useState(0);
  const [isWanted, setWanted] = useState(false);
  const table = tableOf(reading);
  // A single call was picked by hand, whatever was said of the file before.
  const isSingle = survey?.calls === 1;
  const choice = { reading, fair: isSingle ? false : fair, keepDays };

  useEffect(() => {
    const stop = new AbortController();
    setSurvey(undefined);
    setLooked(0);
    const options = {
      reading,
      now,
      retentionDays,
      locales: [locale],
      lastModified: file.lastModified,
      signal: stop.signal,
    };
    void surveyFile(file, { ...options, onProgress: ({ bytes }) => setLooked(bytes) }, props.known)
      // What cannot be read is told by the import.
      .catch(() => undefined)
      .then((found) => {
        if (!stop.signal.aborted) setSurvey(found);
      });
    return () => stop.abort();
  }, [file, reading]);

  useEffect(() => {
    let current = true;
    void props.readBefore(choice).then((read) => {
      if (current) setBefore(read);
    });
    return () => {
      current = false;
    };
  }, [reading, fair, keepDays]);

  const questions = table === undefined ? undefined : questionsOf(table, preview, now);
  // Until it is known how dates are written, nothing can be said of the calls.
  const isOrderAsked = questions?.dateOrder === true && table?.dateOrder === undefined;
  const isAsked =
    table !== undefined &&
    questions !== undefined &&
    (isOrderAsked ||
      (questions.durationUnit && table.durationUnit === undefined && !table.leavesOutDuration) ||
      (questions.costUnit && table.costUnit === undefined && !table.leavesOutCost));
  const hasReason =
    table === undefined || (table.columns.reason ?? table.columns.record) !== undefined;
  const oldest = survey?.oldest;
  const isReady = hasReason && !isAsked;

  useEffect(() => {
    if (!isWanted || survey === undefined) return;
    setWanted(false);
    // What the file turned out to hold may be a reason to think again.
    if (isReady && survey.tooOld === 0) props.onImport(choice);
  }, [isWanted, survey]);

  const start = (): void => {
    if (survey === undefined) setWanted(true);
    else props.onImport(choice);
  };
  return (
    <div class="preview">
      <h3>{file.name}</h3>
      <p>{kindInWords(reading)}</p>
      {!isOrderAsked && (
        <ImportSurvey
          survey={survey}
          looked={looked}
          size={file.size}
          retentionDays={retentionDays}
          formats={formats}
        />
      )}
      {table !== undefined && (
        <ImportTable
          preview={preview}
          reading={table}
          locale={locale}
          now={now}
          formats={formats}
          onChange={setReading}
        />
      )}
      <ImportQuestions
        reading={reading}
        questions={questions}
        sample={preview}
        isSingle={isSingle || survey?.calls === 0}
        fair={fair}
        retention={
          survey !== undefined && survey.tooOld > 0 && oldest !== undefined
            ? {
                tooOld: survey.tooOld,
                days: Math.min(MAX_RETENTION_DAYS, daysToKeep(oldest, now)),
                now: retentionDays,
              }
            : undefined
        }
        keepDays={keepDays}
        formats={formats}
        onReading={setReading}
        onFair={setFair}
        onKeepDays={setKeepDays}
      />
      {!hasReason && <p class="problem">{i18n.t('import.sayReason')}</p>}
      {hasReason && isAsked && <p class="problem">{i18n.t('import.sayFirst')}</p>}
      {before > 0 && <p>{i18n.t('import.goesOn', before, [formats.count(before)])}</p>}
      <div class="buttons">
        <button type="button" class="button main" disabled={!isReady || isWanted} onClick={start}>
          {i18n.t('import.title')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {i18n.t('import.cancel')}
        </button>
      </div>
    </div>
  );
}
