import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { IS_SOUND } from './sound.ts';

type Name = keyof Settings;

const NAMES = Object.keys(DEFAULT_SETTINGS) as Name[];

/** Reads every setting. Never rejects for bad data: what is not sound counts as not set. */
export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(NAMES);
  const sound = NAMES.filter((name) => Object.hasOwn(stored, name) && IS_SOUND[name](stored[name]));
  return {
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(sound.map((name) => [name, stored[name]])),
  };
}

/**
 * Changes some settings at once. Throws a `TypeError` and writes nothing where one of them is not sound. What
 * a user typed in is tidied before: see `writeTyped`.
 */
export async function writeSettings(partial: Partial<Settings>): Promise<void> {
  const changed = NAMES.filter((name) => partial[name] !== undefined);
  const wrong = changed.find((name) => !IS_SOUND[name](partial[name]));
  if (wrong !== undefined) throw new TypeError(`Not a sound setting: ${wrong}`);
  await browser.storage.local.set(Object.fromEntries(changed.map((name) => [name, partial[name]])));
}

/** Calls back with all settings whenever some of them change, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { onChanged } = browser.storage.local;
  const notice = (changes: object): void => {
    if (!NAMES.some((name) => Object.hasOwn(changes, name))) return;
    void readSettings().then((settings) => {
      if (!signal.aborted) changed(settings);
    });
  };
  onChanged.addListener(notice);
  signal.addEventListener('abort', () => onChanged.removeListener(notice), { once: true });
}
