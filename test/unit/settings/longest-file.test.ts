import { describe, expect, it } from 'vitest';
import { parseBackup } from '../../../lib/settings/backup.ts';
import { addFacts, factsFile, parseFacts } from '../../../lib/settings/facts-file.ts';
import { readSetting } from '../../../lib/settings/read-setting.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { FULLEST } from './fullest.ts';

const names = Object.keys(FULLEST) as (keyof Settings)[];

describe('the fullest settings', () => {
  it.each(names)('are settings: %s', (name) => {
    expect(readSetting(name, FULLEST[name])).toEqual({ value: FULLEST[name], unused: [] });
  });

  it('come back from a back-up, with as much that this version does not use', () => {
    const twice = Object.fromEntries(
      names.map((name) => {
        const value: unknown = FULLEST[name];
        const elements: readonly unknown[] = Array.isArray(value) ? value : [];
        const unused = elements.map((own) => ({ own }));
        return [name, Array.isArray(value) ? [...elements, ...unused] : value];
      }),
    );
    const text = JSON.stringify(twice, null, 2);
    expect(text.length).toBeGreaterThan(2_000_000);
    expect(parseBackup(text)).toEqual(twice);
  });

  it('are passed on by a team', () => {
    const facts = parseFacts(factsFile(FULLEST));
    if (typeof facts === 'string') throw new Error(facts);
    const { settings, unused } = addFacts(DEFAULT_SETTINGS, facts);
    expect(unused).toEqual([]);
    expect(settings).toEqual({
      overrides: FULLEST.overrides,
      hosts: FULLEST.hosts,
      taught: FULLEST.taught,
      labels: FULLEST.labels,
      clients: FULLEST.clients,
    });
  });
});
