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

const CLOCK_24 = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const CLOCK_12 = { hour: 'numeric', minute: '2-digit', hour12: true } as const;

// Made once: making one takes longer than drawing the row that it is for.
const EN_DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
const EN_CLOCK_24 = new Intl.DateTimeFormat('en-US', CLOCK_24);
const EN_CLOCK_SECONDS = new Intl.DateTimeFormat('en-US', { ...CLOCK_12, second: '2-digit' });
const EN_WITHOUT_YEAR = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  ...CLOCK_12,
});
const EN_NUMERIC = new Intl.DateTimeFormat('en-US', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  ...CLOCK_24,
});
const GB_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const GB_CLOCK = new Intl.DateTimeFormat('en-GB', CLOCK_24);
const GERMAN = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  ...CLOCK_24,
});

/** Newer versions put a narrow space before AM and PM, which hand-written formats do not have. */
function write(format: Intl.DateTimeFormat, at: number): string {
  return format.format(at).replaceAll('\u202f', ' ');
}

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
      return `${write(EN_DAY, at)}, ${write(EN_CLOCK_24, at)}`;
    case 'day-first':
      return `${write(GB_DAY, at)}, ${write(GB_CLOCK, at)}`;
    case 'no-year':
      return write(EN_WITHOUT_YEAR, at);
    case 'retell':
      return `${write(EN_DAY, at)} · ${write(EN_CLOCK_SECONDS, at)}`;
    case 'numeric':
      return write(EN_NUMERIC, at);
    case 'german':
      return write(GERMAN, at);
    case 'relative':
      return relative(at);
    case 'today':
      return new Date(at).toDateString() === new Date().toDateString()
        ? `Today, ${write(EN_CLOCK_24, at)}`
        : writeTime(at, 'full');
    case 'iso':
      return new Date(at).toISOString();
  }
}
