import type { KnownHeaders } from './headers.ts';
import type { HeaderKind } from '../vendors/vendor.ts';
import { readLabelledValue, type LabelledValue } from './labelled-value.ts';
import type { ReasonCellHandler } from './reason-cell.ts';
import { factsAround } from './value-beside.ts';

/** What following labelled reasons takes. */
interface LabelledValueFollowerOptions {
  readonly headers: KnownHeaders;
  readonly handler: ReasonCellHandler;
  readonly isEmpty: (label: string) => boolean;
  readonly mayTouch: (cell: Element, later: Element) => boolean;
  /** Looks through an element for everything that shows reasons. */
  readonly discover: (element: Element) => void;
}

/** Follows the reasons that stand beside their label, outside tables. */
export class LabelledValueFollower {
  readonly #options: LabelledValueFollowerOptions;
  readonly #labelled = new Map<Element, LabelledValue>();
  /** Surroundings of a labelled value → its name: a change there may be another call's. */
  readonly #areas = new WeakMap<Element, Element>();
  /** What stands around a name, as long as nothing on the page has changed. */
  #facts = new WeakMap<Element, ReadonlyMap<string, string>>();

  constructor(options: LabelledValueFollowerOptions) {
    this.#options = options;
  }

  /** Number of labelled reasons on the page. */
  get size(): number {
    for (const name of this.#labelled.keys()) if (!name.isConnected) this.#labelled.delete(name);
    return this.#labelled.size;
  }

  /** Reads a text that may name the reason beside it. */
  read(text: Text): void {
    const { headers, handler, isEmpty } = this.#options;
    const labelled = readLabelledValue(text, headers, handler.isKnown, isEmpty);
    if (labelled !== undefined) this.#mark(labelled);
  }

  /** Handles every labelled reason anew. */
  revisit(): void {
    for (const name of [...this.#labelled.keys()]) this.#revisit(name);
  }

  /** Handles the labelled reason around an element that changed, if there is one. */
  touch(element: Element): void {
    if (this.#labelled.size === 0) return;
    let level = 0;
    for (let at: Element | null = element; at !== null && level < 8; at = at.parentElement) {
      const name = this.#areas.get(at);
      if (name !== undefined && this.#labelled.has(name)) {
        this.#revisit(name);
        return;
      }
      level += 1;
    }
  }

  /** The page has changed: what stood around names may be something else now. */
  forgetFacts(): void {
    if (this.#labelled.size > 0) this.#facts = new WeakMap();
  }

  #revisit(name: Element): void {
    const { handler, discover } = this.#options;
    const labelled = this.#labelled.get(name);
    this.#labelled.delete(name);
    // To look for tables anew around each value that changes would be dear.
    if (labelled !== undefined && name.contains(labelled.text)) this.read(labelled.text);
    if (name.isConnected && !this.#labelled.has(name)) discover(name);
    const now = this.#labelled.get(name);
    if (labelled !== undefined && now?.value !== labelled.value && labelled.value.isConnected) {
      handler.clear(labelled.value);
    }
  }

  #mark(labelled: LabelledValue): void {
    const { handler, headers, mayTouch } = this.#options;
    const { name, value: cell, label, before } = labelled;
    if (!mayTouch(cell, name)) return;
    this.#labelled.set(name, labelled);
    let area: Element | null = name;
    for (let level = 0; level < 4 && area !== null && area.localName !== 'body'; level += 1) {
      this.#areas.set(area, name);
      area = area.parentElement;
    }
    if (label === '' || headers.isOtherReason(label)) {
      handler.clear(cell);
      return;
    }
    handler.mark({
      element: cell,
      label,
      before,
      group: surroundingsOf(name),
      isDeclared: false,
      fact: (kind) => this.#factNear(name, kind),
    });
  }

  /** The value of another labelled value around this one: the nearest that names the kind. */
  #factNear(name: Element, kind: HeaderKind): string | undefined {
    let facts = this.#facts.get(name);
    if (facts === undefined) {
      facts = factsAround(name, this.#options.headers);
      this.#facts.set(name, facts);
    }
    return facts.get(kind);
  }
}

/** What the labelled values of a page are one tab stop in: a dialog or another part that stands by itself, or all. */
function surroundingsOf(name: Element): Element {
  let around = name;
  for (let at = name.parentElement; at !== null && at.localName !== 'html'; at = at.parentElement) {
    around = at;
    if (at.matches('dialog,aside,[role="dialog"],[role="complementary"]')) break;
  }
  return around;
}
