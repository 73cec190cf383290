import * as v from 'valibot';
import { storage, type StorageItemKey } from 'wxt/utils/storage';
import { SETTING_SCHEMAS } from './schema.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

type Name = keyof Settings;

const NAMES = Object.keys(SETTING_SCHEMAS) as Name[];
const keyOf = (name: Name): StorageItemKey => `local:${name}`;

/** A stored value if it is sound, else the default: a damaged store must not stop the extension. */
function sound<N extends Name>(name: N, stored: unknown): Settings[N] {
  const parsed = v.safeParse(SETTING_SCHEMAS[name], stored);
  return parsed.success ? (parsed.output as Settings[N]) : DEFAULT_SETTINGS[name];
}

/** Reads every setting. Never rejects for bad data: what is not sound counts as not set. */
export async function readSettings(): Promise<Settings> {
  const items = await storage.getItems(NAMES.map(keyOf));
  const stored = new Map(items.map(({ key, value }) => [key, value as unknown]));
  return Object.fromEntries(
    NAMES.map((name) => [name, sound(name, stored.get(keyOf(name)))]),
  ) as unknown as Settings;
}

/** Changes some settings at once. Throws a `ValiError` and writes nothing where one of them is not sound. */
export async function writeSettings(partial: Partial<Settings>): Promise<void> {
  const items = NAMES.filter((name) => partial[name] !== undefined).map((name) => ({
    key: keyOf(name),
    value: v.parse(SETTING_SCHEMAS[name], partial[name]),
  }));
  await storage.setItems(items);
}

/** Calls back with all settings whenever one of them changes, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let scheduled = false;
  const notice = (): void => {
    // Several keys written at once arrive one by one; one call back is enough for all.
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      void readSettings().then((settings) => {
        if (!signal.aborted) changed(settings);
      });
    });
  };
  const stops = NAMES.map((name) => storage.watch(keyOf(name), notice));
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });
}
