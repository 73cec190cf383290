import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { importFile, type ImportOptions } from '../../../lib/history/import/import-file.ts';
import {
  previewFile,
  type FilePreview,
  type FileReading,
} from '../../../lib/history/import/preview-file.ts';
import { questionsOf } from '../../../lib/history/import/table-reading.ts';
import type { Call } from '../../../lib/calls/sighting.ts';
import { diagnoseLabel } from '../../../lib/reasons/index.ts';

/** 28 November 2026, noon of UTC. */
const NOW = Date.UTC(2026, 10, 28, 12);
const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata'] as const;
const LANGUAGES = ['en-US', 'de-DE', 'en-IN'] as const;
const ownZone = process.env['TZ'];
const uuid = (n: number): string =>
  `0198c0de-${n.toString(16).padStart(4, '0')}-7abc-8def-00000000beef`;
const hexId = (n: number): string => `call_${n.toString(16).padStart(27, 'c')}`;

let names = 0;
let db: HistoryDb;
beforeEach(() => {
  db = new HistoryDb(`import-tables ${names++}`);
});
afterEach(async () => {
  await db.delete();
  process.env['TZ'] = ownZone;
});
afterAll(() => {
  process.env['TZ'] = ownZone;
});

type Table = Extract<FileReading, { kind: 'csv' }>;
interface Took {
  readonly preview: FilePreview;
  readonly reading: Table;
  readonly calls: Call[];
  readonly report: Awaited<ReturnType<typeof importFile>>;
}

async function takeTable(
  text: string,
  change: Partial<Table> = {},
  locale = 'en-US',
): Promise<Took> {
  const file = new Blob([text]);
  const preview = await previewFile(file, NOW);
  if (preview.reading.kind !== 'csv') throw new Error(`It is taken for ${preview.reading.kind}.`);
  const reading = { ...preview.reading, ...change };
  const options: ImportOptions = { reading, now: NOW, retentionDays: 730, locales: [locale] };
  const report = await importFile(db, file, options);
  return { preview, reading, report, calls: await db.calls.orderBy('key').toArray() };
}

/** The names of the columns that were taken. */
function taken({ preview, reading }: Took): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(reading.columns).map(([kind, column]) => [kind, preview.header[column]]),
  );
}

