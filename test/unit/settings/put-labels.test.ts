import { expect, it } from 'vitest';
import { putLabels } from '../../../lib/settings/put-labels.ts';

it('what is said anew of a label takes the place of what was said before', () => {
  const before = [
    { host: 'a.example', label: 'Line was busy', code: 'voicemail' },
    { host: 'b.example', label: 'Line was busy', code: 'voicemail' },
  ];
  const again = { host: 'a.example', label: 'line-was busy', code: 'customer-busy' };
  expect(putLabels(before, [again])).toEqual([before[1], again]);
});
