import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import '../../components/remedy-card.css';
import '../../components/trends.css';
import { formatsFor } from '../../lib/wording/formats.ts';
import { interfaceLanguage } from '../../lib/wording/language.ts';
import { i18n } from '../../lib/wording/texts.ts';
import '../../lib/marking/owner-colors.css';
import './welcome.css';
import { Welcome } from './welcome.tsx';

const language = interfaceLanguage(browser.i18n.getUILanguage());
document.documentElement.lang = language;

const root = document.getElementById('welcome');
const pinWords = i18n.t(import.meta.env.FIREFOX ? 'welcome.pinFirefox' : 'welcome.pinChrome');
if (root !== null) render(<Welcome pinWords={pinWords} formats={formatsFor(language)} />, root);
