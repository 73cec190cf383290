import { EXPORT_FILES } from '../../vendors/export-files.ts';
import type { VendorExport } from '../../vendors/vendor.ts';
import { wordsOf } from './column-names.ts';

const plain = (header: string): string => wordsOf(header).join(' ');

/** Which vendor's own export a table is, by its header; undefined if it is none. */
export function vendorExportOf(header: readonly string[]): VendorExport | undefined {
  const names = new Set(header.map(plain));
  // A team's own table writes its names in another way: `disconnection_reason`.
  if (header.some((name) => /[a-z]_[a-z]|[a-z][A-Z]/.test(name))) return undefined;
  return EXPORT_FILES.find(({ headers }) => headers.every((name) => names.has(plain(name))));
}
