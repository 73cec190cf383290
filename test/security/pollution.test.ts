import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { packCalls } from '../../lib/calls/pack.ts';
import { parseRecords } from '../../lib/calls/call-record.ts';
import { HistoryDb } from '../../lib/history/database.ts';
import { importFile } from '../../lib/history/import/import-file.ts';
import { previewFile } from '../../lib/history/import/preview-file.ts';
import { reportQueryOf, sightingsOf } from '../../lib/worker/check-message.ts';
import { diagnose, diagnoseLabel } from '../../lib/reasons/index.ts';
import { parseBackup } from '../../lib/settings/backup.ts';
import { parseRules } from '../../lib/settings/parse-rules.ts';
import { readSetting } from '../../lib/settings/read-setting.ts';
import { notErased, NOW, record } from '../unit/history/sightings.ts';

const ID = '0197abcd-ef01-7abc-8def-0123456789ab';
const BAIT = '{"polluted":"yes","owner":"none","isAdmin":true}';
/** Keys by which objects are poisoned, as JSON text: only a parser makes `__proto__` an own key. */
const KEYS = [`"__proto__":${BAIT}`, `"constructor":{"prototype":${BAIT}}`, `"prototype":${BAIT}`];
const before = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(([] as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
});

/** Everything that can be reached in a value, its prototypes included, as names. */
function reachable(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null) {
    found.add('foreign prototype');
  }
  for (const key of Object.getOwnPropertyNames(value)) {
    found.add(key);
    reachable((value as Record<string, unknown>)[key], found);
  }
  return found;
}

describe.each(KEYS)('objects poisoned with %s', (key) => {
  const expectClean = (value: unknown): void => {
    const names = reachable(value);
    for (const bad of ['polluted', 'isAdmin', 'foreign prototype', '__proto__', 'constructor']) {
      expect(names.has(bad), bad).toBe(false);
    }
  };

  it('pass the call-record watcher as what they are', () => {
    const call = `{${key},"id":"${ID}","endedReason":"voicemail","assistant":{${key},"name":"Desk"}}`;
    const records = parseRecords(packCalls(JSON.parse(`[${call}]`)));
    expect(records).toEqual([{ id: ID, code: 'voicemail', agent: 'Desk' }]);
    expectClean(records);
    expect(packCalls(JSON.parse(`[{${key}}]`))).toBe('');
  });

  it('pass a message as what they are', () => {
    const claim: unknown = JSON.parse(`{${key},${JSON.stringify(record()).slice(1)}`);
    const { sightings } = sightingsOf(
      [claim],
      (host) => ({ host, vendor: 'vapi' }),
      NOW,
      notErased,
    );
    expect(sightings).toEqual([record()]);
    expectClean(sightings);
    expectClean(reportQueryOf(JSON.parse(`{${key},"period":"7d","filter":{${key}}}`)));
  });

  it('pass a back-up of the settings as what they are', () => {
    const backup = parseBackup(`{${key},"recording":false,"ownKeys":{${key},"openai":true}}`);
    if (typeof backup === 'string') throw new Error(backup);
    const ownKeys = readSetting('ownKeys', backup['ownKeys']);
    expect(ownKeys.value).toEqual({ openai: true });
    expectClean(ownKeys.value);
    const { rules, problems } = parseRules(`[{${key},"match":"x*","owner":"you"}]`);
    expect([rules, problems.map(({ rule }) => rule)]).toEqual([[], [1]]);
  });

  it('pass an import as what they are', async () => {
    const db = new HistoryDb(`pollution-${Math.random()}`);
    const call = `{${key},"id":"${ID}","orgId":"o","status":"ended","startedAt":"${new Date(NOW - 3_600_000).toISOString()}","endedAt":"${new Date(NOW - 3_000_000).toISOString()}","endedReason":"voicemail"}`;
    const file = new Blob([`[${call}]`]);
    const { reading } = await previewFile(file);
    const report = await importFile(db, file, { reading, now: NOW, retentionDays: 180 });
    expect(report).toMatchObject({ added: 1, refused: 0 });
    expectClean(await db.calls.toArray());
    const csv = new Blob([
      `__proto__,constructor,Ended Reason,Call ID,Start Time\na,b,voicemail,${ID},2026-11-20T10:00:00Z\n`,
    ]);
    const table = await previewFile(csv);
    await importFile(db, csv, { reading: table.reading, now: NOW, retentionDays: 180 });
    const own = new Blob([
      `key,vendor,label,seenAt,timeSource,__proto__,constructor\nvapi:1,vapi,voicemail,${NOW},seen,polluted,polluted\n`,
    ]);
    await importFile(db, own, { reading: { kind: 'own-csv' }, now: NOW, retentionDays: 180 });
    expectClean(await db.calls.toArray());
    await db.delete();
  });
});

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'])(
  'the reason %s is unknown, not a property of every object',
  (name) => {
    for (const vendor of ['vapi', 'retell', 'uponai'] as const) {
      for (const diagnosis of [diagnose(name, vendor), diagnoseLabel(name, vendor)]) {
        expect(diagnosis).toMatchObject({ certainty: 'unknown', owner: 'unknown' });
      }
    }
  },
);
