import { i18n } from '../lib/wording/texts.ts';
import { useRef, useState } from 'preact/hooks';
import type { Bucket, Period } from '../lib/trends/report.ts';
import { joinBuckets, layoutBars, type Bar } from './bar-layout.ts';
import type { Formats } from '../lib/wording/formats.ts';
import { OwnerMark, wordOf } from './owner-mark.tsx';
import { failedOf } from '../lib/wording/sentences.ts';
import { useWidth } from './use-width.ts';
import type { VendorId } from '../lib/vendors/vendor.ts';
import { HOUR } from '../lib/calls/time.ts';

/** Beyond this, a popup's bars get too thin to point at. */
const MAX_NARROW_BARS = 45;
const DAYS_PER_WEEK = 7;
/** Room that a label wants: a weekday or an hour, or a date. */
const LABEL_WIDTH = 40;
const DATE_WIDTH = 52;
/** Up to here, labels stand under the middle of their bars; beyond, they end with them. */
const MAX_CENTERED = 8;
/** Bars from one label to the next. */
const STEPS = [1, 2, 3, 4, 6, 7, 12, 14];
const TIP_WIDTH = 188;
/** Room for the numbers beside the bars. */
const AXIS_WIDTH = 30;

function whenOf(bar: Bar, period: Period, formats: Formats): string {
  if (period.bucket === 'hour') return `${formats.day(bar.start)}, ${formats.hour(bar.start)}`;
  const lastDay = bar.end - 12 * HOUR;
  return formats.day(bar.start) === formats.day(lastDay)
    ? formats.day(bar.start)
    : `${formats.monthDay(bar.start)} – ${formats.monthDay(lastDay)}`;
}

function inWords(bar: Bar, vendor: VendorId | undefined, formats: Formats): string {
  if (bar.calls === 0) return i18n.t(bar.seen > 0 ? 'trends.noCallsSeen' : 'trends.notSeen');
  const parts = [...bar.segments]
    .reverse()
    .map(({ owner, calls: n }) => `${wordOf(owner, vendor)} ${formats.count(n)}`);
  const head = failedOf(bar.faulty, bar.calls, formats);
  return parts.length === 0 ? head : `${head}: ${parts.join(', ')}`;
}

/** Which bars carry a label: all where there is room, else round hours, or days counted from today. */
function isLabeled(
  i: number,
  bars: readonly Bar[],
  width: number,
  unit: Period['bucket'],
): boolean {
  const bar = bars[i];
  const room = bars.length > MAX_CENTERED ? DATE_WIDTH : LABEL_WIDTH;
  // A label that ends with its bar must not begin before the chart.
  if (bar === undefined || (bars.length > MAX_CENTERED && bar.x + bar.width < room)) return false;
  const least = bars.length / Math.max(1, Math.floor(width / room));
  const step = STEPS.find((each) => each >= least) ?? Math.ceil(least);
  const index = unit === 'hour' ? new Date(bar.start).getHours() : bars.length - 1 - i;
  return index % step === 0;
}

/** Something that happened at a time: an episode, or a change that was made. */
export interface BarMark {
  readonly kind: 'episode' | 'change';
  /** ms since 1970. */
  readonly at: number;
  readonly title: string;
}

function marksIn(bar: Bar, marks: readonly BarMark[] = []): readonly BarMark[] {
  return marks.filter(({ at }) => at >= bar.start && at < bar.end);
}

/** From here on, it goes without saying that a time was listed. */
const MOSTLY_SEEN = 0.95;

/**
 * Faulty calls by owner and time. Every bar is a link to its calls; one tab stop, arrow keys move
 * between the bars, and the bar under pointer or focus tells its numbers.
 */