describe.each(ZONES)('in %s', (zone) => {
  beforeEach(() => {
    process.env['TZ'] = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Calcutta', 'Kolkata')).toBe(
      zone,
    );
  });

  it.each([
    ['2026-11-19T03:00:36.853Z', 853],
    ['2026-11-19T03:00:36Z', 0],
    ['2026-11-19 03:00:36.853000+00:00', 853],
    ['2026-11-19 03:00:36.853+00', 853],
    ['2026-11-19 03:00:36+0000', 0],
    ['2026-11-19 03:00:36 +00:00', 0],
    ['2026-11-19 03:00:36 UTC', 0],
    ['2026-11-19 03:00:36.853 +0000 UTC', 853],
    ['2026-11-19 03:00:36 GMT+0', 0],
    ['2026-11-18 22:00:36 GMT-5', 0],
    ['2026-11-19 08:30:36 GMT+5:30', 0],
    ['2026-11-19T08:30:36.853+05:30', 853],
    ['2026-11-18 19:00:36-08', 0],
    ['2026-11-18 22:00:36 EST', 0],
    ['2026-11-19 04:00:36 CET', 0],
    ['2026-11-19 08:30:36 Asia/Kolkata', 0],
    ['2026-11-19T04:00:36+01:00[Europe/Berlin]', 0],
    ['Thu Nov 19 2026 08:30:36 GMT+0530 (India Standard Time)', 0],
    ['Thu, 19 Nov 2026 03:00:36 GMT', 0],
    ['Thu, 19 Nov 2026 03:00:36 +0000', 0],
    ['11/19/2026 03:00:36 UTC', 0],
    ['19.11.2026 03:00:36 UTC', 0],
    ['Nov 19, 2026, 3:00:36 AM UTC', 0],
    ['1795057236853', 853],
    ['1795057236853.0', 853],
    ['1795057236', 0],
    ['1795057236.853', 853],
    ['1795057236853000', 853],
    ['1.795057236853E+12', 853],
    ['1,795057236853E+12', 853],
  ])('a time that names its zone is the same: %s', async (text, ms) => {
    const { calls } = await takeTable(
      `id,ended_reason,started_at\n${uuid(1)},voicemail,"${text}"\n`,
    );
    expect(calls.map(({ startedAt }) => startedAt)).toEqual([Date.UTC(2026, 10, 19, 3, 0, 36, ms)]);
  });

  it('a time without one is the reader’s, or that of the zone that was said', async () => {
    const text = `id,ended_reason,started_at\n${uuid(1)},voicemail,2026-11-19 03:00:36\n${uuid(2)},voicemail,19.11.2026 03:00\n`;
    const { calls, preview, reading } = await takeTable(text);
    expect(questionsOf(reading, preview, NOW).zone).toBe(true);
    expect(calls.map(({ startedAt }) => startedAt)).toEqual([
      new Date(2026, 10, 19, 3, 0, 36).getTime(),
      new Date(2026, 10, 19, 3).getTime(),
    ]);
    await db.calls.clear();
    const said = await takeTable(text, { zone: 'America/Los_Angeles' });
    expect(said.calls.map(({ startedAt }) => startedAt)).toEqual([
      Date.UTC(2026, 10, 19, 11, 0, 36),
      Date.UTC(2026, 10, 19, 11),
    ]);
  });

  it('a zone that nobody can tell is refused, not taken for the reader’s', async () => {
    const { report } = await takeTable(
      `id,ended_reason,started_at\n${uuid(1)},voicemail,2026-11-19 03:00:36 XYZT\n${uuid(2)},voicemail,2026-11-19 03:00 Mars/Olympus\n${uuid(3)},voicemail,2026-11-19 3:00 AM Moon time\n`,
    );
    expect(report.refusals).toEqual({ noZone: 3 });
  });

  it('a table and an answer of the API are the same calls, each once, and the start stays', async () => {
    const start = Date.UTC(2026, 10, 19, 3, 0, 36, 853);
    const csv = [
      ',id,type,endedReason,startedAt,endedAt,cost,assistantId',
      `0,${uuid(1)},outboundPhoneCall,silence-timed-out,2026-11-19 03:00:36+00:00,2026-11-19 03:02:18.557000+00:00,0.92,${uuid(90)}`,
      `1,${uuid(2)},outboundPhoneCall,customer-ended-call,2026-11-19 03:00:42+00:00,2026-11-19 03:01:24+00:00,0.18,${uuid(90)}`,
    ].join('\n');
    const api = new Blob([
      JSON.stringify([
        {
          id: uuid(1),
          orgId: 'o',
          status: 'ended',
          endedReason: 'silence-timed-out',
          startedAt: new Date(start).toISOString(),
          endedAt: '2026-11-19T03:02:18.557Z',
          cost: 0.92,
          assistant: { name: 'Ada' },
        },
      ]),
    ]);
    const reading = { kind: 'api-json', vendor: 'vapi' } as const;
    for (const order of ['table', 'answer']) {
      await db.calls.clear();
      if (order === 'answer') await importFile(db, api, { reading, now: NOW, retentionDays: 730 });
      await takeTable(csv);
      await importFile(db, api, { reading, now: NOW, retentionDays: 730 });
      const { calls, report } = await takeTable(csv);
      expect(report).toMatchObject({ added: 0, improved: 0, known: 2 });
      expect(calls).toMatchObject([
        { callId: uuid(1), startedAt: start, timeSource: 'record', agent: 'Ada' },
        { callId: uuid(2), startedAt: Date.UTC(2026, 10, 19, 3, 0, 42) },
      ]);
    }
  });

  it.each(LANGUAGES)("Retell's own export writes the month first, in %s too", async (language) => {
    const head =
      '\ufeffTime,Call Duration,Type,Cost,Call ID,Disconnection Reason,Call Status,User Sentiment,From,To,Direction,Call Successful,End to End Latency,Transcript With Tool Calls';
    const rows = [
      `04/05/2026 00:30,1:05,phone_call,0.114,${hexId(1)},user_hangup,ended,Neutral,+12025550101,+12025550102,inbound,true,1200,"[{""role"":""agent"",""content"":""hi\nthere""}]"`,
      `11/10/2026 09:05,2:00,phone_call,0.2,${hexId(2)},error_retell,error,Unknown,+12025550101,+12025550102,outbound,false,,`,
    ];
    const { calls, report } = await takeTable([head, ...rows].join('\n'), {}, language);
    expect(report).toMatchObject({ added: 2, refused: 0 });
    expect(calls).toMatchObject([
      {
        callId: hexId(1),
        startedAt: new Date(2026, 3, 5, 0, 30).getTime(),
        durationSec: 65,
        costUsd: 0.114,
        channel: 'inbound',
      },
      {
        callId: hexId(2),
        startedAt: new Date(2026, 10, 10, 9, 5).getTime(),
        durationSec: 120,
        costUsd: 0.2,
        channel: 'outbound',
      },
    ]);
  });

  it.each(LANGUAGES)(
    'day and month of any other table are proven or asked, never guessed from %s',
    async (language) => {
      const table = (...dates: string[]): string =>
        [
          'id,ended_reason,started_at',
          ...dates.map((date, i) => `${uuid(i + 1)},voicemail,${date} 10:00`),
        ].join('\n');
      const asked = await takeTable(table('04/05/2026', '05/05/2026'), {}, language);
      expect(asked.reading.dateOrder).toBeUndefined();
      expect(questionsOf(asked.reading, asked.preview, NOW).dateOrder).toBe(true);
      expect(asked.report).toMatchObject({ added: 0, refused: 2 });
      for (const [order, month] of [
        ['dmy', 4],
        ['mdy', 3],
      ] as const) {
        await db.calls.clear();
        const { calls } = await takeTable(table('04/05/2026'), { dateOrder: order }, language);
        expect(calls[0]?.startedAt).toBe(new Date(2026, month, month === 4 ? 4 : 5, 10).getTime());
      }
      expect(
        (await takeTable(table('04/05/2026', '25/05/2026'), {}, language)).reading.dateOrder,
      ).toBe('dmy');
      expect(
        (await takeTable(table('04/05/2026', '05/25/2026'), {}, language)).reading.dateOrder,
      ).toBe('mdy');
      // 11 December has not come yet.
      expect((await takeTable(table('11/12/2026'), {}, language)).reading.dateOrder).toBe('mdy');
      expect((await takeTable(table('12/11/2026'), {}, language)).reading.dateOrder).toBe('dmy');
      // Up to 3 June in one order, from January to May and back in the other.
      expect(
        (
          await takeTable(
            table('28/05/2026', '01/06/2026', '02/06/2026', '03/06/2026'),
            {},
            language,
          )
        ).reading.dateOrder,
      ).toBe('dmy');
      expect(
        (
          await takeTable(
            table('01/02/2026', '01/03/2026', '02/01/2026', '02/02/2026'),
            {},
            language,
          )
        ).reading.dateOrder,
      ).toBe('mdy');
      expect((await takeTable(table('4.5.2026'), {}, language)).reading.dateOrder).toBeUndefined();
    },
  );

  it('a table is read to its end for the proof, if need be', async () => {
    const rows = Array.from(
      { length: 9_000 },
      (_, i) => `${uuid(i)},voicemail,0${(i % 3) + 1}/02/2026 10:00`,
    );
    const { reading } = await takeTable(
      ['id,ended_reason,started_at', ...rows, `${uuid(9_999)},voicemail,13/02/2026 10:00`].join(
        '\n',
      ),
    );
    expect(reading.dateOrder).toBe('dmy');
  });
});

