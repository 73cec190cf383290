import { LONGEST_CALL_SEC } from '../../calls/limits.ts';
import { parseDuration, parseUsd } from '../../page/values/amounts.ts';

/** What a plain number of a duration column counts. */
export type DurationUnit = 's' | 'ms' | 'min';
/** What a plain number of a cost column counts. */
export type CostUnit = 'usd' | 'cents';
/** What stands before the fraction of a number. */
export type DecimalMark = '.' | ',';

/**
 * A number as spreadsheets of any language write it: `0.92`, `0,92`, `1.234,56`, `1 234,5`, `1.79E+12`.
 *
 * @param mark what stands before the fraction where one mark alone could be either: `1,234`
 */
export function numberIn(written: string, mark: DecimalMark): number | undefined {
  const found = /^([+-]?)([\d.,'’\u00a0\u202f ]*\d[.,]?)(e[+-]?\d{1,3})?$/i.exec(written.trim());
  if (found === null || written.length > 40) return undefined;
  const [, sign = '', mantissa = '', exponent = ''] = found;
  const digits = mantissa.replace(/(?<=\d)['’\u00a0\u202f ](?=\d{3}(?!\d))/g, '');
  // Whoever writes an exponent writes no groups.
  const decimal = exponent === '' ? markBeforeFraction(digits, mark) : /[.,]/.exec(digits)?.[0];
  const groups = decimal === undefined ? digits : digits.slice(0, digits.lastIndexOf(decimal));
  const fraction = decimal === undefined ? '' : digits.slice(groups.length + 1);
  if (!/^(?:\d*|\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*)$/.test(groups) || !/^\d*$/.test(fraction)) {
    return undefined;
  }
  const whole = groups.replace(/[.,]/g, '');
  const value = Number(`${sign}${whole || '0'}.${fraction || '0'}${exponent}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Of two different marks the last stands before the fraction; the same one twice parts groups of digits. */
function markBeforeFraction(digits: string, mark: DecimalMark): DecimalMark | undefined {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as DecimalMark | undefined;
  if (last === undefined || marks.filter((each) => each === last).length > 1) return undefined;
  const mayBeGroup = marks.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  return mayBeGroup && last !== mark ? undefined : last;
}

/** Which mark the numbers of some cells prove: `0,92` and `1.234,5` the comma, `0.92` the point. */
export function decimalMarkOf(cells: readonly string[]): DecimalMark | undefined {
  let [commas, points] = [0, 0];
  for (const cell of cells) {
    // A mark before no digit belongs to the sentence: `1 min, 42 s`.
    const text = cell.replace(/[.,](?!\d)|[^\d.,]/g, '');
    // Three digits after a lone mark may be a group, unless only zeros or nothing stand before it.
    if (/^\d*,(?:\d{1,2}|\d{4,})$|^0*,\d+$|\.\d{3},\d+$/.test(text)) commas += 1;
    if (/^\d*\.(?:\d{1,2}|\d{4,})$|^0*\.\d+$|,\d{3}\.\d+$/.test(text)) points += 1;
  }
  if (commas === points) return undefined;
  return commas > points ? ',' : '.';
}

/** A number within a text, groups and fraction included. */
const NUMBER = /\d+(?:[.,'’\u00a0\u202f ]\d+)*/g;

const SECONDS: Readonly<Record<DurationUnit, number>> = { s: 1, ms: 0.001, min: 60 };

/**
 * Seconds of a duration: a plain number in the column's unit, or `1m 42s`, `1:42`, `1 min 42 s`, `PT1M42S`,
 * `0 days 00:01:42.5`; undefined where it cannot be told. A number beside a unit is read as a plain one.
 */
export function secondsIn(
  written: string,
  unit: DurationUnit | undefined,
  mark: DecimalMark,
): number | undefined {
  const text = written.trim();
  const plain = numberIn(text, mark);
  if (plain !== undefined) {
    const seconds = unit === undefined ? NaN : plain * SECONDS[unit];
    return seconds >= 0 && seconds <= LONGEST_CALL_SEC
      ? Math.round(seconds * 1000) / 1000
      : undefined;
  }
  const iso = /^P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(text);
  if (iso !== null) {
    const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = iso;
    return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  }
  const clock = /^(?:0 days? )?(?:(\d{1,3}):)?(\d{1,3}):(\d{2}(?:[.,]\d+)?)$/.exec(text);
  if (clock !== null) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock;
    const total = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds.replace(',', '.'));
    return Number(seconds.replace(',', '.')) < 60 ? Math.round(total * 1000) / 1000 : undefined;
  }
  const numbered = text.replace(NUMBER, (each) => String(numberIn(each, mark)));
  return parseDuration(numbered.replace(/\band\b|,/g, ' '));
}

/** What money is called that is no dollar of the United States, as single words in small letters. */
export const OTHER_CURRENCIES: readonly string[] =
  'eur euro euros gbp pounds inr rs rupees jpy yen cny rmb krw cad aud nzd sgd hkd brl reais mxn pesos chf sek nok dkk pln czk huf zar aed ils thb php idr myr'.split(
    ' ',
  );
const OTHER_MONEY = new RegExp(
  String.raw`(?![$¢＄])\p{Sc}|(?<!\p{L})(?:(?:CA?|AU?|R|MX|NZ|HK|SG?|NT)\$|(?:${OTHER_CURRENCIES.join('|')})(?!\p{L}))`,
  'iu',
);

/** Whether an amount names a currency that is not converted. */
export function isOtherMoney(text: string): boolean {
  return OTHER_MONEY.test(text);
}

/** USD of a cost: `$0.14`, `0,14 $`, `14¢`, or a plain number in the column's unit; undefined for any other. */
export function usdIn(
  written: string,
  unit: CostUnit | undefined,
  mark: DecimalMark,
): number | undefined {
  const text = written.trim();
  if (isOtherMoney(text)) return undefined;
  const cents = /^(.*?)\s?(?:¢|cents?)$/i.exec(text);
  if (cents !== null) return centsToUsd(numberIn(cents[1] ?? '', mark));
  const dollars = /^(?:US)?\$\s?(.+)$|^(.+?)\s?(?:US\$|\$|USD)$/i.exec(text);
  if (dollars !== null) return numberIn(dollars[1] ?? dollars[2] ?? '', mark) ?? parseUsd(text);
  const plain = numberIn(text, mark);
  if (unit === 'cents') return centsToUsd(plain);
  return unit === 'usd' ? plain : undefined;
}

/** Without what binary fractions add: 14.25 cents are 0.1425 dollars. */
function centsToUsd(cents: number | undefined): number | undefined {
  return cents === undefined ? undefined : Number((cents / 100).toPrecision(12));
}
