import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../assets/third-party-notices.ts';

describe('third-party notices', () => {
  const one = { name: 'one', version: '1.0.0', identifier: 'MIT', text: 'Do as you like.\n' };

  it('name each library once, in order, with its license', () => {
    const other = { ...one, name: 'another', text: null, identifier: null };
    const text = noticesOf([one, other, one]);
    expect(text.match(/^one 1\.0\.0$/gm)).toHaveLength(1);
    expect(text.indexOf('another 1.0.0')).toBeLessThan(text.indexOf('one 1.0.0'));
    expect(text).toContain('License: MIT\n\nDo as you like.');
    expect(text).toContain('License: see its package\n\nThe package holds no text of its license.');
  });

  it('keep two versions of one library apart', () => {
    const text = noticesOf([one, { ...one, version: '2.0.0' }]);
    expect(text).toContain('one 1.0.0');
    expect(text).toContain('one 2.0.0');
  });
});
