import type { Random } from '../dashboards/calls/random.ts';
import { shownId, type Truth, type Visit } from '../unit/recording/mixes.ts';

/** How a dashboard writes what `Look` leaves open, and how it gets its calls. */
export interface Style {
  readonly time: (typeof TIMES)[number];
  readonly duration: (typeof DURATIONS)[number];
  readonly pairs: (typeof PAIRS)[number];
  readonly via: (typeof VIAS)[number];
  readonly isPaged: boolean;
  /** Whether the rows are there before the answer, as on a page that a server has rendered. */
  readonly rowsFirst: boolean;
}

const TIMES = ['comma', 'hour12: false', 'am and pm', 'day first'] as const;
const DURATIONS = ['units', 'clock', 'seconds'] as const;
const PAIRS = ['dl', 'spans', 'rows'] as const;
const VIAS = ['json', 'text', 'xhr', 'xhr-text'] as const;

/** Any style. */
export function styleOf(random: Random): Style {
  return {
    time: random.pick(TIMES),
    duration: random.pick(DURATIONS),
    pairs: random.pick(PAIRS),
    via: random.pick(VIAS),
    isPaged: random.chance(0.5),
    rowsFirst: random.chance(0.3),
  };
}

/** A page, and what the API says to it. */
export interface MixPage {
  readonly html: string;
  readonly answer: string;
}

const FORMATS: Readonly<Record<Style['time'], readonly [string, Intl.DateTimeFormatOptions]>> = {
  comma: ['en-US', { hourCycle: 'h23', month: 'short' }],
  // Browsers write the first hour of a day as 24 then.
  'hour12: false': ['en-US', { hour12: false, month: 'short' }],
  'am and pm': ['en-US', { hour12: true, month: 'long' }],
  'day first': ['en-GB', { hourCycle: 'h23', month: 'short' }],
};

function timeText(ms: number, { time }: Style, zone: 'local' | 'utc'): string {
  const [locale, more] = FORMATS[time];
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(zone === 'utc' && { timeZone: 'UTC' }),
    ...more,
  }).format(ms);
}

function durationText(sec: number, { duration }: Style): string {
  const [minutes, seconds] = [Math.floor(sec / 60), sec % 60];
  if (duration === 'clock') return `${minutes}:${String(seconds).padStart(2, '0')}`;
  return duration === 'units' && minutes > 0 ? `${minutes}m ${seconds}s` : `${sec}s`;
}

/** What a page shows of a call, by header. */
function cellsOf(call: Truth, { look }: Visit, style: Style): (readonly [string, string])[] {
  const id = shownId(call.id, look.shape);
  const text = id === undefined || id.whole ? id?.head : `${id.head}...${id.tail ?? ''}`;
  const { code } = call;
  const isCut = look.labels === 'cut' && code.length > 24;
  const at = look.moment === 'start' ? call.startedAt : call.createdAt;
  return [
    ...(text === undefined ? [] : [['Call ID', text] as const]),
    ['Assistant', call.agent],
    ['Ended Reason', isCut ? `${code.slice(0, 24)}...` : code],
    ['Start Time', timeText(at, style, look.zone)],
    ['Duration', durationText(Math.round(call.durationSec) + look.ringing, style)],
    ['Cost', `$${call.costUsd.toFixed(2)}`],
  ];
}

function tableOf(rows: readonly (readonly (readonly [string, string])[])[]): string {
  const head = rows[0]?.map(([name]) => `<th>${name}</th>`).join('') ?? '';
  const body = rows.map((row) => `<tr>${row.map(([, text]) => `<td>${text}</td>`).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function pairsOf(cells: readonly (readonly [string, string])[], { pairs }: Style): string {
  const shapes: Readonly<Record<Style['pairs'], (name: string, text: string) => string>> = {
    dl: (name, text) => `<dl><dt>${name}</dt><dd>${text}</dd></dl>`,
    spans: (name, text) => `<div><span>${name}</span><span>${text}</span></div>`,
    rows: (name, text) => `<div><label>${name}</label><div>${text}</div></div>`,
  };
  const all = cells.map(([name, text]) => shapes[pairs](name, text)).join('');
  return `<section role="dialog"><h2>Call Log Details</h2>${all}</section>`;
}

/** A call as the vendor's API has it. */
function toApi(call: Truth): Readonly<Record<string, unknown>> {
  const { id, code, org, agent, agentId, createdAt, startedAt, durationSec, costUsd } = call;
  return {
    id,
    orgId: org,
    type: 'inboundPhoneCall',
    status: 'ended',
    endedReason: code,
    createdAt: new Date(createdAt).toISOString(),
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(startedAt + durationSec * 1000).toISOString(),
    cost: costUsd,
    assistantId: agentId,
    assistant: { name: agent },
  };
}

/** What the page does by itself: asks the API, where it does, and shows what it has. `data-done`: it did both. */
const script = (address: string | undefined, { via, rowsFirst }: Style): string => `
  const [address, via, rowsFirst] = ${JSON.stringify([address ?? null, via, rowsFirst])};
  const show = () => document.querySelector('main').append(document.querySelector('template').content);
  const done = () => {
    if (address === null || !rowsFirst) show();
    document.documentElement.setAttribute('data-done', '');
  };
  const ask = () => {
    if (via === 'json') fetch(address).then((answer) => answer.json()).then(done);
    else if (via === 'text') fetch(address).then((answer) => answer.text()).then(JSON.parse).then(done);
    else {
      const request = new XMLHttpRequest();
      if (via === 'xhr') request.responseType = 'json';
      request.onload = () => {
        if (via === 'xhr') void request.response;
        else JSON.parse(request.responseText);
        done();
      };
      request.open('GET', address);
      request.send();
    }
  };
  if (address === null) done();
  else if (rowsFirst) {
    show();
    // Slow enough for the rows to be told of before.
    setTimeout(ask, 350);
  } else ask();`;

/**
 * The page of a visit: a table of calls, or one call with its labels beside its values.
 *
 * @param query what it asks the API for, unless its answer is not to be seen
 * @param total how many calls there are in all
 */
export function mixPage(
  shown: readonly Truth[],
  visit: Visit,
  style: Style,
  query: Readonly<Record<string, string>>,
  total: number,
): MixPage {
  const [first] = shown;
  const isDrawer = visit.by === 'drawer';
  const cells = shown.map((call) => cellsOf(call, visit, style));
  const content = isDrawer ? pairsOf(cells[0] ?? [], style) : tableOf(cells);
  const path = isDrawer ? `/call/${first?.id ?? ''}` : style.isPaged ? '/v2/call' : '/call';
  const asked = `https://api.vapi.ai${path}?${new URLSearchParams(query).toString()}`;
  const calls = shown.map(toApi);
  const totalItems = visit.by === 'page' ? total : calls.length;
  const answer = isDrawer
    ? calls[0]
    : style.isPaged
      ? { results: calls, metadata: { currentPage: visit.page + 1, totalItems } }
      : calls;
  return {
    html: `<!doctype html><html lang="en"><title>Calls</title><body><main></main>
      <template>${content}</template>
      <script>${script(visit.isTold ? asked : undefined, style)}</script></body></html>`,
    answer: JSON.stringify(answer ?? null),
  };
}