export function OwnerBars(props: {
  readonly buckets: readonly Bucket[];
  readonly period: Period;
  readonly vendor: VendorId | undefined;
  readonly measure: 'calls' | 'share';
  readonly height: number;
  readonly formats: Formats;
  /** Address of the calls between two moments. */
  readonly hrefOf: (from: number, to: number) => string;
  /** Opens links in a new tab. */
  readonly newTab?: boolean;
  /** ms since 1970: what comes after it is not unseen. */
  readonly now: number;
  readonly marks?: readonly BarMark[];
}) {
  const { period, formats, vendor, height } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 332);
  const [active, setActive] = useState<number>();
  const narrow = props.buckets.length > MAX_NARROW_BARS && width < 560;
  const buckets = narrow ? joinBuckets(props.buckets, DAYS_PER_WEEK) : props.buckets;
  const plot = Math.max(0, width - AXIS_WIDTH);
  const { bars, top, axis } = layoutBars(buckets, {
    width: plot,
    height,
    measure: props.measure,
    end: period.to,
  });
  const many = bars.length > MAX_CENTERED;
  const stop = Math.min(active ?? bars.length - 1, bars.length - 1);
  const shown = active === undefined ? undefined : bars[active];

  const move = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: stop - 1,
      ArrowRight: stop + 1,
      Home: 0,
      End: bars.length - 1,
    }[event.key];
    if (to === undefined || to < 0 || to >= bars.length) return;
    event.preventDefault();
    frame.current?.querySelectorAll<SVGAElement>('a')[to]?.focus();
  };

  return (
    <div class="owner-bars" ref={frame} onKeyDown={move} onMouseLeave={() => setActive(undefined)}>
      <svg
        width={width}
        height={height + 24}
        role="group"
        aria-label={i18n.t('trends.bars', bars.length, [formats.count(bars.length)])}
      >
        <g class="axis" aria-hidden="true">
          {axis.map((value) => {
            const y = Math.round(height - (value / top) * height) + 0.5;
            return (
              <g key={value}>
                <line class={value === 0 ? 'floor' : undefined} x1={0} x2={plot} y1={y} y2={y} />
                <text x={width} y={y + 3.5} text-anchor="end">
                  {props.measure === 'calls' ? formats.count(value) : formats.percent(value)}
                </text>
              </g>
            );
          })}
        </g>
        {bars.map((bar, i) => (
          <a
            key={bar.start}
            href={props.hrefOf(bar.start, bar.end)}
            target={props.newTab === true ? '_blank' : undefined}
            tabindex={i === stop ? 0 : -1}
            aria-label={`${whenOf(bar, period, formats)}: ${inWords(bar, vendor, formats)}`}
            class={i === active ? 'bar active' : 'bar'}
            onMouseEnter={() => setActive(i)}
            onFocus={() => setActive(i)}
            onBlur={() => setActive(undefined)}
          >
            <rect class="hit" x={bar.x - 1} width={bar.width + 2} y={0} height={height + 24} />
            {bar.segments.map((segment) => (
              <BarSegment key={segment.owner} x={bar.x} width={bar.width} {...segment} />
            ))}
            {bar.calls === 0 && bar.seen === 0 && bar.start <= props.now && (
              <rect class="unseen" x={bar.x} width={bar.width} y={0} height={height} />
            )}
            {marksIn(bar, props.marks).map((mark) => (
              <path
                key={mark.title}
                class={`mark ${mark.kind}`}
                d={`M${bar.x + bar.width / 2 - 4.5} ${height + 8}h9l-4.5 -7z`}
              >
                <title>{mark.title}</title>
              </path>
            ))}
            {isLabeled(i, bars, plot, period.bucket) && (
              <text
                class="tick"
                x={many ? bar.x + bar.width : bar.x + bar.width / 2}
                y={height + 19}
                text-anchor={many ? 'end' : 'middle'}
                aria-hidden="true"
              >
                {period.bucket === 'hour'
                  ? formats.hour(bar.start)
                  : bars.length <= DAYS_PER_WEEK
                    ? formats.weekday(bar.start)
                    : formats.monthDay(bar.start)}
              </text>
            )}
          </a>
        ))}
      </svg>
      {shown !== undefined && (
        <div
          class="bar-tip"
          aria-hidden="true"
          style={{
            width: `${TIP_WIDTH}px`,
            left: `${Math.max(0, Math.min(width - TIP_WIDTH, shown.x + shown.width / 2 - TIP_WIDTH / 2))}px`,
          }}
        >
          <b>{whenOf(shown, period, formats)}</b>
          {shown.calls === 0 ? (
            <div>{i18n.t(shown.seen > 0 ? 'trends.noCallsSeen' : 'trends.notSeen')}</div>
          ) : (
            <div>
              {failedOf(shown.faulty, shown.calls, formats)} (
              {formats.percent(shown.faulty / shown.calls)})
            </div>
          )}
          {shown.calls > 0 && shown.seen > 0 && shown.seen < MOSTLY_SEEN && (
            <div>{i18n.t('trends.partSeen', { part: formats.percent(shown.seen) })}</div>
          )}
          {marksIn(shown, props.marks).map((mark) => (
            <div key={mark.title}>{mark.title}</div>
          ))}
          {[...shown.segments].reverse().map((segment) => (
            <div class="line" key={segment.owner}>
              <OwnerMark owner={segment.owner} />
              <span>{wordOf(segment.owner, vendor)}</span>
              <span>{formats.count(segment.calls)}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function BarSegment(props: {
  readonly owner: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}) {
  // A hair of the ground between two owners, so that the border shows without color.
  const height = Math.max(1, props.height - (props.height > 3 ? 1 : 0));
  const box = {
    x: props.x,
    y: props.y,
    width: props.width,
    height,
    rx: Math.min(2, height / 2, props.width / 2),
  };
  return (
    <>
      <rect {...box} style={{ fill: `var(--owner-${props.owner})` }} />
      <rect {...box} fill={`url(#pattern-${props.owner})`} />
    </>
  );
}
