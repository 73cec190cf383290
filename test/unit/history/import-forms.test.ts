import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../lib/calls/time.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { previewFile } from '../../../lib/history/import/preview-file.ts';
import { surveyFile } from '../../../lib/history/import/survey-file.ts';
import { questionsOf } from '../../../lib/history/import/table-reading.ts';
import { RETELL, sums, take, VAPI } from './files.ts';
import { NOW, without } from './sightings.ts';

let names = 0;
let db: HistoryDb;

beforeEach(() => {
  db = new HistoryDb(`import-forms ${names++}`);
});
afterEach(() => db.delete());

const vapi = (n: number, part: object = {}) => ({
  ...VAPI,
  id: `0197abcd-ef01-7abc-8def-${String(n).padStart(12, '0')}`,
  ...part,
});
const retell = (n: number, part: object = {}) => ({
  ...RETELL,
  call_id: `call_${n.toString(16).padStart(27, '0')}`,
  ...part,
});
/** What Vapi's server sends when a call has ended: the reason stands beside the call. */
const report = (n: number) => ({
  message: {
    timestamp: NOW,
    type: 'end-of-call-report',
    endedReason: 'customer-busy',
    startedAt: new Date(NOW - HOUR).toISOString(),
    endedAt: new Date(NOW - HOUR + 40_000).toISOString(),
    cost: 0.2,
    artifact: { messages: [{ role: 'bot', message: 'hello' }], transcript: '{"id": "x"}' },
    call: without(vapi(n), 'endedReason', 'startedAt', 'endedAt', 'cost', 'assistant'),
    phoneNumber: { id: vapi(99).id, orgId: 'o', status: 'active' },
    assistant: { id: vapi(98).id, name: 'Night desk' },
  },
});
const ended = (n: number) => ({ event: 'call_ended', call: retell(n) });
const json = JSON.stringify;
const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
const utf16 = (text: string, isBig: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new DataView(new ArrayBuffer(2 + text.length * 2));
  bytes.setUint16(0, 0xfeff, !isBig);
  for (let i = 0; i < text.length; i++) bytes.setUint16(2 + i * 2, text.charCodeAt(i), !isBig);
  return new Uint8Array(bytes.buffer);
};
const [a, b, c] = [1, 2, 3] as const;

