import type { Vendor } from '../../vendors/vendor.ts';

/** Whether a text is what a vendor's dashboard shows where there is nothing to show. */
export function isEmptyValue(text: string, { emptyValues }: Vendor): boolean {
  const shown = text.toLowerCase();
  return emptyValues.some(({ texts }) => texts.some((empty) => empty.toLowerCase() === shown));
}
