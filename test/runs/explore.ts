/**
 * Tries new seeds over every property and fuzz test, and stops at the first that fails. `npm run explore` goes on
 * until it is stopped; `npm run explore -- 30 minutes` and `npm run explore -- 50 seeds` end by themselves. With
 * `unit` or `e2e` behind it tries those alone; the latter need `npm run build` before.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTests, type Kind } from './run-tests.ts';

const words = process.argv.slice(2);
const known = words.filter((word) => /^(?:\d+|minutes?|seeds?|unit|e2e)$/.test(word));
if (known.length < words.length) {
  throw new Error(
    'Say how long, such as "30 minutes" or "50 seeds", and "unit" or "e2e" for one kind.',
  );
}
const amount = Number(words.find((word) => /^\d+$/.test(word)) ?? Infinity);
const bySeeds = words.some((word) => word.startsWith('seed'));
const kinds = (['unit', 'e2e'] as const).filter(
  (kind) => words.includes(kind) || !(words.includes('unit') || words.includes('e2e')),
);

/** Files of tests that draw from the seed: all that use fast-check, or name the seed. */
function seeded(kind: Kind): string[] {
  const folders = kind === 'unit' ? ['test/unit', 'test/security'] : ['test/e2e'];
  const isTest = kind === 'unit' ? /\.test\.tsx?$/ : /\.e2e\.ts$/;
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .filter((file) => isTest.test(file))
    .filter((file) => /from 'fast-check'|\bSEED\b/.test(readFileSync(join(ROOT, file), 'utf8')))
    .sort();
}

const files = Object.fromEntries(kinds.map((kind) => [kind, seeded(kind)]));
for (const kind of kinds)
  console.log(`${kind}: ${files[kind]?.length ?? 0} files draw from the seed`);

const begin = Date.now();
// Where a run begins is nowhere else decided: another time, other seeds.
let seed = begin % 1_000_000_000;
let tried = 0;
while (bySeeds ? tried < amount : (Date.now() - begin) / 60_000 < amount) {
  seed += 1;
  for (const kind of kinds) {
    const { failed, output, passed, seconds } = runTests(kind, files[kind] ?? [], seed);
    if (failed.length > 0) {
      console.error(`\n${output}\n`);
      for (const name of failed) console.error(`Failed with seed ${seed}: ${name}`);
      const again = [...new Set(failed.map((name) => name.split(': ', 1).join('')))].join(' ');
      console.error(`Again: HANGTAG_SEED=${seed} npm run test:${kind} -- ${again}`);
      process.exit(1);
    }
    console.log(`seed ${seed}, ${kind}: ${passed} tests in ${seconds} s`);
  }
  tried += 1;
}
console.log(`${tried} seeds, and none that fails.`);