describe('the column that is meant', () => {
  it("is the vendor's ID, the start and the name, whatever stands beside them", async () => {
    const text = [
      'call_id,vapi_call_id,created_at,scheduled_for,started_at,ended_at,status,ended_reason,customer_phone,area_code,duration_seconds,duration_formatted,cost,assistant_id,assistant_name,call_date,call_time,summary',
      `${uuid(501)},${uuid(1)},2025-12-07T02:59:25.721585+00:00,2025-12-07T03:00:25.648+00:00,2025-12-07T03:00:36.853+00:00,2025-12-07T03:02:18.557+00:00,completed,assistant-ended-call,+12025550101,202,101,01:41,0.92,${uuid(90)},Ada,2025-12-07,18:59:25,"A caller asked, ""all well?"""`,
      `${uuid(502)},${uuid(2)},2025-12-07T02:59:24.700375+00:00,2025-12-07T03:00:24.639+00:00,2025-12-07T03:00:42.759+00:00,2025-12-07T03:01:24.3+00:00,completed,customer-ended-call,+12025550102,202,41,00:41,0.18,${uuid(90)},Ada,2025-12-07,18:59:24,"two\nlines"`,
    ].join('\n');
    const took = await takeTable(text);
    expect(taken(took)).toMatchObject({
      callId: 'vapi_call_id',
      start: 'started_at',
      created: 'created_at',
      end: 'ended_at',
      duration: 'duration_seconds',
      cost: 'cost',
      agent: 'assistant_name',
      reason: 'ended_reason',
    });
    expect(took.preview.candidates.callId?.map((column) => took.preview.header[column])).toEqual([
      'vapi_call_id',
      'call_id',
    ]);
    expect(took.calls).toMatchObject([
      {
        callId: uuid(1),
        startedAt: Date.parse('2025-12-07T03:00:36.853Z'),
        durationSec: 101,
        costUsd: 0.92,
        agent: 'Ada',
      },
      {
        callId: uuid(2),
        startedAt: Date.parse('2025-12-07T03:00:42.759Z'),
        durationSec: 41,
        costUsd: 0.18,
        agent: 'Ada',
      },
    ]);
  });

  it.each([
    ['id,provider_call_id,agent_id', (n: number) => `${n},${hexId(n)},agent_a`],
    ['id,external_id,user_id', (n: number) => `${uuid(900 + n)},${hexId(n)},${uuid(90)}`],
    ['row,retell_call_id,contact_id', (n: number) => `${n},${hexId(n)},${uuid(80 + n)}`],
    ['No.,Session ID,Customer ID', (n: number) => `${n},${hexId(n)},${uuid(70)}`],
    ['message.call.call_id,x', (n: number) => `${hexId(n)},${n}`],
    [
      'link,x',
      (n: number) => `https://dashboard.retellai.com/call-history?history=${hexId(n)},${n}`,
    ],
    ['anything,x', (n: number) => `${hexId(n)},${n}`],
  ])('of IDs is the one that holds the vendor’s: %s', async (header, cells) => {
    const rows = [1, 2, 3, 4, 5].map((n) => `${cells(n)},user_hangup,2026-11-19 03:0${n}:00+00`);
    const { calls, reading } = await takeTable(
      [`${header},disconnection_reason,started_at`, ...rows].join('\n'),
    );
    expect(reading.vendor).toBe('retell');
    expect(calls.map(({ callId }) => callId)).toEqual([1, 2, 3, 4, 5].map(hexId));
  });

  it('of IDs is none where there are only row numbers', async () => {
    const { calls, reading } = await takeTable(
      'id,call_id,ended_reason,started_at\n1,17,voicemail,2026-11-19T03:00:00Z\n2,18,voicemail,2026-11-19T03:01:00Z\n',
    );
    expect(reading.columns.callId).toBeUndefined();
    expect(calls.map(({ callId }) => callId)).toEqual([undefined, undefined]);
  });

  it.each([
    [',', (n: number) => `${uuid(n)},Voicemail,"Nov 20, 2026, 10:00",1.5,$0.05`],
    [';', (n: number) => `${uuid(n)};Voicemail;20.11.2026 10:00;1,5;0,05`],
    ['\t', (n: number) => `${uuid(n)}\tVoicemail\t2026-11-20 10:00\t1.5\t$0.05`],
    ['|', (n: number) => `${uuid(n)}|Voicemail|2026-11-20 10:00|1.5|$0.05`],
  ])('is found below titles and above sums, with %j between the cells', async (mark, cells) => {
    const header = ['Call ID', 'Ended Reason', 'Start Time', 'Duration (min)', 'Cost (USD)'].join(
      mark,
    );
    const text = [
      'Call report',
      'Acme, Berlin',
      '',
      header,
      cells(1),
      cells(2),
      '',
      ['Total', '', '', '3', '0.1'].join(mark),
      'Made on Monday',
    ].join('\r\n');
    const { calls, report } = await takeTable(text);
    expect(report).toMatchObject({ added: 2, refused: 0, ignored: { note: 2 } });
    expect(calls).toMatchObject(
      [1, 2].map((n) => ({
        callId: uuid(n),
        startedAt: new Date(2026, 10, 20, 10).getTime(),
        durationSec: 90,
        costUsd: 0.05,
      })),
    );
  });

  it('is found after a hint for Excel, without a header, and after a second header', async () => {
    const hint = await takeTable(
      `sep=;\r\nCall ID;Ended Reason;Start Time\r\n${uuid(1)};Voicemail;2026-11-20 10:00 UTC\r\n`,
    );
    expect(hint.report).toMatchObject({ added: 1, refused: 0 });
    const bare = await takeTable(
      `${uuid(2)},voicemail,2026-11-20T10:00:03Z\n${uuid(3)},customer-busy,2026-11-20T11:00:03Z\n`,
    );
    expect(bare.report).toMatchObject({ added: 2, refused: 0 });
    const twice = await takeTable(
      `Call ID,Ended Reason,Start Time\n${uuid(4)},Voicemail,2026-11-20 10:00\nCall ID,Ended Reason,Start Time\n${uuid(5)},Voicemail,2026-11-20 10:00\n`,
    );
    expect(twice.report).toMatchObject({ added: 2, refused: 0, ignored: {} });
  });

  it('may be one of whole webhooks', async () => {
    const body = JSON.stringify({
      event: 'call_ended',
      call: {
        call_id: hexId(1),
        call_status: 'ended',
        disconnection_reason: 'user_hangup',
        start_timestamp: NOW - 5_000_000,
      },
    });
    const { report } = await takeTable(
      `id,created_at,payload\n1,2026-11-20,"${body.replaceAll('"', '""')}"\n`,
    );
    expect(report).toMatchObject({ added: 1, refused: 0 });
  });
});

