import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryDb } from '../../../lib/history/database.ts';
import { previewFile } from '../../../lib/history/import/preview-file.ts';
import { questionsOf } from '../../../lib/history/import/table-reading.ts';
import { take } from './files.ts';
import { NOW } from './sightings.ts';

const ownZone = process.env['TZ'];
let names = 0;
let db: HistoryDb;
beforeEach(() => {
  process.env['TZ'] = 'Europe/Berlin';
  db = new HistoryDb(`import-days ${names++}`);
});
afterEach(() => db.delete());
afterAll(() => {
  process.env['TZ'] = ownZone;
});

const ID = '0198c0de-0000-7abc-8def-00000000beef';

/** The reading of a table with one row or more, whether a zone is asked for, and what is stored of the first. */
async function took(header: string, ...rows: string[]) {
  const text = [
    `Call ID,Ended Reason,${header}`,
    ...rows.map((row, i) => `${ID.slice(0, -1)}${i},voicemail,${row}`),
  ].join('\n');
  const { reading, ...sample } = await previewFile(new Blob([text]), NOW);
  if (reading.kind !== 'csv') throw new Error(reading.kind);
  const report = await take(db, text);
  const [call] = await db.calls.orderBy('key').toArray();
  return { reading, report, asksZone: questionsOf(reading, sample, NOW).zone, call };
}

describe('a zone that the header names', () => {
  it.each([
    ['Start Time (UTC)', 'Z'],
    ['Start Time [utc]', 'Z'],
    ['Start Time UTC', 'Z'],
    ['started_at_utc', 'Z'],
    ['startedAtUtc', 'Z'],
    ['startedAtUTC', 'Z'],
    ['utc_start_time', 'Z'],
    ['Start (time zone: UTC)', 'Z'],
    ['Started At (GMT)', 'Z'],
    ['Started At (GMT+5:30)', '+05:30'],
    ['Started At (UTC-08:00)', '-08:00'],
    ['Started At UTC+2', '+02:00'],
    ['Start Time (PST)', '-08:00'],
    ['Start Time PST', '-08:00'],
    ['Start Time (America/Los_Angeles)', '-08:00'],
  ])('is that of its times, and is not asked for: %s', async (header, zone) => {
    const { call, asksZone } = await took(header, '2026-11-20 10:00:03');
    expect(call?.startedAt).toBe(Date.parse(`2026-11-20T10:00:03${zone}`));
    expect(asksZone).toBe(false);
  });

  it('counts before the one that was said, and after that of the cell', async () => {
    const text = `Call ID,Ended Reason,Start Time (UTC)\n${ID},voicemail,2026-11-20 10:00:03\n${ID.replace('0000', '0001')},voicemail,2026-11-20 10:00:03 PST\n`;
    const { reading } = await previewFile(new Blob([text]), NOW);
    await take(db, text, { ...reading, zone: 'Asia/Tokyo' } as typeof reading);
    expect((await db.calls.orderBy('key').toArray()).map(({ startedAt }) => startedAt)).toEqual([
      Date.UTC(2026, 10, 20, 10, 0, 3),
      Date.UTC(2026, 10, 20, 18, 0, 3),
    ]);
  });

  it('of one column says nothing of another', async () => {
    const { call, asksZone } = await took(
      'Start Time (UTC),End Time',
      '2026-11-20 10:00:03,2026-11-20 11:00:09',
    );
    expect(call?.startedAt).toBe(Date.UTC(2026, 10, 20, 10, 0, 3));
    expect(asksZone).toBe(true);
  });

  it('makes its column the better one of two', async () => {
    const { call } = await took(
      'Start Time (Local),Start Time (UTC)',
      '2026-11-20 05:00:03,2026-11-20 10:00:03',
    );
    expect(call?.startedAt).toBe(Date.UTC(2026, 10, 20, 10, 0, 3));
  });

  it.each(['Start Time', 'Start Time (local)', 'start_est'])('is none in %s', async (header) => {
    const { call, asksZone } = await took(header, '2026-11-20 10:00:03');
    expect(call?.startedAt).toBe(new Date(2026, 10, 20, 10, 0, 3).getTime());
    expect(asksZone).toBe(true);
  });

  it('may be that of the clock beside the day', async () => {
    const { call, asksZone } = await took('Date,Time (UTC)', '2026-11-20,10:00:03');
    expect(call?.startedAt).toBe(Date.UTC(2026, 10, 20, 10, 0, 3));
    expect(asksZone).toBe(false);
  });
});

