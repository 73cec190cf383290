/** A whole text, or the pieces that are left of one: of a cut label, or of a pattern between its `*`. */
export interface Pieces {
  /** At least one; joined by anything where there are several. */
  readonly pieces: readonly string[];
  /** Whether there is more than one. */
  readonly cut: boolean;
}

/** Whether `whole` consists of the pieces in their order. Linear: no regular expression. */
export function hasPieces({ pieces, cut }: Pieces, whole: string): boolean {
  const first = pieces[0] ?? '';
  if (!cut) return first === whole;
  const last = pieces.at(-1) ?? '';
  if (!whole.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = whole.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return whole.endsWith(last) && at <= whole.length - last.length;
}
