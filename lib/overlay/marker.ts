import type { CallRecords } from '../call-records/records.ts';
import { fullerTexts, isCut, isPlausibleReason } from '../page/cell-text.ts';
import { callIdOf, readFacts, type CallFacts } from '../page/call-facts.ts';
import { childBadge } from '../page/own-nodes.ts';
import type { Place, PlaceHandler } from '../page/places.ts';
import type { TimeContext } from '../page/times.ts';
import { FAULT_OWNERS, zeroByOwner, type Diagnosis, type Owner } from '../reasons/diagnosis.ts';
import type { Vendor } from '../vendors/vendor.ts';
import { addStyles } from './add-styles.ts';
import { AnchorFinder } from './anchor.ts';
import { changeLook, lookOf, makeBadge, type BadgeLook } from './badge.ts';
import badgeCss from './badge.css?inline';
import { Breaker } from './breaker.ts';
import { Highlight } from './highlight.ts';
import { NarrowColumns } from './narrow-columns.ts';
import { schemeAround, type Scheme } from './scheme.ts';

/** What the marker has to know of reasons; `entrypoints/` gives it `lib/reasons` with the settings. */
export interface Reasons {
  readonly diagnoseLabel: (label: string) => Diagnosis;
  readonly diagnose: (code: string) => Diagnosis;
  readonly isKnown: (label: string) => boolean;
  readonly agrees: (label: string, code: string) => boolean;
}

/** What a badge stands for, for card and keyboard. */
export interface Marked {
  readonly diagnosis: Diagnosis;
  readonly place: Place;
}

/** What the marker works with. */
export interface MarkerOptions {
  readonly page: Document;
  readonly vendor: Vendor;
  readonly reasons: Reasons;
  readonly records: CallRecords;
  readonly times: () => TimeContext;
  /** Called for every place whose call may be new to the history; not before the page has painted. */
  readonly onSeen: (place: Place, facts: CallFacts, diagnosis: Diagnosis) => void;
  /** Called when the page may have switched between light and dark. */
  readonly onTheme?: () => void;
  /** Called after a round in which something changed. */
  readonly onSettled?: () => void;
}

interface Made {
  readonly diagnosis: Diagnosis;
  readonly look: BadgeLook;
  readonly master: HTMLElement;
}

interface CellState {
  badge: HTMLElement;
  made: Made;
  place: Place;
}

