/** Marks that pages put between letters to break long words; they show nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const SEPARATORS = /[\s._\-‐‑‒–—]+/gu;

/**
 * A label or code as it is compared: lower case, words joined by one hyphen, whatever stood between them, and
 * nothing that cannot be seen.
 */
export function plainText(text: string): string {
  return text.toLowerCase().replace(INVISIBLE, '').replace(SEPARATORS, '-').replace(/^-|-$/g, '');
}

/** A text on one line, with single spaces and none around it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
