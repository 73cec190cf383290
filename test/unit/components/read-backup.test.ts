import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../entrypoints/options/read-backup.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';

describe('a back-up of the settings', () => {
  it('comes back as it was saved, whole or in part', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      ownKeys: { openai: true },
      overrides: [{ match: 'a*', note: 'Ours' }],
      density: 'compact',
    };
    expect(readBackup(JSON.stringify(settings))).toEqual(settings);
    expect(readBackup('{"recording":false}')).toEqual({ recording: false });
  });

  it.each([
    ['', 'The file is not JSON.'],
    ['[1]', 'The file holds no settings.'],
    ['null', 'The file holds no settings.'],
    ['{"unknown":1}', 'The file holds no settings.'],
  ])('refuses %j', (text, reason) => {
    expect(readBackup(text)).toBe(reason);
  });

  it('names the setting that is not sound, and takes none of the others', () => {
    expect(readBackup('{"recording":false,"density":"loud"}')).toMatch(/^“density” is not sound/);
  });

  it('bears any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['string', 'object']).toContain(typeof readBackup(text));
      }),
    );
  });
});