/** A call as a database writes it that names the type of each value. */
const typed = (call: object, write: (value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(call).map(([name, value]) => [name, write(value)]));
const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-.*Z$/.test(value);
const inner = (value: unknown, write: (value: unknown) => unknown): object =>
  typed(value as object, write);
const mongo = (value: unknown): unknown => {
  if (isTime(value)) return { $date: { $numberLong: String(Date.parse(value)) } };
  if (typeof value === 'number') return { $numberDouble: String(value) };
  return typeof value === 'object' ? inner(value, mongo) : value;
};
const dynamo = (value: unknown): unknown => {
  if (typeof value === 'number') return { N: String(value) };
  return typeof value === 'object' ? { M: inner(value, dynamo) } : { S: value };
};
const firestore = (value: unknown): unknown => {
  if (isTime(value)) return { timestampValue: value };
  if (typeof value === 'number') return { doubleValue: value };
  return typeof value === 'object'
    ? { mapValue: { fields: inner(value, firestore) } }
    : { stringValue: value };
};
/** The start of a call as databases print it. */
const written = (mark: string): string =>
  new Date(NOW - HOUR)
    .toISOString()
    .replace('T', mark)
    .replace(/\.\d+Z$/, '+00');

describe('calls are found in JSON', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, number]>([
    ['one call', json(vapi(a)), 1],
    ['one call, indented', pretty(vapi(a)), 1],
    ['one call of Retell, indented', pretty(retell(a)), 1],
    ['a list', json([vapi(a), vapi(b)]), 2],
    ['a list, indented', pretty([retell(a), retell(b)]), 2],
    ...['results', 'items', 'calls', 'data', 'value', 'records', 'rows'].map(
      (key): [string, string, number] => [
        `a page under ${key}`,
        json({ [key]: [vapi(a)], total: 1 }),
        1,
      ],
    ),
    ['a list of pages', json([{ results: [vapi(a), vapi(b)] }, { results: [vapi(c)] }]), 3],
    ['a list of lists', json([[vapi(a), vapi(b)], [vapi(c)]]), 3],
    [
      'pages in a row',
      `${json({ items: [retell(a), retell(b)] })}\n${json({ items: [retell(c)] })}`,
      3,
    ],
    [
      'pages in a row, indented',
      `${pretty({ items: [retell(a)] })}\n${pretty({ items: [retell(b)] })}`,
      2,
    ],
    [
      'pages without anything between',
      `${json({ items: [retell(a)] })}${json({ items: [retell(b)] })}`,
      2,
    ],
    ['what jq prints', `${pretty(vapi(a))}\n${pretty(vapi(b))}\n`, 2],
    ['what jq -c prints', `${json(vapi(a))}\n${json(vapi(b))}\n`, 2],
    ['objects with commas and no list', `${json(vapi(a))},\n${json(vapi(b))}\n`, 2],
    ['calls by their ID', json({ [vapi(a).id]: vapi(a), [vapi(b).id]: vapi(b) }), 2],
    ['calls deep within', json({ a: { b: [{ c: { d: [{ e: vapi(a) }] } }] } }), 1],
    ["Vapi's webhook", json(report(a)), 1],
    ["Vapi's webhook, indented", pretty(report(a)), 1],
    ["Retell's webhook", json(ended(a)), 1],
    ["Retell's webhook, indented", pretty(ended(a)), 1],
    ['webhooks in a row', [report(a), ended(b), report(c)].map((each) => json(each)).join('\n'), 3],
    [
      'webhooks with wrappers',
      json([{ headers: {}, body: report(a) }, { json: ended(b) }, { payload: report(c) }]),
      3,
    ],
    [
      'webhooks kept as texts',
      json({ Records: [{ body: json(report(a)) }, { body: json(ended(b)) }] }),
      2,
    ],
    [
      'rows whose column is a webhook',
      json([
        { id: 1, payload: ended(a) },
        { id: 2, payload: report(b) },
      ]),
      2,
    ],
    [
      'what a browser saved of its traffic',
      json({
        log: { entries: [{ response: { content: { text: json([vapi(a), vapi(b)]) } } }] },
      }),
      2,
    ],
    ['with a mark of UTF-8', `\ufeff${json([vapi(a)])}`, 1],
    ['one a line, with a mark of UTF-8', `\ufeff${json(vapi(a))}\n${json(vapi(b))}`, 2],
    ['UTF-16', utf16(json([vapi(a)]), false), 1],
    ['UTF-16, the other way round', utf16(pretty(vapi(a)), true), 1],
    ['UTF-16 without a mark', utf16(json([vapi(a)]), false).slice(2), 1],
    ["MongoDB's extended JSON", json({ _id: { $oid: '65a0b1' }, ...typed(vapi(a), mongo) }), 1],
    ["MongoDB's, one a line", [a, b].map((n) => json(typed(vapi(n), mongo))).join('\n'), 2],
    ["DynamoDB's JSON", json({ Items: [a, b].map((n) => ({ Item: typed(vapi(n), dynamo) })) }), 2],
    [
      "Firestore's JSON",
      json({ documents: [{ name: 'calls/1', fields: typed(vapi(a), firestore) }] }),
      1,
    ],
    [
      "times as a database's text has them",
      json([retell(a), vapi(b, { startedAt: written(' '), createdAt: null, endedAt: null })]),
      2,
    ],
    [
      'lines of a log',
      [
        `2026-11-19T03:00:36Z INFO POST /hook ${json(report(a))}`,
        '[2026-11-19 03:00:37] 200 in 3 ms {}',
        `[2026-11-19 03:00:38] hook: ${json(ended(b))} (1 kB)`,
      ].join('\n'),
      2,
    ],
    ['events of a stream', `data: ${json(vapi(a))}\n\ndata: ${json(vapi(b))}\n\n`, 2],
    ['a statement of a program', `const calls = ${json([vapi(a), vapi(b)])};\n`, 2],
    ['a statement, indented', `export const calls: Call[] = ${pretty([vapi(a), vapi(b)])};\n`, 2],
    ['a callback', `show(${json([vapi(a)])});`, 1],
    [
      'an answer with its headers',
      `HTTP/2 200\ncontent-type: application/json\n\n${pretty([vapi(a)])}`,
      1,
    ],
    [
      'flattened fields',
      json([{ ...without(retell(a), 'call_cost'), 'call_cost.combined_cost': 12 }]),
      1,
    ],
  ])('in every form: %s', async (_, text, count) => {
    expect(sums(await take(db, text))).toEqual({ added: count, improved: 0, known: 0, refused: 0 });
    expect(sums(await take(db, text))).toEqual({ added: 0, improved: 0, known: count, refused: 0 });
    for (const call of await db.calls.toArray()) {
      expect(call.timeSource).toBe('record');
      expect(call.costUsd).toBeGreaterThan(0);
    }
  });

  it('with what the body of a webhook says beside the call', async () => {
    await take(db, json(report(a)));
    expect(await db.calls.toArray()).toMatchObject([
      {
        callId: vapi(a).id,
        code: 'customer-busy',
        startedAt: NOW - HOUR,
        durationSec: 40,
        costUsd: 0.2,
        agent: 'Night desk',
      },
    ]);
  });

  it('and nothing else is one: campaigns, contacts, evals, simulations, chats, sessions', async () => {
    const time = new Date(NOW - DAY).toISOString();
    const others = {
      campaign: {
        results: [
          {
            id: vapi(a).id,
            orgId: 'o',
            name: 'Spring',
            status: 'ended',
            endedReason: 'campaign.ended.success',
            createdAt: time,
          },
        ],
      },
      contacts: {
        results: [
          {
            id: vapi(b).id,
            number: '+14155550134',
            status: 'contact.completed',
            callId: vapi(c).id,
            dispatchedAt: time,
            endedReason: 'customer-busy',
          },
        ],
      },
      evals: {
        results: [
          {
            id: vapi(4).id,
            orgId: 'o',
            type: 'eval',
            status: 'ended',
            endedReason: 'mockConversation.done',
            createdAt: time,
            startedAt: time,
            cost: 0.01,
          },
        ],
      },
      simulations: [
        {
          id: vapi(5).id,
          orgId: 'o',
          simulationId: 'x',
          status: 'ended',
          endedReason: 'customer-ended-call',
        },
      ],
      chats: [
        { chat_id: 'chat_1', chat_status: 'ended' },
        {
          call_id: 'chat_00000000000000000002',
          call_type: 'api_chat',
          call_status: 'ended',
          disconnection_reason: 'inactivity',
        },
      ],
      sessions: [{ id: vapi(6).id, orgId: 'o', status: 'completed', messages: [] }],
    };
    for (const text of [
      json(others),
      pretty(others),
      Object.values(others)
        .map((each) => json(each))
        .join('\n'),
    ]) {
      const done = await take(db, text);
      expect(sums(done)).toEqual({ added: 0, improved: 0, known: 0, refused: 0 });
      expect(done.ignored).toEqual({ campaign: 2, test: 2, chat: 3 });
    }
    expect(await db.calls.count()).toBe(0);
    const mixed = await take(db, json([others, vapi(7)]));
    expect(mixed).toMatchObject({ added: 1, ignored: { campaign: 2, test: 2, chat: 3 } });
  });

  it('where what is within a call is part of it', async () => {
    const nested = vapi(a, {
      phoneNumber: { id: vapi(b).id, orgId: 'o', status: 'active' },
      campaign: { id: vapi(c).id, orgId: 'o', endedReason: 'campaign.ended.success' },
      messages: [{ id: vapi(4).id, endedReason: 'voicemail' }],
    });
    expect(await take(db, json([nested]))).toMatchObject({ added: 1, refused: 0, ignored: {} });
  });

  it('of both vendors in one file, each under its own', async () => {
    await take(db, json([vapi(a), retell(a)]));
    expect((await db.calls.toArray()).map(({ vendor }) => vendor).sort()).toEqual([
      'retell',
      'vapi',
    ]);
    const other = new HistoryDb(`import-forms ${names++}`);
    await take(other, json([vapi(a), retell(a)]), { kind: 'api-json', vendor: 'uponai' });
    expect((await other.calls.toArray()).map(({ vendor }) => vendor).sort()).toEqual([
      'uponai',
      'vapi',
    ]);
    await other.delete();
  });

  it('and those without a reason are told, the stuck ones by their time', async () => {
    const waiting = (n: number, status: string, daysAgo: number) =>
      without(
        vapi(n, { status, createdAt: new Date(NOW - daysAgo * DAY).toISOString() }),
        'endedReason',
        'startedAt',
        'endedAt',
      );
    const done = await take(
      db,
      json([
        vapi(a),
        waiting(b, 'queued', 5),
        waiting(c, 'in-progress', 3),
        waiting(4, 'ringing', 0.1),
        waiting(5, 'ended', 9),
      ]),
    );
    expect(done).toMatchObject({
      added: 1,
      refused: 0,
      ignored: { noReason: 4 },
      stuck: { count: 2, since: NOW - 5 * DAY },
    });
    expect(await db.calls.count()).toBe(1);
    // The events of one webhook: what ended later in the file, or is known to have ended, is not stuck.
    const events = [
      {
        event: 'call_started',
        call: {
          ...without(retell(9), 'disconnection_reason'),
          call_status: 'ongoing',
          start_timestamp: NOW - 3 * DAY,
        },
      },
      ended(9),
    ];
    const lines = await take(db, events.map((each) => json(each)).join('\n'));
    expect(lines.ignored).toEqual({});
    expect(lines.stuck).toBeUndefined();
    const again = await take(db, json(events[0]));
    expect(again.stuck).toBeUndefined();
  });

  it("and rows of a team's own table are read by their names", async () => {
    const rows = [
      {
        id: 7,
        vapi_call_id: vapi(a).id,
        ended_reason: 'voicemail',
        started_at: new Date(NOW - DAY).toISOString(),
        cost: 0.25,
      },
      {
        id: 8,
        vapi_call_id: vapi(b).id,
        ended_reason: 'customer-busy',
        started_at: new Date(NOW - DAY).toISOString(),
        cost: 0.05,
      },
    ];
    for (const text of [
      json(rows),
      json({ data: rows }),
      rows.map((row) => json(row)).join('\n'),
    ]) {
      const { reading } = await previewFile(new Blob([text]), NOW);
      expect(reading).toMatchObject({ kind: 'json-table', vendor: 'vapi', costUnit: 'usd' });
    }
    expect(sums(await take(db, json({ data: rows })))).toMatchObject({ added: 2, refused: 0 });
    expect((await db.calls.toArray()).map(({ callId }) => callId).sort()).toEqual([
      vapi(a).id,
      vapi(b).id,
    ]);
  });
});

