import { defined } from '../calls/defined.ts';
import { HOUR, MINUTE } from '../calls/time.ts';
import { costSum } from '../calls/cost-sum.ts';
import type { Owner } from '../catalog/terms.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { partyIn, type PartyId } from './party.ts';
import type { Tally } from './report.ts';

/** One call, as far as episodes are made of it. */
export type EpisodeCall = Pick<
  Tally,
  'vendor' | 'host' | 'org' | 'agent' | 'code' | 'label' | 'fair'
> & {
  /** ms since 1970. */
  readonly startedAt: number;
  readonly costUsd?: number | undefined;
};

/** A reason, an assistant or a client of an episode, with its faults. */
export interface EpisodePart {
  readonly id: string;
  readonly title: string;
  readonly calls: number;
}

/**
 * Faults of one party crowding in time. `going`: there was one just now · `over`: calls were seen after it, and the
 * party's faults have ended · `unseen`: nothing was seen since.
 */
export interface Episode {
  readonly party: PartyId;
  readonly owner: Owner;
  /** The party's name, where the owner is one of several. */
  readonly name?: string;
  /** Whose calls they are, where they are of one vendor. */
  readonly vendor?: VendorId;
  /** Start of its first and of its last call, ms since 1970. */
  readonly from: number;
  readonly to: number;
  readonly state: 'going' | 'over' | 'unseen';
  readonly calls: number;
  /** Faults that would have been usual in that time. */
  readonly expected: number;
  /** Most faults first. */
  readonly reasons: readonly EpisodePart[];
  readonly agents: readonly EpisodePart[];
  readonly clients: readonly EpisodePart[];
  readonly costUsd: number;
  readonly callsWithCost: number;
}

/** An episode is over if calls were seen for so long after its last fault; for longer if its faults were rarer. */
const QUIET = 15 * MINUTE;
const QUIET_GAPS = 3;
/** If something was seen within so long, it is known whether an episode goes on. */
const FRESH = HOUR;

/** A fault with whose it is, and when. */
export interface Fault {
  readonly call: EpisodeCall;
  readonly reason: EpisodePart;
}

/**
 * The episode that faults of one party make.
 *
 * @param expected faults that would have been usual in that time
 * @param clientOf the client that a call belongs to
 * @param seenUntil the newest moment that was looked at, ms since 1970
 * @param now ms since 1970
 */
export function episodeOf(
  party: PartyId,
  faults: readonly Fault[],
  expected: number,
  clientOf: (call: EpisodeCall) => string,
  seenUntil: number,
  now: number,
): Episode {
  const calls = faults.map(({ call }) => call);
  const [from, to] = [calls[0]?.startedAt ?? 0, calls.at(-1)?.startedAt ?? 0];
  const { owner, party: name } = partyIn(party);
  const vendors = [...new Set(calls.map(({ vendor }) => vendor))];
  const { usd, callsWithCost } = costSum(calls);
  return defined<Episode>({
    party,
    owner: owner as Owner,
    name,
    vendor: vendors.length === 1 ? vendors[0] : undefined,
    from,
    to,
    state: stateOf(from, to, calls.length, seenUntil, now),
    calls: calls.length,
    expected,
    reasons: partsOf(faults.map(({ reason }) => reason)),
    agents: partsOf(
      calls
        .filter(({ agent }) => agent !== undefined)
        .map((call) => part(`${clientOf(call)}\n${call.agent ?? ''}`, call.agent ?? '')),
    ),
    clients: partsOf(calls.map((call) => part(clientOf(call), clientOf(call)))),
    costUsd: usd,
    callsWithCost,
  });
}

function part(id: string, title: string): EpisodePart {
  return { id, title, calls: 1 };
}

/** Equal parts as one, most calls first. */
function partsOf(parts: readonly EpisodePart[]): EpisodePart[] {
  const byId = new Map<string, EpisodePart>();
  for (const each of parts) {
    byId.set(each.id, { ...each, calls: (byId.get(each.id)?.calls ?? 0) + each.calls });
  }
  return [...byId.values()].sort((a, b) => b.calls - a.calls || (a.id < b.id ? -1 : 1));
}

function stateOf(
  from: number,
  to: number,
  calls: number,
  seenUntil: number,
  now: number,
): Episode['state'] {
  const gap = (to - from) / Math.max(1, calls - 1);
  if (seenUntil - to >= Math.max(QUIET, QUIET_GAPS * gap)) return 'over';
  return now - seenUntil <= FRESH ? 'going' : 'unseen';
}
