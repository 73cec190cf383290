/**
 * What a run of the tests starts from. Everything here is the same on every machine and at every time, so that a
 * test which fails fails again; `npm run explore` and the variables below give other values.
 */

/** The seed of every property test and every fuzz test; `HANGTAG_SEED` gives another. */
export const SEED = Number(process.env['HANGTAG_SEED'] ?? 20_261_120);

/** The time zone of tests and of the browsers that they start; `HANGTAG_ZONE` gives another. */
const ZONE = process.env['HANGTAG_ZONE'] ?? 'America/New_York';

/** Takes zone and language from here instead of from the machine; for what is started before any test. */
export function fixZoneAndLanguage(): void {
  process.env['TZ'] = ZONE;
  process.env['LC_ALL'] = 'en_US.UTF-8';
  process.env['LANGUAGE'] = 'en_US';
}
