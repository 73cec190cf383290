import { plainText } from './plain-text.ts';

/** What says that a text was cut off here: three dots or more, or a character for them. */
export const ELLIPSIS = /\.{3,}|[…⋯]+/u;

/** Whether a text shows that something of it was cut off, at its end or in its middle. */
export function isCutOff(text: string): boolean {
  return ELLIPSIS.test(text);
}

/** What is left of a label that was cut off, as labels are compared: one part where nothing is missing. */
export function partsLeft(label: string): string[] {
  return label.trim().split(ELLIPSIS).map(plainText);
}
