import { describe, expect, it, vi } from 'vitest';
import { agrees, diagnose, diagnoseLabel, humanize, resolve } from '../../../lib/reasons/index.ts';
import { VENDORS } from '../../../lib/vendors/index.ts';
import { ALL, CODES } from './fixtures/codes.ts';

// Thousands of codes and texts: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 });

describe('whole labels', () => {
  it('lead from every code to its label and back, in any case and with any separators', () => {
    for (const [vendor, code] of ALL) {
      const label = humanize(code, vendor);
      const capital = code.charAt(0).toUpperCase() + code.slice(1);
      for (const form of [
        code,
        label,
        label.toUpperCase(),
        ` ${label} `,
        capital,
        code.replace(/[-_. ]/g, ' '),
        code.replace(/[-_. ]/g, '_'),
      ]) {
        expect(resolve(form, vendor), form).toEqual({ kind: 'code', code, certainty: 'exact' });
        expect(agrees(form, code, vendor), form).toBe(true);
      }
      expect(diagnoseLabel(label, vendor)).toBe(diagnose(code, vendor));
    }
  });

  it('are made as the dashboards make them', () => {
    expect(humanize('call.start.error-get-transport', 'vapi')).toBe(
      'Call.start.error get transport',
    );
    expect(humanize('assistant-said-end-call-phrase', 'vapi')).toBe(
      'Assistant said end call phrase',
    );
    expect(humanize('dial_no_answer', 'retell')).toBe('dial no answer');
    expect(resolve('Agent_hangup', 'retell')).toMatchObject({ code: 'agent_hangup' });
  });

  it('are known where a vendor re-words them', () => {
    for (const vendor of Object.values(VENDORS)) {
      for (const { label, code } of vendor.rewordedLabels) {
        expect(resolve(label, vendor.id), label).toEqual({
          kind: 'code',
          code,
          certainty: 'exact',
        });
        expect(agrees(label, code, vendor.id)).toBe(true);
      }
    }
  });

  it('are known through marks that show nothing', () => {
    expect(resolve('Customer\u00a0Ended\u200b Call\ufeff', 'vapi')).toMatchObject({
      code: 'customer-ended-call',
    });
    expect(resolve('dial\u00ad no\u200d answer', 'retell')).toMatchObject({
      code: 'dial_no_answer',
    });
  });

  it('of codes that nobody listed come out derived', () => {
    const code = 'call.in-progress.error-vapifault-acme-voice-failed';
    for (const label of [code, humanize(code, 'vapi'), code.toUpperCase()]) {
      expect(resolve(label, 'vapi')).toEqual({ kind: 'code', code, certainty: 'derived' });
    }
    expect(diagnoseLabel('Pipeline error lumen 429 rate limit reached', 'vapi')).toMatchObject({
      code: 'pipeline-error-lumen-429-rate-limit-reached',
      certainty: 'derived',
    });
  });

  it.each([
    '',
    '   ',
    '-',
    'N/A',
    '...',
    '…',
    'Duration',
    '0:08',
    '<b>customer-ended-call</b>',
    'x'.repeat(301),
    'constructor',
    '__proto__',
  ])('%j is unknown', (label) => {
    for (const vendor of ['vapi', 'retell', 'uponai'] as const) {
      expect(resolve(label, vendor)).toEqual({ kind: 'unknown' });
      expect(diagnoseLabel(label, vendor)).toMatchObject({
        certainty: 'unknown',
        owner: 'unknown',
      });
    }
  });
});

