import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import changes from '../../assets/store/CHANGELOG.md?raw';
import privacy from '../../assets/store/privacy.md?raw';
import { interfaceLanguage } from '../../lib/wording/language.ts';
import './about.css';
import { AboutPage } from './about-page.tsx';

document.documentElement.lang = interfaceLanguage(browser.i18n.getUILanguage());

// What the stores are told stands in the same file, after what users are told.
const [forUsers = ''] = privacy.split('\n## ');
const root = document.getElementById('about');
if (root !== null) {
  render(
    <AboutPage
      version={browser.runtime.getManifest().version}
      privacy={forUsers}
      changes={changes}
    />,
    root,
  );
  // The part that the address names was not there when the browser looked for it.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
