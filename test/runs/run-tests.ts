import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The two kinds of tests: those that need no browser, and those that start real ones. */
export type Kind = 'unit' | 'e2e';

/** What became of one run. */
export interface TestRun {
  readonly passed: number;
  /** File and name of each test that failed; what broke off before any test names only the file. */
  readonly failed: readonly string[];
  readonly seconds: number;
  /** What was printed, where something failed. */
  readonly output: string;
}

/** Folder of the repository. */
export const ROOT = resolve(import.meta.dirname, '../..');

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
    readonly message: string;
  }[];
}

/**
 * Runs tests of one kind to their end.
 *
 * @param files which; all where there are none
 * @param seed of property and fuzz tests; the usual one where undefined
 */
export function runTests(kind: Kind, files: readonly string[], seed?: number): TestRun {
  const folder = mkdtempSync(join(tmpdir(), 'hangtag-run-'));
  const report = join(folder, 'report.json');
  const begin = Date.now();
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '-c',
      `test/vitest.${kind}.config.ts`,
      '--reporter=json',
      `--outputFile=${report}`,
      '--retry=0',
      ...files,
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, ...(seed !== undefined && { HANGTAG_SEED: String(seed) }) },
    },
  );
  const seconds = Math.round((Date.now() - begin) / 1_000);
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const broken = testResults.filter(({ status }) => status !== 'passed');
    const failures = broken.flatMap(({ name, assertionResults, message }) => {
      const file = name.slice(ROOT.length + 1);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      return failed.length === 0
        ? [{ name: file, told: message }]
        : failed.map(({ fullName, failureMessages }) => ({
            name: `${file}: ${fullName}`,
            told: failureMessages.join('\n'),
          }));
    });
    return {
      passed: numPassedTests,
      failed: failures.map(({ name }) => name),
      seconds,
      output: failures.map(({ name, told }) => `${name}\n${told}`).join('\n\n'),
    };
  } catch {
    return {
      passed: 0,
      failed: [`the run itself, of ${kind} tests`],
      seconds,
      output: stdout + stderr,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
