import { minutesEast, zoneOffset } from '../../page/values/time-zones.ts';
import { isZone } from './cell-zones.ts';

/** The zone of a column's times: a name of the time zone database, or minutes east of Greenwich. */
export type HeaderZone = string | number;

/** A header without the zone that it names, and that zone; absent where none is named that is understood. */
interface WithoutHeaderZone {
  readonly rest: string;
  readonly zone?: HeaderZone;
}

const OFFSET = /^(?:utc|gmt)?\s?([+\-−])(\d{1,2})(?::?(\d{2}))?$/i;
const BRACKETS = /[([]([^()[\]]+)[)\]]/g;
/** `started at utc`, `UTC start`, `Start GMT+2`. */
const WORLD = /(?<!\p{L})(?:utc|gmt)(?:\s?[+\-−]\d{1,2}(?::?\d{2})?(?!\d))?(?!\p{L})/iu;
/** `Start time PST`; in small letters, or where all are big, it may be something else: `cost_est`. */
const LAST_WORD = /(?<=\p{Ll}.*[\s_])[A-Z]{3,4}$/u;

/** Parts the zone that a header names from the rest: `Start Time (UTC)`, `started_at_utc`, `Start (GMT+5:30)`. */
export function withoutHeaderZone(header: string): WithoutHeaderZone {
  const text = header
    .slice(0, 120)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/_/g, ' ')
    .trim();
  const bracketed = [...text.matchAll(BRACKETS)].map((found) => ({
    part: found[0],
    index: found.index,
    zone: zoneCalled(
      (found[1] ?? '').replace(/(?<![\p{L}/])(?:in|time ?zone|tz)(?!\p{L})|:(?!\d)/giu, '').trim(),
    ),
  }));
  const bare = [WORLD, LAST_WORD].flatMap((pattern) => {
    const found = pattern.exec(text);
    return found === null
      ? []
      : [{ part: found[0], index: found.index, zone: zoneCalled(found[0]) }];
  });
  const found = [...bracketed, ...bare].find(({ zone }) => zone !== undefined);
  if (found?.zone === undefined) return { rest: header };
  const { part, index, zone } = found;
  return { rest: `${text.slice(0, index)} ${text.slice(index + part.length)}`.trim(), zone };
}

function zoneCalled(name: string): HeaderZone | undefined {
  const found = OFFSET.exec(name);
  if (found !== null) {
    const minutes = minutesEast(found[1], found[2], found[3]);
    return Math.abs(minutes) > 14 * 60 ? undefined : minutes;
  }
  if (/^(?:utc|gmt)$/i.test(name)) return 0;
  if (/^[A-Z]{3,4}$/.test(name)) return zoneOffset(name);
  const inDatabase = name.replace(/ /g, '_');
  return name.includes('/') && isZone(inDatabase) ? inDatabase : undefined;
}

/** The zones that headers name, by the number of their column, from 0. */
export function zonesOfColumns(header: readonly string[]): Readonly<Record<number, HeaderZone>> {
  return Object.fromEntries(
    header.flatMap((text, column) => {
      const { zone } = withoutHeaderZone(text);
      return zone === undefined ? [] : [[column, zone]];
    }),
  );
}
