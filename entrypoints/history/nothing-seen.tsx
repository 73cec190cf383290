import { DashboardLinks } from '../../components/dashboard-links.tsx';
import type { Formats } from '../../lib/wording/formats.ts';
import { filterHash, omitFields, type HistoryFilter } from '../../components/history-filter.ts';
import { PERIODS } from '../../components/period-choice.ts';
import { i18n } from '../../lib/wording/texts.ts';

/** What stands in place of the trends where a filter has no calls: what there is instead, and the way there. */
export function NothingSeen(props: {
  readonly filter: HistoryFilter;
  /** When the newest call of the whole history began, ms since 1970. */
  readonly newest: number;
  readonly formats: Formats;
}) {
  const { filter } = props;
  const hasSpan = filter.from !== undefined;
  const last = PERIODS.find(({ choice }) => choice === filter.period)?.last ?? '';
  const isScoped = [filter.vendor, filter.host, filter.agent, filter.client].some(
    (part) => part !== undefined,
  );
  return (
    <section class="blank">
      <h2>{hasSpan ? i18n.t('trends.noCallsSeen') : i18n.t('popup.noCalls', { last })}</h2>
      <p>
        {i18n.t('popup.newest', { day: props.formats.day(props.newest) })}{' '}
        {i18n.t('popup.openHistory')}
      </p>
      <p class="ways">
        {(hasSpan || filter.period !== '90d') && (
          <a
            class="button"
            href={filterHash({ ...omitFields(filter, ['from', 'to']), period: '90d' })}
          >
            {i18n.t('popup.showLonger')}
          </a>
        )}
        {isScoped && (
          <a
            class="button"
            href={filterHash(omitFields(filter, ['vendor', 'host', 'agent', 'client']))}
          >
            {i18n.t('scope.all')}
          </a>
        )}
      </p>
      <DashboardLinks />
    </section>
  );
}
