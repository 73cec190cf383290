import { ASK_EVENT, OWNED_EVENT } from '../page-world/events.ts';
import { Hydration } from '../page/hydration.ts';
import type { ShadowRootOf } from '../page/late-shadow-roots.ts';
import type { LearnContext } from '../page/learning/learned-column.ts';
import type { TaughtHeader } from '../page/headers.ts';
import { followAddress } from '../page/navigation.ts';
import { BADGE, CARD } from '../page/own-nodes.ts';
import type { ReasonCellHandler } from '../page/reason-cell.ts';
import { PageReader } from '../page/reader.ts';
import { mayBeTranslated } from '../page/translation.ts';
import { attribute, attributeLabel } from '../reasons/attribute.ts';
import { agrees, resolve } from '../reasons/resolve.ts';
import { DEFAULT_SETTINGS, type PageSettings } from '../settings/settings.ts';
import { taughtOn } from '../settings/taught-on.ts';
import type { Vendor } from '../vendors/vendor.ts';
import { BadgeSchemes } from './badge-schemes.ts';
import type { MarkedPage, MarkedReason, MarkingUpdate, Supplement } from './marked-page.ts';
import { Marker } from './marker.ts';

/** What marking a page takes. All of the extension's own interfaces come in from outside. */
export interface PageMarkingOptions {
  readonly page: Document;
  readonly vendor: Vendor;
  /** Host name of the dashboard; a frame without an address of its own belongs to that of its page. */
  readonly host: string;
  readonly settings: PageSettings;
  /** The shadow root of an element, closed ones too where the browser lets an extension in. */
  readonly shadowRootOf: ShadowRootOf;
  /** False once the extension was updated or removed under the page; aborts `signal` then. */
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
}

/** Marks a page from when it is made until its signal aborts: finds the reasons, and keeps a badge in each. */
export class PageMarking implements MarkedPage {
  readonly vendor: Vendor;
  readonly host: string;
  readonly shadowRootOf: ShadowRootOf;
  readonly signal: AbortSignal;
  readonly #page: Document;
  readonly #options: PageMarkingOptions;
  readonly #marker: Marker;
  readonly #hydration: Hydration;
  readonly #whenChanged: ((update: MarkingUpdate) => void)[] = [];
  readonly #whenSet: (() => void)[] = [];
  #settings: PageSettings;
  #rereading = new AbortController();
  #reader: PageReader;

