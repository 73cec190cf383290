import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';

/**
 * The texts of the interface by their keys in `assets/locales`, in the browser's language. The module that
 * the build generates lends only its type: it is not there yet when a fresh clone is prepared.
 */
export const i18n = createI18n<GeneratedI18nStructure>();
