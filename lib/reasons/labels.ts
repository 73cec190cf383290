import { LONGEST_LABEL } from '../calls/limits.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { partsLeft } from '../calls/ellipsis.ts';
import { plainText } from '../calls/plain-text.ts';
import type { CutText } from './cut-text.ts';
import { knownCodes } from './known-codes.ts';

/** Takes a label apart at its ellipses; undefined where it cannot be one. */
export function cutTextOf(label: string): CutText | undefined {
  if (label.length > LONGEST_LABEL) return undefined;
  const parts = partsLeft(label);
  if (parts.every((part) => part === '')) return undefined;
  return { parts, isCut: parts.length > 1 };
}

/** Plain label → the codes it stands for; more than one only where labels coincide. */
export type LabelIndex = ReadonlyMap<string, readonly string[]>;

const indexes: Partial<Record<VendorId, LabelIndex>> = {};

/** Every label that is known for a vendor's listed codes; built on first use. */
export function labelIndex(vendor: VendorId): LabelIndex {
  return (indexes[vendor] ??= build(vendor));
}

function build(vendor: VendorId): LabelIndex {
  const { catalog, rewordedLabels } = VENDORS[vendor];
  const index = new Map<string, string[]>();
  const add = (text: string, code: string): void => {
    const codes = index.get(text);
    if (codes === undefined) index.set(text, [code]);
    else if (!codes.includes(code)) codes.push(code);
  };
  for (const code of knownCodes(catalog)) add(plainText(code), code);
  for (const { label, code } of rewordedLabels) add(plainText(label), code);
  return index;
}

/** The label that the dashboard shows for a code it has no words for. */
export function humanize(code: string, vendor: VendorId): string {
  const { joint, isCapital } = VENDORS[vendor].codeLabels;
  const words = code.replaceAll(joint, ' ');
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words.toLowerCase();
}

/** The code that a label would come from if it were one that nobody has listed. */
export function codeFrom(label: string, vendor: VendorId): string {
  const { joint, dotted } = VENDORS[vendor].codeLabels;
  const code = plainText(label).replaceAll('-', joint);
  return dotted === undefined ? code : code.replace(dotted, 'call.$1.');
}
