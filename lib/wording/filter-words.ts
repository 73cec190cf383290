import { i18n } from './texts.ts';
import type { Outcome } from '../catalog/terms.ts';
import type { CallOrder } from '../history/cursor.ts';
import type { CallAgain } from '../reasons/call-again.ts';

/** What came of a call, in a word or two. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  talked: i18n.t('outcome.talked'),
  transferred: i18n.t('outcome.transferred'),
  voicemail: i18n.t('outcome.voicemail'),
  'not-reached': i18n.t('outcome.notReached'),
  'never-started': i18n.t('outcome.neverStarted'),
  'broke-off': i18n.t('outcome.brokeOff'),
};

/** When a call is worth making again, in a word or two. */
export const AGAIN_WORDS: Readonly<Record<CallAgain, string>> = {
  now: i18n.t('again.now'),
  'back-off': i18n.t('again.later'),
  'after-fix': i18n.t('again.afterFix'),
};

/** In what order calls are listed, in a word or two. */
export const ORDER_WORDS: Readonly<Record<CallOrder, string>> = {
  newest: i18n.t('calls.newest'),
  oldest: i18n.t('calls.oldest'),
  dearest: i18n.t('calls.dearest'),
  cheapest: i18n.t('calls.cheapest'),
  longest: i18n.t('calls.longest'),
  shortest: i18n.t('calls.shortest'),
};
