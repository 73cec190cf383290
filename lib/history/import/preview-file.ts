import type { VendorId } from '../../vendors/vendor.ts';
import { shapeOf } from './api-call.ts';
import { guessReading, type CsvReading } from './csv-columns.ts';
import { csvRows } from './csv-entries.ts';
import { BrokenFile } from './entry.ts';
import { jsonEntries, ndjsonEntries } from './json-entries.ts';
import { isOwnCall } from './own-call.ts';

/** How a file is understood. `own-…` is an export of Hangtag; of the others the vendor may be corrected. */
export type FileReading =
  | { readonly kind: 'own-ndjson' }
  | { readonly kind: 'own-csv' }
  | { readonly kind: 'api-json' | 'api-ndjson'; readonly vendor: VendorId }
  | ({ readonly kind: 'csv' } & CsvReading);

/** A file before it is imported. */
export interface FilePreview {
  readonly reading: FileReading;
  /** For a CSV: its header and first rows, as texts of the file, to be shown beside the columns chosen. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** So much of a file is looked at. */
const HEAD = 256 * 1024;
const SAMPLE = 20;

/**
 * Looks at the beginning of a file. Throws `BrokenFile` for a file that
 * holds nothing of a known form.
 */
export async function previewFile(file: Blob): Promise<FilePreview> {
  const head = file.slice(0, HEAD);
  const first = (await head.text()).replace(/^\uFEFF/, '').trimStart();
  if (first === '') throw new BrokenFile('empty');
  if (first.startsWith('[') || first.startsWith('{')) return previewJson(head, first);
  return previewCsv(head);
}

async function previewJson(head: Blob, first: string): Promise<FilePreview> {
  const nothing = { header: [], rows: [] };
  // Only one object a line begins with a whole object on the first.
  if (first.startsWith('{')) {
    for await (const { value } of ndjsonEntries(head)) {
      if (isOwnCall(value)) return { reading: { kind: 'own-ndjson' }, ...nothing };
      const vendor = shapeOf(value);
      if (vendor !== undefined) return { reading: { kind: 'api-ndjson', vendor }, ...nothing };
      break;
    }
  }
  try {
    for await (const { value } of jsonEntries(head)) {
      const vendor = shapeOf(value);
      if (vendor !== undefined) return { reading: { kind: 'api-json', vendor }, ...nothing };
    }
  } catch (error) {
    // The head of a file may well end in the middle of a call.
    if (!(error instanceof BrokenFile)) throw error;
  }
  const vendor = /"(?:disconnection_reason|call_id)"/.test(first) ? 'retell' : 'vapi';
  if (!/"(?:endedReason|disconnection_reason|call_id)"/.test(first)) {
    throw new BrokenFile('noCalls');
  }
  return { reading: { kind: 'api-json', vendor }, ...nothing };
}

async function previewCsv(head: Blob): Promise<FilePreview> {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of csvRows(head)) {
    rows.push(cells);
    if (rows.length > SAMPLE) break;
  }
  const [header = [], ...sample] = rows;
  if (['key', 'vendor', 'label', 'seenAt', 'timeSource'].every((name) => header.includes(name))) {
    return { reading: { kind: 'own-csv' }, header, rows: sample };
  }
  if (header.length < 2) throw new BrokenFile('noTable');
  return { reading: { kind: 'csv', ...guessReading(header, sample) }, header, rows: sample };
}
