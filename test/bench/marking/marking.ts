/**
 * What reading and marking a page costs, in real Chromium: `npm run build && npx tsx
 * test/bench/marking/marking.ts [part …]`. Without parts it does all and writes `marking.md`; with parts
 * it only prints them.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { markRows } from './mark-rows.ts';
import { scrolling } from './scrolling.ts';
import { bundlePage, startStage, type Stage } from './stage.ts';
import { heap, quiet } from './staying.ts';
import { tables } from './tables.ts';
import { updates } from './updates.ts';
import { watcher } from './watcher.ts';

interface Part {
  readonly title: string;
  readonly about: string;
  readonly run: (stage: Stage, code: string) => Promise<string>;
}

const PARTS: Readonly<Record<string, Part>> = {
  rows: {
    title: 'Marking rows',
    about:
      'Main-thread processor time (script, style, layout, paint) that marking adds to rows which the page adds. “First” is a fresh page, “again” the same page later.',
    run: (stage, code) => markRows(stage.without, code),
  },
  updates: {
    title: '60 updates a second',
    about:
      'A table of 200 rows; in every frame ten texts change in place and five rows are replaced.',
    run: (stage, code) => updates(stage.without, code),
  },
  tables: {
    title: 'Plain tables of any length',
    about:
      'The built extension on rows that come at once. Processor time of single tasks of the main thread: of the one in which the rows come, and of the longest of all others.',
    run: tables,
  },
  scrolling: {
    title: 'Frames while scrolling 10,000 virtualized rows',
    about:
      'The built extension on the replicas. Every cell is compared with the truth after layout and before the paint of every frame: slowly, through the whole list, and in random jumps.',
    run: scrolling,
  },
  watcher: {
    title: 'Call-record watcher',
    about:
      'Main-thread processor time of one parse of an answer of Vapi’s API, without and with the built watcher, handing over included.',
    run: watcher,
  },
  heap: {
    title: 'Heap',
    about:
      'A React table through 8,000 random operations: rows inserted, removed, moved, sorted, columns hidden, the table torn down and rebuilt. After collecting garbage; the growth is that from the third reading on.',
    run: heap,
  },
  quiet: {
    title: 'Pages without a table',
    about: 'A page of messages that keeps changing; main-thread processor time of one change.',
    run: quiet,
  },
};

const wanted = process.argv.slice(2);
const code = await bundlePage();
const stage = await startStage();
const lines = [
  '# Marking in real Chromium',
  '',
  `\`npm run build && npx tsx test/bench/marking/marking.ts\` · ${stage.with.version} · ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores · ${new Date().toISOString().slice(0, 10)} · medians, everything that is compared taken in turns in one run`,
  '',
];
try {
  for (const [name, { title, about, run }] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`${title} …`);
    lines.push(`## ${title}`, '', about, '', await run(stage, code), '');
  }
} finally {
  await stage.close();
}
const report = `${lines
  .join('\n')
  .replace(/\n{3,}/g, '\n\n')
  .trimEnd()}\n`;
if (wanted.length === 0) writeFileSync(new URL('../marking.md', import.meta.url), report);
console.log(report);
