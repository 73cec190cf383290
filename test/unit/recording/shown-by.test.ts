import { describe, expect, it } from 'vitest';
import { shownBy } from '../../../lib/recording/shown-by.ts';
import type { MarkedReason } from '../../../lib/marking/marked-page.ts';
import { attribute } from '../../../lib/reasons/attribute.ts';

const reasonOf = (label: string): MarkedReason =>
  ({ cell: { label }, diagnosis: attribute('customer-busy', 'vapi') }) as MarkedReason;

describe('what is recorded of a cell', () => {
  it('is its label, and its code where the page was translated before anybody read it', () => {
    // Only the marking script knows: what it says is asked for, not guessed anew.
    const translated = { mayBeTranslated: () => true };
    const own = { mayBeTranslated: () => false };
    expect(shownBy(own, reasonOf('Kunde besetzt'))).toBe('Kunde besetzt');
    expect(shownBy(translated, reasonOf('Kunde besetzt'))).toBe('customer-busy');
    expect(shownBy(translated, reasonOf('Customer Busy'))).toBe('Customer Busy');
  });
});
