import { CHECKS } from './check-settings.ts';
import { readBy } from './read-by-check.ts';
import type { PageSettings } from './settings.ts';

const shown = new WeakMap<PageSettings, PageSettings>();

/** The settings of a page with rules that may be shown: nothing private in them. The same each time, for the same. */
export function shownSettings(settings: PageSettings): PageSettings {
  let found = shown.get(settings);
  if (found === undefined) {
    const { value } = readBy('overrides', CHECKS.overrides, settings.overrides);
    found = { ...settings, overrides: value };
    shown.set(settings, found);
  }
  return found;
}
