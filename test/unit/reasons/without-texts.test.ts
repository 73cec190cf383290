import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type * as brief from '../../../lib/reasons/brief.ts';
import * as full from '../../../lib/reasons/index.ts';
import { withoutTexts } from '../../../lib/reasons/without-texts.ts';
import { ALL } from './fixtures/codes.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

type Brief = typeof brief;

/** The room as the build of the overlay has it, or with titles that of the background. */
async function bundled(named = false): Promise<{ room: Brief; code: string }> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [{ name: 'without-texts', transform: (source) => withoutTexts(source, named) }],
    build: {
      write: false,
      lib: {
        entry: new URL('../../../lib/reasons/brief.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'room',
      },
    },
  });
  const output = Array.isArray(made) ? made[0] : made;
  if (output === undefined || !('output' in output)) throw new Error('The bundler made nothing.');
  const { code } = output.output[0];
  return { room: runInNewContext(`${code}; room`, {}) as Brief, code };
}

describe('a catalog without texts', () => {
  let room: Brief;
  let code: string;
  beforeAll(async () => {
    ({ room, code } = await bundled());
  });

  it('tells of every code all that a badge shows, and nothing else of what it means', () => {
    for (const [vendor, reason] of ALL) {
      const whole = full.diagnose(reason, vendor);
      const short = room.diagnose(reason, vendor);
      for (const field of [
        'owner',
        'certainty',
        'severity',
        'party',
        'component',
        'stage',
        'verdict',
        'retry',
        'charged',
        'successor',
      ] as const) {
        expect(short[field], `${field} of ${reason}`).toBe(whole[field]);
      }
      expect(short.title, reason).toMatch(/\S/);
      expect(short.meaning, reason).toMatch(/^(?:|Vapi reports a failure of its own: .*)$/);
    }
  });

  it('keeps every sentence of what no catalog knows', () => {
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    for (const label of ['Call.in progress.error v...', 'Pipeline error openai…', 'nobody knows']) {
      expect(plain(room.diagnoseLabel(label, 'vapi')), label).toEqual(
        plain(full.diagnoseLabel(label, 'vapi')),
      );
    }
  });

  it('holds no meaning any more', () => {
    expect(code).toContain('customer-did-not-answer');
    expect(code).not.toContain('The customer did not pick up.');
  });
});

describe('a catalog for reports', () => {
  it('names every reason and whose fault it is as the whole one does, and says nothing else of it', async () => {
    const { room, code } = await bundled(true);
    for (const [vendor, reason] of ALL) {
      const whole = full.diagnose(reason, vendor);
      const short = room.diagnose(reason, vendor);
      for (const field of ['owner', 'certainty', 'party', 'title', 'code', 'vendor'] as const) {
        expect(short[field], `${field} of ${reason}`).toBe(whole[field]);
      }
    }
    expect(code).not.toContain('The customer did not pick up.');
    expect(code).not.toMatch(
      /^# \S+ (?:none|customer|you|platform|provider|carrier|unclear) (?!by:)/m,
    );
  });

  it('agrees with the whole one on codes and labels that nobody has listed', async () => {
    const { room } = await bundled(true);
    const piece = fc.constantFrom(
      ...ALL.flatMap(([, reason]) => reason.split(/[-._]/)),
      'error',
      'sip',
      '503',
      'acme',
    );
    const reasons = fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.constantFrom('-', '.', '_', ' '))
      .map(([pieces, glue]) => pieces.join(glue));
    fc.assert(
      fc.property(reasons, fc.constantFrom('vapi', 'retell', 'uponai'), (reason, vendor) => {
        for (const ask of ['diagnose', 'diagnoseLabel'] as const) {
          for (const text of [reason, `${reason}...`]) {
            const whole = full[ask](text, vendor);
            const short = room[ask](text, vendor);
            expect([short.owner, short.party, short.title, short.code]).toEqual([
              whole.owner,
              whole.party,
              whole.title,
              whole.code,
            ]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
