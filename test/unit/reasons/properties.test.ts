import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  agrees,
  diagnose,
  diagnoseLabel,
  humanize,
  NO_SETTINGS,
  resolve,
} from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import { ALL } from './fixtures/codes.ts';

// Thousands of codes and texts: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 });

const vendor = fc.constantFrom('vapi', 'retell', 'uponai');
const listed = fc.constantFrom(...ALL);
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 10_000 }),
  fc.string({ unit: 'binary', maxLength: 10_000 }),
  fc.string({
    unit: fc.constantFrom(
      '-',
      '.',
      '_',
      ' ',
      '…',
      'a',
      '4',
      '0',
      'e',
      'error',
      'sip',
      'call.',
      '\u202e',
      '\u0130',
    ),
    maxLength: 10_000,
  }),
);
const nearCode = fc
  .tuple(
    listed,
    fc.nat(160),
    fc.nat(10),
    fc.string({
      unit: fc.constantFrom('-', '_', '.', ' ', '…', 'x', '5', '\u0000', 'é'),
      maxLength: 6,
    }),
  )
  .map(([[, code], at, drop, put]) => code.slice(0, at) + put + code.slice(at + drop));

describe('any text', () => {
  it('never throws, and never gets an owner without a ground', () => {
    fc.assert(
      fc.property(fc.oneof(anything, nearCode), vendor, (text, who) => {
        for (const one of [
          diagnose(text, who, NO_SETTINGS, KNOWLEDGE),
          diagnoseLabel(text, who, NO_SETTINGS, KNOWLEDGE),
        ]) {
          if (one.certainty === 'unknown') {
            expect(one.owner).toBe('unknown');
            expect([one.party, one.component]).toEqual([undefined, undefined]);
            if (one.code !== undefined) expect(one.code).toMatch(/^[a-z]+([._-]*[a-z0-9]+)*$/i);
          } else expect(one.owner).not.toBe('unknown');
          if (one.certainty === 'exact' || one.certainty === 'derived')
            expect(one.code).toBeDefined();
          if (one.certainty === 'narrowed') expect(one.candidates.length).toBeGreaterThan(1);
          expect(one.meaning?.text).toMatch(/\S/);
        }
        agrees(text, text, who);
        humanize(text, who);
      }),
      { numRuns: 3000 },
    );
  });

  it('gets a derived owner only by the words of the grammar: verdict, provider’s failure or status', () => {
    fc.assert(
      fc.property(nearCode, (text) => {
        const one = diagnose(text, 'vapi');
        if (one.certainty !== 'derived') return;
        expect(text).toMatch(/(?:vapi|provider|config)fault-|pipeline-error-|sip-[1-6]\d\d/);
        if (/(?:^|-)sip-[1-6]\d\d/.test(text)) expect(one.component).toBe('telephony');
        else if (/custom-|configfault-/.test(text)) expect(one.owner).toBe('you');
        else if (text.includes('vapifault-')) expect(one.owner).toBe('platform');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('labels', () => {
  it('keep their code through any mixture of case and separators', () => {
    fc.assert(
      fc.property(
        listed,
        fc.infiniteStream(fc.constantFrom('-', '_', ' ', '.')),
        fc.infiniteStream(fc.boolean()),
        ([who, code], marks, upper) => {
          const next = <T>(from: Iterator<T>): T => from.next().value as T;
          const label = Array.from(code)
            .map((c) => (/[-_. ]/.test(c) ? next(marks) : next(upper) ? c.toUpperCase() : c))
            .join('');
          expect(resolve(label, who)).toEqual({ kind: 'code', code, certainty: 'exact' });
        },
      ),
    );
  });

  it('cut out of the middle never lead to a wrong owner', () => {
    fc.assert(
      fc.property(
        listed,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('...', '…', ' … '),
        ([who, code], a, b, mark) => {
          const label = humanize(code, who);
          const [from, to] = [a % label.length, b % label.length].sort((x, y) => x - y) as [
            number,
            number,
          ];
          const one = diagnoseLabel(label.slice(0, from) + mark + label.slice(to), who);
          const truth = diagnose(code, who);
          if (one.owner !== 'unclear' && one.owner !== 'unknown')
            expect(one.owner).toBe(truth.owner);
          if (one.party !== undefined) expect(one.party).toBe(truth.party);
          if (one.certainty === 'exact') expect(one.code).toBe(code);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
