import { i18n } from '../lib/wording/texts.ts';
import type { TrendReport } from '../lib/trends/report.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { FEWEST_CALLS } from '../lib/trends/change.ts';
import { changeInWords, rateOf } from '../lib/wording/sentences.ts';

/** The answer in a line: the share of calls that failed, and whether that is more than before. */
export function Headline(props: {
  readonly report: Pick<TrendReport, 'faults' | 'obstacle' | 'beside'>;
  /** The period before, as part of a sentence. */
  readonly before: string;
  readonly formats: Formats;
}) {
  const { report, formats } = props;
  const { now } = report.faults;
  if (now.of === 0) return <NoRate filtered={report.beside.unfair > 0} />;
  const { says, then, direction, how } = changeInWords(report, props.before, formats);
  return (
    <div class="headline">
      <h1>
        {now.of < FEWEST_CALLS ? (
          <b>{firstCalls(now.calls, now.of, formats)}</b>
        ) : now.calls === 0 ? (
          <b>{i18n.t('trends.noFaults', now.of, [formats.count(now.of)])}</b>
        ) : (
          <>
            <strong>{formats.percent(rateOf(now))}</strong>{' '}
            <span>{i18n.t('trends.failed', now.of, [formats.count(now.of)])}</span>
          </>
        )}
      </h1>
      <p class={`change ${direction}`}>
        {direction !== 'flat' && (
          <span aria-hidden="true">{direction === 'worse' ? '▲' : '▼'} </span>
        )}
        {says} {then}
      </p>{' '}
      {how !== undefined && (
        <details class="how">
          <summary>{i18n.t('trends.howTitle')}</summary>
          <p>{how}</p>
        </details>
      )}
    </div>
  );
}

/** Stands where no call counts: why, and what would help. */
function NoRate(props: { readonly filtered: boolean }) {
  return (
    <div class="headline">
      <h1>
        <b>{i18n.t('trends.noRate')}</b>
      </h1>
      {props.filtered && <p class="change">{i18n.t('trends.onlyFiltered')}</p>}
    </div>
  );
}

/** `1 call seen, no fault.` */
function firstCalls(faulty: number, of: number, formats: Formats): string {
  return faulty === 0
    ? i18n.t('trends.seenNoFault', of, [formats.count(of)])
    : i18n.t('trends.seenFailed', of, [formats.count(of), formats.count(faulty)]);
}
