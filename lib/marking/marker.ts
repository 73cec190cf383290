import { childBadge } from '../page/own-nodes.ts';
import type { Place, PlaceHandler } from '../page/places.ts';
import { FAULT_OWNERS, type Owner } from '../catalog/terms.ts';
import { type Diagnosis } from '../reasons/diagnosis.ts';
import { AnchorFinder, type Anchor } from './anchor.ts';
import { BadgeGroups } from './badge-groups.ts';
import { changeLook } from './badge.ts';
import { BadgeMasters, type BadgeMaster } from './badge-masters.ts';
import { Breaker } from './breaker.ts';
import { diagnosePlace, type CodeOf, type Knowledge } from './diagnose-place.ts';
import type { BadgeRoom } from './badge-room.ts';
import type { Highlight } from './highlight.ts';
import type { ColumnListener } from './narrow-columns.ts';
import { Schemes } from './schemes.ts';

/** What a badge stands for, for card and keyboard. */
export interface Marked {
  readonly diagnosis: Diagnosis;
  readonly place: Place;
}

/** What the second script adds to the marker's work; none of it keeps a badge waiting. */
export interface Completion {
  /** The code that a call record has for a place; `mayBe` says whether its label allows a code. */
  readonly codeOf: CodeOf;
  /** What a diagnosed reason means, in one sentence. */
  readonly meaningOf: (diagnosis: Diagnosis) => Diagnosis['meaning'];
  /** Keeps badges from taking room that is not there. */
  readonly makeRoom: (listener: ColumnListener) => BadgeRoom;
  /** Highlights rows by owner. */
  readonly highlight: Highlight;
  /** Has badges look like badges in a shadow root, where the page's stylesheets do not reach. */
  readonly addStyles: (shadow: ShadowRoot) => void;
}

/** What the marker works with. */
export interface MarkerOptions extends Knowledge {
  /** Called when the page may have switched between light and dark. */
  readonly onTheme?: () => void;
  /** Called after a round in which something changed. */
  readonly onSettled?: () => void;
}

interface CellState {
  readonly badge: HTMLElement;
  readonly canWrap: boolean;
  made: BadgeMaster;
  place: Place;
}

/** Where a badge goes beside a value that shares its parent with its name. */
const BESIDE_NAME = { hasGap: false, isBeside: false, canWrap: true } as const;

/** Puts a badge into every place that the reader finds, and keeps it right. */
export class Marker implements PlaceHandler {
  readonly #options: MarkerOptions;
  readonly #cells = new WeakMap<Element, CellState>();
  readonly #ofBadge = new WeakMap<Element, CellState>();
  readonly #anchors = new AnchorFinder();
  readonly #breaker = new Breaker();
  readonly #masters: BadgeMasters;
  readonly #groups: BadgeGroups;
  #room: BadgeRoom | undefined;
  /** Tables in which a label may go on in another line. */
  readonly #wrapping = new WeakSet<Element>();
  readonly #schemes = new Schemes();
  readonly #styled = new WeakSet<ShadowRoot>();
  #seen = new Set<Element>();
  #completion: Completion | undefined;
  #shadows: ShadowRoot[] = [];

