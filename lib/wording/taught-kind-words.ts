import type { TaughtKind } from '../settings/settings.ts';
import { i18n } from './texts.ts';

/** What a taught column holds that is not one of reasons, in words. */
export const TAUGHT_KIND_WORDS: Readonly<Record<TaughtKind, string>> = {
  callId: i18n.t('page.holds.callId'),
  start: i18n.t('page.holds.start'),
  ended: i18n.t('page.holds.ended'),
};
