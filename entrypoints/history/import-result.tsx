import type { Formats } from '../../components/formats.ts';
import type { ImportReport } from '../../lib/history/import/import-file.ts';

/** What became of an imported file: counts, and what was refused with its place and reason. */
export function ImportResult(props: {
  readonly name: string;
  readonly report: ImportReport;
  readonly formats: Formats;
}) {
  const { report, formats } = props;
  const place = report.placesAre === 'lines' ? 'Line' : 'Item';
  const counts = [
    ['Added', report.added],
    ['Known better now', report.improved],
    ['Already known', report.known],
    ['Refused', report.refused],
  ] as const;
  return (
    <div class="result">
      <h3>{props.name}</h3>
      {report.stopped !== undefined && (
        <p class="problem">It was not read to its end: {report.stopped}</p>
      )}
      <dl>
        {counts.map(([word, n]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{formats.count(n)}</dd>
          </div>
        ))}
      </dl>
      {report.problems.length > 0 && (
        <details>
          <summary>What was refused, and why</summary>
          <ul>
            {report.problems.map(({ place: at, why }, i) => (
              <li key={i}>
                {place} {formats.count(at)}: {why}
              </li>
            ))}
            {report.refused > report.problems.length && (
              <li>and {formats.count(report.refused - report.problems.length)} more</li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