describe("a vendor's own export", () => {
  it('of Vapi is read, and a call that never started dates by its creation', async () => {
    const header =
      'Call ID\tAssistant ID\tSquad ID\tCustomer ID\tCustomer Name\tCustomer Number\tPhone Number ID\tEnded Reason\tType\tDuration\tStarted At\tEnded At\tTranscript\tCost\tPhone Call Provider\tPhone Call Provider ID\tCreated At\tUpdated At\tScore';
    const row = (n: number, reason: string, duration: number, started: string): string =>
      `${uuid(n)}\t${uuid(90)}\t\t\tA Name\t12025550101\t${uuid(91)}\t${reason}\toutboundPhoneCall\t${duration}\t${started}\t2026-11-03 16:14:39 GMT+0\tAI: "hi"\t0.2315\tvapi\t${uuid(400 + n)}\t2026-11-03 16:12:09 GMT+0\t2026-11-03 16:14:44 GMT+0\tfalse`;
    const { calls, report } = await takeTable(
      [
        header,
        row(1, 'customer-ended-call', 139, '2026-11-03 16:12:19 GMT+0'),
        row(2, 'call.in-progress.error-providerfault-outbound-sip-503-service-unavailable', 0, ''),
      ].join('\n'),
    );
    expect(report).toMatchObject({ added: 2, refused: 0, ignored: {} });
    expect(calls).toMatchObject([
      {
        callId: uuid(1),
        startedAt: Date.UTC(2026, 10, 3, 16, 12, 19),
        durationSec: 139,
        costUsd: 0.2315,
        agent: uuid(90),
        channel: 'outbound',
      },
      { callId: uuid(2), startedAt: Date.UTC(2026, 10, 3, 16, 12, 9), datedBy: 'creation' },
    ]);
    expect(JSON.stringify(calls)).not.toMatch(/2025550101|A Name|AI:/);
  });

  it.each([
    [
      '2025',
      'Time,Call Duration,Type,Cost,Call ID,Disconnection Reason,Call Status,User Sentiment,From,To,Call Successful,End to End Latency',
      (id: string, reason: string, type: string) =>
        `10/07/2026 13:21,3:41,${type},$0.14,${id},${reason},Ended,Neutral,+12025550101,+12025550102,Successful,1200ms`,
      'User Hangup',
    ],
    [
      '2026',
      'Time,Duration,Channel Type,Cost,Session ID,End Reason,Session Status,User Sentiment,From,To,Direction,Session Outcome,End to End Latency',
      (id: string, reason: string, type: string) =>
        `"Oct 7, 2026 · 1:21:00 PM",3:41,${type},$0.14,${id},${reason},ended,Neutral,+12025550101,+12025550102,inbound,Successful,1200`,
      'user hangup',
    ],
  ])('of Retell in %s is read, and a chat in it is no call', async (_, header, row, reason) => {
    const { calls, report } = await takeTable(
      [
        header,
        row(hexId(1), reason, 'phone_call'),
        row('chat_0a1b2c3d4e5f60718293a4b5c72', 'inactivity', 'api_chat'),
      ].join('\n'),
    );
    expect(report).toMatchObject({ added: 1, refused: 0, ignored: { chat: 1 } });
    expect(calls).toMatchObject([
      {
        callId: hexId(1),
        code: 'user_hangup',
        startedAt: new Date(2026, 9, 7, 13, 21).getTime(),
        durationSec: 221,
        costUsd: 0.14,
      },
    ]);
  });

  it('of Retell, flattened: cents, floats, and ends where there is no start', async () => {
    const { calls, report } = await takeTable(
      [
        'call_id,call_type,agent_id,agent_name,call_status,start_timestamp,end_timestamp,duration_ms,disconnection_reason,direction,call_cost.combined_cost',
        `${hexId(1)},phone_call,agent_a,Dialer,ended,1795057236853.0,1795057338557.0,101704.0,user_hangup,inbound,14.25`,
        `${hexId(2)},phone_call,agent_a,Dialer,ended,1.79505724E+12,1.79505734E+12,101704,user_hangup,inbound,14.25`,
        `${hexId(3)},phone_call,agent_a,Dialer,not_connected,,1795057338557,0,dial_busy,outbound,0`,
        `${hexId(4)},phone_call,agent_a,Dialer,ended,1.8E+12,,1,user_hangup,inbound,1`,
      ].join('\n'),
    );
    expect(report).toMatchObject({ added: 3, refused: 1, refusals: { rounded: 1 } });
    expect(calls).toMatchObject([
      {
        callId: hexId(1),
        startedAt: 1795057236853,
        durationSec: 101.704,
        costUsd: 0.1425,
        agent: 'Dialer',
      },
      { callId: hexId(2), startedAt: 1795057240000 },
      { callId: hexId(3), startedAt: 1795057338557, datedBy: 'end', costUsd: 0 },
    ]);
  });
});

