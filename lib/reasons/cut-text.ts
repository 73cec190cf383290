/** A whole text, or the parts that are left of one: of a cut label, or of a pattern between its `*`. */
export interface CutText {
  /** At least one; anything may stand between two. */
  readonly parts: readonly string[];
  /** Whether there is more than one. */
  readonly isCut: boolean;
}

/** Whether `whole` consists of the parts in their order. Linear: no regular expression. */
export function isCutOf({ parts, isCut }: CutText, whole: string): boolean {
  const first = parts[0] ?? '';
  if (!isCut) return first === whole;
  const last = parts.at(-1) ?? '';
  if (!whole.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = whole.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return whole.endsWith(last) && at <= whole.length - last.length;
}
