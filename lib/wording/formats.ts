import { DAY } from '../calls/time.ts';
/** Numbers, money and times as the reader's language writes them. */
export interface Formats {
  /** `1,234` */
  count(n: number): string;
  /** A share 0…1 as `8.4%`; `<0.1%` where rounding would say that there is none. */
  percent(share: number): string;
  /** A difference of two shares, without sign, in percentage points: `3.1`. */
  points(difference: number): string;
  /** USD as `$3.12`; `<$0.01` where rounding would say that it was free. */
  money(usd: number): string;
  /** `Fri` */
  weekday(ms: number): string;
  /** `Fri, Nov 20` */
  day(ms: number): string;
  /** `Nov 20` */
  monthDay(ms: number): string;
  /** A month of UTC as `Aug 2026`. */
  month(ms: number): string;
  /** `3 PM` */
  hour(ms: number): string;
  /** `1:22 AM` */
  time(ms: number): string;
  /** `today`, `yesterday`, `Wed`, `Nov 20`. */
  recently(ms: number, now: number): string;
  /** `Nov 20, 2026, 1:22 AM` */
  moment(ms: number): string;
  /** `1m 42s` from seconds. */
  duration(seconds: number): string;
}

/** Local days from one moment to a later one. */
function daysBetween(from: number, to: number): number {
  const [first, last] = [new Date(from), new Date(to)];
  const day = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((day(last) - day(first)) / DAY);
}

/** Formats for a language, such as `navigator.language`; times are local. */
export function formatsFor(locale: string): Formats {
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' });
  const unit = (unit: string): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' });
  const [hours, minutes, seconds] = [unit('hour'), unit('minute'), unit('second')];
  const date = (options: Intl.DateTimeFormatOptions): ((ms: number) => string) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (ms) => format.format(ms);
  };
  const [weekday, monthDay] = [
    date({ weekday: 'short' }),
    date({ month: 'short', day: 'numeric' }),
  ];
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    count: (n) => count.format(n),
    percent: (share) =>
      share > 0 && share < 0.0005 ? `<${percent.format(0.001)}` : percent.format(share),
    points: (difference) => points.format(Math.abs(difference) * 100),
    money: (usd) => (usd > 0 && usd < 0.005 ? `<${money.format(0.01)}` : money.format(usd)),
    weekday,
    day: date({ weekday: 'short', month: 'short', day: 'numeric' }),
    monthDay,
    month: date({ month: 'short', year: 'numeric', timeZone: 'UTC' }),
    hour: date({ hour: 'numeric' }),
    time: date({ timeStyle: 'short' }),
    recently: (ms, now) => {
      const days = daysBetween(ms, now);
      if (days < 2) return relative.format(-days, 'day');
      return days < 7 ? weekday(ms) : monthDay(ms);
    },
    moment: date({ dateStyle: 'medium', timeStyle: 'short' }),
    duration: (total) => {
      const whole = Math.max(0, Math.round(total));
      const parts = [
        [Math.floor(whole / 3600), hours],
        [Math.floor((whole % 3600) / 60), minutes],
        [whole % 60, seconds],
      ] as const;
      const first = parts.findIndex(([n]) => n > 0);
      const from = first === -1 ? 2 : first;
      return parts
        .slice(from, from + 2)
        .map(([n, format]) => format.format(n))
        .join(' ');
    },
  };
}
