/** How a layout writes the start of a call; all in the browser's time zone. */
export const TIME_KINDS = [
  'full',
  'day-first',
  'no-year',
  'retell',
  'numeric',
  'german',
  'relative',
  'today',
  'iso',
] as const;

/** One way to write a time. */
export type TimeKind = (typeof TIME_KINDS)[number];

const MINUTE = 60_000;

function format(locale: string, options: Intl.DateTimeFormatOptions, at: number): string {
  // Newer versions put a narrow space before AM and PM, which hand-written formats do not have.
  return new Intl.DateTimeFormat(locale, options).format(at).replaceAll('\u202f', ' ');
}

const CLOCK_24 = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const CLOCK_12 = { hour: 'numeric', minute: '2-digit', hour12: true } as const;

function relative(at: number): string {
  const minutes = Math.max(0, Math.round((Date.now() - at) / MINUTE));
  if (minutes < 60) return `${minutes} minutes ago`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} hours ago`;
  return `${Math.round(minutes / 1_440)} days ago`;
}

/** A time (ms since 1970) as a dashboard may write it. */
export function writeTime(at: number, kind: TimeKind): string {
  switch (kind) {
    case 'full':
      return format('en-US', { dateStyle: 'medium' }, at) + `, ${format('en-US', CLOCK_24, at)}`;
    case 'day-first':
      return (
        format('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }, at) +
        `, ${format('en-GB', CLOCK_24, at)}`
      );
    case 'no-year':
      return format('en-US', { month: 'short', day: 'numeric', ...CLOCK_12 }, at);
    case 'retell':
      return `${format('en-US', { dateStyle: 'medium' }, at)} · ${format('en-US', { ...CLOCK_12, second: '2-digit' }, at)}`;
    case 'numeric':
      return format(
        'en-US',
        { year: 'numeric', month: '2-digit', day: '2-digit', ...CLOCK_24 },
        at,
      );
    case 'german':
      return format('de-DE', { day: 'numeric', month: 'long', year: 'numeric', ...CLOCK_24 }, at);
    case 'relative':
      return relative(at);
    case 'today':
      return new Date(at).toDateString() === new Date().toDateString()
        ? `Today, ${format('en-US', CLOCK_24, at)}`
        : writeTime(at, 'full');
    case 'iso':
      return new Date(at).toISOString();
  }
}
