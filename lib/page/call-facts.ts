import { channelIn } from '../calls/channel.ts';
import { defined } from '../calls/defined.ts';
import { ELLIPSIS } from '../calls/ellipsis.ts';
import { LONGEST_VERSION } from '../calls/limits.ts';
import type { Moments } from '../calls/moment.ts';
import type { Channel } from '../calls/sighting.ts';
import { UUID } from '../vendors/uuid.ts';
import type { Vendor } from '../vendors/vendor.ts';
import { parseDuration, parseUsd } from './values/amounts.ts';
import { callIdOf } from './values/call-id-of.ts';
import { fullIdsIn, type CallId } from './values/call-ids.ts';
import type { ReasonCell } from './reason-cell.ts';
import { isEmptyValue } from './values/is-empty-value.ts';
import { parseTime, type PageTime, type TimeContext } from './values/times.ts';

/** Which moment of a call a page shows, as its header says. */
export type MomentKind = 'start' | 'created' | 'ended';

/** What a page tells of the call that a reason belongs to. */
export interface CallOnPage {
  readonly id?: CallId;
  /** ms since 1970: the start, else the creation, else the end, whichever the page shows. */
  readonly startedAt?: number;
  /** Which of them it is, as the header says. Some dashboards show the creation below `Start Time`. */
  readonly timeIs?: MomentKind;
  /** Whether the moment is known to the minute; `2 hours ago` is not. */
  readonly isStartPrecise?: boolean;
  readonly durationSec?: number;
  readonly costUsd?: number;
  /** Name or ID of the assistant, agent or squad. */
  readonly agent?: string;
  readonly agentVersion?: string;
  readonly channel?: Channel;
  /** The whole ID of the organization. */
  readonly org?: string;
}

const MOMENTS: readonly MomentKind[] = ['start', 'created', 'ended'];

/** What stands for "nothing" among the other facts of a row, at any vendor's. */
const NOTHING = /^(?:n\/?a|none|null|unknown|[-–—.\s]*)$/i;

/** A cut ID below a name, as in `Ava` `e1234567...`. */
const CUT_ID_AFTER = new RegExp(String.raw`\s+[\w-]{4,}(?:${ELLIPSIS.source})[\w-]*$`, 'u');

/** Reads everything that is told of a cell's call. */
export function readFacts(
  cell: ReasonCell,
  vendor: Vendor,
  address: string,
  times: TimeContext,
): CallOnPage {
  const textOf = (kind: Parameters<ReasonCell['fact']>[0]): string | undefined => {
    const text = cell.fact(kind);
    return text === undefined || NOTHING.test(text) || isEmptyValue(text, vendor)
      ? undefined
      : text;
  };
  const id = callIdOf(cell, vendor, address);
  const moment = momentOf(textOf, times);
  const durationSec = parseDuration(textOf('duration') ?? '');
  const costUsd = parseUsd(textOf('cost') ?? '');
  const agent = textOf('agent')?.replace(CUT_ID_AFTER, '');
  const version = textOf('version')?.replace(/^(?:version |v(?=\d))/i, '');
  const channel = channelIn(`${textOf('channel') ?? ''} ${textOf('direction') ?? ''}`);
  const [org, other] = fullIdsIn(textOf('org') ?? '', UUID);
  return defined<CallOnPage>({
    id,
    startedAt: moment?.at.ms,
    isStartPrecise: moment?.at.isPrecise,
    timeIs: moment?.is,
    durationSec,
    costUsd,
    agent: agent === '' ? undefined : agent,
    agentVersion: version !== undefined && version.length <= LONGEST_VERSION ? version : undefined,
    channel,
    org: other === undefined ? org : undefined,
  });
}

/** The moment that a page shows, ms since 1970, as what it is; a header that does not tell means the start. */
export function shownMoments({ startedAt, timeIs = 'start' }: CallOnPage): Moments {
  if (timeIs === 'created') return { createdAt: startedAt };
  return timeIs === 'ended' ? { endedAt: startedAt } : { startedAt };
}

/** The first moment that is shown and can be read, the start before others. */
function momentOf(
  textOf: (kind: MomentKind) => string | undefined,
  times: TimeContext,
): { readonly at: PageTime; readonly is: MomentKind } | undefined {
  for (const is of MOMENTS) {
    const at = parseTime(textOf(is) ?? '', times);
    if (at !== undefined) return { at, is };
  }
  return undefined;
}
