import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_FILE } from '../../../lib/settings/longest-file.ts';
import { parseBackup } from '../../../lib/settings/backup.ts';

describe('the text of a back-up', () => {
  it('is what it holds, whatever is right of it', () => {
    expect(parseBackup('{"recording":false,"density":"loud"}')).toEqual({
      recording: false,
      density: 'loud',
    });
  });

  it.each([
    ['', 'no-json'],
    ['[1]', 'no-settings'],
    ['null', 'no-settings'],
    ['{"unknown":1}', 'no-settings'],
    [`{"recording":${' '.repeat(LONGEST_FILE)}true}`, 'too-large'],
  ])('%.20j is none', (text, why) => {
    expect(parseBackup(text)).toBe(why);
  });

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['string', 'object']).toContain(typeof parseBackup(text));
      }),
    );
  });
});
