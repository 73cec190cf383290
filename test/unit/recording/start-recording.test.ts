// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packAnswer } from '../../../lib/calls/pack.ts';
import type { Sighting } from '../../../lib/calls/sighting.ts';
import { MINUTE } from '../../../lib/calls/time.ts';
import { describeRequest } from '../../../lib/page-world/describe-request.ts';
import { RECORDS_EVENT } from '../../../lib/page-world/events.ts';
import { PageRecords } from '../../../lib/recording/page-records.ts';
import { startRecording } from '../../../lib/recording/start-recording.ts';
import { markDocument } from '../marking/mark-document.ts';

const NOON = Date.UTC(2026, 10, 20, 17);

/** A call that began so many minutes after noon, as Vapi's API has it. */
interface Told {
  readonly id: string;
  readonly endedReason: string;
  readonly startedAt: string;
  readonly endedAt: string;
}

/** @param n what its ID begins with */
function call(n: number, minute: number, endedReason: string, seconds = 30): Told {
  const startedAt = NOON + minute * MINUTE;
  return {
    id: `${String(n).padStart(8, '0')}-89ab-4cde-8f01-23456789abcd`,
    endedReason,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(startedAt + seconds * 1000).toISOString(),
  };
}

/** What a page may show of a call. */
const COLUMNS = {
  'Call ID': ({ id }: Told) => `${id.slice(0, 8)}...`,
  'Start Time': ({ startedAt }: Told) => new Date(startedAt).toLocaleString('en-US'),
  Duration: ({ startedAt, endedAt }: Told) =>
    `${(Date.parse(endedAt) - Date.parse(startedAt)) / 1000}s`,
  'Ended Reason': ({ endedReason }: Told) => endedReason,
} as const;
type Column = keyof typeof COLUMNS;
const WITH_ID: readonly Column[] = ['Call ID', 'Start Time', 'Duration', 'Ended Reason'];

/** A table of calls; without IDs unless it has a column for them. */
function table(
  name: string,
  calls: readonly Told[],
  columns: readonly Column[] = ['Start Time', 'Duration', 'Ended Reason'],
  idLength = 8,
): void {
  const made = document.createElement('table');
  made.id = name;
  const head = made.createTHead().insertRow();
  for (const column of columns) {
    const cell = document.createElement('th');
    cell.append(column);
    head.append(cell);
  }
  const body = made.createTBody();
  for (const each of calls) {
    const row = body.insertRow();
    const shown = { ...each, id: each.id.slice(0, idLength) };
    for (const column of columns) row.insertCell().append(COLUMNS[column](shown));
  }
  document.body.append(made);
}

let stop: AbortController;
let sent: Sighting[];
let known: PageRecords;
/** Each time that a table was matched with the records: the rows whose record was found, as table and ID. */
let matched: string[][];

