/** What a reason cell truly shows. */
export interface Truth {
  /** The outermost element of the cell. */
  readonly cell: Element;
  /** The true code; empty where the cell has no reason. */
  readonly code: string;
  /** The text that the cell shows. */
  readonly label: string;
}

interface Entry {
  readonly selector: string | undefined;
  readonly code: string;
  readonly label: string;
}

const entries = new Map<Element, Entry>();

/**
 * A React ref for an element of a reason cell; what it was given last is the truth about that cell. Where
 * the cell itself belongs to a library, `selector` finds it among the ancestors.
 */
export function truthRef(
  code: string,
  label: string,
  selector?: string,
): (element: Element | null) => (() => void) | undefined {
  return (element) => {
    if (element === null) return undefined;
    const entry = { selector, code, label };
    entries.set(element, entry);
    return () => {
      // A later render may have said something newer of the same element.
      if (entries.get(element) === entry) entries.delete(element);
    };
  };
}

/** Every reason cell in the page now, with its true code. */
export function readTruth(): Truth[] {
  return [...entries].flatMap(([element, { selector, code, label }]) => {
    const cell = selector === undefined ? element : element.closest(selector);
    return cell?.isConnected === true ? [{ cell, code, label }] : [];
  });
}
