import { i18n } from '../../lib/wording/texts.ts';

/** The version, and what the user can read about it: all of it is in the package. */
export function About(props: { readonly version: string }) {
  return (
    <footer class="about">
      <p>{i18n.t('options.version', { version: props.version })}</p>
      <nav aria-label={i18n.t('options.about')}>
        <a href="/about.html#privacy">{i18n.t('options.privacy')}</a>
        <a href="/about.html#changes">{i18n.t('options.changes')}</a>
        <a href="/third-party-notices.txt">{i18n.t('options.licenses')}</a>
      </nav>
    </footer>
  );
}
