import type { Vendor } from '../vendors/vendor.ts';
import { parseDuration, parseUsd } from './amounts.ts';
import { fullIdsIn, idIn, isShownAs, type CallId } from './call-ids.ts';
import type { Place } from './places.ts';
import { parseTime, type TimeContext } from './times.ts';

/** What a page tells of the call that a reason belongs to. */
export interface CallFacts {
  readonly id?: CallId;
  /** ms since 1970. */
  readonly startedAt?: number;
  /** Whether the start is known to the minute. */
  readonly isStartPrecise?: boolean;
  readonly durationSec?: number;
  readonly costUsd?: number;
  readonly agent?: string;
}

/** The texts that stand for "nothing" among the other facts of a row. */
const NOTHING = /^(?:n\/?a|none|null|unknown|no assistant assigned|[-–—.\s]*)$/i;

/** The ID of a place's call: as its row shows it, or as drawer and address tell it in full. */
export function callIdOf(place: Place, vendor: Vendor, address: string): CallId | undefined {
  const text = place.fact('callId');
  const shown = text === undefined ? undefined : idIn(text, vendor.callId);
  if (place.row !== undefined || shown?.isCut === false) return shown;
  const near = idNear(place.cell, vendor);
  if (near !== undefined && (shown === undefined || isShownAs(near, shown))) return whole(near);
  const [open, other] = fullIdsIn(safeDecode(address), vendor.callId);
  if (open === undefined || other !== undefined) return shown;
  return shown === undefined || isShownAs(open, shown) ? whole(open) : shown;
}

function whole(id: string): CallId {
  return { text: id, isCut: false };
}

function safeDecode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The one full ID in the surroundings of a pair; undefined as soon as there are two. */
function idNear(cell: Element, vendor: Vendor): string | undefined {
  let around: Element | null = cell.parentElement;
  for (let level = 0; level < 10 && around !== null && around.localName !== 'body'; level += 1) {
    const text = around.textContent;
    if (text.length > 50_000) return undefined;
    const [id, other] = fullIdsIn(text, vendor.callId);
    if (other !== undefined) return undefined;
    if (id !== undefined) return id;
    around = around.parentElement;
  }
  return undefined;
}

/** Reads everything that is told of a place's call. */
export function readFacts(
  place: Place,
  vendor: Vendor,
  address: string,
  times: TimeContext,
): CallFacts {
  const id = callIdOf(place, vendor, address);
  const startText = place.fact('start');
  const start = startText === undefined ? undefined : parseTime(startText, times);
  const durationSec = parseDuration(place.fact('duration') ?? '');
  const costUsd = parseUsd(place.fact('cost') ?? '');
  const agent = place.fact('agent');
  return {
    ...(id !== undefined && { id }),
    ...(start !== undefined && { startedAt: start.ms, isStartPrecise: start.isPrecise }),
    ...(durationSec !== undefined && { durationSec }),
    ...(costUsd !== undefined && { costUsd }),
    ...(agent !== undefined && !NOTHING.test(agent) && { agent }),
  };
}
