import { HOUR } from '../../../lib/calls/time.ts';
import type { HistoryDb } from '../../../lib/history/database.ts';
import { importFile } from '../../../lib/history/import/import-file.ts';
import type { ImportReport } from '../../../lib/history/import/import-report.ts';
import { previewFile, type FileReading } from '../../../lib/history/import/preview-file.ts';
import { NOW } from './sightings.ts';

/** Imports a text or bytes as a file, as its preview understands it or as told. */
export async function take(
  into: HistoryDb,
  text: string | Uint8Array<ArrayBuffer>,
  reading?: FileReading,
): Promise<ImportReport> {
  const file = new Blob([text]);
  return importFile(into, file, {
    reading: reading ?? (await previewFile(file, NOW)).reading,
    now: NOW,
    retentionDays: 180,
  });
}

/** The counts of a report. */
export function sums({ added, improved, known, refused }: ImportReport) {
  return { added, improved, known, refused };
}

/** A call as Vapi's API returns it, with what must never be taken over. */
export const VAPI = {
  id: '0197abcd-ef01-7abc-8def-0123456789ab',
  orgId: 'o',
  status: 'ended',
  endedReason: 'silence-timed-out',
  createdAt: new Date(NOW - 2 * HOUR).toISOString(),
  startedAt: new Date(NOW - 2 * HOUR + 3_000).toISOString(),
  endedAt: new Date(NOW - 2 * HOUR + 33_500).toISOString(),
  cost: 0.0512,
  assistant: { name: 'Front desk' },
  customer: { number: '+14155550134' },
  artifact: { transcript: 'AI: hello, "you" there?\nUser: {[' },
};

/** A call as Retell's API returns it. */
export const RETELL = {
  call_id: 'call_0123456789abcdef0123456789a',
  call_status: 'ended',
  disconnection_reason: 'dial_no_answer',
  start_timestamp: NOW - HOUR,
  end_timestamp: NOW - HOUR + 5_000,
  call_cost: { combined_cost: 12 },
  from_number: '+14155550134',
};
