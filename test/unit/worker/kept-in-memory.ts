import 'fake-indexeddb/auto';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOW, record } from '../history/sightings.ts';

/*
 * The extension API for tests of the worker: what it stores is kept in memory, and gone before the next test. To be
 * imported before whatever uses that API.
 */

// The texts are those of the set-up; all else is kept in memory.
const { i18n } = globalThis.chrome as unknown as typeof fakeBrowser;
vi.stubGlobal('chrome', Object.assign(Object.create(fakeBrowser) as object, { i18n }));
const { HistoryDb } = await import('../../../lib/history/database.ts');
const { recordSightings } = await import('../../../lib/history/recorder.ts');

export { fakeBrowser };

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.getManifest = () =>
    ({ version: '1.0' }) as ReturnType<typeof fakeBrowser.runtime.getManifest>;
});

let names = 0;

/** A history of its own with some calls, and what reads it as the worker does. */
export async function historyOf(...parts: Parameters<typeof record>) {
  const db = new HistoryDb(`kept in memory ${names++}`);
  await recordSightings(db, parts.map(record), { now: NOW, retentionDays: 180 });
  return {
    db,
    read: <T>(work: (from: typeof db) => PromiseLike<T>): Promise<T> => Promise.resolve(work(db)),
  };
}
