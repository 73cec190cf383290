/**
 * What the call-record watcher adds to a page's own parsing. The built script itself runs in the page's
 * world; `off` makes it put everything back and `on` watch again, so that the same page parses the same
 * bytes with and without it in turns: `response.json()`, and `JSON.parse(await response.text())`, several
 * to a turn, the handing over of the records included. What counts is the main thread's processor time.
 * Beside it: what the overlay then takes to check the records and to keep them, where it has to do so.
 *
 * The watcher's cost goes by calls, the page's by bytes. So there are two kinds of answers: calls with
 * the messages of a conversation, as the APIs list them (about 12 kB each), and bare ones without
 * (about 1.5 kB), where an answer of 5 MB holds more calls than either API lists at once.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { extensionFolder } from '../../browsers/world.ts';
import { generateVapiCalls } from '../../dashboards/calls/vapi.ts';
import { openPage } from './mark-rows.ts';
import { show, table } from './numbers.ts';
import { call, MainThread, type Stage } from './stage.ts';

const SIZES = [
  { name: '50 kB', bytes: 50_000, parses: 100 },
  { name: '500 kB', bytes: 500_000, parses: 15 },
  { name: '5 MB', bytes: 5_000_000, parses: 3 },
];
const TURNS = 40;
const MESSAGES = 36;
const TEXT =
  'Certainly, I can move your appointment from Tuesday to Thursday afternoon; would half past three suit you, or rather later?';

const calls = generateVapiCalls({
  seed: 5,
  count: 5_000,
  until: Date.UTC(2026, 10, 20),
  days: 62,
}).filter((one) => one.endedReason !== undefined);
const messages = Array.from({ length: MESSAGES }, (_, i) => ({
  role: i % 2 === 0 ? 'bot' : 'user',
  message: `${i} ${TEXT}`,
  time: 1_790_000_000_000 + i * 4_100,
  endTime: 1_790_000_003_000 + i * 4_100,
  secondsFromStart: i * 4.1,
  duration: 3_000,
  source: '',
}));

/** A list in the shape of Vapi's API: as many calls as fit, at least one. */
function answerOf(bytes: number, isBare: boolean): { text: string; count: number } {
  const parts: string[] = [];
  let length = 2;
  for (const one of calls) {
    const part = JSON.stringify(
      isBare ? one : { ...one, messages, artifact: { ...one.artifact, messages } },
    );
    if (parts.length > 0 && length + part.length + 1 > bytes) break;
    parts.push(part);
    length += part.length + 1;
  }
  return { text: `[${parts.join(',')}]`, count: parts.length };
}

/** What a quarter of the turns stayed below: other programs on the machine only ever slow a turn down. */
function quick(turns: readonly number[]): number {
  return [...turns].sort((a, b) => a - b)[Math.floor(turns.length / 4)] ?? NaN;
}

async function turn(
  page: Page,
  thread: MainThread,
  how: 'json' | 'text',
  parses: number,
): Promise<number> {
  const before = await thread.ms();
  await call(page, 'parse', how, parses);
  return ((await thread.ms()) - before) / parses;
}

/** Measures and reports in Markdown. */
export async function watcher(stage: Stage, code: string): Promise<string> {
  const script = readFileSync(
    `${extensionFolder('chromium')}/content-scripts/call-records.js`,
    'utf8',
  );
  const rows: string[][] = [];
  for (const isBare of [false, true]) {
    for (const { name, bytes, parses } of SIZES) {
      const { text, count } = answerOf(bytes, isBare);
      for (const how of ['json', 'text'] as const) {
        const page = await openPage(stage.without, code);
        const thread = await MainThread.of(page);
        await call(page, 'giveAnswer', text);
        const plain: number[] = [];
        const watched: number[] = [];
        await page.evaluate(script);
        await call(page, 'ask', 'off');
        await turn(page, thread, how, parses);
        for (let i = 0; i < TURNS; i += 1) {
          const kinds = ['plain', 'watched'] as const;
          for (const kind of i % 2 === 0 ? kinds : [...kinds].reverse()) {
            if (kind === 'watched') await call(page, 'ask', 'on');
            (kind === 'plain' ? plain : watched).push(await turn(page, thread, how, parses));
            if (kind === 'watched') await call(page, 'ask', 'off');
          }
        }
        if ((await call(page, 'recordsSeen')) === 0) throw new Error('The watcher saw nothing.');
        const alone: number[] = [];
        for (let i = 0; i < TURNS; i += 1) {
          alone.push(await call(page, 'readAlone', parses));
        }
        await page.close();
        const own = quick(plain);
        const added = quick(watched) - own;
        const share = (ms: number): string => `${show((ms / own) * 100, 1)} %`;
        rows.push([
          `${name}, ${show(count)} ${isBare ? 'bare ' : ''}calls, \`${how}()\``,
          `${show(own, 3)} ms`,
          `${show(added, 3)} ms`,
          share(added),
          `${show(quick(alone), 3)} ms`,
          share(quick(alone)),
        ]);
        console.log(rows.at(-1)?.join(' '));
      }
    }
  }
  return table(
    ['', 'the page alone', 'watcher', 'of the page’s own', 'overlay, reading', 'of the page’s own'],
    rows,
  );
}
