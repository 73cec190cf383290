import type { CostUnit, DurationUnit } from './cell-numbers.ts';
import type { DateOrder } from './cell-times.ts';
import { wordsOf } from './column-names.ts';

/** What a vendor's own CSV export always means, whatever the reader's language. */
export interface VendorExport {
  /** Headers by which it is known; all of them have to be there. */
  readonly headers: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly durationUnit: DurationUnit;
  readonly costUnit: CostUnit;
}

/**
 * Vapi: headers, seconds and `2026-02-03 16:12:19 GMT+0` seen in a public file, checked 2026-11. Retell: headers,
 * dollars and `MM/DD/YYYY HH:MM` in every language of the browser, copied from third-party code, checked 2026-11;
 * the names of 2025 and of July 2026.
 */
const EXPORTS: readonly VendorExport[] = [
  {
    headers: ['Call ID', 'Ended Reason', 'Created At', 'Cost'],
    durationUnit: 's',
    costUnit: 'usd',
  },
  {
    headers: ['Time', 'Call ID', 'Disconnection Reason'],
    dateOrder: 'mdy',
    durationUnit: 's',
    costUnit: 'usd',
  },
  {
    headers: ['Time', 'Session ID', 'End Reason'],
    dateOrder: 'mdy',
    durationUnit: 's',
    costUnit: 'usd',
  },
];

const plain = (header: string): string => wordsOf(header).join(' ');

/** The vendor's own export that a table is by its header; undefined where it is none. */
export function vendorExportOf(header: readonly string[]): VendorExport | undefined {
  const names = new Set(header.map(plain));
  // A team's own table writes its names otherwise: `disconnection_reason`.
  if (header.some((name) => /[a-z]_[a-z]|[a-z][A-Z]/.test(name))) return undefined;
  return EXPORTS.find(({ headers }) => headers.every((name) => names.has(plain(name))));
}
