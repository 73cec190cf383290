import { i18n } from '../lib/wording/texts.ts';
import type { TrendReport } from '../lib/trends/report.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { besideInWords, rateOf } from '../lib/wording/sentences.ts';

/** What is in no rate, a line each; what is not known leads to its calls. */
export function Beside(props: {
  readonly report: TrendReport;
  readonly formats: Formats;
  /** Address of the calls whose reason is not known. */
  readonly unknownHref: string;
  readonly newTab?: boolean;
}) {
  const { report, formats } = props;
  const sentences = besideInWords(report, formats);
  if (sentences.length === 0 && report.unknown.calls === 0) return null;
  return (
    <ul class="beside">
      {report.unknown.calls > 0 && (
        <li>
          {i18n.t('trends.unknown', { rate: formats.percent(rateOf(report.unknown)) })}{' '}
          <a href={props.unknownHref} target={props.newTab === true ? '_blank' : undefined}>
            {i18n.t('trends.teach')}
          </a>
        </li>
      )}
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
