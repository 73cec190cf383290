import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  diagnose,
  diagnoseLabel,
  withTexts,
  type ReasonSettings,
} from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import { diagnoseLabelOn } from '../../../lib/reasons/taught-labels.ts';
import { diagnoser } from '../../../lib/trends/build-report.ts';

const HOST = 'calls.reseller.example';
const settings: ReasonSettings = {
  ownKeys: {},
  overrides: [],
  labels: [
    { host: HOST, label: 'Line was busy', code: 'customer-busy' },
    { host: HOST, label: 'Line was cut off by us', code: 'customer-ended-call' },
    { host: HOST, label: 'Gone somewhere else', code: 'no-such-code-at-all' },
    { host: HOST, label: 'Call ended be…', code: 'silence-timed-out' },
    { host: HOST, label: 'Customer vanished', code: 'customer-ended-call' },
    { host: HOST, label: 'voicemail', code: 'customer-busy' },
    { host: HOST, label: 'line_was_dead', code: 'customer-busy' },
  ],
};
const on = (label: string, host = HOST) => diagnoseLabelOn(host, label, 'vapi', settings);

describe('a label that was taught', () => {
  it('means its code, on its host alone, and says that it was taught', () => {
    expect(on('Line was busy')).toEqual({
      ...diagnose('customer-busy', 'vapi', settings),
      isTaught: true,
    });
    expect(on('  line-was_BUSY ').code).toBe('customer-busy');
    expect(on('Line was busy', 'dashboard.vapi.ai').owner).toBe('unknown');
    expect(diagnoseLabel('Line was busy', 'vapi', settings).owner).toBe('unknown');
    // Asked in the other order, the answers of one host are not those of the other.
    expect(on('Line was busy').code).toBe('customer-busy');
  });

  it('may be written as a code is that nobody has listed', () => {
    expect(diagnoseLabel('line_was_dead', 'vapi').code).toBe('line_was_dead');
    expect(on('line_was_dead')).toMatchObject({ code: 'customer-busy', isTaught: true });
    // A team’s rule for that code was made knowing it.
    const rules = [{ match: 'line_was_dead', owner: 'carrier' }] as const;
    const ruled = diagnoseLabelOn(HOST, 'line_was_dead', 'vapi', { ...settings, overrides: rules });
    expect(ruled).toMatchObject({ code: 'line_was_dead', owner: 'carrier' });
  });

  it('keeps saying so with its texts', () => {
    const whole = withTexts(on('Line was busy'), settings, KNOWLEDGE);
    expect(whole.isTaught).toBe(true);
    expect(whole.meaning?.text).toBe(
      diagnose('customer-busy', 'vapi', settings, KNOWLEDGE).meaning?.text,
    );
  });

  it('says so of the calls of its host, and of no others', () => {
    const of = diagnoser(settings);
    const call = { vendor: 'vapi', label: 'Line was busy' } as const;
    expect(of({ ...call, host: HOST }).owner).toBe('customer');
    expect(of({ ...call, host: 'dashboard.vapi.ai' }).owner).toBe('unknown');
    expect(of({ ...call, host: HOST, code: 'voicemail' }).code).toBe('voicemail');
  });

  it('says nothing where its code is one that nobody knows', () => {
    expect(on('Gone somewhere else').owner).toBe('unknown');
  });

  it('is not stronger than the vendor’s own label', () => {
    expect(on('Voicemail').code).toBe('voicemail');
    expect(on('Voicemail').isTaught).toBeUndefined();
  });

  it('that is cut off by the page is what all that it may be cut from share', () => {
    expect(on('Line was b…').code).toBe('customer-busy');
    const either = on('Line was…');
    expect(either.code).toBeUndefined();
    expect(either.candidates).toEqual(['customer-busy', 'customer-ended-call']);
    // Labels of the vendor's may have been cut off just so.
    expect(on('Customer …').candidates).toContain('customer-busy');
    expect(on('Customer v…').code).toBe('customer-ended-call');
  });

  it('as it is cut off means that cut only', () => {
    expect(on('Call ended be…').code).toBe('silence-timed-out');
    expect(on('Call ended because').owner).toBe('unknown');
    expect(on('Call ended...').owner).toBe('unknown');
  });

  it('is found whatever it is made of, and nothing fails', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.string(), (label, other) => {
        const taught = { ...settings, labels: [{ host: HOST, label, code: 'customer-busy' }] };
        const { owner, code, candidates } = diagnoseLabelOn(HOST, label, 'vapi', taught);
        if (diagnoseLabel(label, 'vapi').owner === 'unknown') expect(code).toBe('customer-busy');
        else if (code === undefined) expect(candidates).toContain('customer-busy');
        expect(owner).not.toBe('unknown');
        expect(diagnoseLabelOn('other.example', other, 'vapi', taught)).toBe(
          diagnoseLabel(other, 'vapi', taught),
        );
      }),
    );
  });
});
