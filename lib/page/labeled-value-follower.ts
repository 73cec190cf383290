import type { KnownHeaders } from './headers.ts';
import type { HeaderKind } from '../vendors/vendor.ts';
import { isChat } from './is-chat.ts';
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

/** Follows the reasons that stand beside their caption, outside tables. */
export class LabeledValueFollower {
  readonly #options: LabeledValueFollowerOptions;
  readonly #labeled = new Map<Element, LabeledValue>();
  /** Surroundings of a labeled value → its caption: a change there may be another call's. */
  readonly #areas = new WeakMap<Element, Element>();
  /** What stands around a caption, as long as nothing on the page has changed. */
  #facts = new WeakMap<Element, ReadonlyMap<string, string>>();

  constructor(options: LabeledValueFollowerOptions) {
    this.#options = options;
  }

  /** Number of labeled reasons on the page. */
  get size(): number {
    for (const caption of this.#labeled.keys())
      if (!caption.isConnected) this.#labeled.delete(caption);
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
    for (const caption of [...this.#labeled.keys()]) this.#revisit(caption);
  }

  /** Handles the labeled reason around an element that changed, if there is one. */
  touch(element: Element): void {
    if (this.#labeled.size === 0) return;
    let level = 0;
    for (let at: Element | null = element; at !== null && level < 8; at = at.parentElement) {
      const caption = this.#areas.get(at);
      if (caption !== undefined && this.#labeled.has(caption)) {
        this.#revisit(caption);
        return;
      }
      level += 1;
    }
  }

  /** The page has changed: what stood around captions may be something else now. */
  forgetFacts(): void {
    if (this.#labeled.size > 0) this.#facts = new WeakMap();
  }

  #revisit(caption: Element): void {
    const { handler, discover } = this.#options;
    const labeled = this.#labeled.get(caption);
    this.#labeled.delete(caption);
    // To look for tables anew around each value that changes would be dear.
    if (labeled !== undefined && caption.contains(labeled.text)) this.read(labeled.text);
    if (caption.isConnected && !this.#labeled.has(caption)) discover(caption);
    const now = this.#labeled.get(caption);
    if (labeled !== undefined && now?.value !== labeled.value && labeled.value.isConnected) {
      handler.clear(labeled.value);
    }
  }

  #mark(labeled: LabeledValue): void {
    const { handler, headers, mayTouch } = this.#options;
    const { caption, value: cell, label, before } = labeled;
    if (!mayTouch(cell, caption)) return;
    this.#labeled.set(caption, labeled);
    let area: Element | null = caption;
    for (let level = 0; level < 4 && area !== null && area.localName !== 'body'; level += 1) {
      this.#areas.set(area, caption);
      area = area.parentElement;
    }
    const fact = (kind: HeaderKind): string | undefined => this.#factNear(caption, kind);
    if (label === '' || headers.isOtherReason(label) || isChat(fact)) {
      handler.clear(cell);
      return;
    }
    handler.mark({
      element: cell,
      label,
      before,
      group: surroundingsOf(caption),
      isDeclared: false,
      fact,
    });
  }

  /** The value of another labeled value around this one: the nearest that names the kind. */
  #factNear(caption: Element, kind: HeaderKind): string | undefined {
    let facts = this.#facts.get(caption);
    if (facts === undefined) {
      facts = factsAround(caption, this.#options.headers);
      this.#facts.set(caption, facts);
    }
    return facts.get(kind);
  }
}

/** What the labeled values of a page are one tab stop in: a dialog or another part that stands by itself, or all. */
function surroundingsOf(caption: Element): Element {
  let around = caption;
  for (
    let at = caption.parentElement;
    at !== null && at.localName !== 'html';
    at = at.parentElement
  ) {
    around = at;
    if (at.matches('dialog,aside,[role="dialog"],[role="complementary"]')) break;
  }
  return around;
}