describe('a number', () => {
  const table = (header: string, ...cells: string[]): string =>
    [
      `Call ID,Ended Reason,Started At,${header}`,
      ...cells.map((cell, i) => `${uuid(i + 1)},voicemail,2026-11-20T10:00:00Z,"${cell}"`),
    ].join('\n');

  it.each([
    ['Duration (s)', '181', 181],
    ['duration_seconds', '101.704', 101.704],
    ['durationMs', '101704', 101.704],
    ['Duration (min)', '1.5', 90],
    ['Dauer (Min.)', '1,5', 90],
    ['Duration', '1:41', 101],
    ['Duration', '00:01:41', 101],
    ['Duration', '0 days 00:01:41.704000', 101.704],
    ['Duration', 'PT1M41S', 101],
    ['Duration', '1m 41s', 101],
    ['Duration', '1 min 41 sec', 101],
    ['Duration', '41s', 41],
    ['Duration', '181', 181],
    ['Duration', '101704', 101.704],
  ])('of a duration is seconds: %s %s', async (header, cell, seconds) => {
    expect((await takeTable(table(header, cell))).calls[0]?.durationSec).toBe(seconds);
  });

  it('of a duration that could be seconds or minutes is asked for, and left out until then', async () => {
    const took = await takeTable(table('Length', '3', '12', '41'));
    expect(took.reading.durationUnit).toBeUndefined();
    expect(questionsOf(took.reading, took.preview, NOW).durationUnit).toBe(true);
    expect(took.calls.map(({ durationSec }) => durationSec)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(
      (await takeTable(table('Length', '3', '12', '41'), { durationUnit: 'min' })).calls[0]
        ?.durationSec,
    ).toBe(180);
    // Start and end tell.
    const told = await takeTable(
      `Call ID,Ended Reason,Started At,Ended At,Length\n${uuid(9)},voicemail,2026-11-20T10:00:00Z,2026-11-20T10:30:00Z,30\n`,
    );
    expect(told.reading.durationUnit).toBe('min');
  });

  it.each([
    ['Cost', '$0.14', 0.14],
    ['Cost', '0.138', 0.138],
    ['Kosten', '0,92', 0.92],
    ['Kosten', '0,92 $', 0.92],
    ['cost_usd', '12', 12],
    ['Cost (USD)', '1,234.50', 1234.5],
    ['Cost (USD)', '1.234,50', 1234.5],
    ['cost_cents', '14.25', 0.1425],
    ['provider_cost_minor', '12', 0.12],
    ['Cost', '14¢', 0.14],
    ['Cost', '€0.14', undefined],
    ['Cost', '₹12', undefined],
  ])('of a cost is dollars: %s %s', async (header, cell, usd) => {
    expect((await takeTable(table(header, cell))).calls[0]?.costUsd).toBe(usd);
  });

  it('of a cost that could be cents or dollars is asked for, and left out until then', async () => {
    const took = await takeTable(table('Price', '12', '8', '0'));
    expect(questionsOf(took.reading, took.preview, NOW).costUnit).toBe(true);
    expect(took.reading.costUnit).toBeUndefined();
    expect(took.calls.map(({ costUsd }) => costUsd)).toEqual([undefined, undefined, undefined]);
    expect(
      (await takeTable(table('Price', '12', '8', '0'), { costUnit: 'cents' })).calls[0]?.costUsd,
    ).toBe(0.12);
  });

  it('of a day is a spreadsheet’s', async () => {
    const { calls } = await takeTable(
      `Call ID,Ended Reason,Started At\n${uuid(1)},voicemail,46346.41670139\n`,
    );
    expect(calls[0]?.startedAt).toBe(new Date(2026, 10, 20, 10, 0, 3).getTime());
  });

  it('of day and clock may stand in two columns', async () => {
    const { calls } = await takeTable(
      `Call ID,Date,Time,Ended Reason\n${uuid(1)},2026-11-20,10:00:03,voicemail\n${uuid(2)},2026-11-21,3:05 PM,voicemail\n`,
    );
    expect(calls.map(({ startedAt }) => startedAt)).toEqual([
      new Date(2026, 10, 20, 10, 0, 3).getTime(),
      new Date(2026, 10, 21, 15, 5).getTime(),
    ]);
  });
});

it('a row without an ID is told apart by what there is', async () => {
  const text = [
    'Date,Name,Phone,Company,Outcome,Duration (s),Summary,Disconnection Reason,Recording URL',
    '"11/19/2026, 3:00 PM",A B,+12025550101,Acme,booked,181,text,user_hangup,https://example.com/a.wav',
    '"11/19/2026, 4:15 PM",C D,+12025550102,Acme,none,22,text,dial_no_answer,https://example.com/b.wav',
  ].join('\n');
  const { calls, report, reading } = await takeTable(text);
  expect(report).toMatchObject({ added: 2, refused: 0 });
  expect(reading.columns).not.toHaveProperty('callId');
  expect(calls.map(({ durationSec }) => durationSec).sort()).toEqual([181, 22]);
  expect((await takeTable(text)).report).toMatchObject({ added: 0, known: 2 });
  expect(JSON.stringify(calls)).not.toMatch(/Acme|A B|2025550/);
});

it.each([
  ['customer-ended-call', 'customer-ended-call'],
  ['Customer Ended Call', 'customer-ended-call'],
  ['a-code-of-next-year', 'a-code-of-next-year'],
  ['customer-ended', undefined],
  ['call.in-progress.error-vapifault-tran', undefined],
  ['order-12345-cancelled', undefined],
  ['A remark', undefined],
])('%s in a cell is the code %s, as it is on a page', async (label, code) => {
  const { calls } = await takeTable(
    `id,ended_reason,started_at\n${uuid(1)},${label},2026-11-19T03:00:36Z\n`,
  );
  expect(calls.map((call) => [call.label, call.code])).toEqual([[label, code]]);
  expect(diagnoseLabel(label, 'vapi').code).toBe(code);
});
