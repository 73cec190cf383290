import { defineConfig } from 'vitest/config';
import { fixZoneAndLanguage } from './fixed.ts';

fixZoneAndLanguage();

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'test/unit/**/*.test.{ts,tsx}',
      'test/security/*.test.ts',
      'lib/**/*.test.ts',
      'components/**/*.test.tsx',
    ],
    setupFiles: ['test/unit/seed.ts', 'test/unit/english.ts'],
    environment: 'node',
    // Of two cores, one would be left idle.
    maxWorkers: '100%',
    // Property tests on a busy machine take their time; only what hangs fails.
    testTimeout: 60_000,
  },
});
