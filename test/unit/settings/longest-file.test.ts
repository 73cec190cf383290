import { describe, expect, it } from 'vitest';
import { parseBackup } from '../../../lib/settings/backup.ts';
import { addTeamFile, teamFile, parseTeamFile } from '../../../lib/settings/team-file.ts';
import { readSetting } from '../../../lib/settings/read-setting.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { FULLEST } from './fullest.ts';

const names = Object.keys(FULLEST) as (keyof Settings)[];

describe('the fullest settings', () => {
  it.each(names)('are settings: %s', (name) => {
    expect(readSetting(name, FULLEST[name])).toEqual({ value: FULLEST[name], unused: [] });
  });

  it('come back from a back-up, with parts that this version does not use', () => {
    const more = { ...FULLEST, labels: [...FULLEST.labels, ...FULLEST.taught] };
    const text = JSON.stringify(more, null, 2);
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(parseBackup(text)).toEqual(more);
  });

  it('are passed on by a team', () => {
    const facts = parseTeamFile(teamFile(FULLEST));
    if (typeof facts === 'string') throw new Error(facts);
    const { settings, unused } = addTeamFile(DEFAULT_SETTINGS, facts);
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
