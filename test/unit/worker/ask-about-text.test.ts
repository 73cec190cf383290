import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NO_SETTINGS } from '../../../lib/reasons/index.ts';

vi.stubGlobal('chrome', fakeBrowser);
const { searchOf } = await import('../../../lib/worker/ask-about-text.ts');
beforeEach(() => fakeBrowser.reset());

it.each([
  ['customer-busy', 'customer-busy'],
  [' “Customer  Busy” ', 'Customer Busy'],
  ['{"type":"end-of-call-report","endedReason":"silence-timed-out"}', 'silence-timed-out'],
  ['Call.in progress.error p...', 'Call.in progress.error p'],
  ['Sunspots\n over   Berlin', 'Sunspots over Berlin'],
  ['Ring +1 415 555 0134 or jane@example.com', 'Ring [number] or [e-mail address]'],
])('of %j, %j is searched for', (selection, search) => {
  expect(searchOf(selection, NO_SETTINGS)).toContain(search);
});

it('searches for little, whatever is selected', () => {
  const long = 'word '.repeat(250_000);
  expect(searchOf(`${long} "endedReason": "customer-busy"`, NO_SETTINGS)).toBe('customer-busy');
  expect(searchOf(long, NO_SETTINGS).length).toBeLessThanOrEqual(200);
  fc.assert(
    fc.property(fc.string({ maxLength: 3_000 }), (text) => {
      expect(searchOf(text, NO_SETTINGS).length).toBeLessThanOrEqual(300);
    }),
  );
});
