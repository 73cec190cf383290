import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/tokens.css';
import '../../components/trends.css';
import { interfaceLanguage } from '../../lib/wording/language.ts';
import '../../lib/marking/owner-colours.css';
import './welcome.css';
import { Welcome } from './welcome.tsx';

document.documentElement.lang = interfaceLanguage(browser.i18n.getUILanguage());

const root = document.getElementById('welcome');
if (root !== null) render(<Welcome />, root);
