import { defineConfig } from 'vitest/config';
import { LEAN_DEXIE } from '../lib/history/lean-dexie.ts';
import { fixZoneAndLanguage } from './fixed.ts';

fixZoneAndLanguage();

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [LEAN_DEXIE],
  test: {
    // The history is tested on the very Dexie that is built.
    server: { deps: { inline: ['dexie'] } },
    include: [
      'test/unit/**/*.test.{ts,tsx}',
      'test/security/*.test.ts',
      'lib/**/*.test.ts',
      'components/**/*.test.tsx',
    ],
    setupFiles: ['test/unit/seed.ts', 'test/unit/english.ts'],
    environment: 'node',
    // Property tests on a busy machine take their time; only what hangs fails.
    testTimeout: 60_000,
  },
});
