import type { VapiCall } from '../../calls/vapi.ts';

const DATE_2025 = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const DATE_CAMPAIGN = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** When a call began, ms since 1970; its creation where it never started. */
export function startOf(call: VapiCall): number {
  return Date.parse(call.startedAt ?? call.createdAt);
}

/** `May 30, 2025, 01:22`, in the browser's time zone. */
export function callLogTime(call: VapiCall): string {
  return DATE_2025.format(startOf(call));
}

/** `Jun 20, 6:11 PM`, without a year, as the campaign page has it. */
export function campaignTime(call: VapiCall): string {
  return DATE_CAMPAIGN.format(startOf(call)).replaceAll('\u202f', ' ');
}

/** Length in seconds, or undefined while it goes on or where it never started. */
export function secondsOf(call: VapiCall): number | undefined {
  if (call.startedAt === undefined || call.endedAt === undefined) return undefined;
  return Math.round((Date.parse(call.endedAt) - Date.parse(call.startedAt)) / 1_000);
}

/** `22s`, `1m 42s`, or nothing. */
export function wordyDuration(call: VapiCall): string {
  const seconds = secondsOf(call);
  if (seconds === undefined) return '';
  return seconds < 60 ? `${seconds}s` : `${Math.floor(seconds / 60)}m ${seconds % 60}s`;
}

/** `0:08`, or `-`. */
export function clockDuration(call: VapiCall): string {
  const seconds = secondsOf(call);
  if (seconds === undefined) return '-';
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `$0.04`. */
export function dollars(call: VapiCall): string {
  return `$${(call.cost ?? 0).toFixed(2)}`;
}

/** The first 12 characters of the ID and three dots. */
export function shortId(id: string): string {
  return `${id.slice(0, 12)}...`;
}
