/** Where JSON begins within other text: an object or a list that holds something. */
const BEGIN = /[[{]\s*(?:["{[]|$)/m;
/** The same within a line, where a bracket may as well hold a time: `[2026-11-19 03:00] INFO {"message": …`. */
const BEGIN_IN_LINE = /\[?\{\s*"/;

/** The part of a line that is JSON, such as a webhook's body in a log; undefined where there is none. */
export function jsonInLine(line: string): string | undefined {
  const begin = BEGIN_IN_LINE.exec(line)?.index;
  if (begin === undefined) return undefined;
  const end = Math.max(line.lastIndexOf('}'), line.lastIndexOf(']'));
  return end < begin ? undefined : line.slice(begin, end + 1);
}

/** A text from where its JSON begins: `const calls = […`, `callback(…`, headers of an answer. Empty where it does not. */
export function fromItsJson(text: string): string {
  if (/^\s*[[{]/.test(text)) return text;
  const begin = BEGIN.exec(text)?.index;
  return begin === undefined ? '' : text.slice(begin);
}

/** Whether nothing but what closes a statement follows the JSON of a text. */
export function endsAStatement(text: string): boolean {
  return /[\]}]\s*\)?\s*;?\s*$/.test(text);
}
