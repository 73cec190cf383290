import { i18n } from '../../lib/wording/texts.ts';
import { Markdown } from './markdown.tsx';

/** Privacy, changes and licenses, as they stand in the package. The texts are English. */
export function AboutPage(props: {
  readonly version: string;
  /** As Markdown. */
  readonly privacy: string;
  readonly changes: string;
}) {
  return (
    <main class="about-page">
      <header>
        <img src="/icon/96.png" width={40} height={40} alt="" />
        <h1>{i18n.t('options.version', { version: props.version })}</h1>
        <a href="/options.html">{i18n.t('popup.options')}</a>
      </header>
      <section id="privacy" lang="en">
        <Markdown text={props.privacy} />
      </section>
      <section id="changes" lang="en">
        <Markdown text={props.changes} />
      </section>
      <p>
        <a href="/third-party-notices.txt">{i18n.t('options.licenses')}</a>
      </p>
    </main>
  );
}