describe('a file that is no text of calls', () => {
  const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
  const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['a ZIP', bytes(...ascii('PK\u0003\u0004'), 20, 0, 8, 0, ...ascii('calls.csv')), 'archive'],
    ['a gzip', bytes(0x1f, 0x8b, 8, 0, 0, 0), 'archive'],
    [
      'a workbook',
      bytes(...ascii('PK\u0003\u0004'), 20, 0, 6, 0, ...ascii('[Content_Types].xml')),
      'workbook',
    ],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'workbook'],
    [
      'a workbook as XML',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>',
      'workbook',
    ],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'pdf'],
    ['a PNG', bytes(0x89, ...ascii('PNG\r\n'), 26, 10), 'picture'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'picture'],
    ['a page under .csv', '\n<!DOCTYPE html>\n<html><body>Sign in</body></html>', 'webPage'],
    ['a table of a page under .xls', '<table><tr><td>Ended Reason</td></tr></table>', 'webPage'],
    ['a recording', bytes(...ascii('RIFF'), 1, 2, 3, 4, ...ascii('WAVEfmt ')), 'recording'],
    ['a database', `SQLite format 3\0${'\0'.repeat(50)}`, 'database'],
    ['bytes', Uint8Array.from({ length: 600 }, (_, i) => (i * 7) % 31), 'binary'],
    ['nothing', ' \n', 'empty'],
    ['other JSON', '{"some": ["thing"]}', 'noCalls'],
    ['prose', 'Dear reader,\nthis is, as you see, no table.\n', 'noTable'],
  ])('says what it is: %s', async (_, data, why) => {
    await expect(previewFile(new Blob([data]), NOW)).rejects.toMatchObject({
      name: 'BrokenFile',
      why,
    });
  });
});

