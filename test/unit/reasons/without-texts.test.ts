import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type * as brief from '../../../lib/reasons/brief.ts';
import * as full from '../../../lib/reasons/index.ts';
import { withoutTexts } from '../../../lib/reasons/without-texts.ts';
import { ALL } from './fixtures/codes.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

type Brief = typeof brief;

/** The room as the overlay's build has it. */
async function bundled(): Promise<{ room: Brief; code: string }> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [{ name: 'without-texts', transform: (source) => withoutTexts(source) }],
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
