import { i18n } from '../../lib/wording/texts.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import {
  ignoredInWords,
  nothingInWords,
  stopInWords,
  stuckInWords,
  undatedInWords,
} from '../../lib/wording/import-words.ts';
import type { ImportReport } from '../../lib/history/import/import-report.ts';
import { RefusedEntries } from './refused-entries.tsx';

/** What became of an imported file: counts, and what was refused with the number of its entry and its reason. */
export function ImportResult(props: {
  readonly name: string;
  readonly report: ImportReport;
  readonly retentionDays: number;
  readonly formats: Formats;
}) {
  const { report, formats, retentionDays } = props;
  const counts = [
    [i18n.t('import.added'), report.added],
    [i18n.t('import.improved'), report.improved],
    [i18n.t('import.known'), report.known],
    [i18n.t('import.refused'), report.refused],
  ] as const;
  const nothing = nothingInWords(report, retentionDays, formats);
  const told = [undatedInWords(report, formats), stuckInWords(report, formats)];
  const ignored = ignoredInWords(report.ignored, formats);
  return (
    <div class="result">
      <h3>{props.name}</h3>
      {report.stopped !== undefined && (
        <p class="problem">
          {i18n.t('import.stopped')} {stopInWords(report.stopped, formats)}
        </p>
      )}
      {nothing !== undefined && <p>{nothing}</p>}
      <dl>
        {counts.map(([word, n]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{formats.count(n)}</dd>
          </div>
        ))}
      </dl>
      {told.map((text) => text !== undefined && <p key={text}>{text}</p>)}
      {ignored.map((text) => (
        <p class="quiet" key={text}>
          {text}
        </p>
      ))}
      <RefusedEntries
        report={report}
        summary={i18n.t('import.refusedWhy', report.refused, [formats.count(report.refused)])}
        retentionDays={retentionDays}
        formats={formats}
      />
    </div>
  );
}
