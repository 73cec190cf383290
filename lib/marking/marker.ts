import { BADGE, childBadge } from '../page/own-nodes.ts';
import type { ReasonCell, ReasonCellHandler } from '../page/reason-cell.ts';
import type { Attribution } from '../reasons/diagnosis.ts';
import { addStyles } from './add-styles.ts';
import { anchorBeside, AnchorFinder } from './anchor.ts';
import type { BadgeSchemes } from './badge-schemes.ts';
import { BadgeTemplates, type BadgeTemplate } from './badge-templates.ts';
import { changeLook } from './badge.ts';
import { diagnoseUndecided, saysAll, type MarkingReasons } from './diagnose-cell.ts';
import type { MarkedReason, MarkingUpdate, Supplement } from './marked-page.ts';
import { ReinsertionLimit } from './reinsertion-limit.ts';

/** What the marker works with. */
export interface MarkerOptions {
  readonly page: Document;
  readonly reasons: MarkingReasons;
  /** Asked whenever a badge is drawn; what changes later it brings to the badges itself. */
  readonly colorSchemes: BadgeSchemes;
  /** Called after a batch in which something was marked or taken away. */
  readonly onChange: (update: MarkingUpdate) => void;
}

interface BadgeState extends MarkedReason {
  template: BadgeTemplate;
  diagnosis: Attribution;
  cell: ReasonCell;
}

/** With more undecided cells than this, those that have left the page are looked for and forgotten. */
const MANY_UNDECIDED = 1_000;

/** Badges that get another name in one go. */
const MOST_RELABELED = 1_000;

/** Puts a badge into every reason cell that the reader finds, and keeps it right. */
export class Marker implements ReasonCellHandler {
  readonly #options: MarkerOptions;
  readonly #ofCell = new WeakMap<Element, BadgeState>();
  readonly #ofBadge = new WeakMap<Element, BadgeState>();
  /** Tables, and surroundings of labeled reasons, that had badges. */
  readonly #groups = new Set<Element>();
  readonly #anchors = new AnchorFinder();
  readonly #limit = new ReinsertionLimit();
  readonly #styled = new WeakSet<ShadowRoot>();
  /** Cells whose labels leave something open that a call record may tell, with or without a badge. */
  readonly #undecided = new Map<Element, ReasonCell>();
  #manyUndecided = MANY_UNDECIDED;
  #templates: BadgeTemplates;
  #supplement: Supplement | undefined;
  #unstyled: ShadowRoot[] = [];
  #changed = new Set<MarkedReason>();
  #touched = new Set<Element>();

  constructor(options: MarkerOptions) {
    this.#options = options;
    this.#templates = new BadgeTemplates(options.page, () => undefined);
  }

  readonly isKnown = (label: string): boolean => this.#options.reasons.isKnown(label);

  readonly mark = (cell: ReasonCell): void => {
    const diagnosis = this.#diagnose(cell);
    if (diagnosis === undefined) {
      this.#remove(cell.element);
      return;
    }
    const template = this.#templates.of(diagnosis);
    let state = this.#ofCell.get(cell.element);
    if (state !== undefined && holds(cell.element, state.badge)) {
      if (state.template !== template) changeLook(state.badge, template.look);
      this.#options.colorSchemes.apply(state.badge, cell);
      state.cell = cell;
      state.template = template;
      state.diagnosis = diagnosis;
    } else {
      state = this.#insert(cell, template, state);
      if (state === undefined) return;
    }
    this.#groups.add(cell.group);
    this.#changed.add(state);
    this.#touched.add(cell.group);
  };

  readonly clear = (element: Element): void => {
    this.#undecided.delete(element);
    this.#remove(element);
  };

