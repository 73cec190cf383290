import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import '../../components/remedy-card.css';
import '../../components/trends.css';
import { interfaceLanguage } from '../../lib/wording/language.ts';
import { i18n } from '../../lib/wording/texts.ts';
import '../../lib/marking/owner-colours.css';
import './welcome.css';
import { Welcome } from './welcome.tsx';

document.documentElement.lang = interfaceLanguage(browser.i18n.getUILanguage());

const root = document.getElementById('welcome');
const pinWords = i18n.t(import.meta.env.FIREFOX ? 'welcome.pinFirefox' : 'welcome.pinChrome');
if (root !== null) render(<Welcome pinWords={pinWords} />, root);
