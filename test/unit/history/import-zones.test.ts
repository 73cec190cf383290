import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { isWithoutZone, timeIn } from '../../../lib/history/import/cell-times.ts';

const ownZone = process.env['TZ'];
afterAll(() => {
  process.env['TZ'] = ownZone;
});

const READ = { locales: ['en-US', 'de-DE'], order: 'mdy' } as const;

describe.each(['America/New_York', 'Europe/Berlin', 'Asia/Kolkata'])('read in %s', (own) => {
  beforeEach(() => {
    process.env['TZ'] = own;
  });

  it.each([
    ['11/19/2026, 1:21:07 PM GMT+5:30', '2026-11-19T13:21:07+05:30'],
    ['11/19/2026, 1:21:07 PM (UTC+05:30)', '2026-11-19T13:21:07+05:30'],
    ['11/19/2026 1:21 PM -08:00', '2026-11-19T13:21:00-08:00'],
    ['11/19/2026 1:21 p.m. −08:00', '2026-11-19T13:21:00-08:00'],
    ['11/19/2026 1:21 PM (-08:00)', '2026-11-19T13:21:00-08:00'],
    ['11/19/2026 1:21 PM GMT-5', '2026-11-19T13:21:00-05:00'],
    ['11/19/2026 1:21 PM gmt-5', '2026-11-19T13:21:00-05:00'],
    ['11/19/2026 1:21 PM UTC+2', '2026-11-19T13:21:00+02:00'],
    ['11/19/2026 1:21 PM GMT + 5', '2026-11-19T13:21:00+05:00'],
    ['11/19/2026 1:21 PM (UTC - 08:00)', '2026-11-19T13:21:00-08:00'],
    ['07/10/2026 13:21 UTC - 13:25 UTC', '2026-07-10T13:21:00Z'],
    ['11/19/2026 1:21 PM +0530', '2026-11-19T13:21:00+05:30'],
    ['11/19/2026 1:21 PM +0530 IST', '2026-11-19T13:21:00+05:30'],
    ['19.11.2026, 13:21 Uhr GMT+1', '2026-11-19T13:21:00+01:00'],
    ['13:21 19.11.2026 GMT+2', '2026-11-19T13:21:00+02:00'],
    ['2026-11-19 13:21-05:00', '2026-11-19T13:21:00-05:00'],
    ['Thu Nov 19 03:00:36 PST 2026', '2026-11-19T03:00:36-08:00'],
    ['Thu Nov 19 03:00:36 UTC 2026', '2026-11-19T03:00:36Z'],
    ['Thu Nov 19 03:00:36 +0530 2026', '2026-11-19T03:00:36+05:30'],
    ['Nov 19, 2026, 3:00:36 AM (PST)', '2026-11-19T03:00:36-08:00'],
    ['2026-11-19 03:00:36 [UTC]', '2026-11-19T03:00:36Z'],
    ['2026-11-19T03:00:36z', '2026-11-19T03:00:36Z'],
    ['2026-11-19 03:00 utc', '2026-11-19T03:00:00Z'],
    ['3:00 PM EST, Nov 19, 2026', '2026-11-19T15:00:00-05:00'],
    ['UTC 2026-11-19 03:00', '2026-11-19T03:00:00Z'],
    ['11/19/2026 3:00 AM (America/Los_Angeles)', '2026-11-19T03:00:00-08:00'],
    ['Europe/Berlin 19.11.2026 03:00', '2026-11-19T03:00:00+01:00'],
    ['2026-11-19 03:00 Etc/GMT+5', '2026-11-19T03:00:00-05:00'],
    ['07/10/2026 13:21 - 07/10/2026 13:25 CDT (3m 40s)', '2026-07-10T13:21:00-05:00'],
    ['07/10/2026 13:21 - 13:25 GMT+5:30', '2026-07-10T13:21:00+05:30'],
    ['07/10/2026 1:21 PM - 1:25 PM +0530', '2026-07-10T13:21:00+05:30'],
    ['07/10/2026 13:21 – 07/10/2026 13:25 (Asia/Tokyo)', '2026-07-10T13:21:00+09:00'],
  ])('the zone in the cell counts: %s', (text, moment) => {
    for (const zone of [undefined, 'Asia/Tokyo', 'America/New_York']) {
      expect(timeIn(text, { ...READ, zone })).toMatchObject({ ms: Date.parse(moment) });
    }
    expect(isWithoutZone(text)).toBe(false);
  });

  it.each([
    '11/19/2026 1:21 PM XYZT',
    'Thu Nov 19 03:00:36 XYZT 2026',
    '07/10/2026 13:21 - 07/10/2026 13:25 XYZT (3m 40s)',
    '11/19/2026 1:21 PM (XYZT)',
    '11/19/2026 1:21 PM (Eastern Time)',
    '11/19/2026 1:21 PM Moon time',
    '03:00 11/19/2026 XYZT',
    '11/19/2026 1:21 PM UTC+25',
    '11/19/2026 1:21 PM +99:00',
    '11/19/2026 1:21 PM Mars/Olympus',
  ])('a zone that is not understood is refused: %s', (text) => {
    for (const zone of [undefined, 'Asia/Tokyo']) {
      expect(timeIn(text, { ...READ, zone })).toBe('noZone');
    }
  });

  it.each([
    ['07/10/2026 13:21 - 07/10/2026 13:25 (3m 40s)', '2026-07-10T13:21:00'],
    ['07/10/2026 13:21-13:25', '2026-07-10T13:21:00'],
    ['07/10/2026 13:21 - 13:25', '2026-07-10T13:21:00'],
    ['1:21 PM on Nov 19, 2026', '2026-11-19T13:21:00'],
    ['1:21 PM NOV 19 2026', '2026-11-19T13:21:00'],
    ['1:21 PM THU 19 Nov 2026', '2026-11-19T13:21:00'],
    ['11/19/2026 13:21 hs', '2026-11-19T13:21:00'],
    ['13:21 UHR 19.11.2026', '2026-11-19T13:21:00'],
    ['Thu Nov 19 2026 13:21 (local time)', '2026-11-19T13:21:00'],
    ['Donnerstag, 19. November 2026 um 13:21 Uhr', '2026-11-19T13:21:00'],
  ])('what names no zone is in the one that was said: %s', (text, local) => {
    expect(timeIn(text, READ)).toMatchObject({ ms: new Date(local).getTime() });
    const said = timeIn(text, { ...READ, zone: 'Etc/GMT-3' });
    expect(said).toMatchObject({ ms: Date.parse(`${local}+03:00`) });
    expect(isWithoutZone('11/19/2026 1:21 PM')).toBe(true);
  });
});

it('the name of the reader’s own zone is that one, whatever zone was said', () => {
  process.env['TZ'] = 'Asia/Kolkata';
  const text = '11/19/2026 1:21 PM IST';
  const read = timeIn(text, { ...READ, zone: 'America/New_York' });
  expect(read).toMatchObject({ ms: Date.parse('2026-11-19T13:21:00+05:30') });
  expect(isWithoutZone(text)).toBe(false);
});
