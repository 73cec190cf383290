import { i18n } from '../../lib/wording/texts.ts';
import type { ComponentChildren } from 'preact';
import { DashboardLinks } from '../../components/dashboard-links.tsx';
import { DoesPicture, NeverPicture, StoresPicture } from './pictures.tsx';

/** The page after installation: what Hangtag does, what it stores, what it never does, and where to begin. */
export function Welcome() {
  return (
    <main class="welcome">
      <header>
        <img src="/icon/96.png" width={56} height={56} alt="" />
        <h1>{i18n.t('welcome.title')}</h1>
        <p>{i18n.t('welcome.lead')}</p>
      </header>
      <div class="three">
        <Panel
          title={i18n.t('welcome.does')}
          says={i18n.t('welcome.doesSays')}
          picture={<DoesPicture />}
        />
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
      <section class="begin" aria-label={i18n.t('welcome.begin')}>
        <h2>{i18n.t('welcome.begin')}</h2>
        <DashboardLinks />
        <p>
          {i18n.t('welcome.later')} <a href="/options.html">{i18n.t('welcome.options')}</a>
        </p>
      </section>
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
