import * as v from 'valibot';
import { checkSighting } from '../history/plausible.ts';
import type { SpreadQuery } from '../history/read-spread.ts';
import type { Sighting } from '../history/sighting.ts';
import type { Override } from '../reasons/diagnosis.ts';
import { overrideSchema } from '../settings/schema.ts';
import { RECENT } from '../trends/period.ts';
import { MAX_HEADER } from '../settings/settings.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Sender } from './messenger.ts';
import { MAX_BATCH, type ReportQuery } from './protocol.ts';

/** Four years: longer than anything is kept. */
const LONGEST = 4 * 366 * 86_400_000;

/** Whether a message comes from a part of this extension, and not from a private window. */
export function isOwnOpenly(sender: Sender, ownId: string): boolean {
  return sender.id === ownId && sender.tab?.incognito !== true;
}

/**
 * The host of the page that a content script spoke from, or undefined where it has none: what a sandboxed
 * frame shows is no dashboard's, whatever its address.
 */
export function hostOfSender({ origin, url }: Sender): string | undefined {
  const page = origin ?? url;
  return page !== undefined && URL.canParse(page) ? new URL(page).hostname : undefined;
}

/**
 * The sightings of a batch that may be recorded. A sighting of another host than the sender's page is
 * left out, as is every implausible one. Throws a `ValiError` for what is no batch at all.
 */
export function sightingsOf(data: unknown, sender: Sender, now: number): Sighting[] {
  const claims = v.parse(v.pipe(v.array(v.unknown()), v.maxLength(MAX_BATCH)), data);
  const host = hostOfSender(sender);
  return claims.flatMap((claim) => {
    const checked = checkSighting(claim, now);
    return checked.ok && checked.sighting.host === host && checked.sighting.source !== 'import'
      ? [checked.sighting]
      : [];
  });
}

const host = v.pipe(v.string(), v.maxLength(253));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const querySchema = v.object({
  period: v.union([
    v.picklist(RECENT),
    v.pipe(
      v.object({ from: time, to: time }),
      v.check(({ from, to }) => from < to && to - from <= LONGEST, 'Not a span of time'),
    ),
  ]),
  filter: v.object({
    vendor: v.exactOptional(v.picklist(Object.keys(VENDORS) as VendorId[])),
    host: v.exactOptional(host),
    agent: v.exactOptional(v.pipe(v.string(), v.maxLength(200))),
  }),
});

/** What a report is asked of. Throws a `ValiError` for anything else. */
export function reportQueryOf(data: unknown): ReportQuery {
  return v.parse(querySchema, data);
}

/** Whether a message comes from a page of this extension, not from a content script. */
export function isOwnPage(sender: Sender, ownId: string, ownOrigin: string): boolean {
  return sender.id === ownId && sender.url?.startsWith(ownOrigin) === true;
}

/** A header text as a page may have it, or undefined for anything else. */
export function headerOf(data: unknown): string | undefined {
  const parsed = v.safeParse(
    v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_HEADER)),
    data,
  );
  return parsed.success ? parsed.output : undefined;
}

/** A number of faults, or undefined for anything else. */
export function countOf(data: unknown): number | undefined {
  const parsed = v.safeParse(v.pipe(v.number(), v.integer(), v.minValue(0)), data);
  return parsed.success ? parsed.output : undefined;
}

const spreadSchema = v.object({
  vendor: v.picklist(Object.keys(VENDORS) as VendorId[]),
  reason: v.pipe(v.string(), v.maxLength(2000)),
});

/** What a card asks of the history. Throws a `ValiError` for anything else. */
export function spreadQueryOf(data: unknown): SpreadQuery {
  return v.parse(spreadSchema, data);
}

/** A rule of the team. Throws a `ValiError` for anything else. */
export function overrideOf(data: unknown): Override {
  return v.parse(overrideSchema, data);
}
