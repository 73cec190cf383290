import { LONGEST_LABEL } from '../calls/limits.ts';
import { isReasonCode } from '../calls/reason-code.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { beginsLongerCode } from './certainty.ts';
import { codeFrom, humanize } from './labels.ts';
import { VENDORS } from '../vendors/index.ts';

const CODE = /^[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*$/;
/**
 * No vendor's list has such a number in a code. What a cell shows may be whatever a person wrote there, with the number
 * of a caller, an account or an order: it makes no code.
 */
const LONG_NUMBER = /\d{5}/;
/** What `isPrivate` takes for a telephone number, and what is not stored of a record either. */
const PHONE_NUMBER = /\d(?:[._-]*\d){6}/;
const ONE_WORD = /^[A-Za-z0-9]+$/;

/** What codes begin with that no sentence of a person does. */
const BEGINNING = {
  vapi: /^(?:call\.[a-z-]+\.|pipeline-error-)/,
  retell: /^error_/,
} as const;

/** Whether a text that a page shows has the form of a reason code, known or not. */
export function isCode(text: string): boolean {
  return text.length <= LONGEST_LABEL && CODE.test(text) && !LONG_NUMBER.test(text);
}

/** Whether what a vendor's own data calls a code may be one, known or not: other numbers than telephone numbers too. */
export function isCodeOfRecord(text: string): boolean {
  return isReasonCode(text) && !PHONE_NUMBER.test(text);
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