  constructor(options: MarkerOptions) {
    this.#options = options;
    this.#masters = new BadgeMasters(options.page);
    const root = options.page.documentElement;
    this.#groups = new BadgeGroups((badge) => {
      const state = this.#ofBadge.get(badge);
      if (state === undefined) return undefined;
      const { owner } = state.made.diagnosis;
      const isShown =
        (root.getAttribute('data-hang-tag-density') !== 'faults' || FAULT_OWNERS.includes(owner)) &&
        root.getAttribute('data-hang-tag-hidden')?.split(' ').includes(owner) !== true;
      return { group: state.place.group, isShown };
    });
  }

  readonly isKnown = (label: string): boolean => this.#options.reasons.isKnown(label);

  readonly mark = (place: Place): void => {
    const diagnosis = diagnosePlace(place, this.#options, this.#completion?.codeOf);
    if (diagnosis === undefined) {
      this.clear(place.cell);
      return;
    }
    const made = this.#masters.of(diagnosis);
    const state = this.#cells.get(place.cell);
    if (state !== undefined && this.#holds(place.cell, state.badge)) {
      const hasChanged = state.made !== made || state.place.label !== place.label;
      if (state.made !== made) changeLook(state.badge, made.look);
      state.place = place;
      state.made = made;
      if (hasChanged) this.#watchHeight(state);
    } else if (!this.#insert(place, made, state)) {
      return;
    }
    for (const part of partsOf(place)) this.#completion?.highlight.apply(part, diagnosis.owner);
    this.#groups.touch(place.group);
    this.#seen.add(place.cell);
  };

  readonly clear = (cell: Element): void => {
    const state = this.#cells.get(cell);
    if (state === undefined) return;
    this.#cells.delete(cell);
    if (this.#holds(cell, state.badge)) state.badge.remove();
    this.#groups.touch(state.place.group);
  };

  readonly placesIn = (group: Element): Place[] =>
    [...this.#statesIn(group)].map(({ place }) => place);

  readonly enterShadow = (shadow: ShadowRoot): void => {
    if (this.#styled.has(shadow)) return;
    this.#styled.add(shadow);
    if (this.#completion === undefined) this.#shadows.push(shadow);
    else this.#completion.addStyles(shadow);
  };

  readonly themeChanged = (): void => {
    this.#options.onTheme?.();
  };

  readonly settled = (): void => {
    if (this.#groups.settle()) this.#options.onSettled?.();
  };

  /** Takes every badge off the page. */
  clearAll(): void {
    for (const { place } of this.#statesIn()) this.clear(place.cell);
    this.settled();
  }

  /** What a badge stands for, or undefined where the element is none of ours. */
  of(badge: Element): Marked | undefined {
    const state = this.#ofBadge.get(badge);
    return state === undefined
      ? undefined
      : { diagnosis: state.made.diagnosis, place: state.place };
  }

  /** Makes a badge the one tab stop of its table. */
  makeTabStop(badge: HTMLElement): void {
    this.#groups.makeStop(badge);
  }

  /** Every badge that shows in the table of another, in document order. */
  peersOf(badge: Element): HTMLElement[] {
    return this.#groups.peersOf(badge);
  }

  /** The owner of every badge on the page. */
  *owners(): Generator<Owner> {
    for (const { made } of this.#statesIn()) yield made.diagnosis.owner;
  }

  /** The owner whose rows are highlighted. */
  get highlighted(): Owner | undefined {
    return this.#completion?.highlight.owner;
  }

  /** Highlights the rows of one owner and dims the others; undefined clears. */
  highlight(owner: Owner | undefined): void {
    const rows: [Element, Owner][] = [];
    for (const { place, made } of this.#statesIn()) {
      for (const part of partsOf(place)) rows.push([part, made.diagnosis.owner]);
    }
    this.#completion?.highlight.set(owner, rows);
  }

  /** What was marked since the last time and is still there. */
  takeSeen(): Marked[] {
    const cells = this.#seen;
    this.#seen = new Set();
    return [...cells].flatMap((cell) => {
      const state = this.#cells.get(cell);
      return state === undefined || !cell.isConnected
        ? []
        : { place: state.place, diagnosis: state.made.diagnosis };
    });
  }

  /** Takes over what the second script brings. What is marked already has to be visited again. */
  complete(completion: Completion): void {
    this.#completion = completion;
    this.#room = completion.makeRoom({
      changed: (group, isNarrow) => {
        for (const { badge } of this.#statesIn(group))
          badge.toggleAttribute('data-narrow', isNarrow);
      },
      resized: (group) => {
        if (!this.#wrapping.has(group)) return;
        for (const state of this.#statesIn(group)) this.#watchHeight(state);
      },
    });
    for (const { place } of this.#statesIn()) {
      if (place.header !== undefined) this.#room.follow(place.group, place.header);
    }
    for (const shadow of this.#shadows) completion.addStyles(shadow);
    this.#shadows = [];
    this.#masters.meaningOf = completion.meaningOf;
    this.#masters.forget();
  }

  /** After the settings, and with them the meaning of reasons, have changed. */
  forgetDiagnoses(): void {
    this.#masters.forget();
  }

  /** After the page's colours may have changed. */
  refreshSchemes(): void {
    this.#schemes.forget();
    for (const { badge, place } of this.#statesIn()) {
      badge.setAttribute('data-scheme', this.#schemes.of(place));
    }
  }

  /** Takes every badge off the page: nobody would keep them right any more. */
  stop(): void {
    this.#room?.stop();
    this.#completion?.highlight.clear();
    for (const { badge } of this.#statesIn()) badge.remove();
  }

  #holds(cell: Element, badge: Element): boolean {
    return badge.parentNode !== null && cell.contains(badge);
  }

  #insert(place: Place, made: BadgeMaster, state: CellState | undefined): boolean {
    const { cell, group } = place;
    const isRepeat = state?.place.label === place.label;
    if (isRepeat && !this.#breaker.allows(cell, performance.now())) return false;
    const anchor: Anchor =
      place.before === undefined ? this.#anchors.find(cell) : { parent: cell, ...BESIDE_NAME };
    // A framework that copies nodes may have copied a badge of ours along with its cell.
    childBadge(anchor.parent)?.remove();
    const badge = made.element.cloneNode(false) as HTMLElement;
    badge.setAttribute('data-scheme', this.#schemes.of(place));
    if (anchor.hasGap) badge.setAttribute('data-gap', '');
    if (place.header !== undefined) this.#room?.follow(group, place.header);
    if (this.#room?.isNarrow(group) === true) badge.setAttribute('data-narrow', '');
    if (anchor.isBeside) badge.setAttribute('data-beside', '');
    anchor.parent.insertBefore(badge, place.before ?? anchor.parent.firstChild);
    const now: CellState = { badge, made, place, canWrap: anchor.canWrap };
    this.#cells.set(cell, now);
    this.#ofBadge.set(badge, now);
    if (anchor.canWrap) this.#wrapping.add(group);
    this.#watchHeight(now);
    return true;
  }

  #watchHeight({ badge, canWrap, place }: CellState): void {
    if (canWrap) this.#room?.measure(badge, place.cell);
  }

  /** What is known of every badge on the page, or in one table. */
  *#statesIn(group?: Element): Generator<CellState> {
    for (const [badge, its] of this.#groups.all()) {
      const state = this.#ofBadge.get(badge);
      if (state !== undefined && (group === undefined || its === group)) yield state;
    }
  }
}

/** The elements of a place's row; none for a labelled reason. */
function partsOf({ row, parts }: Place): readonly Element[] {
  return row === undefined ? [] : (parts?.(row) ?? [row]);
}
