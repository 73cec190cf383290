import { channelIn } from './channel.ts';
import { defined } from './defined.ts';
import { lastedSec } from './duration.ts';
import { isCall } from './is-call.ts';
import {
  DEAREST_CALL_USD,
  EARLIEST_CALL,
  LATEST_CALL,
  LONGEST_AGENT,
  LONGEST_ANSWER,
  LONGEST_ASKED,
  LONGEST_CALL_SEC,
  LONGEST_ID,
  LONGEST_MESSAGE,
  LONGEST_VERSION,
  MOST_CALLS,
  MOST_CHARACTERS,
} from './limits.ts';
import { isId } from './names.ts';
import { isReasonCode } from './reason-code.ts';
import type { Channel } from './sighting.ts';

/** What is taken over of a call from the dashboard's own API answers. Everything else is dropped at once. */
export interface CallRecord {
  readonly id: string;
  /** The exact reason code. */
  readonly code: string;
  /** What the vendor says of the end in words. For the open page alone: never stored. */
  readonly message?: string;
  /** ms since 1970. */
  readonly startedAt?: number;
  /** ms since 1970. */
  readonly createdAt?: number;
  /** ms since 1970. */
  readonly endedAt?: number;
  readonly durationSec?: number;
  readonly costUsd?: number;
  /** Name of the assistant or squad, else its ID. */
  readonly agent?: string;
  /** ID of the assistant or squad. For the open page alone: never stored. */
  readonly agentId?: string;
  readonly org?: string;
  readonly agentVersion?: string;
  readonly channel?: Channel;
  /** Who carried a phone call, as `twilio`. For the open page alone: never stored. */
  readonly provider?: string;
}

/** One answer of the dashboard's own API that holds calls. */
export interface ApiAnswer {
  /** What was asked, as `lib/recording/list-request.ts` reads it; absent where the request was not seen. */
  readonly asked?: string;
  /** How many calls the answer says there are in all, its other pages included. */
  readonly total?: number;
  readonly records: readonly CallRecord[];
}

/** Both vendors' IDs have four times as many characters; what has fewer is of something else. */
const SHORTEST_ID = 8;

/** The names of a record's fields, in the order in which `pack.ts` writes them. */
const FIELDS = [
  'id',
  'code',
  'message',
  'startedAt',
  'createdAt',
  'endedAt',
  'durationMs',
  'agentId',
  'squadId',
  'workflowId',
  'org',
  'agentVersion',
  'type',
  'direction',
  'provider',
  'costUsd',
  'costCents',
  'agentName',
  'ofOthers',
] as const;

type Texts = Readonly<Record<(typeof FIELDS)[number], string>>;

/** Takes packed fields apart, so many at a time. What comes after a fault is given up. */
function* unpack(packed: string, fields: number): Generator<string[], void, undefined> {
  let at = 0;
  while (at < packed.length) {
    const texts: string[] = [];
    while (texts.length < fields) {
      const colon = packed.indexOf(':', at);
      if (colon < 0 || colon - at > 7) return;
      const length = packed.slice(at, colon);
      if (!/^\d+$/.test(length)) return;
      at = colon + 1 + Number(length);
      if (at > packed.length) return;
      texts.push(packed.slice(colon + 1, at));
    }
    yield texts;
  }
}

function momentOf(text: string): number | undefined {
  if (text === '' || text.length > 40) return undefined;
  const ms = /^\d+(?:\.0+)?$/.test(text) ? Number(text) : Date.parse(text);
  return ms >= EARLIEST_CALL && ms <= LATEST_CALL ? ms : undefined;
}

function amountOf(text: string, most: number): number | undefined {
  const amount = text === '' ? NaN : Number(text);
  return amount >= 0 && amount <= most ? amount : undefined;
}

function textOf(text: string, most: number): string | undefined {
  return text === '' || text.length > most ? undefined : text;
}

/**
 * A message as far as it is shown. A long one ends before the word, and before the figures, that its last character
 * may be of: half of a telephone number, an address or a key would not be known as one.
 */
function messageOf(text: string): string | undefined {
  if (text.length <= LONGEST_MESSAGE) return text === '' ? undefined : text;
  const whole = text.slice(0, LONGEST_MESSAGE - 1).replace(/(?:^|[\s"'])\P{L}*[^\s"']*$/u, '');
  return whole === '' ? undefined : `${whole}…`;
}

function recordOf(texts: Texts): CallRecord | undefined {
  const { id, code, type, direction, ofOthers, costCents } = texts;
  if (!isId(id) || id.length < SHORTEST_ID || !isReasonCode(code)) return undefined;
  if (ofOthers !== '' || !isCall({ id, endedReason: code, type })) return undefined;
  const [startedAt, endedAt] = [momentOf(texts.startedAt), momentOf(texts.endedAt)];
  const lastedMs = amountOf(texts.durationMs, LONGEST_CALL_SEC * 1000);
  const agentId = [texts.agentId, texts.squadId, texts.workflowId].find((text) => text !== '');
  const usd = costCents === '' ? texts.costUsd : String(Number(costCents) / 100);
  return defined<CallRecord>({
    id,
    code,
    message: messageOf(texts.message),
    startedAt,
    createdAt: momentOf(texts.createdAt),
    endedAt,
    durationSec: lastedSec(
      startedAt,
      endedAt,
      lastedMs === undefined ? undefined : lastedMs / 1000,
    ),
    costUsd: amountOf(usd, DEAREST_CALL_USD),
    agent: textOf(texts.agentName, LONGEST_AGENT) ?? textOf(agentId ?? '', LONGEST_ID),
    agentId: textOf(agentId ?? '', LONGEST_ID),
    org: textOf(texts.org, LONGEST_ID),
    agentVersion: textOf(texts.agentVersion, LONGEST_VERSION),
    channel: channelIn(`${type} ${direction}`),
    provider: textOf(texts.provider, 40),
  });
}

/**
 * Reads packed calls. They come from the page's world, where anybody can forge them: a record without a
 * plausible ID and code is left out, and so is every other field that is not, and what is no call. Never throws.
 */
export function parseRecords(packed: unknown): CallRecord[] {
  if (typeof packed !== 'string' || packed.length > MOST_CHARACTERS) return [];
  const found: CallRecord[] = [];
  let claimed = 0;
  for (const texts of unpack(packed, FIELDS.length)) {
    claimed += 1;
    if (claimed > MOST_CALLS) break;
    const named = Object.fromEntries(FIELDS.map((name, i) => [name, texts[i] ?? '']));
    const record = recordOf(named as Texts);
    if (record !== undefined) found.push(record);
  }
  return found;
}

/** Reads the detail of a records event: the answers that a page has parsed, as `packAnswer` packs each. */
export function parseAnswers(detail: unknown): ApiAnswer[] {
  if (typeof detail !== 'string' || detail.length > LONGEST_ANSWER) return [];
  const answers: ApiAnswer[] = [];
  for (const [asked = '', total = '', records] of unpack(detail, 3)) {
    if (answers.length >= MOST_CALLS) break;
    answers.push(
      defined<ApiAnswer>({
        asked: textOf(asked, LONGEST_ASKED),
        total: amountOf(total, 1e9),
        records: parseRecords(records),
      }),
    );
  }
  return answers.filter((answer) => answer.records.length > 0);
}
