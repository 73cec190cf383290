import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import vm from 'node:vm';
import type * as Entry from './reasons-entry.ts';
import { humanize, listCodes } from '../../lib/reasons/index.ts';
import { bundle } from './reasons-size.ts';

type Reasons = typeof Entry;
type Ask = (text: string) => unknown;

const ROUNDS = 25;
const REPEATS = 200;

const overlay = await bundle('./reasons-entry.ts', 'owners');
const facts = await bundle('../../lib/vendors/index.ts');
const everything = await bundle('./reasons-full.ts');
const script = new vm.Script(overlay.code);

/** A fresh copy of the room, with nothing remembered. */
function fresh(): Reasons {
  const context = vm.createContext({});
  script.runInContext(context);
  return vm.runInContext('reasons', context) as Reasons;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** Keeps the compiler from dropping questions whose answers nobody wants. */
let answers = 0;

/** Questions a second: all texts asked `times` times over, median of all rounds. */
function rate(texts: readonly string[], times: number, make: () => Ask): number {
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ask = make();
    const start = performance.now();
    for (let time = 0; time < times; time++)
      for (const text of texts) if (ask(text) !== undefined) answers++;
    rates.push((texts.length * times) / ((performance.now() - start) / 1000));
  }
  return median(rates);
}

const codes = listCodes('vapi');
const labels = codes.map((code) => humanize(code, 'vapi'));
const cut = [
  ...new Set(
    labels.filter((label) => label.length > 24).map((label) => `${label.slice(0, 24)}...`),
  ),
];

const rows: string[] = [];
for (const [name, texts, of] of [
  [
    '`attribute`, every code',
    codes,
    (r: Reasons): Ask =>
      (text) =>
        r.attribute(text, 'vapi'),
  ],
  [
    '`attributeLabel`, every humanized label',
    labels,
    (r: Reasons): Ask =>
      (text) =>
        r.attributeLabel(text, 'vapi'),
  ],
  [
    '`attributeLabel`, every label cut to 24 characters',
    cut,
    (r: Reasons): Ask =>
      (text) =>
        r.attributeLabel(text, 'vapi'),
  ],
] as const) {
  const map = new Map(texts.map((text) => [text, text]));
  const lookUp = rate(texts, REPEATS, () => (text) => map.get(text));
  const first = rate(texts, 1, () => of(fresh()));
  const again = rate(texts, REPEATS, () => {
    const ask = of(fresh());
    texts.forEach(ask);
    return ask;
  });
  const show = (perSecond: number): string => Math.round(perSecond).toLocaleString('en-US');
  rows.push(
    `| ${name} | ${String(texts.length)} | ${show(first)} | ${show(again)} | ${show(lookUp)} | ${(lookUp / again).toFixed(1)} × |`,
  );
}

const starts: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const context = vm.createContext({});
  const start = performance.now();
  script.runInContext(context);
  vm.runInContext("reasons.attributeLabel('Customer Ended Call', 'vapi')", context);
  starts.push(performance.now() - start);
}

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const report = `# Reasons: speed and size

\`npm run bench:reasons\` · Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores · median of ${String(ROUNDS)} rounds, all in one run

Questions a second. "First" starts with nothing built or remembered; "Map" looks the same strings up in a plain \`Map\`.

| question | texts | first | repeated | Map | Map against repeated |
|---|---:|---:|---:|---:|---:|
${rows.join('\n')}

Loading the script and answering the first label: ${median(starts).toFixed(2)} ms.

| bundle, minified | bytes | gzipped |
|---|---:|---:|
| with every text, as card and history page have it | ${kilo(everything.bytes)} | ${kilo(everything.gzipped)} |
| what the overlay carries: the owner of every reason | ${kilo(overlay.bytes)} | ${kilo(overlay.gzipped)} |
| of it the vendors' page facts, which the overlay needs anyway | ${kilo(facts.bytes)} | ${kilo(facts.gzipped)} |
| the catalog's share of the overlay | ${kilo(overlay.bytes - facts.bytes)} | ${kilo(overlay.gzipped - facts.gzipped)} |
`;
writeFileSync(new URL('./reasons.md', import.meta.url), report);
if (answers === 0) throw new Error('nothing was answered');
console.log(report);
