import { ASK_EVENT, RECORDS_EVENT } from '../../../lib/page-world/events.ts';
import { packCalls } from '../../../lib/calls/pack.ts';
import { parseRecords } from '../../../lib/calls/call-record.ts';
import { CallRecords } from '../../../lib/recording/call-records.ts';
import badgeCss from '../../../lib/marking/badge.css?inline';
import { wrongWith } from '../../e2e/page-truth.ts';
import { makeRow, makeTable, reasonCell, reasonText, sequence, someLabel } from './table.ts';
import { badgeFor, diagnosisOf, follow, type Way } from './ways.ts';

/** `known` inserts the same badges into cells that it was handed, as the least that can be done. */
export type MarkWay = Way | 'known';

const style = document.createElement('style');
style.textContent = `${badgeCss}
body { font: 13px/1.4 sans-serif; color-scheme: light; background: #fff }
table { border-collapse: collapse }
td, th { height: 40px; padding: 2px 10px; white-space: nowrap; border-bottom: 1px solid #ccc }
.pill { display: inline-flex; padding: 1px 7px; background: #fea; border-radius: 3px }`;
document.head.append(style);

/** What is wrong on the page now: cells without their badge, or with another's. */
function wrongCells(rows: Iterable<HTMLTableRowElement>): number {
  let wrong = 0;
  for (const row of rows) {
    const cell = reasonCell(row);
    const badges = cell.querySelectorAll('hang-tag');
    const { code = '', owner } = diagnosisOf(cell);
    const isRight =
      badges.length === 1 &&
      badges[0]?.getAttribute('data-owner') === owner &&
      (badges[0].getAttribute('data-code') ?? '') === code;
    if (!isRight) wrong += 1;
  }
  return wrong;
}

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/**
 * Calls `look` once in every frame, after style and layout and before paint: what it sees is what is
 * painted. Returns what ends it.
 */
function beforeEveryPaint(look: () => void): () => void {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed;height:1px;width:1px;visibility:hidden';
  document.documentElement.append(probe);
  let isOn = true;
  const observer = new ResizeObserver(look);
  observer.observe(probe);
  let width = 1;
  const again = (): void => {
    if (!isOn) return;
    width = width === 1 ? 2 : 1;
    probe.style.width = `${width}px`;
    requestAnimationFrame(again);
  };
  requestAnimationFrame(again);
  return () => {
    isOn = false;
    observer.disconnect();
    probe.remove();
  };
}

let stop: () => void = () => undefined;
let body: HTMLTableSectionElement;
let rows: HTMLTableRowElement[] = [];
let badges: HTMLElement[] = [];

/** Makes ready for `mark`: an empty table that is followed, and rows that are not in it yet. */
async function prepare(way: MarkWay, count: number, seed: number): Promise<void> {
  stop();
  body = makeTable();
  stop = follow(way === 'known' ? 'none' : way);
  const next = sequence(seed);
  rows = Array.from({ length: count }, () => makeRow(next));
  badges = way === 'known' ? rows.map((row) => badgeFor(diagnosisOf(reasonCell(row)))) : [];
  await frame();
  await frame();
}

/**
 * Adds the rows, as the page would, and waits until they are marked, laid out and painted. True where every
 * badge was there before the first layout.
 */
async function mark(way: MarkWay): Promise<boolean> {
  const all = document.createDocumentFragment();
  all.append(...rows);
  body.append(all);
  if (way === 'known') {
    for (const [i, row] of rows.entries()) {
      const cell = reasonCell(row);
      const badge = badges[i]?.cloneNode(false);
      if (badge !== undefined) cell.insertBefore(badge, cell.firstChild);
    }
  }
  // Observers have their turn before this goes on.
  await Promise.resolve();
  document.body.getBoundingClientRect();
  const isInTime = document.getElementsByTagName('hang-tag').length === rows.length;
  if (way === 'sentinel-js') {
    while (document.getElementsByTagName('hang-tag').length < rows.length) await frame();
    document.body.getBoundingClientRect();
  }
  await frame();
  await frame();
  return isInTime;
}

/** Ends what `prepare` began; throws unless every row wears its badge and nothing else. */
async function finish(way: MarkWay): Promise<void> {
  const wrong = wrongCells(body.rows);
  if (way !== 'none' && wrong > 0) throw new Error(`${way}: ${wrong} cells are wrong.`);
  stop();
  stop = () => undefined;
  document.body.replaceChildren();
  rows = [];
  badges = [];
  await frame();
}

/** A table with `count` marked rows, to be changed by `update`. */
async function settle(way: Way, count: number): Promise<void> {
  await prepare(way, count, 5);
  await mark(way);
}

/**
 * Changes the table in every frame: ten texts in place, five rows replaced by others. With `isChecking`
 * every frame is compared with the truth before it is painted, which costs far more than marking it.
 */
