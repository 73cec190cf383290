/** What says that a text was cut off here: three dots or more, or a character for them. */
export const ELLIPSIS = /\.{3,}|[…⋯]+/u;

/** Whether a text shows that something of it was cut off, at its end or in its middle. */
export function isCutOff(text: string): boolean {
  return ELLIPSIS.test(text);
}