  constructor(options: PageMarkingOptions) {
    const { page, vendor, host, settings, signal } = options;
    this.#options = options;
    this.#page = page;
    this.vendor = vendor;
    this.host = host;
    this.shadowRootOf = options.shadowRootOf;
    this.signal = signal;
    this.#settings = settings;
    // Firefox ends the script of an earlier version without notice, and leaves its elements in the page.
    for (const old of page.querySelectorAll(`${BADGE},${CARD}`)) old.remove();
    this.#marker = new Marker({
      page,
      reasons: {
        diagnoseLabel: (label) => attributeLabel(label, vendor.id, this.#settings),
        diagnose: (code) => attribute(code, vendor.id, this.#settings),
        isKnown: (label) => resolve(label, vendor.id).kind !== 'unknown',
        agrees: (label, code) => agrees(label, code, vendor.id),
      },
      colorSchemes: new BadgeSchemes(page, signal),
      onChange: (update) => {
        // A script that is cut off must not go on: it would follow neither settings nor a newer script.
        if (!options.isAlive()) return;
        for (const tell of this.#whenChanged) tell(update);
      },
    });
    this.#hydration = new Hydration({
      page,
      isOwned: (element, detail) =>
        !element.dispatchEvent(
          new CustomEvent(OWNED_EVENT, { cancelable: true, composed: true, detail }),
        ),
      retry: () => this.#reader.retryPostponed(),
      signal,
    });
    signal.addEventListener('abort', () => this.#marker.stop(), { once: true });
    followAddress(() => this.#reader.revisitLabeledValues(), signal);
    if (!settings.watchCallRecords) this.#stopWatcher();
    this.#showAsSet(settings);
    this.#reader = this.#makeReader();
    this.#reader.start();
  }

  get settings(): PageSettings {
    return this.#settings;
  }

  get hasReasons(): boolean {
    return this.#reader.found;
  }

  isAlive(): boolean {
    return this.#options.isAlive();
  }

  reasons(): Iterable<MarkedReason> {
    return this.#marker.reasons();
  }

  reasonOf(badge: Element): MarkedReason | undefined {
    return this.#marker.reasonOf(badge);
  }

  mayBeTranslated(element: Element): boolean {
    return mayBeTranslated(element);
  }

  learningContext(): LearnContext {
    const { vendor, shadowRootOf } = this;
    return { vendor, taught: this.#taught, isKnown: this.#marker.isKnown, shadowRootOf };
  }

  onChange(changed: (update: MarkingUpdate) => void): void {
    this.#whenChanged.push(changed);
  }

  onSettings(changed: () => void): void {
    this.#whenSet.push(changed);
  }

  give(supplement: Supplement): void {
    this.#reader.batch(() => this.#marker.take(supplement));
    supplement.onMore((isAbout) => this.#reader.batch(() => this.#marker.markUndecided(isAbout)));
  }

  /** Takes over what the user has set; every badge is right again before this returns. */
  changeSettings(settings: PageSettings): void {
    const before = this.#settings;
    const taughtBefore = JSON.stringify(this.#taught);
    this.#settings = settings;
    if (before.watchCallRecords && !settings.watchCallRecords) this.#stopWatcher();
    for (const tell of this.#whenSet) tell();
    this.#showAsSet(settings);
    if (taughtBefore === JSON.stringify(this.#taught)) {
      this.#reader.revisit();
      return;
    }
    this.#rereading.abort();
    this.#rereading = new AbortController();
    this.#marker.clearAll();
    this.#reader = this.#makeReader();
    this.#reader.start();
  }

  /** Takes badges and all else of ours off the page again; the signal has to be aborted with it. */
  unmark(): void {
    this.#marker.clearAll();
    this.#showAsSet(DEFAULT_SETTINGS);
    this.#stopWatcher();
  }

  get #taught(): readonly TaughtHeader[] {
    return taughtOn(this.host, this.#settings.taught);
  }

  #makeReader(): PageReader {
    const marker = this.#marker;
    const handler: ReasonCellHandler = {
      isKnown: marker.isKnown,
      mark: (cell) => {
        if (this.signal.aborted) return;
        try {
          marker.mark(cell);
        } catch (error) {
          // Once the extension is gone, its texts cannot be read any more: that is no error.
          if (this.isAlive()) throw error;
        }
      },
      clear: marker.clear,
      cellsIn: marker.cellsIn,
      enterShadow: marker.enterShadow,
      batchDone: marker.batchDone,
    };
    return new PageReader({
      root: this.#page,
      vendor: this.vendor,
      taught: this.#taught,
      handler,
      hydration: this.#hydration,
      shadowRootOf: this.shadowRootOf,
      signal: AbortSignal.any([this.signal, this.#rereading.signal]),
    });
  }

  #stopWatcher(): void {
    this.#page.dispatchEvent(new CustomEvent(ASK_EVENT, { detail: 'off' }));
  }

  #showAsSet({ density, hiddenOwners }: Pick<PageSettings, 'density' | 'hiddenOwners'>): void {
    const root = this.#page.documentElement;
    const set = (name: string, value: string): void => {
      if (value === '') root.removeAttribute(name);
      else root.setAttribute(name, value);
    };
    set('data-hang-tag-density', density === 'full' ? '' : density);
    set('data-hang-tag-hidden', hiddenOwners.join(' '));
  }
}
