import { knownHeaders } from '../../page/headers.ts';
import { VENDORS } from '../../vendors/index.ts';
import type { HeaderKind } from '../../vendors/vendor.ts';

/** What a column of a table can tell of a call. */
export type ColumnKind =
  | 'reason'
  | 'callId'
  | 'start'
  | 'clock'
  | 'created'
  | 'end'
  | 'duration'
  | 'cost'
  | 'agent'
  | 'org'
  | 'agentVersion'
  | 'channel'
  | 'type'
  | 'status'
  | 'record';

/**
 * Names of columns, as words in small letters joined by a space, best first: what APIs, databases, spreadsheets and
 * scripts call them. The names that dashboards show stand in `lib/vendors`.
 */
const NAMES: Readonly<Record<ColumnKind, readonly string[]>> = {
  reason: [
    'ended reason',
    'disconnection reason',
    'disconnect reason',
    'end reason',
    'call ended reason',
    'call end reason',
    'end call reason',
    'ending reason',
    'hangup reason',
    'hang up reason',
    'termination reason',
    'reason ended',
    'beendigungsgrund',
    'endgrund',
    'motivo de finalización',
  ],
  callId: [
    'vapi call id',
    'retell call id',
    'uponai call id',
    'provider call id',
    'vendor call id',
    'platform call id',
    'external call id',
    'call sid',
    'vapi id',
    'retell id',
    'provider id',
    'external id',
    'call id',
    'call uuid',
    'session id',
    'callid',
    'sessionid',
    'anruf id',
    'id de llamada',
    'id',
    'uuid',
    'call',
  ],
  start: [
    'started at',
    'start timestamp',
    'start time',
    'start',
    'call start',
    'call started',
    'call started at',
    'call start time',
    'started',
    'start date',
    'startedat',
    'start at',
    'start ts',
    'start datetime',
    'started on',
    'connected at',
    'answered at',
    'time',
    'date time',
    'datetime',
    'timestamp',
    'call timestamp',
    'call time',
    'call date time',
    'call datetime',
    'date',
    'call date',
    'day',
    'beginn',
    'start datum',
    'startzeit',
    'datum',
    'zeitpunkt',
    'datum uhrzeit',
    'inicio',
    'fecha',
    'fecha y hora',
  ],
  clock: [
    'time',
    'call time',
    'clock',
    'start clock',
    'time of day',
    'hour',
    'uhrzeit',
    'zeit',
    'hora',
  ],
  created: [
    'created at',
    'created',
    'createdat',
    'created time',
    'created on',
    'creation time',
    'creation date',
    'inserted at',
    'erstellt',
    'erstellt am',
    'creado',
  ],
  end: [
    'ended at',
    'end timestamp',
    'end time',
    'endedat',
    'ended',
    'end',
    'end date',
    'call end',
    'call ended at',
    'call end time',
    'completed at',
    'finished at',
    'ended on',
    'ende',
    'fin',
  ],
  duration: [
    'duration seconds',
    'duration ms',
    'duration',
    'call duration',
    'call length',
    'length',
    'talk time',
    'total duration seconds',
    'call cost total duration seconds',
    'duration sec',
    'duration secs',
    'duration minutes',
    'duration min',
    'duration mins',
    'duration s',
    'duration millis',
    'duration milliseconds',
    'call duration ms',
    'call duration seconds',
    'call duration sec',
    'call duration minutes',
    'minutes',
    'seconds',
    'durationms',
    'durationseconds',
    'durationminutes',
    'dauer',
    'duración',
  ],
  cost: [
    'cost usd',
    'total cost usd',
    'combined cost',
    'call cost combined cost',
    'cost breakdown total',
    'total cost',
    'call cost',
    'cost',
    'call cost usd',
    'price',
    'price usd',
    'amount',
    'cost cents',
    'total cost cents',
    'cost minor',
    'provider cost minor',
    'provider cost',
    'cost in cents',
    'cost total',
    'kosten',
    'preis',
    'coste',
    'costo',
  ],
  agent: [
    'assistant name',
    'agent name',
    'squad name',
    'bot name',
    'assistant',
    'agent',
    'assistant squad',
    'bot',
    'assistant id',
    'agent id',
    'squad id',
    'workflow id',
    'assistent',
    'asistente',
    'agente',
  ],
  org: ['org id', 'organization id', 'organisation id', 'orgid'],
  agentVersion: ['agent version', 'assistant version', 'version'],
  channel: ['direction', 'call direction', 'richtung', 'dirección'],
  type: ['type', 'call type', 'channel type', 'channel', 'session type'],
  status: ['status', 'call status', 'session status'],
  record: ['payload', 'body', 'raw', 'json', 'data', 'event', 'message', 'record', 'response'],
};

const KINDS = Object.keys(NAMES) as ColumnKind[];

/** The words of a header: `call.disconnectionReason`, `Duration (s)` and `ENDED_REASON` alike. */
export function wordsOf(header: string): readonly string[] {
  return header
    .slice(0, 120)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** What dashboards' headers call a kind, where it is called otherwise here. */
const SHOWN: Readonly<Partial<Record<ColumnKind, HeaderKind>>> = {
  end: 'ended',
  agentVersion: 'version',
  channel: 'direction',
  type: 'channel',
};
const ofDashboards = Object.values(VENDORS).map((vendor) => knownHeaders(vendor));
/** Units and currencies that stand behind a name. */
const UNITS = new Set([
  's',
  'sec',
  'secs',
  'seconds',
  'ms',
  'min',
  'mins',
  'minutes',
  'usd',
  'utc',
  'gmt',
  'local',
  'cents',
]);
/** What stands before a name without changing what it says. */
const PREFIXES = new Set([
  'call',
  'calls',
  'message',
  'body',
  'payload',
  'json',
  'data',
  'item',
  'the',
  'vapi',
  'retell',
  'analysis',
]);

/**
 * How well a header names a kind: 0 not at all, else the better the higher, up to 1. A name with something before it
 * that says where it comes from (`message.call.id`) is as good as the name.
 */
export function nameScore(header: string, kind: ColumnKind): number {
  const words = [...wordsOf(header)];
  let best = scoreOf(words.join(' '), kind);
  while (words.length > 1 && UNITS.has(words.at(-1) ?? '')) {
    words.pop();
    best ||= scoreOf(words.join(' '), kind);
  }
  for (let from = 1; best === 0 && from < words.length; from += 1) {
    if (!words.slice(0, from).every((word) => PREFIXES.has(word))) break;
    best = scoreOf(words.slice(from).join(' '), kind) * 0.99;
  }
  const shown = ofDashboards.some((headers) => headers.kindOf(header) === (SHOWN[kind] ?? kind));
  return Math.max(best, shown ? 0.6 : 0);
}

function scoreOf(name: string, kind: ColumnKind): number {
  const place = NAMES[kind].indexOf(name);
  return place === -1 ? 0 : 1 - (0.9 * place) / NAMES[kind].length;
}

/** How many different things the cells of a row name, were they headers. */
export function namesIn(cells: readonly string[]): number {
  return KINDS.filter((kind) => cells.some((cell) => nameScore(cell, kind) > 0)).length;
}

/** Whether a row names a column of reasons. */
export function namesReason(cells: readonly string[]): boolean {
  return cells.some((cell) => nameScore(cell, 'reason') > 0);
}
