import * as v from 'valibot';
import { checkSighting } from '../history/plausible.ts';
import type { Sighting } from '../history/sighting.ts';
import { MAX_BATCH } from './protocol.ts';

/** What is looked at of a message's sender. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
}

/** Who sent a message; its library names the browser's type, which only some of them have. */
export function senderOf(message: { readonly sender: unknown }): Sender {
  return message.sender as Sender;
}

/** Whether a message comes from a part of this extension, and not from a private window. */
export function isOwnOpenly(sender: Sender, ownId: string): boolean {
  return sender.id === ownId && sender.tab?.incognito !== true;
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}

/**
 * The sightings of a batch that may be recorded. A sighting of another host than the sender's page is
 * left out, as is every implausible one. Throws a `ValiError` for what is no batch at all.
 */
export function sightingsOf(data: unknown, sender: Sender, now: number): Sighting[] {
  const claims = v.parse(v.pipe(v.array(v.unknown()), v.maxLength(MAX_BATCH)), data);
  const host = hostOf(sender.url);
  return claims.flatMap((claim) => {
    const checked = checkSighting(claim, now);
    return checked.ok && checked.sighting.host === host && checked.sighting.source !== 'import'
      ? [checked.sighting]
      : [];
  });
}

/** A number of faults, or undefined for anything else. */
export function countOf(data: unknown): number | undefined {
  const parsed = v.safeParse(v.pipe(v.number(), v.integer(), v.minValue(0)), data);
  return parsed.success ? parsed.output : undefined;
}
