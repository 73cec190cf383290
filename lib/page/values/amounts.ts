import { DEAREST_CALL_USD, LONGEST_CALL_SEC } from '../../calls/limits.ts';

const UNITS: Readonly<Record<string, number>> = {
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
  m: 60,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
};

/**
 * Seconds from `22s`, `1m 42s`, `1h 2m`, `0:08`, `1:02:03` or `3.5 s`; undefined for anything else.
 */
export function parseDuration(text: string): number | undefined {
  if (text.length > 40) return undefined;
  const clock = /^(?:(\d{1,3}):(?=\d\d:))?(\d{1,3}):(\d{2})(?:\.\d+)?$/.exec(text.trim());
  if (clock !== null) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock;
    if (Number(seconds) > 59 || (clock[1] !== undefined && Number(minutes) > 59)) return undefined;
    return within(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  }
  const parts = [...text.toLowerCase().matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)\.?/g)];
  if (parts.length === 0) return undefined;
  if (
    text
      .toLowerCase()
      .replace(/(\d+(?:\.\d+)?)\s*([a-z]+)\.?/g, '')
      .trim() !== ''
  ) {
    return undefined;
  }
  let total = 0;
  for (const [, amount, unit = ''] of parts) {
    const seconds = Object.hasOwn(UNITS, unit) ? UNITS[unit] : unit === 'ms' ? 0.001 : undefined;
    if (seconds === undefined) return undefined;
    total += Number(amount) * seconds;
  }
  return within(total);
}

function within(seconds: number): number | undefined {
  return seconds <= LONGEST_CALL_SEC ? Math.round(seconds * 1000) / 1000 : undefined;
}

/** Dollars from `$0.04`, `$1,234.50`, `US$0.123` or `0.04 USD`; undefined for anything else. */
export function parseUsd(text: string): number | undefined {
  if (text.length > 30) return undefined;
  const found =
    /^(?:US)?\$\s?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?$/.exec(text.trim()) ??
    /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(?:USD|US\$)$/.exec(text.trim());
  if (found === null) return undefined;
  const [, whole = '', fraction = ''] = found;
  if (whole === '' && fraction === '') return undefined;
  const usd = Number(`${whole.replaceAll(',', '') || '0'}${fraction}`);
  return usd <= DEAREST_CALL_USD ? usd : undefined;
}
