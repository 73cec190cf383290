import { describe, expect, it } from 'vitest';
import { diagnose, diagnoseLabel } from '../../../lib/reasons/index.ts';
import { wordsSayOf } from '../../../lib/reasons/code-words.ts';
import { codeShownBy, isCode, isCodeOfRecord } from '../../../lib/reasons/new-code.ts';

const FLUX = 'call.in-progress.error-quantum-flux';

describe('a code that nobody has listed', () => {
  it('is known as a code, and no more', () => {
    for (const one of [
      diagnose(FLUX, 'vapi'),
      diagnoseLabel(FLUX, 'vapi'),
      diagnoseLabel('Call.in progress.error quantum flux', 'vapi'),
    ]) {
      expect(one).toMatchObject({ code: FLUX, certainty: 'unknown', owner: 'unknown' });
      expect(one.title).toBe('Quantum flux');
    }
    expect(diagnose('quantum_flux', 'retell')).toMatchObject({ code: 'quantum_flux' });
    expect(diagnoseLabel('error quantum flux', 'retell').code).toBe('error_quantum_flux');
  });

  it.each([
    'The customer was nice',
    'Quantum flux',
    'Error: it did not work',
    '+1 415 555 0100',
    'tel-4155550100',
    'call.in-progress.error-4155550100',
    'x'.repeat(200),
    'Call.in progress.error quantum...',
    // A listed code that was cut without a sign of it.
    'call.in-progress.error-providerfault-deepgram-returning',
    'Call.in progress.error providerfault deepgram returning',
  ])('is not read out of %j', (label) => {
    expect(diagnoseLabel(label, 'vapi').code).toBeUndefined();
    expect(codeShownBy(label, 'vapi')).toBeUndefined();
  });

  it('has no telephone number in it, and a length that codes have', () => {
    expect(isCode(FLUX)).toBe(true);
    expect(isCode(`a-${'x'.repeat(200)}`)).toBe(false);
    expect(isCode('error-14155550100')).toBe(false);
  });

  it('of a record may have other numbers, and be as long as what is stored', () => {
    for (const code of ['error_code_10042', `error_${'x'.repeat(194)}`]) {
      expect(isCodeOfRecord(code)).toBe(true);
      expect(diagnose(code, 'retell')).toMatchObject({ code, certainty: 'unknown' });
    }
    for (const code of [
      `error_${'x'.repeat(195)}`,
      'tel-4155550100',
      'tel-415-555-0100',
      'a b',
      'call.',
      'error_',
    ]) {
      expect(isCodeOfRecord(code)).toBe(false);
      expect(diagnose(code, 'retell').code).toBeUndefined();
    }
    expect(diagnoseLabel('order-10042', 'retell').code).toBeUndefined();
  });

  it.each([
    [FLUX, { stage: 'in-progress' }],
    ['call.ringing.error-sip-quantum', { stage: 'ringing', component: 'telephony' }],
    ['pipeline-error-acme-transcriber-lost', { component: 'transcriber' }],
    ['error_llm_flux', { component: 'LLM' }],
    ['user_requested_callback', {}],
  ])('%s: its words say %j', (code, says) => {
    expect(wordsSayOf(code)).toEqual(says);
  });
});
