import { defineConfig } from 'vitest/config';
import { fixZoneAndLanguage } from './fixed.ts';

fixZoneAndLanguage();

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/prepare.ts'],
    environment: 'node',
    // Browsers are heavy: one file after the other keeps two cores free of each other's noise.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
