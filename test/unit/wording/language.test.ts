import { describe, expect, it } from 'vitest';
import { interfaceLanguage } from '../../../lib/wording/language.ts';

describe('the language of numbers and dates', () => {
  it('is that of the texts, in the region of the browser', () => {
    expect(interfaceLanguage('en-GB')).toBe('en-GB');
    expect(interfaceLanguage('en')).toBe('en');
  });

  it('stays that of the texts where the browser speaks another', () => {
    expect(interfaceLanguage('fr-CA')).toBe('en');
    expect(interfaceLanguage('eng')).toBe('en');
  });
});
