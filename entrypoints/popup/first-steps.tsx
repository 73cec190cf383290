import { DashboardLinks } from '../../components/dashboard-links.tsx';
import { historyUrl } from '../../components/history-filter.ts';
import { i18n } from '../../lib/wording/texts.ts';

/** What is shown before the first call was seen. */
export function FirstSteps() {
  return (
    <section class="blank">
      <img src="/icon/96.png" width={48} height={48} alt="" />
      <h1>{i18n.t('popup.firstTitle')}</h1>
      <p>{i18n.t('popup.first')}</p>
      <DashboardLinks />
      <p>
        {i18n.t('popup.haveExport')}{' '}
        <a href={historyUrl({ view: 'files' })} target="_blank">
          {i18n.t('popup.import')}
        </a>
      </p>
    </section>
  );
}