beforeEach(() => {
  vi.useFakeTimers({ now: NOON + 120 * MINUTE });
  vi.stubGlobal('matchMedia', () => new EventTarget());
  document.body.replaceChildren();
  stop = new AbortController();
  sent = [];
  matched = [];
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Until rows are read and sightings are sent. */
const settles = (): Promise<unknown> => vi.advanceTimersByTimeAsync(10_000);

/** @param isAbout stands in for whether a row may be of an answer's calls */
async function start(isAbout?: () => boolean): Promise<void> {
  const page = markDocument(stop.signal);
  known = new PageRecords(document, page);
  const match = known.match.bind(known);
  vi.spyOn(known, 'match').mockImplementation((found) => {
    matched.push(found.map(([{ group }, { id }]) => `${group.id} ${Number(id.slice(0, 8))}`));
    match(found);
  });
  const onUpdate = known.onUpdate.bind(known);
  vi.spyOn(known, 'onUpdate').mockImplementation((came) =>
    onUpdate((update) => came({ ...update, isAbout: isAbout ?? update.isAbout })),
  );
  page.give({
    codesOf: (cell) => known.codesOf(cell),
    ofTaught: () => undefined,
    meaningOf: () => undefined,
    onMore: (more) => known.onMore(more),
    badgeCss: '',
  });
  startRecording(document, page, known, {
    send: (batch) => {
      sent.push(...batch);
      return Promise.resolve({});
    },
    sendSpans: () => Promise.resolve(),
    storeForWorker: () => undefined,
    storeInPage: () => undefined,
    pending: [],
  });
  await settles();
}

/** An answer of the page's, whose rows have been read before. */
const answer = (...calls: readonly Told[]): Promise<void> => answerTo(undefined, calls);

/** An answer to a request for this path of the API; undefined where that was not seen. */
async function answerTo(path: string | undefined, told: unknown): Promise<void> {
  matched = [];
  sent = [];
  const asked = (): string | undefined =>
    path === undefined ? undefined : describeRequest(`https://api.vapi.ai/${path}`, undefined);
  document.dispatchEvent(new CustomEvent(RECORDS_EVENT, { detail: packAnswer(told, asked) }));
  await settles();
}

/** IDs that came to the history with what the page shows, as far as they are known. */
const shownIds = (): number[] =>
  sent
    .filter(({ source }) => source === 'page')
    .map(({ callId = '0' }) => Number(callId.slice(0, 8)));

const A = call(1, 0, 'customer-busy');
const B = call(2, 7, 'voicemail');
const C = call(3, 12, 'customer-did-not-answer', 45);
const D = call(4, 16, 'silence-timed-out', 50);

describe('rows that stand there when call records come', () => {
  it('are matched with those of their calls, and no other table is', async () => {
    table('first', [A, B]);
    table('second', [C, D]);
    await start();
    await answer(A, B);
    expect(matched).toEqual([['first 1', 'first 2']]);
    expect(shownIds()).toEqual([1, 2]);
    await answer(C, D);
    expect(matched).toEqual([['second 3', 'second 4']]);
    expect(shownIds()).toEqual([3, 4]);
  });

  it('are not taken for the one call whose record is known, where more than the start of its ID speaks against it', async () => {
    await start();
    await answer(A);
    // The visible start of their IDs is the same.
    const others = [call(2, 0, 'voicemail'), call(3, 0, 'customer-busy', 150)];
    table('first', [A, ...others], WITH_ID, 6);
    sent = [];
    await settles();
    const shown = sent.filter(({ source }) => source === 'page');
    expect(shown.map(({ callId, label, durationSec }) => [callId, label, durationSec])).toEqual([
      [A.id, 'customer-busy', 30],
      ['000000', 'voicemail', 30],
      ['000000', 'customer-busy', 150],
    ]);
  });

  it('are taken for that call where nobody knows what their label means', async () => {
    await start();
    await answer(A);
    const relabeled = { ...A, endedReason: 'Line dropped by us' };
    table('first', [relabeled], WITH_ID, 6);
    sent = [];
    await settles();
    expect(sent.map(({ callId }) => callId)).toEqual([A.id]);
  });

  it('have the codes of records alone that nothing in them speaks against', async () => {
    const DIED = 'call.in-progress.error-vapifault-worker-died';
    await start();
    await answer(call(1, 0, DIED));
    const shows = (facts: Readonly<Record<string, string>>): string[] =>
      known.codesOf({
        element: document.createElement('td'),
        label: 'Call.in progress.error v...',
        fact: (kind: string) => facts[kind],
      } as never);
    expect(shows({ callId: '000000...', duration: '30s' })).toEqual([DIED]);
    expect(shows({ callId: '000000...', duration: '30s', cost: '$0.10' })).toEqual([DIED]);
    expect(shows({ callId: '000000...', duration: '5m 30s' })).toEqual([]);
    expect(shows({ callId: '000001...', duration: '30s' })).toEqual([]);
  });

  it('tell the card the record that was found, until they show another call', () => {
    const page = markDocument(stop.signal);
    const rows = new PageRecords(document, page);
    const cell = { element: document.body, label: 'Busy', fact: () => undefined } as never;
    const record = { id: A.id, code: A.endedReason };
    rows.match([[cell, record]]);
    expect(rows.recordOf(cell, {})).toBe(record);
    const other = { element: document.body, label: 'Voicemail', fact: () => undefined } as never;
    expect(rows.recordOf(other, {})).toBe(undefined);
  });

  it('are matched anew where a record that is new fits one of them too', async () => {
    table('first', [A, C, B]);
    table('second', [D]);
    await start();
    await answer(A, C, B);
    expect(matched).toEqual([['first 1', 'first 3', 'first 2']]);
    await answer(D, call(9, 20, 'voicemail'));
    expect(matched).toEqual([['second 4']]);
    // Neither an order nor anything else tells which of two the first row is.
    await answer(call(5, 0, 'customer-busy'), call(6, 0, 'customer-busy'));
    expect(matched).toEqual([['first 3', 'first 2']]);
  });

  it('are matched by the ID that they show with the record of one call alone', async () => {
    table('first', [A, B], ['Call ID', 'Ended Reason']);
    table('second', [C, D], ['Call ID', 'Ended Reason']);
    await start();
    await answer(D);
    expect(matched).toHaveLength(1);
    const shown = { id: { head: D.id.slice(0, 8), whole: false } };
    expect(known.fitting({ label: D.endedReason }, shown)).toHaveLength(1);
    expect(shownIds()).toEqual([4]);
  });

  it('are in a list of which nothing is known, though one of its calls was opened before', async () => {
    await start();
    await answerTo(`call/${A.id}`, A);
    expect(sent.map(({ fair }) => fair)).toEqual([false]);
    sent = [];
    table('first', [A, B], WITH_ID);
    await settles();
    const shown = sent.map(({ callId, fair }) => [callId, fair]);
    expect(shown).toEqual([
      [A.id, undefined],
      [B.id.slice(0, 8), undefined],
    ]);
  });

  it('are in no fair list where its answer was asked for by reason, and has one call', async () => {
    await start();
    await answerTo('call?endedReason=customer-busy', [A]);
    sent = [];
    table('first', [A], WITH_ID, 6);
    await settles();
    expect(sent.map(({ source, callId, fair }) => [source, callId, fair])).toEqual([
      ['page', A.id, false],
    ]);
  });

  it('are in no fair list where its answer was asked for by reason', async () => {
    table('first', [A, B], WITH_ID);
    await start();
    await answerTo('call?endedReason=customer-busy', [A, B]);
    expect(sent.map(({ source, fair }) => [source, fair])).toEqual([
      ['record', false],
      ['record', false],
      ['page', false],
      ['page', false],
    ]);
  });

  it('are left as they are where none of them is of these calls', async () => {
    table('first', [A, B]);
    table('second', [C, D]);
    await start();
    await answer(call(7, 3, 'customer-busy'), call(8, 4, 'voicemail'));
    expect(matched).toEqual([]);
    expect(sent.map(({ callId = '' }) => Number(callId.slice(0, 8)))).toEqual([7, 8]);
  });

  /** What the badges of a page with these tables say after some answers, and which calls it has told of. */
  const outcome = async (
    tables: readonly (readonly Told[])[],
    answers: readonly (readonly Told[])[],
    isAbout?: () => boolean,
  ): Promise<unknown> => {
    const columns: Column[] = ['Start Time', 'Duration', 'Ended Reason'];
    document.body.replaceChildren();
    tables.forEach((calls, i) => {
      table(`${i}`, calls, i === 0 ? ['Call ID', ...columns] : columns);
    });
    stop = new AbortController();
    sent = [];
    await start(isAbout);
    const all = [...sent];
    for (const calls of answers) {
      await answer(...calls);
      all.push(...sent);
    }
    const told = new Set(
      all.map(({ source, callId, label, startedAt }) =>
        [source, callId ?? `${label} ${startedAt}`].join(' '),
      ),
    );
    const badges = [...document.querySelectorAll('hang-tag')];
    stop.abort();
    return [[...told].sort(), badges.map((badge) => badge.getAttribute('data-code'))];
  };

  it('say what they would say if every table was matched with every answer', async () => {
    const calls = fc
      .array(
        fc
          .tuple(
            fc.nat(3),
            fc.constantFrom(0, 0, 1, 60),
            fc.constantFrom('customer-busy', 'voicemail'),
            fc.constantFrom(30, 40, 200),
          )
          .map(([n, ...all]) => call(n, ...all)),
        { minLength: 2, maxLength: 8 },
      )
      .map((all) => all.map((each, i) => ({ ...each, id: `${each.id.slice(0, -1)}${i}` })));
    const parts = calls.chain((all) => {
      const some = fc.array(fc.shuffledSubarray(all, { minLength: 1 }), {
        minLength: 1,
        maxLength: 4,
      });
      return fc.tuple(some, some);
    });
    await fc.assert(
      fc.asyncProperty(parts, async ([tables, answers]) => {
        const selective = await outcome(tables, answers);
        expect(selective).toEqual(await outcome(tables, answers, () => true));
      }),
      { numRuns: 30 },
    );
  });
});
