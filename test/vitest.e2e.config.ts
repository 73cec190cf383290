import { defineConfig } from 'vitest/config';
import { LongestFirst } from './e2e/longest-first.ts';
import { fixZoneAndLanguage } from './fixed.ts';

fixZoneAndLanguage();

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/prepare.ts'],
    environment: 'node',
    // A test waits for its browser much of the time: with two files at once, each with browsers, ports and profiles
    // of its own, half of two cores is idle. With three little is, and more would only make each of them slow.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // What a browser has still to do takes a busy machine longer than the usual second: as long as tabs wait.
    expect: { poll: { timeout: 20_000 } },
    // The longest takes 30 s where the cores are free: only what hangs is stopped.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Real browsers on a busy machine: a test that fails is tried once more and named as such ("retry x1").
    // `npm run repeat` and `npm run explore` try nothing twice, so that what is unsteady is found there.
    retry: 1,
  },
});