describe('cut labels', () => {
  it('answer with every code that fits', () => {
    const found = resolve('Call.in progress.error v...', 'vapi');
    const fit = CODES.vapi.filter((code) =>
      humanize(code, 'vapi').startsWith('Call.in progress.error v'),
    );
    expect(found.kind === 'candidates' && [...found.codes].sort()).toEqual([...fit].sort());
    expect(fit.length).toBeGreaterThan(200);
  });

  it('name an owner only if every candidate has it', () => {
    expect(diagnoseLabel('Call.in progress.error v...', 'vapi')).toMatchObject({
      certainty: 'narrowed',
      owner: 'unclear',
      verdict: 'vapifault',
    });
    expect(diagnoseLabel('Call.in progress.error vapifault openai 4…', 'vapi')).toMatchObject({
      certainty: 'narrowed',
      owner: 'platform',
      party: 'Vapi',
      component: 'LLM',
    });
    expect(diagnoseLabel('Call.start.error subscrip...', 'vapi')).toMatchObject({
      certainty: 'narrowed',
      owner: 'you',
    });
  });

  it('become exact as soon as one code fits, also in the middle and at the start', () => {
    expect(resolve('Phone call provider clos...', 'vapi')).toMatchObject({
      code: 'phone-call-provider-closed-websocket',
    });
    expect(resolve('Twilio Connection F…', 'vapi')).toMatchObject({
      code: 'twilio-failed-to-connect-call',
    });
    expect(resolve('call.in-prog…fault-worker-died', 'vapi')).toMatchObject({
      code: 'call.in-progress.error-vapifault-worker-died',
    });
    expect(resolve('…bad-request…', 'vapi')).toMatchObject({ kind: 'candidates' });
    expect(resolve('error_llm...payload', 'retell')).toMatchObject({
      code: 'error_llm_websocket_corrupt_payload',
    });
  });

  it('never answer with one code where a longer one fits too', () => {
    const found = resolve('Customer ended call...', 'vapi');
    expect(found.kind === 'candidates' && [...found.codes].sort()).toEqual([
      'customer-ended-call',
      'customer-ended-call-after-warm-transfer-attempt',
      'customer-ended-call-before-warm-transfer',
      'customer-ended-call-during-transfer',
    ]);
  });

  it(
    'never show a wrong owner, party or component, wherever they are cut',
    { timeout: 120_000 },
    () => {
      const listed = new Set<string>(CODES.vapi.concat(CODES.retell));
      for (const [vendor, code] of ALL) {
        if (vendor === 'uponai') continue;
        const truth = diagnose(code, vendor);
        const label = humanize(code, vendor);
        for (let at = 1; at < label.length; at++) {
          for (const mark of ['...', '…', '']) {
            const cut = label.slice(0, at);
            // Without a mark, a shorter code is simply that code.
            if (
              mark === '' &&
              listed.has(
                cut
                  .trim()
                  .replace(/ /g, vendor === 'vapi' ? '-' : '_')
                  .toLowerCase(),
              )
            )
              continue;
            const one = diagnoseLabel(cut + mark, vendor);
            const shown = `${cut}${mark} of ${code}`;
            if (one.owner !== 'unclear' && one.owner !== 'unknown') {
              expect(one.owner, shown).toBe(truth.owner);
            }
            if (one.party !== undefined) expect(one.party, shown).toBe(truth.party);
            if (one.component !== undefined) expect(one.component, shown).toBe(truth.component);
            if (mark !== '')
              expect(
                one.certainty === 'narrowed' ? one.candidates.includes(code) : one.code === code,
                shown,
              ).toBe(true);
          }
        }
      }
    },
  );
});

describe('agreement of a page label with a call record', () => {
  it.each<[string, string, boolean]>([
    ['Customer Ended Call', 'customer-ended-call', true],
    ['Call.in progress.error v...', 'call.in-progress.error-vapifault-worker-died', true],
    ['Call.in progress.error v...', 'call.in-progress.error-vapifault-brand-new-thing', true],
    ['Call.in progress.error v...', 'customer-ended-call', false],
    ['Voicemail', 'customer-busy', false],
    ['Max Duration Exceeded', 'exceeded-max-duration', true],
    ['Twilio Conn…', 'twilio-failed-to-connect-call', true],
    ['N/A', 'voicemail', false],
    ['…', 'voicemail', false],
    ['x'.repeat(1_000_000), 'voicemail', false],
  ])('%.40s / %s: %s', (label, code, expected) => {
    expect(agrees(label, code, 'vapi')).toBe(expected);
  });
});
