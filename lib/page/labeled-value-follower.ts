import type { KnownHeaders } from './headers.ts';
import type { HeaderKind } from '../vendors/vendor.ts';
import { readLabeledValue, type LabeledValue } from './labeled-value.ts';
import type { ReasonCellHandler } from './reason-cell.ts';
import { factsAround } from './value-beside.ts';

/** What following labeled reasons takes. */
interface LabeledValueFollowerOptions {
  readonly headers: KnownHeaders;
  readonly handler: ReasonCellHandler;
  readonly isEmpty: (label: string) => boolean;
  readonly mayTouch: (cell: Element, later: Element) => boolean;
  /** Looks through an element for everything that shows reasons. */
  readonly discover: (element: Element) => void;
}

/** Follows the reasons that stand beside their label, outside tables. */
export class LabeledValueFollower {
  readonly #options: LabeledValueFollowerOptions;
  readonly #labeled = new Map<Element, LabeledValue>();
  /** Surroundings of a labeled value → its name: a change there may be another call's. */
  readonly #areas = new WeakMap<Element, Element>();
  /** What stands around a name, as long as nothing on the page has changed. */
  #facts = new WeakMap<Element, ReadonlyMap<string, string>>();

  constructor(options: LabeledValueFollowerOptions) {
    this.#options = options;
  }

  /** Number of labeled reasons on the page. */
  get size(): number {
    for (const name of this.#labeled.keys()) if (!name.isConnected) this.#labeled.delete(name);
    return this.#labeled.size;
  }

  /** Reads a text that may name the reason beside it. */
  read(text: Text): void {
    const { headers, handler, isEmpty } = this.#options;
    const labeled = readLabeledValue(text, headers, handler.isKnown, isEmpty);
    if (labeled !== undefined) this.#mark(labeled);
  }

  /** Handles every labeled reason anew. */
  revisit(): void {
    for (const name of [...this.#labeled.keys()]) this.#revisit(name);
  }

  /** Handles the labeled reason around an element that changed, if there is one. */
  touch(element: Element): void {
    if (this.#labeled.size === 0) return;
    let level = 0;
    for (let at: Element | null = element; at !== null && level < 8; at = at.parentElement) {
      const name = this.#areas.get(at);
      if (name !== undefined && this.#labeled.has(name)) {
        this.#revisit(name);
        return;
      }
      level += 1;
    }
  }

  /** The page has changed: what stood around names may be something else now. */
  forgetFacts(): void {
    if (this.#labeled.size > 0) this.#facts = new WeakMap();
  }

  #revisit(name: Element): void {
    const { handler, discover } = this.#options;
    const labeled = this.#labeled.get(name);
    this.#labeled.delete(name);
    // To look for tables anew around each value that changes would be dear.
    if (labeled !== undefined && name.contains(labeled.text)) this.read(labeled.text);
    if (name.isConnected && !this.#labeled.has(name)) discover(name);
    const now = this.#labeled.get(name);
    if (labeled !== undefined && now?.value !== labeled.value && labeled.value.isConnected) {
      handler.clear(labeled.value);
    }
  }

  #mark(labeled: LabeledValue): void {
    const { handler, headers, mayTouch } = this.#options;
    const { name, value: cell, label, before } = labeled;
    if (!mayTouch(cell, name)) return;
    this.#labeled.set(name, labeled);
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

  /** The value of another labeled value around this one: the nearest that names the kind. */
  #factNear(name: Element, kind: HeaderKind): string | undefined {
    let facts = this.#facts.get(name);
    if (facts === undefined) {
      facts = factsAround(name, this.#options.headers);
      this.#facts.set(name, facts);
    }
    return facts.get(kind);
  }
}

/** What the labeled values of a page are one tab stop in: a dialog or another part that stands by itself, or all. */
function surroundingsOf(name: Element): Element {
  let around = name;
  for (let at = name.parentElement; at !== null && at.localName !== 'html'; at = at.parentElement) {
    around = at;
    if (at.matches('dialog,aside,[role="dialog"],[role="complementary"]')) break;
  }
  return around;
}
