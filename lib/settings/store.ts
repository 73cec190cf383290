import { browser } from 'wxt/browser';
import type { UnusedPart } from './read-by-check.ts';
import { readSetting, storedWith, withoutPrivateParts, withoutUnused } from './read-setting.ts';
import { refusal } from './refusal.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { watchStored } from './watch-stored.ts';

type Name = keyof Settings;
type Stored = Readonly<Record<string, unknown>>;

const NAMES = Object.keys(DEFAULT_SETTINGS) as Name[];

const readStored = (): Promise<Stored> => browser.storage.local.get(NAMES);

let last: Settings = DEFAULT_SETTINGS;

function settingsIn(stored: Stored): Settings {
  // Each is what its own check gives.
  const read = Object.fromEntries(
    NAMES.map((name) => [name, readSetting(name, stored[name]).value]),
  ) as unknown as Settings;
  if (JSON.stringify(read) !== JSON.stringify(last)) last = read;
  return last;
}

/**
 * Reads every setting. Never rejects for bad data: what is not right counts as not set, part by part. The same
 * object as the time before as long as they say the same, so that what is remembered of it stays known.
 */
export async function readSettings(): Promise<Settings> {
  return settingsIn(await readStored());
}

/** What is stored and cannot be used by this version. */
export async function readUnused(): Promise<UnusedPart[]> {
  const stored = await readStored();
  return NAMES.flatMap((name) => readSetting(name, stored[name]).unused);
}

/** Every write waits for the one before: each reads what is there first. */
let writing: Promise<unknown> = Promise.resolve();

function afterWrites(work: () => Promise<void>): Promise<void> {
  const done = writing.then(work);
  writing = done.catch(() => undefined);
  return done;
}

function write(make: (stored: Stored) => Record<string, unknown>): Promise<void> {
  return afterWrites(async () => {
    await browser.storage.local.set(make(await readStored()));
  });
}

/** Some settings, tidied. Throws a `refusal` where anything in them is not right. */
function tidied(partial: Partial<Settings>): Partial<Settings> {
  const changed = NAMES.filter((name) => partial[name] !== undefined);
  return Object.fromEntries(
    changed.map((name) => {
      const { value, unused } = readSetting(name, partial[name]);
      if (unused[0] !== undefined) {
        const { part = '', problem } = unused[0];
        throw refusal(`Cannot be set: ${name} ${part}`, problem);
      }
      return [name, value];
    }),
  );
}

function storedWithAll(stored: Stored, partial: Partial<Settings>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(partial).map(([name, value]) => [
      name,
      storedWith(name as Name, stored[name], value as never),
    ]),
  );
}

/**
 * Changes some settings, from what they are now. What this version does not use stays where it is. Rejects with a
 * `refusal`, and writes nothing, where anything is not right.
 */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<void> {
  return write((stored) => storedWithAll(stored, tidied(change(settingsIn(stored)))));
}

/** As `changeSettings`, whatever they are now. */
export function writeSettings(partial: Partial<Settings>): Promise<void> {
  return changeSettings(() => partial);
}

/** Writes the lists as they read now: without what is never kept, where an older version has kept it. */
export function rewriteSettings(): Promise<void> {
  return write((stored) => {
    const lists = NAMES.filter((name) => Array.isArray(stored[name]));
    return Object.fromEntries(
      lists.map((name) => {
        const clean = withoutPrivateParts(name, stored[name]);
        return [name, storedWith(name, clean, readSetting(name, clean).value)];
      }),
    );
  });
}

/** What a back-up holds: every setting as it is stored, with what this version does not use. */
export async function settingsForBackup(): Promise<Stored> {
  return { ...DEFAULT_SETTINGS, ...(await readStored()) };
}

/**
 * Sets what a back-up holds: what is right part by part, and of lists what this version does not use, too. Gives
 * what is not used.
 */
export async function restoreSettings(backup: Stored): Promise<UnusedPart[]> {
  const unused: UnusedPart[] = [];
  await write((stored) => {
    const restored: Record<string, unknown> = {};
    for (const name of NAMES.filter((each) => Object.hasOwn(backup, each))) {
      const clean = withoutPrivateParts(name, backup[name]);
      const read = readSetting(name, clean);
      unused.push(...read.unused);
      // Where the whole of it cannot be used, what is set stays.
      if (read.unused.some(({ part }) => part === undefined)) continue;
      const whole = storedWith(name, clean, read.value);
      restored[name] = storedWith(name, stored[name], whole as typeof read.value);
    }
    return restored;
  });
  return unused;
}

/** Takes away what is stored and cannot be used. */
export function removeUnused(): Promise<void> {
  return write((stored) => {
    const unused = NAMES.filter((name) => readSetting(name, stored[name]).unused.length > 0);
    return Object.fromEntries(unused.map((name) => [name, withoutUnused(name, stored[name])]));
  });
}

/** Everything is as in a fresh installation again, what cannot be used included. */
export function resetSettings(): Promise<void> {
  return afterWrites(() => browser.storage.local.remove(NAMES));
}

/** Calls back with all settings whenever some of them change, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  watchStored(NAMES, readSettings, changed, signal);
}
