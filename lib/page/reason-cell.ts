import type { HeaderKind } from '../vendors/vendor.ts';

/** Where a reason is shown, as the reader hands it to whoever marks it. */
export interface ReasonCell {
  /** The cell (or the labeled value) that a badge goes into. */
  readonly element: Element;
  /** What it shows, spaces collapsed, never empty. */
  readonly label: string;
  /** The node before which a badge goes, where that is not the first of the cell. */
  readonly before?: Node | undefined;
  /** The row of a table, or undefined for a labeled value. */
  readonly row?: Element;
  /** Every element of that row, where the row itself is none. */
  readonly rowParts?: ((row: Element) => readonly Element[]) | undefined;
  /** The table or the surroundings that one tab stop is kept for. */
  readonly group: Element;
  /** The header cell of the column; undefined for a labeled value. */
  readonly header?: Element;
  /** Whether the page itself says that reasons stand here. */
  readonly isDeclared: boolean;
  /** The text of another fact of the same call, or undefined where the page does not show it. */
  readonly fact: (kind: Exclude<HeaderKind, 'reason'>) => string | undefined;
}

/** What becomes of the reason cells that a reader finds. Called while the page waits to paint: be quick. */
export interface ReasonCellHandler {
  /** A cell is new, or something that may matter to it has changed. */
  readonly mark: (cell: ReasonCell) => void;
  /** A cell shows no reason any more. */
  readonly clear: (cell: Element) => void;
  /** The cells of a table that are marked. */
  readonly cellsIn: (group: Element) => readonly ReasonCell[];
  /** Whether a label stands for a reason. */
  readonly isKnown: (label: string) => boolean;
  /** Reasons may stand in this shadow root, where the page's styles and ours do not reach. */
  readonly enterShadow?: (shadow: ShadowRoot) => void;
  /** After all cells of one batch were handled; only where there was something to handle. */
  readonly batchDone: () => void;
}
