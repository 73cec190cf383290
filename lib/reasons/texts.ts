/** Names to put into a text in place of marks such as `{P}`. */
export type Names = Readonly<Record<string, string>>;

/** Puts names into a text in place of its `{…}`; what has no name stays as it is. */
export function fill(text: string, names: Names): string {
  return text.replace(/\{([A-Z])\}/g, (mark, name: string) => names[name] ?? mark);
}

/** The same text with a capital first letter, but for names such as xAI. */
export function capital(text: string): string {
  if (/^[a-z][A-Z]/.test(text)) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words of a code or of a part of one, as a reader writes them: `no-llm-model` → `no LLM model`. */
export function wordsOfCode(code: string): string {
  return code
    .replace(/[-_]/g, ' ')
    .replace(/\b(?:llm|sip|ivr|json|api|dnc)\b/g, (word) => word.toUpperCase())
    .replace(/\b(?:vapi|twilio|vonage)\b/g, capital);
}

/** Stage and verdict at the beginning of a code. */
export const PREFIX =
  /^(?:call\.([a-z-]+)\.)?(?:error[-_])?(?:(vapifault|providerfault|configfault|pipeline-error)-)?/;

/** A title out of the code's own words. */
export function titleOf(code: string): string {
  return capital(wordsOfCode(code.replace(PREFIX, '').replace(/^pipeline-(?:error-)?/, '')));
}