  readonly cellsIn = (group: Element): ReasonCell[] =>
    [...this.#statesIn(group)].map(({ cell }) => cell);

  readonly enterShadow = (shadow: ShadowRoot): void => {
    if (this.#styled.has(shadow)) return;
    this.#styled.add(shadow);
    if (this.#supplement === undefined) this.#unstyled.push(shadow);
    else addStyles(shadow, this.#supplement.badgeCss);
  };

  readonly batchDone = (): void => {
    if (this.#touched.size === 0) return;
    const update = { reasons: this.#changed, groups: this.#touched };
    this.#changed = new Set();
    this.#touched = new Set();
    this.#options.onChange(update);
  };

  /** Every reason that has its badge now. */
  reasons(): Iterable<MarkedReason> {
    return this.#states();
  }

  /** What a badge stands for, or undefined where the element is none of ours. */
  reasonOf(badge: Element): MarkedReason | undefined {
    return this.#ofBadge.get(badge);
  }

  /** Takes over what the card script adds, for what is marked already too. */
  take(supplement: Supplement): void {
    this.#supplement = supplement;
    this.#templates = new BadgeTemplates(this.#options.page, supplement.meaningOf);
    for (const shadow of this.#unstyled) addStyles(shadow, supplement.badgeCss);
    this.#unstyled = [];
    this.markUndecided(() => true);
    this.#relabel(this.#states());
  }

  /** Marks the undecided cells again for which `isAbout` is true. */
  markUndecided(isAbout: (cell: ReasonCell) => boolean): void {
    for (const [element, cell] of this.#undecided) {
      if (!element.isConnected) this.#undecided.delete(element);
      else if (isAbout(cell)) this.mark(cell);
    }
  }

  /** Takes every badge off the page. */
  clearAll(): void {
    for (const { cell } of this.#states()) this.clear(cell.element);
    this.batchDone();
  }

  /** Takes every badge off the page for good: nobody would keep them right any more. */
  stop(): void {
    for (const { badge } of this.#states()) badge.remove();
  }

  #diagnose(cell: ReasonCell): Attribution | undefined {
    const { reasons } = this.#options;
    const fromLabel = this.#supplement?.ofTaught(cell.label) ?? reasons.diagnoseLabel(cell.label);
    if (saysAll(fromLabel)) {
      this.#undecided.delete(cell.element);
      return fromLabel;
    }
    this.#keepUndecided(cell);
    return diagnoseUndecided(cell, fromLabel, this.#supplement?.codesOf(cell) ?? [], reasons);
  }

  #keepUndecided(cell: ReasonCell): void {
    this.#undecided.set(cell.element, cell);
    if (this.#undecided.size < this.#manyUndecided) return;
    for (const element of this.#undecided.keys()) {
      if (!element.isConnected) this.#undecided.delete(element);
    }
    this.#manyUndecided = Math.max(MANY_UNDECIDED, 2 * this.#undecided.size);
  }

  #insert(
    cell: ReasonCell,
    template: BadgeTemplate,
    before: BadgeState | undefined,
  ): BadgeState | undefined {
    const { element } = cell;
    const isRepeat = before?.cell.label === cell.label;
    if (isRepeat && !this.#limit.allows(element, performance.now())) return undefined;
    const anchor = cell.before === undefined ? this.#anchors.find(element) : anchorBeside(element);
    // A framework that copies nodes may have copied a badge of ours along with its cell.
    childBadge(anchor.parent)?.remove();
    const badge = template.element.cloneNode(false) as HTMLElement;
    this.#options.colorSchemes.apply(badge, cell);
    badge.toggleAttribute('data-rtl', anchor.isRtl);
    if (anchor.gap > 0) {
      badge.setAttribute('data-gap', anchor.gap >= 4 ? 'wide' : '');
      badge.style.setProperty('--gap', `${anchor.gap}px`);
    }
    // The style draws it first all the same; scripts of the page find their own nodes where they have put them.
    if (anchor.isFlex) anchor.parent.append(badge);
    else anchor.parent.insertBefore(badge, cell.before ?? anchor.parent.firstChild);
    const { diagnosis } = template;
    const state: BadgeState = { badge, template, diagnosis, cell, anchor };
    this.#ofCell.set(element, state);
    this.#ofBadge.set(badge, state);
    return state;
  }

  #remove(element: Element): void {
    const state = this.#ofCell.get(element);
    if (state === undefined) return;
    this.#ofCell.delete(element);
    this.#changed.delete(state);
    if (holds(element, state.badge)) state.badge.remove();
    this.#touched.add(state.cell.group);
  }

  /** Gives badges the names that belong to their meanings, some at a time: those can wait. */
  #relabel(states: Iterator<BadgeState>): void {
    for (let i = 0; i < MOST_RELABELED; i += 1) {
      const next = states.next();
      if (next.done === true) return;
      const state = next.value;
      const template = this.#templates.of(state.diagnosis);
      if (template !== state.template) changeLook(state.badge, template.look);
      state.template = template;
    }
    setTimeout(() => this.#relabel(states));
  }

  /** What is known of every badge on the page. */
  *#states(): Generator<BadgeState> {
    for (const group of [...this.#groups]) {
      if (group.isConnected) yield* this.#statesIn(group);
      else this.#groups.delete(group);
    }
  }

  /** What is known of every badge in one table, or in the surroundings of labeled reasons. */
  *#statesIn(group: Element): Generator<BadgeState> {
    for (const badge of [...group.querySelectorAll(BADGE)]) {
      const state = this.#ofBadge.get(badge);
      if (state?.cell.group === group) yield state;
    }
  }
}

function holds(element: Element, badge: Element): boolean {
  return badge.parentNode !== null && element.contains(badge);
}
