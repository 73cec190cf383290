import { i18n } from '../lib/wording/texts.ts';
import type { TrendReport } from '../lib/trends/report.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { changeInWords, rateOf } from '../lib/wording/sentences.ts';

/** The answer in the first line: the share of faulty calls, and whether that is more than before. */
export function Headline(props: {
  readonly faults: TrendReport['faults'];
  /** The period before, as part of a sentence. */
  readonly before: string;
  readonly formats: Formats;
}) {
  const { faults, formats } = props;
  const words = changeInWords(faults, props.before, formats);
  const arrow = rateOf(faults.now) >= rateOf(faults.before) ? '▲' : '▼';
  return (
    <div class="headline">
      <h1>
        <strong>{formats.percent(rateOf(faults.now))}</strong>{' '}
        <span>
          {i18n.t(faults.now.calls === 0 ? 'trends.noFaults' : 'trends.faults', faults.now.of, [
            formats.count(faults.now.of),
          ])}
        </span>
      </h1>
      <p class={`change ${words.direction}`}>
        {words.change !== '' && (
          <>
            {words.direction !== 'flat' && <span aria-hidden="true">{arrow} </span>}
            <b>{words.change}</b>{' '}
          </>
        )}
        {words.rest}
      </p>
    </div>
  );
}
