import { describe, expect, it } from 'vitest';
import { countFaults } from '../../../lib/card/fault-steps.ts';
import type { ReasonCell } from '../../../lib/page/reason-cell.ts';
import { diagnose, listCodes } from '../../../lib/reasons/index.ts';
import { isFault } from '../../../lib/reasons/is-fault.ts';
import { markedDocument } from './marked-document.ts';

const showing = (labels: readonly string[]): number =>
  countFaults(markedDocument(labels.map((label) => ({ label }) as ReasonCell)));

describe('faults of a page', () => {
  it('are those that trends count', () => {
    const labels = listCodes('vapi').filter((code) => isFault(diagnose(code, 'vapi')));
    expect(showing([...labels, 'customer-ended-call', 'no such code'])).toBe(labels.length);
  });

  it('are none where it may as well have been the customer', () => {
    const open = listCodes('vapi').filter((code) => {
      const diagnosis = diagnose(code, 'vapi');
      return diagnosis.owner === 'unclear' && !isFault(diagnosis);
    });
    expect(open.length).toBeGreaterThan(0);
    expect(showing(open)).toBe(0);
  });
});
