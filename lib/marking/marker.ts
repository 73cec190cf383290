import { BADGE, childBadge } from '../page/own-nodes.ts';
import type { Place, PlaceHandler } from '../page/places.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import { addStyles } from './add-styles.ts';
import { AnchorFinder, type Anchor } from './anchor.ts';
import { BadgeRoom } from './badge-room.ts';
import { BadgeTemplates, type BadgeTemplate } from './badge-templates.ts';
import { changeLook } from './badge.ts';
import { ColourSchemes } from './colour-scheme.ts';
import { diagnoseUnsettled, isSettled, type Reasons } from './diagnose-place.ts';
import type { MarkedReason, MarkingChange, Supplement } from './marked-page.ts';
import { ReinsertionLimit } from './reinsertion-limit.ts';

/** What the marker works with. */
export interface MarkerOptions {
  readonly page: Document;
  readonly reasons: Reasons;
  /** Called after a round in which something was marked or taken away. */
  readonly onChange: (change: MarkingChange) => void;
}

interface BadgeState extends MarkedReason {
  readonly canWrap: boolean;
  template: BadgeTemplate;
  diagnosis: Diagnosis;
  place: Place;
}

/** Where a badge goes beside a value that shares its parent with its name. */
const BESIDE_NAME = { hasGap: false, isBeside: false, canWrap: true } as const;

/** Unsettled places that are kept before those are looked for that have left the page. */
const MANY_UNSETTLED = 1_000;

/** Puts a badge into every place that the reader finds, and keeps it right. */
export class Marker implements PlaceHandler {
  readonly #options: MarkerOptions;
  readonly #ofCell = new WeakMap<Element, BadgeState>();
  readonly #ofBadge = new WeakMap<Element, BadgeState>();
  /** Tables, and surroundings of labelled reasons, that had badges. */
  readonly #groups = new Set<Element>();
  readonly #anchors = new AnchorFinder();
  readonly #limit = new ReinsertionLimit();
  readonly #room: BadgeRoom;
  /** Tables in which a label may go on in another line. */
  readonly #wrapping = new WeakSet<Element>();
  readonly #colours = new ColourSchemes();
  readonly #styled = new WeakSet<ShadowRoot>();
  /** Cells whose labels leave open what a call record may tell, with or without a badge. */
  readonly #unsettled = new Map<Element, Place>();
  #manyUnsettled = MANY_UNSETTLED;
  #templates: BadgeTemplates;
  #supplement: Supplement | undefined;
  #unstyled: ShadowRoot[] = [];
  #changed = new Set<MarkedReason>();
  #touched = new Set<Element>();

