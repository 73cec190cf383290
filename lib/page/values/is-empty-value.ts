import { getOrAdd } from '../../calls/get-or-add.ts';
import type { Vendor } from '../../vendors/vendor.ts';

/** What each vendor's dashboard shows for nothing, in small letters: every fact of every row is asked for. */
const emptyTexts = new Map<Vendor['emptyValues'], ReadonlySet<string>>();

/** Whether a text is what a vendor's dashboard shows where there is nothing to show. */
export function isEmptyValue(text: string, { emptyValues }: Vendor): boolean {
  const texts = getOrAdd(
    emptyTexts,
    emptyValues,
    () => new Set(emptyValues.flatMap((each) => each.texts.map((empty) => empty.toLowerCase()))),
  );
  return texts.has(text.toLowerCase());
}
