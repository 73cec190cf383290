import type { Dashboards } from '../dashboards/server.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';

/** A call as a replica shows it: what a test may know of it beforehand. */
export interface ShownCall {
  readonly id: string;
  readonly code: string | undefined;
}

/** One page of a replica, and the calls that it shows at first, in order. */
export interface ShownPage {
  readonly name: string;
  readonly vendor: VendorId;
  readonly url: string;
  readonly shown: (dashboards: Dashboards) => ShownCall[];
}

const vapiCalls =
  (count: number) =>
  ({ calls }: Dashboards): ShownCall[] =>
    calls.vapi.slice(0, count).map(({ id, endedReason }) => ({ id, code: endedReason }));

const retellCalls =
  (vendor: 'retell' | 'uponai', count: number) =>
  ({ calls }: Dashboards): ShownCall[] =>
    calls[vendor]
      .slice(0, count)
      .map((call) => ({ id: call.call_id, code: call.disconnection_reason }));

/** Every page of the replicas that shows reasons in a table. */
export const SHOWN_PAGES: readonly ShownPage[] = [
  {
    name: "Vapi's call log of 2025, cut labels",
    vendor: 'vapi',
    url: 'https://dashboard.vapi.ai/calls',
    shown: vapiCalls(100),
  },
  {
    name: "Vapi's logs of 2026, uncut labels",
    vendor: 'vapi',
    url: 'https://dashboard.vapi.ai/logs',
    shown: vapiCalls(25),
  },
  {
    name: "Vapi's European dashboard",
    vendor: 'vapi',
    url: 'https://dashboard.eu.vapi.ai/logs?limit=50&via=xhr',
    shown: vapiCalls(50),
  },
  {
    name: "Retell's call history",
    vendor: 'retell',
    url: 'https://dashboard.retellai.com/call-history',
    shown: retellCalls('retell', 50),
  },
  {
    name: "UponAI's call history, plain divs",
    vendor: 'uponai',
    url: 'https://app.uponai.com/call-history',
    shown: retellCalls('uponai', 50),
  },
];

/** Calls that have a reason: those that get a badge and a row in the history. */
export function ended(calls: readonly ShownCall[]): { id: string; code: string }[] {
  return calls.flatMap(({ id, code }) => (code === undefined ? [] : [{ id, code }]));
}
