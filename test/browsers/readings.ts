import type { World } from './world.ts';
import type { Tab } from './session.ts';
import { readRow } from '../../lib/history/counts.ts';
import type { PackedRow } from '../../lib/history/packed-row.ts';
import { addSums, type SlotSums } from '../../lib/history/slots.ts';
import type { Call } from '../../lib/calls/sighting.ts';

/** A badge as the page holds it. */
export interface BadgeReading {
  readonly vendor: string;
  readonly owner: string;
  readonly certainty: string;
  readonly severity: string;
  readonly code: string | null;
  readonly party: string | null;
  readonly candidates: string | null;
  /** Accessible name. */
  readonly says: string;
  /** Text of the element that the badge stands in, without the badge. */
  readonly label: string;
  /** The call's ID as far as its row shows it; empty where none is near. */
  readonly callId: string;
}

/** Every badge on the page, in document order. */
export function badges(tab: Tab): Promise<BadgeReading[]> {
  // No function inside: what runs in the page must not lean on a compiler's helpers.
  return tab.evaluate(() => {
    const found: BadgeReading[] = [];
    for (const badge of document.querySelectorAll('hang-tag')) {
      let around = badge.parentElement;
      let callId = '';
      for (let level = 0; level < 8 && around !== null && callId === ''; level += 1) {
        const id = /call_[0-9a-f]{27}|[0-9a-f]{8}-[0-9a-f]{3}[0-9a-f-]*/.exec(around.textContent);
        callId = id?.[0] ?? '';
        around = around.parentElement;
      }
      found.push({
        vendor: badge.getAttribute('data-vendor') ?? '',
        owner: badge.getAttribute('data-owner') ?? '',
        certainty: badge.getAttribute('data-certainty') ?? '',
        severity: badge.getAttribute('data-severity') ?? '',
        code: badge.getAttribute('data-code'),
        party: badge.getAttribute('data-party'),
        candidates: badge.getAttribute('data-candidates'),
        says: badge.getAttribute('aria-label') ?? '',
        label: (badge.parentElement?.textContent ?? '').trim(),
        callId,
      });
    }
    return found;
  });
}

/** Waits until the page has exactly so many badges; throws after `timeout` ms. */
export function badgesSettle(tab: Tab, count: number, timeout = 10_000): Promise<void> {
  return tab.waitFor(
    (wanted) => document.querySelectorAll('hang-tag').length === wanted,
    count,
    timeout,
  );
}

/**
 * Waits until Hangtag has read everything that is on the page now, by a table of a test's own that comes after it
 * and gets a badge. It is taken away again.
 */
export async function everythingIsRead(tab: Tab): Promise<void> {
  const witness = 'test-witness';
  await tab.evaluate((id) => {
    const isRetell = !location.hostname.includes('vapi');
    const table = document.createElement('table');
    table.id = id;
    const rows = [
      ['Call ID', isRetell ? 'End Reason' : 'Ended Reason'],
      ['0197abcd-ef01-7000-8000-000000000001', isRetell ? 'dial_busy' : 'customer-busy'],
      ['0197abcd-ef01-7000-8000-000000000002', isRetell ? 'dial_failed' : 'silence-timed-out'],
    ];
    for (const [i, texts] of rows.entries()) {
      const row = table.insertRow();
      for (const text of texts) {
        row.append(
          Object.assign(document.createElement(i === 0 ? 'th' : 'td'), { textContent: text }),
        );
      }
    }
    document.body.append(table);
  }, witness);
  await tab.waitFor((id) => document.querySelectorAll(`#${id} hang-tag`).length === 2, witness);
  await tab.evaluate((id) => document.getElementById(id)?.remove(), witness);
}

/** Rows of one table of the extension's database, read beside the extension's own code. */
async function rows(tab: Tab, table: string): Promise<unknown[]> {
  return tab.evaluate(async (name) => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === 'hangtag')) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('hangtag');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database does not open.'));
    });
    try {
      if (!database.objectStoreNames.contains(name)) return [];
      return await new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => {
          // Firefox hands no typed array over to a test.
          const rows = request.result as Record<string, unknown>[];
          for (const row of rows) {
            for (const [field, value] of Object.entries(row)) {
              if (value instanceof Uint8Array) row[field] = [...value];
            }
          }
          resolve(rows);
        };
        request.onerror = () => reject(request.error ?? new Error('The table cannot be read.'));
      });
    } finally {
      database.close();
    }
  }, table);
}

/** A look into the extension's history that stays open, so that a test can wait for what it wants. */
export interface HistoryView {
  calls(): Promise<Call[]>;
  /** All rows of any table, typed arrays as plain objects. */
  rows(table: string): Promise<unknown[]>;
  /** Waits until exactly so many calls are stored, and that no more come. Throws after `timeout` ms. */
  settles(count: number, timeout?: number): Promise<Call[]>;
  close(): Promise<void>;
}

/** Opens one of the extension's own pages to read its database. */
export async function openHistoryView(
  world: Pick<World, 'session' | 'openTab'>,
): Promise<HistoryView> {
  const tab = await world.openTab();
  await tab.goto(world.session.extensionUrl('popup.html'));
  const calls = async (): Promise<Call[]> => (await rows(tab, 'calls')) as Call[];
  return {
    calls,
    rows: (table) => rows(tab, table),
    settles: async (count, timeout = 15_000) => {
      const end = Date.now() + timeout;
      let found = await calls();
      while (found.length !== count && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        found = await calls();
      }
      // A call that is counted twice would come late: give it the time to show itself.
      await new Promise((resolve) => setTimeout(resolve, 600));
      found = await calls();
      if (found.length !== count) {
        throw new Error(`The history holds ${found.length} calls, not ${count}.`);
      }
      return found;
    },
    close: () => tab.close(),
  };
}

/** A row of counts after it has passed as JSON. */
export interface DayRow extends Omit<PackedRow, 'packed'> {
  readonly packed: Readonly<Record<number, number>>;
}

/** Sums by slot over all days. */
export function countsOf(days: readonly DayRow[]): SlotSums {
  const sums: SlotSums = new Map();
  for (const row of days) {
    const day = readRow({ ...row, packed: Uint8Array.from(Object.values(row.packed)) });
    for (const [slot, more] of day) addSums(sums, slot, more);
  }
  return sums;
}