describe('day and clock in two columns', () => {
  const start = (): number => new Date(2026, 10, 20, 10, 0, 3).getTime();

  it.each([
    'Date,Time',
    'Start Date,Start Time',
    'started_date,started_time',
    'startDate,startTime',
    'Start Time,Start Date',
    'Call Date,Call Time',
    'Datum,Uhrzeit',
    'Datum,Startzeit',
    'Fecha,Hora',
  ])('are one start: %s', async (header) => {
    const isClockFirst = header.startsWith('Start Time');
    const row = isClockFirst ? '10:00:03,2026-11-20' : '2026-11-20,10:00:03';
    const { call, asksZone, report } = await took(header, row);
    expect(report.refused).toBe(0);
    expect(call?.startedAt).toBe(start());
    expect(asksZone).toBe(true);
  });

  it.each([
    ['Date,Start,End', '2026-11-20,10:00:03,10:02:03'],
    ['Start Date,Start Time,End Time', '2026-11-20,10:00:03 AM,10:02:03 AM'],
    ['Start Date,Start Time,End Date,End Time', '2026-11-20,10:00:03,2026-11-20,10:02:03'],
    ['Start Date,End Date,Start Time,End Time', '2026-11-20,2026-11-20,10:00:03,10:02:03'],
    ['started_date,started_time,ended_date,ended_time', '2026-11-20,10:00:03,2026-11-20,10:02:03'],
  ])('are one start and one end: %s', async (header, row) => {
    // The unit of the length tells that the end was read.
    const { call, reading } = await took(`${header},Length`, `${row},2`);
    expect(call?.startedAt).toBe(start());
    expect(reading.durationUnit).toBe('min');
    expect(call?.durationSec).toBe(120);
  });

  it('are an end where there is no start', async () => {
    const { call } = await took('End Date,End Time', '2026-11-20,10:00:03');
    expect(call).toMatchObject({ startedAt: start(), datedBy: 'end' });
  });

  it.each([
    '2026-11-20 00:00:00',
    '2026-11-20T00:00:00.000',
    '11/20/2026 0:00',
    '11/20/2026 12:00 AM',
  ])('are one start where a midnight stands behind the day: %s', async (day) => {
    const { call } = await took('Date,Time', `${day},10:00:03`, `${day},`);
    expect(call?.startedAt).toBe(start());
    expect((await db.calls.toArray()).length).toBe(1);
  });

  it('may name a zone behind the clock', async () => {
    const { call, asksZone } = await took('Start Date,Start Time', '11/20/2026,10:00 AM PST');
    expect(call?.startedAt).toBe(Date.UTC(2026, 10, 20, 18));
    expect(asksZone).toBe(false);
  });

  it('of an end before its start are left out, as its day is another', async () => {
    const { call, report } = await took('Date,Start,End', '2026-11-20,23:59:03,00:02:03');
    expect(report.refused).toBe(0);
    expect(call?.startedAt).toBe(new Date(2026, 10, 20, 23, 59, 3).getTime());
    expect(call?.seenAt).toBe(call?.startedAt);
  });

  it('are no pair where the start has its clock', async () => {
    const { call, reading } = await took('Started At,Start Time', '2026-11-20 10:00:03,11:00');
    expect(reading.columns).not.toHaveProperty('clock');
    expect(call?.startedAt).toBe(start());
  });
});