  constructor(options: MarkerOptions) {
    this.#options = options;
    this.#templates = new BadgeTemplates(options.page, ({ meaning }) => meaning);
    this.#room = new BadgeRoom({
      changed: (group, isNarrow) => {
        for (const { badge } of this.#statesIn(group))
          badge.toggleAttribute('data-narrow', isNarrow);
      },
      resized: (group) => {
        if (!this.#wrapping.has(group)) return;
        for (const state of this.#statesIn(group)) this.#watchHeight(state);
      },
    });
  }

  readonly isKnown = (label: string): boolean => this.#options.reasons.isKnown(label);

  readonly mark = (place: Place): void => {
    const diagnosis = this.#diagnose(place);
    if (diagnosis === undefined) {
      this.#remove(place.cell);
      return;
    }
    const template = this.#templates.of(diagnosis);
    let state = this.#ofCell.get(place.cell);
    if (state !== undefined && holds(place.cell, state.badge)) {
      const hasChanged = state.template !== template || state.place.label !== place.label;
      if (state.template !== template) changeLook(state.badge, template.look);
      state.place = place;
      state.template = template;
      state.diagnosis = diagnosis;
      if (hasChanged) this.#watchHeight(state);
    } else {
      state = this.#insert(place, template, state);
      if (state === undefined) return;
    }
    this.#changed.add(state);
    this.#touched.add(place.group);
  };

  readonly clear = (cell: Element): void => {
    this.#unsettled.delete(cell);
    this.#remove(cell);
  };

  readonly placesIn = (group: Element): Place[] =>
    [...this.#statesIn(group)].map(({ place }) => place);

  readonly enterShadow = (shadow: ShadowRoot): void => {
    if (this.#styled.has(shadow)) return;
    this.#styled.add(shadow);
    if (this.#supplement === undefined) this.#unstyled.push(shadow);
    else addStyles(shadow, this.#supplement.badgeCss);
  };

  readonly settled = (): void => {
    if (this.#touched.size === 0) return;
    const change = { reasons: this.#changed, groups: this.#touched };
    this.#changed = new Set();
    this.#touched = new Set();
    this.#options.onChange(change);
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
    for (const { place } of this.#states()) this.mark(place);
    this.markUnsettled(() => true);
  }

  /** Marks those places again, of the ones whose labels leave something open, that `isAbout` names. */
  markUnsettled(isAbout: (place: Place) => boolean): void {
    for (const [cell, place] of this.#unsettled) {
      if (!cell.isConnected) this.#unsettled.delete(cell);
      else if (isAbout(place)) this.mark(place);
    }
  }

  /** After the page's colours may have changed. */
  takeColours(): void {
    this.#colours.forget();
    for (const { badge, place } of this.#states()) {
      const scheme = this.#colours.of(place);
      if (badge.getAttribute('data-scheme') !== scheme) badge.setAttribute('data-scheme', scheme);
    }
  }

  /** Takes every badge off the page. */
  clearAll(): void {
    for (const { place } of this.#states()) this.clear(place.cell);
    this.settled();
  }

  /** Takes every badge off the page for good: nobody would keep them right any more. */
  stop(): void {
    this.#room.stop();
    for (const { badge } of this.#states()) badge.remove();
  }

  #diagnose(place: Place): Diagnosis | undefined {
    const { reasons } = this.#options;
    const fromLabel = reasons.diagnoseLabel(place.label);
    if (isSettled(fromLabel)) {
      this.#unsettled.delete(place.cell);
      return fromLabel;
    }
    this.#keepUnsettled(place);
    return diagnoseUnsettled(place, fromLabel, this.#supplement?.codesOf(place) ?? [], reasons);
  }

  #keepUnsettled(place: Place): void {
    this.#unsettled.set(place.cell, place);
    if (this.#unsettled.size < this.#manyUnsettled) return;
    for (const cell of this.#unsettled.keys()) if (!cell.isConnected) this.#unsettled.delete(cell);
    this.#manyUnsettled = Math.max(MANY_UNSETTLED, 2 * this.#unsettled.size);
  }

  #insert(
    place: Place,
    template: BadgeTemplate,
    before: BadgeState | undefined,
  ): BadgeState | undefined {
    const { cell, group } = place;
    const isRepeat = before?.place.label === place.label;
    if (isRepeat && !this.#limit.allows(cell, performance.now())) return undefined;
    const anchor: Anchor =
      place.before === undefined ? this.#anchors.find(cell) : { parent: cell, ...BESIDE_NAME };
    // A framework that copies nodes may have copied a badge of ours along with its cell.
    childBadge(anchor.parent)?.remove();
    const badge = template.element.cloneNode(false) as HTMLElement;
    badge.setAttribute('data-scheme', this.#colours.of(place));
    if (anchor.hasGap) badge.setAttribute('data-gap', '');
    if (place.header !== undefined) this.#room.follow(group, place.header);
    if (this.#room.isNarrow(group)) badge.setAttribute('data-narrow', '');
    if (anchor.isBeside) badge.setAttribute('data-beside', '');
    anchor.parent.insertBefore(badge, place.before ?? anchor.parent.firstChild);
    const { diagnosis } = template;
    const { canWrap } = anchor;
    const state: BadgeState = { badge, template, diagnosis, place, canWrap };
    this.#ofCell.set(cell, state);
    this.#ofBadge.set(badge, state);
    this.#groups.add(group);
    if (canWrap) this.#wrapping.add(group);
    this.#watchHeight(state);
    return state;
  }

  #remove(cell: Element): void {
    const state = this.#ofCell.get(cell);
    if (state === undefined) return;
    this.#ofCell.delete(cell);
    this.#changed.delete(state);
    if (holds(cell, state.badge)) state.badge.remove();
    this.#touched.add(state.place.group);
  }

  #watchHeight({ badge, canWrap, place }: BadgeState): void {
    if (canWrap) this.#room.measure(badge, place.cell);
  }

  /** What is known of every badge on the page. */
  *#states(): Generator<BadgeState> {
    for (const group of [...this.#groups]) {
      if (group.isConnected) yield* this.#statesIn(group);
      else this.#groups.delete(group);
    }
  }

  /** What is known of every badge in one table, or in the surroundings of labelled reasons. */
  *#statesIn(group: Element): Generator<BadgeState> {
    for (const badge of [...group.querySelectorAll(BADGE)]) {
      const state = this.#ofBadge.get(badge);
      if (state?.place.group === group) yield state;
    }
  }
}

function holds(cell: Element, badge: Element): boolean {
  return badge.parentNode !== null && cell.contains(badge);
}
