import { i18n } from '../../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { DashboardLinks } from '../../components/dashboard-links.tsx';
import { historyUrl } from '../../components/history-filter.ts';
import type { Formats } from '../../lib/wording/formats.ts';
import { CardExample } from './card-example.tsx';
import { DoesPicture, NeverPicture, StoresPicture } from './pictures.tsx';

/** The page after installation: what Hangtag shows, how to begin, what it keeps, and what it never does. */
export function Welcome(props: { readonly pinWords: string; readonly formats: Formats }) {
  return (
    <main class="welcome">
      <header>
        <img src="/icon/96.png" width={56} height={56} alt="" />
        <h1>{i18n.t('welcome.title')}</h1>
        <p>{i18n.t('welcome.lead')}</p>
      </header>
      <section class="shows">
        <div>
          <h2>{i18n.t('welcome.does')}</h2>
          <p>{i18n.t('welcome.doesSays')}</p>
          <div class="picture" aria-hidden="true">
            <DoesPicture />
          </div>
        </div>
        <CardExample formats={props.formats} />
      </section>
      <ol class="beginning">
        <li>
          <h2>{i18n.t('welcome.pin')}</h2>
          <p>{props.pinWords}</p>
        </li>
        <li>
          <h2>{i18n.t('welcome.begin')}</h2>
          <DashboardLinks />
        </li>
        <li>
          <h2>{i18n.t('popup.haveExport')}</h2>
          <p>{i18n.t('welcome.importSays')}</p>
          <a class="button" href={historyUrl({ view: 'files' })}>
            {i18n.t('welcome.import')}
          </a>
        </li>
      </ol>
      <div class="two">
        <Panel
          title={i18n.t('welcome.stores')}
          says={i18n.t('welcome.storesSays')}
          picture={<StoresPicture />}
        />
        <Panel
          title={i18n.t('welcome.never')}
          says={i18n.t('welcome.neverSays')}
          picture={<NeverPicture />}
        />
      </div>
      <p class="later">
        {i18n.t('welcome.later')} <a href="/options.html">{i18n.t('welcome.options')}</a> ·{' '}
        <a href="/about.html#privacy">{i18n.t('options.privacy')}</a>
      </p>
    </main>
  );
}

function Panel(props: {
  readonly title: string;
  readonly says: string;
  readonly picture: ComponentChildren;
}) {
  return (
    <section>
      <div class="picture" aria-hidden="true">
        {props.picture}
      </div>
      <h2>{props.title}</h2>
      <p>{props.says}</p>
    </section>
  );
}
