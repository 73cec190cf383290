import { i18n } from '../../lib/wording/texts.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { refusalInWords } from '../../lib/wording/import-words.ts';
import type { ImportReport } from '../../lib/history/import/import-report.ts';

/** What of a file was refused, or will be: each with the number of its entry and the reason, folded away. */
export function RefusedEntries(props: {
  readonly report: ImportReport;
  readonly summary: string;
  readonly retentionDays: number;
  readonly formats: Formats;
}) {
  const { report, formats } = props;
  if (report.problems.length === 0) return null;
  return (
    <details>
      <summary>{props.summary}</summary>
      <ul>
        {report.problems.map(({ entryNumber, why }, i) => (
          <li key={i}>
            {i18n.t(report.entriesAre === 'lines' ? 'import.line' : 'import.item', {
              number: formats.count(entryNumber),
            })}{' '}
            {refusalInWords(why, props.retentionDays, formats)}
          </li>
        ))}
        {report.refused > report.problems.length && (
          <li>
            {i18n.t('count.more', {
              count: formats.count(report.refused - report.problems.length),
            })}
          </li>
        )}
      </ul>
    </details>
  );
}
