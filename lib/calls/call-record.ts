import { MOST_CALLS, MOST_CHARACTERS } from './limits.ts';

/** What is taken over of a call from the dashboard's own API answers. Everything else is dropped at once. */
export interface CallRecord {
  readonly id: string;
  /** The exact reason code. */
  readonly code: string;
  /** What the vendor says of the end in words. */
  readonly message?: string;
  /** ms since 1970. */
  readonly startedAt?: number;
  /** ms since 1970. */
  readonly endedAt?: number;
  readonly costUsd?: number;
  /** Name or ID of the assistant. */
  readonly agent?: string;
}

const ID = /^[\w-]{8,80}$/;
const CODE = /^[A-Za-z][\w.-]{2,199}$/;
const EARLIEST = Date.UTC(2015);
const LATEST = Date.UTC(2100);
const DEAREST = 1e6;

/** The texts of one packed record, in their order; see `pack.ts`. */
type Texts = readonly [string, string, string, string, string, string, string];

const FIELDS = 7;

/** Takes packed records apart. What comes after a fault is given up. */
function* unpack(packed: string): Generator<Texts, void, undefined> {
  let at = 0;
  while (at < packed.length) {
    const texts: string[] = [];
    while (texts.length < FIELDS) {
      const colon = packed.indexOf(':', at);
      const length = packed.slice(at, colon);
      if (colon < 0 || !/^\d{1,3}$/.test(length)) return;
      at = colon + 1 + Number(length);
      if (at > packed.length) return;
      texts.push(packed.slice(colon + 1, at));
    }
    yield texts as unknown as Texts;
  }
}

function momentOf(text: string): number | undefined {
  if (text === '' || text.length > 40) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  return ms >= EARLIEST && ms <= LATEST ? ms : undefined;
}

function costOf(text: string): number | undefined {
  const usd = text === '' ? NaN : Number(text);
  return usd >= 0 && usd <= DEAREST ? usd : undefined;
}

function textOf(text: string, most: number): string | undefined {
  return text === '' || text.length > most ? undefined : text;
}

/**
 * Reads the detail of a records event. It comes from the page's world, where anybody can forge it: a
 * record without a sound ID and code is left out, and so is every other field that is not sound. Never
 * throws.
 */
export function parseRecords(detail: unknown): CallRecord[] {
  if (typeof detail !== 'string' || detail.length > MOST_CHARACTERS) return [];
  const found: CallRecord[] = [];
  let claimed = 0;
  for (const [id, code, message, start, end, cost, agent] of unpack(detail)) {
    claimed += 1;
    if (claimed > MOST_CALLS) break;
    if (!ID.test(id) || !CODE.test(code)) continue;
    const fields = {
      message: textOf(message, 500),
      startedAt: momentOf(start),
      endedAt: momentOf(end),
      costUsd: costOf(cost),
      agent: textOf(agent, 200),
    };
    found.push({
      id,
      code,
      ...(fields.message !== undefined && { message: fields.message }),
      ...(fields.startedAt !== undefined && { startedAt: fields.startedAt }),
      ...(fields.endedAt !== undefined && { endedAt: fields.endedAt }),
      ...(fields.costUsd !== undefined && { costUsd: fields.costUsd }),
      ...(fields.agent !== undefined && { agent: fields.agent }),
    });
  }
  return found;
}
