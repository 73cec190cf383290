/**
 * A text with the digits of any script as 0–9, and without the marks that only set the direction of
 * writing: `١‏/٢‏/٢٠٢٦` is `1/2/2026`.
 */
export function withLatinDigits(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** Unicode keeps the ten digits of a script together and in order, from a zero on. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
