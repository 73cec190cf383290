import { i18n } from '../../lib/wording/texts.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import {
  ignoredInWords,
  nothingInWords,
  stopInWords,
  stuckInWords,
  undatedInWords,
} from '../../lib/wording/import-words.ts';
import { calls } from '../../lib/wording/sentences.ts';
import type { FileSurvey } from '../../lib/history/import/survey-file.ts';
import { RefusedEntries } from './refused-entries.tsx';

/** What a file holds, before it is imported. */
export function ImportSurvey(props: {
  /** Absent until the file was read through. */
  readonly survey: FileSurvey | undefined;
  /** Bytes that were read so far. */
  readonly looked: number;
  readonly size: number;
  readonly retentionDays: number;
  readonly formats: Formats;
}) {
  const { survey, formats } = props;
  if (survey === undefined) {
    return (
      <p class="quiet" role="status">
        {i18n.t('import.looking', {
          share: formats.percent(props.size === 0 ? 0 : Math.min(1, props.looked / props.size)),
        })}
      </p>
    );
  }
  const { report, span } = survey;
  const nothing =
    survey.calls > 0 ? undefined : nothingInWords(report, props.retentionDays, formats);
  const [stuck, undated] = [stuckInWords(report, formats), undatedInWords(report, formats)];
  const more = [
    ...ignoredInWords(report.ignored, formats),
    ...[undated, stuck].filter((text) => text !== undefined),
    ...(report.stopped === undefined
      ? []
      : [`${i18n.t('import.stopped')} ${stopInWords(report.stopped, formats)}`]),
  ];
  return (
    <div class="holds">
      {nothing === undefined ? (
        <p>
          <b>{calls(survey.calls, formats)}</b>
          {span !== undefined &&
            `, ${i18n.t('import.span', { from: formats.moment(span.from), to: formats.moment(span.to) })}`}
        </p>
      ) : (
        <p class="problem">{nothing}</p>
      )}
      {more.length > 0 && (
        <ul class="quiet">
          {more.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <RefusedEntries
        report={report}
        summary={i18n.t('import.willRefuse', report.refused, [formats.count(report.refused)])}
        retentionDays={props.retentionDays}
        formats={formats}
      />
    </div>
  );
}
