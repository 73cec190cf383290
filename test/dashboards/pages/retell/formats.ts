import type { RetellCall } from '../../calls/retell.ts';

const DAY = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' });
const CLOCK = new Intl.DateTimeFormat('en-US', {
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
});
const DRAWER_DAY = new Intl.DateTimeFormat('en-US', {
  month: '2-digit',
  day: '2-digit',
  year: 'numeric',
});
const DRAWER_CLOCK = new Intl.DateTimeFormat('en-US', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const ZONE = new Intl.DateTimeFormat('en-US', { timeZoneName: 'short' });

/** `Jul 10, 2026 · 1:21:07 PM`, in the browser's time zone. */
export function tableTime(call: RetellCall): string {
  const at = call.start_timestamp;
  return `${DAY.format(at)} · ${CLOCK.format(at).replaceAll('\u202f', ' ')}`;
}

/** `3:41`, or `-` where the call never connected or still goes on. */
export function clockDuration(call: RetellCall): string {
  if (call.duration_ms === undefined) return '-';
  const seconds = Math.round(call.duration_ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `07/10/2026 13:21 - 07/10/2026 13:25 CDT (3m 40s)`, as the drawer has it. */
export function drawerTime(call: RetellCall): string {
  const stamp = (at: number): string => `${DRAWER_DAY.format(at)} ${DRAWER_CLOCK.format(at)}`;
  const zone = ZONE.formatToParts(call.start_timestamp).find((p) => p.type === 'timeZoneName');
  if (call.end_timestamp === undefined)
    return `${stamp(call.start_timestamp)} ${zone?.value ?? ''}`;
  const seconds = Math.round((call.duration_ms ?? 0) / 1_000);
  const length = `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
  return `${stamp(call.start_timestamp)} - ${stamp(call.end_timestamp)} ${zone?.value ?? ''} (${length})`;
}

/** `$0.123`, from cents. */
export function dollars(call: RetellCall): string {
  return `$${((call.call_cost?.combined_cost ?? 0) / 100).toFixed(3)}`;
}

/** The ID cut in the middle, as the drawer has it. */
export function middleCut(id: string): string {
  return `${id.slice(0, 10)}...${id.slice(-4)}`;
}
