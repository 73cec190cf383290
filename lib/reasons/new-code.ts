import type { VendorId } from '../vendors/vendor.ts';
import { beginsLongerCode } from './certainty.ts';
import { codeFrom, humanize } from './labels.ts';
import { VENDORS } from '../vendors/index.ts';

/** The longest code of a vendor's list has 124 characters. */
const LONGEST = 160;
const CODE = /^[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*$/;
/** No vendor writes such a number into a code; a telephone number has as many digits. */
const LONG_NUMBER = /\d{5}/;
const ONE_WORD = /^[A-Za-z0-9]+$/;

/** What codes begin with that no sentence of a person does. */
const BEGINNING = {
  vapi: /^(?:call\.[a-z-]+\.|pipeline-error-)/,
  retell: /^error_/,
} as const;

/** Whether a text has the form of a reason code, known or not. */
export function isCode(text: string): boolean {
  return text.length <= LONGEST && CODE.test(text) && !LONG_NUMBER.test(text);
}

/**
 * The code that a whole label shows although nobody has listed it: the code itself, or one that its dashboard's own
 * way to write codes leads back to. Undefined for what may be a sentence, or a code that was cut off.
 */
export function codeShownBy(label: string, vendor: VendorId): string | undefined {
  const shown = label.trim();
  const { catalog } = VENDORS[vendor];
  if (isCode(shown)) {
    const isWritten = shown === shown.toLowerCase() && !ONE_WORD.test(shown);
    return isWritten && !beginsLongerCode(shown, catalog) ? shown : undefined;
  }
  const code = codeFrom(shown, vendor);
  return isCode(code) &&
    BEGINNING[catalog].test(code) &&
    humanize(code, vendor) === shown &&
    !beginsLongerCode(code, catalog)
    ? code
    : undefined;
}
