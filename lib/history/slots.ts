import { CHANNELS, type Call } from '../calls/sighting.ts';
import { defined } from '../calls/defined.ts';
import { MICRO } from '../calls/cost-sum.ts';
import type { Kind } from '../trends/totals.ts';
import type { VendorId } from '../vendors/vendor.ts';

/** What calls of one kind add up to. */
export type Sums = [calls: number, costMicroUsd: number, callsWithCost: number];

/** Sums by slot. */
export type SlotSums = Map<string, Sums>;

/** How fair, channel and dating of a call are one number: see `traitsOf`. */
const FAIR_STEP = CHANNELS.length + 1;
const UNDATED_STEP = FAIR_STEP * 3;

/** How many different traits there are. */
export const TRAITS = UNDATED_STEP * 2;

/** The facts of a call that have only a few values, as one number: few bytes, and nothing to look up. */
function traitsOf({ channel, fair, timeSource }: Call): number {
  const way = channel === undefined ? 0 : CHANNELS.indexOf(channel) + 1;
  const chosen = fair === undefined ? 0 : fair ? 1 : 2;
  return way + FAIR_STEP * chosen + (timeSource === 'seen' ? UNDATED_STEP : 0);
}

/** What the number of a call's traits says. */
export function traitsIn(traits: number): Pick<Kind, 'channel' | 'fair' | 'undated'> {
  const channel = CHANNELS[(traits % FAIR_STEP) - 1];
  const chosen = Math.floor(traits / FAIR_STEP) % 3;
  return defined<Pick<Kind, 'channel' | 'fair' | 'undated'>>({
    channel,
    fair: chosen === 0 ? undefined : chosen === 1,
    undated: traits >= UNDATED_STEP ? true : undefined,
  });
}

/** Which counter a call belongs to. No part can hold a line break: see `checkSighting`. */
function slotOf(call: Call): string {
  const { vendor, host, org = '', agent = '', agentVersion = '', code = '', label } = call;
  const why = code === '' ? label : '';
  return [vendor, host, org, agent, agentVersion, traitsOf(call), code, why].join('\n');
}

/** The texts of a slot that many slots share, and its traits. */
export function slotTexts(
  slot: string,
): readonly [where: string, agent: string, why: string, traits: number] {
  const [
    vendor = '',
    host = '',
    org = '',
    agent = '',
    version = '',
    traits,
    code = '',
    label = '',
  ] = slot.split('\n');
  return [
    org === '' ? `${vendor}\n${host}` : `${vendor}\n${host}\n${org}`,
    version === '' ? agent : `${agent}\n${version}`,
    // A line break before a mere label.
    code === '' ? `\n${label}` : code,
    Number(traits),
  ];
}

/** The slot of such texts and traits. */
export function slotOfWords(where: string, agent: string, why: string, traits: number): string {
  const [vendor = '', host = '', org = ''] = where.split('\n');
  const [name = '', version = ''] = agent.split('\n');
  const [code = '', label = ''] = why.split('\n');
  return [vendor, host, org, name, version, traits, code, label].join('\n');
}

/** What the `where` word of a slot says: the dashboard and, if known, the organization. */
export function whereIn(where: string): Pick<Kind, 'vendor' | 'host' | 'org'> {
  const [vendor = '', host = '', org] = where.split('\n');
  const dashboard = { vendor: vendor as VendorId, host };
  return org === undefined ? dashboard : { ...dashboard, org };
}

/** What the `agent` word of a slot says: the assistant and its version. */
export function agentIn(word: string): Pick<Kind, 'agent' | 'agentVersion'> {
  const [agent = '', agentVersion] = word.split('\n');
  const whose = agent === '' ? {} : { agent };
  return agentVersion === undefined ? whose : { ...whose, agentVersion };
}

/** What the `why` word of a slot says: a code, or only what the page showed. */
export function reasonIn(why: string): { readonly label: string; readonly code?: string } {
  return why.startsWith('\n') ? { label: why.slice(1) } : { label: why, code: why };
}

/** Adds one call to sums, or with -1 takes it away. */
export function addCall(sums: SlotSums, call: Call, sign: 1 | -1): void {
  const cost = call.costUsd === undefined ? 0 : Math.round(call.costUsd * MICRO);
  addSums(sums, slotOf(call), [sign, sign * cost, call.costUsd === undefined ? 0 : sign]);
}

/** Adds sums of one slot. A slot that has no calls left stays until `countedSlots` leaves it out. */
export function addSums(sums: SlotSums, slot: string, more: Readonly<Sums>): void {
  const have = sums.get(slot);
  if (have === undefined) {
    sums.set(slot, [more[0], more[1], more[2]]);
    return;
  }
  have[0] += more[0];
  have[1] += more[1];
  have[2] += more[2];
}

/** Adds the sums of every slot. */
export function addAll(sums: SlotSums, more: SlotSums): void {
  for (const [slot, each] of more) addSums(sums, slot, each);
}

/** Slots with calls, in a fixed order, so that the same counts are the same row. */
export function countedSlots(sums: SlotSums): [slot: string, sums: Sums][] {
  return [...sums]
    .filter(([, [calls]]) => calls !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