async function update(
  frames: number,
  isChecking: boolean,
): Promise<{ ms: number; frames: number; wrongFrames: number; wrongAtEnd: number }> {
  const next = sequence(11);
  const anyRow = (): HTMLTableRowElement => {
    const row = body.rows[Math.floor(next() * body.rows.length)];
    if (row === undefined) throw new Error('The table is empty.');
    return row;
  };
  let wrongFrames = 0;
  let painted = 0;
  const end = isChecking
    ? beforeEveryPaint(() => {
        painted += 1;
        if (wrongCells(body.rows) > 0) wrongFrames += 1;
      })
    : () => undefined;
  const start = performance.now();
  for (let i = 0; i < frames; i += 1) {
    for (let j = 0; j < 10; j += 1) reasonText(anyRow()).data = someLabel(next);
    for (let j = 0; j < 5; j += 1) anyRow().replaceWith(makeRow(next));
    await frame();
  }
  const ms = performance.now() - start;
  end();
  return { ms, frames: painted, wrongFrames, wrongAtEnd: wrongCells(body.rows) };
}

interface TruthPage {
  __truth(): { cell: Element; code: string; label: string }[];
}

/** What was seen in the frames of a virtual layout. */
export interface FramesSeen {
  readonly frames: number;
  /** Frames in which at least one reason in the page had no badge or a wrong one. */
  readonly wrongFrames: number;
  readonly cells: number;
  readonly wrongCells: number;
  readonly example: string;
}

/** Scrolls a layout of the replicas and compares every frame with the truth before it is painted. */
async function scroll(how: 'slow' | 'fast' | 'jumps', frames: number): Promise<FramesSeen> {
  const scroller = document.querySelector('[data-scroller]');
  if (scroller === null) throw new Error('There is nothing to scroll.');
  const page = globalThis as unknown as TruthPage;
  const seen = { frames: 0, wrongFrames: 0, cells: 0, wrongCells: 0, example: '' };
  const end = beforeEveryPaint(() => {
    let wrong = 0;
    for (const { cell, code, label } of page.__truth()) {
      const found = cell.querySelectorAll('hang-tag');
      const problem = wrongWith({
        truth: code,
        label,
        badges: found.length,
        owner: found[0]?.getAttribute('data-owner') ?? '',
        certainty: found[0]?.getAttribute('data-certainty') ?? '',
        code: found[0]?.getAttribute('data-code') ?? '',
      });
      seen.cells += 1;
      if (problem === undefined) continue;
      wrong += 1;
      seen.example ||= problem;
    }
    seen.frames += 1;
    seen.wrongCells += wrong;
    if (wrong > 0) seen.wrongFrames += 1;
  });
  const next = sequence(3);
  const step = (scroller.scrollHeight - scroller.clientHeight) / frames;
  for (let i = 0; i < frames; i += 1) {
    if (how === 'slow') scroller.scrollTop += 37;
    else if (how === 'fast') scroller.scrollTop = (i + 1) * step;
    else scroller.scrollTop = next() * scroller.scrollHeight;
    await frame();
  }
  end();
  return seen;
}

let answer = new Uint8Array();
let records = 0;

/** The answer to be parsed, as it comes over the network. */
function giveAnswer(text: string): void {
  answer = new TextEncoder().encode(text);
  document.addEventListener(RECORDS_EVENT, (event) => {
    const { detail } = event as CustomEvent<string>;
    // Looks at a character, so that the engine has to put the text together here.
    if (detail.charCodeAt(detail.length - 1) > 0) records += detail.length;
  });
}

/** What the overlay says to the watcher. */
function ask(detail: 'on' | 'off'): void {
  document.dispatchEvent(new CustomEvent(ASK_EVENT, { detail }));
}

/** Parses the answer as the page would, so many times. */
async function parse(how: 'json' | 'text', times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    if (how === 'json') await new Response(answer).json();
    else JSON.parse(await new Response(answer).text());
    // The watcher hands over in a microtask.
    await Promise.resolve();
  }
}

/** Ms that the overlay takes to check the records of an answer and to keep them. */
async function readAlone(times: number): Promise<number> {
  let ms = 0;
  for (let i = 0; i < times; i += 1) {
    const packed = packCalls(await new Response(answer).json());
    const start = performance.now();
    new CallRecords().add(parseRecords(packed));
    ms += performance.now() - start;
  }
  return ms / times;
}

/** Characters of records that the watcher has handed over so far. */
function recordsSeen(): number {
  return records;
}

const bench = {
  prepare,
  mark,
  finish,
  settle,
  update,
  scroll,
  giveAnswer,
  ask,
  parse,
  readAlone,
  recordsSeen,
};

/** What the benchmarks call in the page. */
export type Bench = typeof bench;

Object.assign(globalThis, { markingBench: bench });
