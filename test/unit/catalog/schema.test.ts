import { describe, expect, it } from 'vitest';
import type { Reason, SipStatus } from '../../../lib/catalog/schema.ts';

/** A reason with the least that it needs. */
const reason = {
  owner: 'carrier',
  source: 'inference',
  meaning: 'The trunk was too hot to dial.',
} as const satisfies Reason;

const SUSPECTS = [
  { owner: 'you', tell: 'x' },
  { owner: 'carrier', tell: 'y' },
] as const satisfies Reason['suspects'];

describe('the form of the catalog', () => {
  it('makes every misspelled word a compile error', () => {
    const misspelled = [
      // @ts-expect-error -- an owner
      { ...reason, owner: 'carier' } satisfies Reason,
      // @ts-expect-error -- nobody is unknown by the catalog
      { ...reason, owner: 'unknown' } satisfies Reason,
      // @ts-expect-error -- an outcome
      { ...reason, outcome: 'talk' } satisfies Reason,
      // @ts-expect-error -- a stage
      { ...reason, stage: 'rining' } satisfies Reason,
      // @ts-expect-error -- a component
      { ...reason, component: 'telephoney' } satisfies Reason,
      // @ts-expect-error -- a retry
      { ...reason, retry: 'backoff' } satisfies Reason,
      // @ts-expect-error -- a severity
      { ...reason, severity: 'fatal' } satisfies Reason,
      // @ts-expect-error -- an answer on charging
      { ...reason, charged: { is: 'maybe', source: 'inference' } } satisfies Reason,
      // @ts-expect-error -- a source
      { ...reason, source: 'vapi-docs' } satisfies Reason,
      // @ts-expect-error -- one of several sources
      { ...reason, source: ['inference', 'vapi-docs'] } satisfies Reason,
      // @ts-expect-error -- a page to link
      { ...reason, links: ['vapi-billings'] } satisfies Reason,
      // @ts-expect-error -- a field
      { ...reason, cause: ['A heatwave'] } satisfies Reason,
      // @ts-expect-error -- a group of steps
      { ...reason, steps: { fix: ['Call again.'] } } satisfies Reason,
      // @ts-expect-error -- a step's link
      { ...reason, steps: { run: [{ text: 'x', link: 'nowhere' }] } } satisfies Reason,
      // @ts-expect-error -- a condition
      { ...reason, causes: [{ text: 'x', when: { medium: 'fax' } }] } satisfies Reason,
      // @ts-expect-error -- how common a cause is
      { ...reason, causes: [{ text: 'x', common: 'seldom' }] } satisfies Reason,
      // @ts-expect-error -- an unclear owner without suspects
      { ...reason, owner: 'unclear' } satisfies Reason,
      // @ts-expect-error -- one suspect is none
      { ...reason, owner: 'unclear', suspects: [{ owner: 'you', tell: 'x' }] } satisfies Reason,
      // @ts-expect-error -- suspects without doubt
      { ...reason, suspects: SUSPECTS } satisfies Reason,
      // @ts-expect-error -- a SIP status has no older spellings
      { ...reason, replaces: ['x'] } satisfies SipStatus,
    ];
    expect(misspelled).toHaveLength(20);
  });
});