describe('a time in JSON', () => {
  const zoneless = { startedAt: '2026-11-19 03:00:36', createdAt: null, endedAt: null };

  it('that names no zone is asked for, and yields to one that does', async () => {
    const text = json([vapi(a, zoneless), vapi(b, zoneless)]);
    const preview = await previewFile(new Blob([text]), NOW);
    const { reading } = preview;
    expect(reading.kind).toBe('json-table');
    if (reading.kind !== 'json-table') return;
    expect(questionsOf(reading, preview, NOW).zone).toBe(true);
    await take(db, text, { ...reading, zone: 'Asia/Kolkata' });
    const start = Date.UTC(2026, 10, 18, 21, 30, 36);
    expect(await db.calls.toArray()).toMatchObject([
      { startedAt: start, agent: 'Front desk', costUsd: 0.0512, timeSource: 'page' },
      { startedAt: start },
    ]);
  });

  it('that names no zone deep within other things is the reader’s, and never stands for a record', async () => {
    await take(db, json({ events: [{ body: vapi(a, zoneless) }] }));
    expect(await db.calls.toArray()).toMatchObject([
      { startedAt: new Date(2026, 10, 19, 3, 0, 36).getTime(), timeSource: 'page' },
    ]);
  });

  it.each([
    ['is no time', 'soon', 'noStart'],
    ['is an object', { at: 5 }, 'noStart'],
    ['has a zone that nobody knows', '2026-11-19 03:00:36 XYZT', 'noZone'],
    ['is a day', '2026-11-19', 'noClock'],
  ] as const)('that %s makes no call of the moment of saving', async (_, startedAt, why) => {
    const call = vapi(a, { startedAt, createdAt: null, endedAt: null });
    const done = await take(db, json([call]));
    expect(done.refusals).toEqual({ [why]: 1 });
    expect(await db.calls.count()).toBe(0);
  });

  it('that is not there at all is told, and widens no span', async () => {
    const call = without(vapi(a), 'startedAt', 'createdAt', 'endedAt');
    const survey = (calls: object[]) =>
      surveyFile(new Blob([json(calls)]), {
        reading: { kind: 'api-json', vendor: 'vapi' },
        now: NOW,
        retentionDays: 180,
      });
    const start = Date.parse(vapi(b).startedAt);
    expect((await survey([vapi(b), call])).span).toEqual({ from: start, to: start });
    // By when the file was saved, the rest is offered what it takes to be kept.
    expect(await survey([call])).toMatchObject({ calls: 1, oldest: NOW, report: { undated: 1 } });
    expect((await survey([call])).span).toBeUndefined();
    expect(await take(db, json([call]))).toMatchObject({ added: 1, undated: 1 });
    expect(await take(db, `id,ended_reason\n${vapi(b).id},voicemail\n`)).toMatchObject({
      added: 1,
      undated: 1,
    });
  });
});

it.each([
  ['a list a column', { id: { 0: 'x' }, endedReason: { 0: 'voicemail' } }],
  ['names and rows', { columns: ['id', 'endedReason'], index: [0], data: [['x', 'voicemail']] }],
])('JSON of pandas with %s says what it is', async (_, value) => {
  await expect(previewFile(new Blob([json(value)]), NOW)).rejects.toMatchObject({
    why: 'byColumns',
  });
});

it('a log tells of the calls that it broke', async () => {
  const done = await take(
    db,
    `INFO ${json(report(a))}\nINFO ${json(ended(b)).slice(0, -3)}\nINFO {"level": oops}\n`,
  );
  expect(done).toMatchObject({ added: 1, refusals: { noJson: 1 } });
});
