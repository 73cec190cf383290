import type { Random } from '../dashboards/calls/random.ts';
import {
  listed,
  momentOf,
  ongoing,
  requestOf,
  shownId,
  singleRequest,
  type Mixed,
  type SentRequest,
  type Truth,
  type Visit,
} from '../unit/recording/mixes.ts';

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
const VIAS = ['json', 'text', 'request', 'xhr', 'xhr-text'] as const;

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

/** What a page is to show, and how it gets it. */
export interface Shown {
  /** Markup of a table, or of one call with its labels beside its values. */
  readonly content: string;
  /** What the API says. */
  readonly answer: string;
  /** What it asks the API for; absent where it does not, or has its answer from elsewhere. */
  readonly request?: SentRequest;
  /** Whether the answer was in the page, by a request that nobody saw. */
  readonly isInside: boolean;
  /** Whether an answer tells of it. */
  readonly isTold: boolean;
  readonly via: Style['via'];
  readonly rowsFirst: boolean;
  /** Reasons in it. */
  readonly count: number;
}

/** What the columns are called. */
const NAMES: Readonly<
  Record<Mixed, readonly [id: string, agent: string, reason: string, time: string]>
> = {
  vapi: ['Call ID', 'Assistant', 'Ended Reason', 'Start Time'],
  retell: ['Session ID', 'Agent Name', 'End Reason', 'Time'],
};

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
function cellsOf(
  call: Truth,
  { look }: Visit,
  style: Style,
  isGoing: boolean,
): (readonly [string, string])[] {
  const id = shownId(call.id, look.shape);
  const text = id === undefined || id.whole ? id?.head : `${id.head}...${id.tail ?? ''}`;
  const { code } = call;
  const isCut = look.labels === 'cut' && code.length > 24;
  const at = momentOf(call, look);
  const [idName, agent, reason, time] = NAMES[call.vendor];
  return [
    ...(text === undefined ? [] : [[idName, text] as const]),
    [agent, call.agent],
    [reason, isGoing ? '' : isCut ? `${code.slice(0, 24)}...` : code],
    [time, timeText(at, style, look.zone)],
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

/** A call as the vendor's API has it: of one that goes on, without its end. */
function toApi(call: Truth, isGoing: boolean): Readonly<Record<string, unknown>> {
  const { vendor, id, code, org, agent, agentId, createdAt, startedAt, durationSec, costUsd } =
    call;
  const iso = (ms = createdAt): string => new Date(ms).toISOString();
  const end = startedAt === undefined ? call.endedAt : startedAt + durationSec * 1000;
  if (vendor === 'vapi') {
    return {
      id,
      orgId: org,
      type: 'inboundPhoneCall',
      status: isGoing ? 'in-progress' : 'ended',
      createdAt: iso(),
      startedAt: iso(startedAt),
      ...(!isGoing && { endedReason: code, endedAt: iso(end), cost: costUsd }),
      assistantId: agentId,
      assistant: { name: agent },
    };
  }
  return {
    call_id: id,
    call_type: 'phone_call',
    direction: 'outbound',
    agent_id: agentId,
    agent_name: agent,
    agent_version: 3,
    call_status: isGoing ? 'ongoing' : startedAt === undefined ? 'not_connected' : 'ended',
    ...(startedAt !== undefined && { start_timestamp: startedAt }),
    ...(!isGoing && {
      disconnection_reason: code,
      end_timestamp: end,
      call_cost: { combined_cost: costUsd * 100 },
    }),
  };
}

/** What a page does by itself: asks for what it is given, and shows it. `data-done`: it did both. */
const SCRIPT = `
  window.showCalls = ({ content, answer, request, isInside, via, rowsFirst }) => {
    const root = document.documentElement;
    root.removeAttribute('data-done');
    const show = () => { document.querySelector('main').innerHTML = content; };
    const done = () => {
      if (!rowsFirst || request === undefined) show();
      root.setAttribute('data-done', '');
    };
    const ask = () => {
      const { address, body } = request;
      const method = body === undefined ? 'GET' : 'POST';
      const asked = { method, body };
      if (via === 'json') fetch(address, asked).then((answer) => answer.json()).then(done);
      else if (via === 'text') fetch(address, asked).then((answer) => answer.text()).then(JSON.parse).then(done);
      else if (via === 'request') fetch(new Request(address, asked)).then((answer) => answer.json()).then(done);
      else {
        const sent = new XMLHttpRequest();
        if (via === 'xhr') sent.responseType = 'json';
        sent.onload = () => {
          if (via === 'xhr') void sent.response;
          else JSON.parse(sent.responseText);
          done();
        };
        sent.open(method, address);
        sent.send(body);
      }
    };
    if (isInside) JSON.parse(answer);
    if (request === undefined) done();
    else if (rowsFirst) {
      show();
      // Slow enough for the rows to be told of before.
      setTimeout(ask, 350);
    } else ask();
  };`;

/** What a visit shows. */
export function shownBy(calls: readonly Truth[], visit: Visit, style: Style): Shown {
  const shown = listed(calls, visit);
  const [first] = shown;
  const vendor = first?.vendor ?? 'vapi';
  const isDrawer = visit.by === 'drawer';
  const going = visit.by === 'whole' || visit.by === 'unclear' ? ongoing(calls, visit) : [];
  const cells = [
    ...going.map((call) => cellsOf(call, visit, style, true)),
    ...shown.map((call) => cellsOf(call, visit, style, false)),
  ];
  const all = [
    ...going.map((call) => toApi(call, true)),
    ...shown.map((call) => toApi(call, false)),
  ];
  const total = visit.by === 'page' ? calls.length : all.length;
  const paged = {
    vapi: { results: all, metadata: { currentPage: visit.page + 1, totalItems: total } },
    retell: { items: all, has_more: visit.by === 'page', total },
  };
  const isInside = visit.isTold && visit.by === 'hidden';
  return {
    content: isDrawer ? pairsOf(cells[0] ?? [], style) : tableOf(cells),
    answer: JSON.stringify((isDrawer ? all[0] : style.isPaged ? paged[vendor] : all) ?? null),
    ...(visit.isTold &&
      !isInside && {
        request: isDrawer ? singleRequest(vendor, first) : requestOf(vendor, visit, style.isPaged),
      }),
    isInside,
    isTold: visit.isTold,
    via: style.via,
    rowsFirst: style.rowsFirst,
    count: shown.length,
  };
}

/**
 * Where a page has what it shows from. Not in its markup: nobody knows of a page with a long script of its own whether a
 * framework is still to take it over, and Hangtag would wait for that at each visit.
 */
export const SHOWN_PATH = '/shown.js';

/** The page of any visit. */
export const MIX_PAGE = `<!doctype html><html lang="en"><title>Calls</title><body><main></main>
  <script>${SCRIPT}</script><script src="${SHOWN_PATH}"></script></body></html>`;

/** The script at `SHOWN_PATH` that shows a visit. */
export function shownScript(shown: Shown | undefined): string {
  return shown === undefined ? '' : `showCalls(${JSON.stringify(shown)});`;
}
