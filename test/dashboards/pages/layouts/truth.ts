/** What a reason cell truly shows. */
export interface Truth {
  /** The outermost element of the cell. */
  readonly cell: Element;
  /** The true code; empty where the cell has no reason. */
  readonly code: string;
  /** The text that the cell shows. */
  readonly label: string;
  /** Full ID of the call. */
  readonly id: string;
  /** When it began, ms since 1970. */
  readonly startedAt: number;
}

const entries = new Map<Element, { selector: string | undefined; told: Omit<Truth, 'cell'> }>();

/**
 * A React ref for an element of a reason cell; what it was given last is the truth about that cell. Where
 * the cell itself belongs to a library, `selector` finds it among the ancestors.
 */
export function truthRef(
  told: Omit<Truth, 'cell'>,
  selector?: string,
): (element: Element | null) => (() => void) | undefined {
  return (element) => {
    if (element === null) return undefined;
    const entry = { selector, told };
    entries.set(element, entry);
    return () => {
      // A later render may have said something newer of the same element.
      if (entries.get(element) === entry) entries.delete(element);
    };
  };
}

/** Every reason cell in the page now, with its true code. */
export function readTruth(): Truth[] {
  return [...entries].flatMap(([element, { selector, told }]) => {
    const cell = selector === undefined ? element : element.closest(selector);
    return cell?.isConnected === true ? [{ cell, ...told }] : [];
  });
}
