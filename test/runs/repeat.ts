/**
 * Runs the unit and end-to-end tests again and again, to find what goes well only most of the time, and keeps a
 * list of the results in `out/repeat.md`: `npm run repeat -- 10`. `loaded` behind it keeps every core busy with
 * something else meanwhile, `half-loaded` in every other run; names of files run these alone.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT, runTests, type Kind } from './run-tests.ts';

const [count = '', ...words] = process.argv.slice(2);
if (count === 'burn') {
  // What this script starts to keep a core busy, until it is stopped.
  for (;;);
}
const runs = Number(count);
if (!Number.isInteger(runs) || runs < 1) throw new Error('Say how often: npm run repeat -- 10');
const files = words.filter((word) => !/^(?:half-)?loaded$/.test(word));
const kinds: readonly Kind[] = (['unit', 'e2e'] as const).filter(
  (kind) => files.length === 0 || files.some((file) => file.includes('.e2e') === (kind === 'e2e')),
);

/** Keeps every core busy; what is returned ends that. */
function load(): () => void {
  const burning: ChildProcess[] = Array.from({ length: availableParallelism() }, () =>
    fork(import.meta.filename, ['burn']),
  );
  return () => burning.forEach((one) => one.kill('SIGKILL'));
}

const list = join(ROOT, 'out/repeat.md');
mkdirSync(join(ROOT, 'out'), { recursive: true });
writeFileSync(
  list,
  '| run | cores | tests | passed | failed | seconds |\n| --- | --- | --- | --- | --- | --- |\n',
);
let bad = 0;
for (let run = 1; run <= runs; run += 1) {
  const isLoaded = words.includes('loaded') || (words.includes('half-loaded') && run % 2 === 0);
  const stop = isLoaded ? load() : undefined;
  try {
    for (const kind of kinds) {
      const own = files.filter((file) => file.includes('.e2e') === (kind === 'e2e'));
      const { passed, failed, seconds, output } = runTests(kind, own);
      const names = failed.join('<br>').replaceAll('|', String.raw`\|`);
      const line = `| ${run} | ${isLoaded ? 'loaded' : 'free'} | ${kind} | ${passed} | ${names} | ${seconds} |`;
      appendFileSync(list, `${line}\n`);
      console.log(line);
      if (failed.length > 0) {
        bad += 1;
        console.error(output);
      }
    }
  } finally {
    stop?.();
  }
}
console.log(`${runs} runs, ${bad} with a failure; the list is in out/repeat.md.`);
if (bad > 0) process.exitCode = 1;
