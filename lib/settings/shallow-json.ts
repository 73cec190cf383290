/** Far deeper than any settings are, of whichever version. */
const DEEPEST = 100;

/**
 * Reads JSON that holds settings. Throws a `SyntaxError` for what is none, and for what is nested too deep: the
 * browser's own parser takes gigabytes for millions of brackets.
 */
export function parseShallow(text: string): unknown {
  let depth = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i];
    if (mark === '"') isQuoted = !isQuoted;
    else if (isQuoted) i += mark === '\\' ? 1 : 0;
    else if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > DEEPEST) throw new SyntaxError(`Nested too deep at position ${i}`);
  }
  return JSON.parse(text);
}