/** Puts a badge into every place that the reader finds, and keeps it right. */
export class Marker implements PlaceHandler {
  readonly #options: MarkerOptions;
  readonly #cells = new WeakMap<Element, CellState>();
  readonly #ofBadge = new WeakMap<Element, CellState>();
  readonly #anchors = new AnchorFinder();
  readonly #breaker = new Breaker();
  readonly #highlight = new Highlight();
  readonly #made = new Map<Diagnosis, Made>();
  #schemes = new WeakMap<Element, Scheme>();
  readonly #groups = new Map<Element, HTMLElement>();
  readonly #columns = new NarrowColumns((group, isNarrow) => {
    for (const badge of badgesIn(group)) badge.toggleAttribute('data-narrow', isNarrow);
  });
  readonly #styled = new WeakSet<ShadowRoot>();
  #touchedGroups = new Set<Element>();
  #seen = new Set<Element>();

  constructor(options: MarkerOptions) {
    this.#options = options;
  }

  /** Cells that were given up since another script would not have our badge there. */
  get stopped(): number {
    return this.#breaker.stopped;
  }

  readonly isKnown = (label: string): boolean => this.#options.reasons.isKnown(label);

  readonly mark = (place: Place): void => {
    const diagnosis = this.#diagnose(place);
    if (diagnosis === undefined) {
      this.clear(place.cell);
      return;
    }
    const made = this.#madeFor(diagnosis);
    const state = this.#cells.get(place.cell);
    if (state !== undefined && this.#holds(place.cell, state.badge)) {
      state.place = place;
      if (state.made !== made) {
        changeLook(state.badge, made.look);
        state.made = made;
      }
    } else if (!this.#insert(place, made, state)) {
      return;
    }
    if (place.row !== undefined) this.#highlight.apply(place.row, diagnosis.owner);
    this.#touchedGroups.add(place.group);
    this.#seen.add(place.cell);
  };

  readonly clear = (cell: Element): void => {
    const state = this.#cells.get(cell);
    if (state === undefined) return;
    this.#cells.delete(cell);
    if (this.#holds(cell, state.badge)) state.badge.remove();
    this.#touchedGroups.add(state.place.group);
  };

  readonly enterShadow = (shadow: ShadowRoot): void => {
    if (this.#styled.has(shadow)) return;
    this.#styled.add(shadow);
    addStyles(shadow, badgeCss);
  };

  readonly themeChanged = (): void => {
    this.#options.onTheme?.();
  };

  readonly settled = (): void => {
    if (this.#touchedGroups.size === 0) return;
    for (const group of this.#touchedGroups) this.#keepTabStop(group);
    this.#touchedGroups = new Set();
    this.#options.onSettled?.();
  };

  /** Takes every badge off the page. */
  clearAll(): void {
    for (const group of this.#liveGroups()) {
      for (const badge of badgesIn(group)) {
        const cell = this.#ofBadge.get(badge)?.place.cell;
        if (cell !== undefined) this.clear(cell);
      }
    }
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
    const group = this.#ofBadge.get(badge)?.place.group;
    if (group === undefined) return;
    const before = this.#groups.get(group);
    if (before !== badge) before?.setAttribute('tabindex', '-1');
    badge.setAttribute('tabindex', '0');
    this.#groups.set(group, badge);
  }

  /** Every badge in the table of another, in document order. */
  peersOf(badge: Element): HTMLElement[] {
    const group = this.#ofBadge.get(badge)?.place.group;
    return group === undefined ? [] : badgesIn(group);
  }

  /** Badges on the page by owner. */
  count(): Record<Owner, number> {
    const counts = zeroByOwner();
    for (const group of this.#liveGroups()) {
      for (const badge of badgesIn(group)) {
        const owner = this.#ofBadge.get(badge)?.made.diagnosis.owner;
        if (owner !== undefined) counts[owner] += 1;
      }
    }
    return counts;
  }

  /** Badges on the page whose owner counts as a fault. */
  faults(): number {
    const counts = this.count();
    return FAULT_OWNERS.reduce((sum, owner) => sum + counts[owner], 0);
  }

  /** The owner whose rows are highlighted. */
  get highlighted(): Owner | undefined {
    return this.#highlight.owner;
  }

  /** Highlights the rows of one owner and dims the others; undefined clears. */
  highlight(owner: Owner | undefined): void {
    const rows: [Element, Owner][] = [];
    for (const group of this.#liveGroups()) {
      for (const badge of badgesIn(group)) {
        const state = this.#ofBadge.get(badge);
        const row = state?.place.row;
        if (state !== undefined && row !== undefined) rows.push([row, state.made.diagnosis.owner]);
      }
    }
    this.#highlight.set(owner, rows);
  }

  /** Tells of the calls that were marked since the last time. Reads rows: not while the page waits. */
  reportSeen(address: string): void {
    const cells = this.#seen;
    this.#seen = new Set();
    const { vendor, times, onSeen } = this.#options;
    const context = times();
    for (const cell of cells) {
      const state = this.#cells.get(cell);
      if (state === undefined || !cell.isConnected) continue;
      const { place, made } = state;
      onSeen(place, readFacts(place, vendor, address, context), made.diagnosis);
    }
  }

  /** Whether calls wait to be told of. */
  get hasSeen(): boolean {
    return this.#seen.size > 0;
  }

  /** After the settings, and with them the meaning of reasons, have changed. */
  forgetDiagnoses(): void {
    this.#made.clear();
  }

  /** After the page's colours may have changed. */
  refreshSchemes(): void {
    this.#schemes = new WeakMap();
    for (const group of this.#liveGroups()) {
      for (const badge of badgesIn(group)) badge.setAttribute('data-scheme', this.#schemeOf(group));
    }
  }

  /** Takes every badge off the page: nobody would keep them right any more. */
  stop(): void {
    this.#columns.stop();
    this.#highlight.clear();
    for (const group of this.#liveGroups()) for (const badge of badgesIn(group)) badge.remove();
  }

  #diagnose(place: Place): Diagnosis | undefined {
    const { label, cell } = place;
    const reasons = this.#options.reasons;
    const fromLabel = reasons.diagnoseLabel(label);
    if (fromLabel.certainty === 'exact' || fromLabel.certainty === 'derived') return fromLabel;
    const code = this.#recordedCode(place, reasons);
    if (code !== undefined) return reasons.diagnose(code);
    for (const text of fullerTexts(cell)) {
      const fuller = reasons.diagnoseLabel(text);
      if (fuller.code === undefined) continue;
      if (fromLabel.certainty === 'unknown' || reasons.agrees(label, fuller.code)) return fuller;
    }
    if (fromLabel.certainty === 'narrowed') return fromLabel;
    return (place.strong || isCut(label)) && isPlausibleReason(label) ? fromLabel : undefined;
  }

  #recordedCode(place: Place, reasons: Reasons): string | undefined {
    const { records, vendor, times, page } = this.#options;
    if (records.size === 0) return undefined;
    const id = callIdOf(place, vendor, page.location.href);
    if (id === undefined) return undefined;
    return records.codeOf(
      id,
      () => readFacts(place, vendor, page.location.href, times()).startedAt,
      (code) => reasons.agrees(place.label, code),
    );
  }

  #madeFor(diagnosis: Diagnosis): Made {
    let made = this.#made.get(diagnosis);
    if (made === undefined) {
      const look = lookOf(diagnosis);
      made = { diagnosis, look, master: makeBadge(look, this.#options.page) };
      if (this.#made.size > 2_000) this.#made.clear();
      this.#made.set(diagnosis, made);
    }
    return made;
  }

  #holds(cell: Element, badge: Element): boolean {
    return badge.parentNode !== null && cell.contains(badge);
  }

  #insert(place: Place, made: Made, state: CellState | undefined): boolean {
    const { cell, group } = place;
    const isRepeat = state?.place.label === place.label;
    if (isRepeat && !this.#breaker.allows(cell, performance.now())) return false;
    const anchor =
      place.before === undefined
        ? this.#anchors.find(cell)
        : { parent: cell, hasGap: false, isBeside: false };
    // A framework that copies nodes may have copied a badge of ours along with its cell.
    childBadge(anchor.parent)?.remove();
    const badge = made.master.cloneNode(false) as HTMLElement;
    badge.setAttribute('data-scheme', this.#schemeOf(group));
    if (anchor.hasGap) badge.setAttribute('data-gap', '');
    if (place.header !== undefined) this.#columns.follow(group, place.header);
    if (this.#columns.isNarrow(group)) badge.setAttribute('data-narrow', '');
    if (anchor.isBeside) badge.setAttribute('data-beside', '');
    anchor.parent.insertBefore(badge, place.before ?? anchor.parent.firstChild);
    const now: CellState = { badge, made, place };
    this.#cells.set(cell, now);
    this.#ofBadge.set(badge, now);
    return true;
  }

  #schemeOf(group: Element): Scheme {
    let scheme = this.#schemes.get(group);
    if (scheme === undefined) {
      scheme = schemeAround(group);
      this.#schemes.set(group, scheme);
    }
    return scheme;
  }

  #keepTabStop(group: Element): void {
    const stop = this.#groups.get(group);
    if (!group.isConnected) {
      this.#groups.delete(group);
      return;
    }
    if (stop !== undefined && group.contains(stop)) return;
    const first = group.querySelector<HTMLElement>('hang-tag');
    if (first === null) {
      this.#groups.delete(group);
      return;
    }
    first.setAttribute('tabindex', '0');
    this.#groups.set(group, first);
  }

  *#liveGroups(): Generator<Element> {
    for (const group of [...this.#groups.keys()]) {
      if (group.isConnected) yield group;
      else this.#groups.delete(group);
    }
  }
}

function badgesIn(group: Element): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('hang-tag')];
}
