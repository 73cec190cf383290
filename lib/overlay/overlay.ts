import { ASK_EVENT, OWNED_EVENT, RECORDS_EVENT } from '../call-records/events.ts';
import { parseRecords } from '../call-records/record.ts';
import { CallRecords } from '../call-records/records.ts';
import type { Sighting } from '../history/sighting.ts';
import { Hydration } from '../page/hydration.ts';
import { followAddress } from '../page/navigation.ts';
import { BADGE, CARD } from '../page/own-nodes.ts';
import type { PlaceHandler } from '../page/places.ts';
import { PageReader } from '../page/reader.ts';
import type { TimeContext } from '../page/times.ts';
import type { Owner } from '../reasons/diagnosis.ts';
import { agrees, diagnose, diagnoseLabel, resolve } from '../reasons/brief.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { taughtOn } from '../settings/taught-on.ts';
import type { Vendor } from '../vendors/vendor.ts';
import { describeCall } from './describe-call.ts';
import { Marker } from './marker.ts';
import { offerPage, type Pointing } from './meeting.ts';
import { SightingOutbox } from './sighting-outbox.ts';
import { followTheme } from './theme.ts';
import { sightingOfPlace, sightingOfRecord, type Seen } from './to-sighting.ts';

/** Ms after the last change before the page's faults are counted and rows are read for the history. */
const QUIET_MS = 120;

/** What an overlay works with. All of the extension's own interfaces come in from outside. */
export interface OverlayOptions {
  readonly page: Document;
  readonly vendor: Vendor;
  /** Host name of the dashboard; a frame without an address of its own belongs to that of its page. */
  readonly host: string;
  readonly settings: Settings;
  /** Resolves once the batch is committed. */
  readonly sendSightings: (batch: Sighting[]) => Promise<unknown>;
  /** Keeps sightings for the background while the page goes away. */
  readonly leaveSightings: (sightings: Sighting[]) => void;
  /** Keeps sightings for the extension's next script, as this one can reach nothing of it any more. */
  readonly keepSightings: (sightings: Sighting[]) => void;
  /** How the user can point at a reason; absent where nobody can ask for it. */
  readonly pointing?: Pointing;
  /** Tells the number of faults on the page, for the toolbar icon. */
  readonly sendFaults: (count: number) => void;
  /** False once the extension was updated or removed under the page; aborts `signal` then. */
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
}

/** A running overlay. */
export interface Overlay {
  /** Takes what an earlier script could not hand over. */
  takeOver(sightings: readonly Sighting[]): void;
  /** Takes over what the user has set; every badge is right again before this returns. */
  changeSettings(settings: Settings): void;
  /** Whether a reason column or a labelled reason is on the page. */
  readonly found: boolean;
  /** Badges on the page, by owner. */
  count(): Record<Owner, number>;
  /** The owner whose rows are highlighted. */
  readonly highlighted: Owner | undefined;
  /** Highlights the rows of one owner; undefined clears. */
  highlight(owner: Owner | undefined): void;
  /** Takes everything off the page again; the signal has to end then. */
  leave(): void;
}

/** Marks a page: finds its reasons, keeps a badge in each, answers with the card, tells of what was seen. */
export function startOverlay(options: OverlayOptions): Overlay {
  const { page, vendor, signal } = options;
  let { settings } = options;
  // Firefox ends the script of a version before without a word, and leaves what it put in.
  for (const old of page.querySelectorAll(`${BADGE},${CARD}`)) old.remove();
  const records = new CallRecords();
  const outbox = new SightingOutbox({
    send: options.sendSightings,
    leave: options.leaveSightings,
    keep: options.keepSightings,
    isAlive: options.isAlive,
    signal,
  });
  const seen = (): Seen => ({
    vendor: vendor.id,
    host: options.host,
    seenAt: Date.now(),
  });
  const times = (): TimeContext => ({
    now: Date.now(),
    locales: [page.documentElement.lang, ...navigator.languages].filter((lang) => lang !== ''),
  });

  let quiet: ReturnType<typeof setTimeout> | undefined;
  let faults = 0;
  const listeners: (() => void)[] = [];
  const afterwards = (): void => {
    quiet = undefined;
    if (settings.recording) marker.reportSeen(page.location.href);
    const now = marker.faults();
    if (now !== faults) {
      faults = now;
      options.sendFaults(now);
    }
  };
  const marker: Marker = new Marker({
    page,
    vendor,
    records,
    times,
    reasons: {
      diagnoseLabel: (label) => diagnoseLabel(label, vendor.id, settings),
      diagnose: (code) => diagnose(code, vendor.id, settings),
      isKnown: (label) => resolve(label, vendor.id).kind !== 'unknown',
      agrees: (label, code) => agrees(label, code, vendor.id),
    },
    onSeen: (place, facts, diagnosis) => {
      const sighting = sightingOfPlace(place.label, facts, diagnosis, seen());
      if (sighting !== undefined) outbox.add(sighting);
    },
    onTheme: followTheme(() => marker.refreshSchemes(), signal),
    onSettled: () => {
      // A script that is cut off must not go on: it would follow neither settings nor a newer script.
      if (!options.isAlive()) return;
      for (const tell of listeners) tell();
      quiet ??= setTimeout(afterwards, QUIET_MS);
    },
  });
  const hydration = new Hydration({
    page,
    isOwned: (element, detail) =>
      !element.dispatchEvent(
        new CustomEvent(OWNED_EVENT, { cancelable: true, composed: true, detail }),
      ),
    retry: () => reader.retryPostponed(),
    signal,
  });
  const handler: PlaceHandler = {
    isKnown: marker.isKnown,
    mark: (place) => {
      if (signal.aborted) return;
      try {
        marker.mark(place);
      } catch (error) {
        // The texts of a badge are the extension's to give.
        if (options.isAlive()) throw error;
      }
    },
    clear: marker.clear,
    enterShadow: marker.enterShadow,
    themeChanged: marker.themeChanged,
    settled: marker.settled,
  };
  const taught = (): string[] => taughtOn(options.host, settings.taught);
  let rereading = new AbortController();
  const readBy = (headers: readonly string[]): PageReader =>
    new PageReader({
      root: page,
      vendor,
      taught: headers,
      handler,
      hydration,
      signal: AbortSignal.any([signal, rereading.signal]),
    });
  let reader = readBy(taught());

  const ask = (): void => {
    const detail = settings.watchCallRecords ? 'on' : 'off';
    page.dispatchEvent(new CustomEvent(ASK_EVENT, { detail }));
    if (!settings.watchCallRecords) records.clear();
  };
  const applyLook = (look: Pick<Settings, 'density' | 'hiddenOwners'>): void => {
    const root = page.documentElement;
    const set = (name: string, value: string): void => {
      if (value === '') root.removeAttribute(name);
      else root.setAttribute(name, value);
    };
    set('data-hang-tag-density', look.density === 'full' ? '' : look.density);
    set('data-hang-tag-hidden', look.hiddenOwners.join(' '));
  };
  page.addEventListener(
    RECORDS_EVENT,
    (event) => {
      if (!settings.watchCallRecords) return;
      const fresh = records.add(parseRecords((event as CustomEvent<unknown>).detail));
      if (fresh.length === 0) return;
      if (settings.recording) {
        for (const record of fresh) outbox.add(sightingOfRecord(record, seen()));
      }
      reader.revisit();
    },
    { signal },
  );
  const reportNow = (): void => {
    if (settings.recording) marker.reportSeen(page.location.href);
  };
  page.defaultView?.addEventListener(
    'pagehide',
    () => {
      reportNow();
      outbox.depart();
    },
    { signal },
  );
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.visibilityState === 'hidden') {
        reportNow();
        outbox.flush();
      } else options.isAlive();
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(quiet);
      reportNow();
      outbox.keep();
      marker.stop();
    },
    { once: true },
  );
  followAddress(() => reader.revisitPairs(), signal);
  ask();
  applyLook(settings);
  reader.start();
  offerPage({
    marker,
    describe: (badge) => {
      if (!options.isAlive()) return undefined;
      const place = marker.of(badge)?.place;
      return place && describeCall(place, vendor, records, page.location.href, times());
    },
    settings: () => settings,
    learning: () => ({ vendor, taught: taught(), isKnown: marker.isKnown }),
    ...(options.pointing && { pointing: options.pointing }),
    onChange: (changed) => listeners.push(changed),
    signal,
  });

  return {
    takeOver: (sightings) => {
      for (const sighting of sightings) outbox.add(sighting);
    },
    changeSettings: (changed) => {
      const before = settings;
      settings = changed;
      if (before.watchCallRecords !== changed.watchCallRecords) ask();
      applyLook(settings);
      marker.forgetDiagnoses();
      if (taughtOn(options.host, before.taught).join('\n') === taught().join('\n')) {
        reader.revisit();
        return;
      }
      rereading.abort();
      rereading = new AbortController();
      marker.clearAll();
      reader = readBy(taught());
      reader.start();
    },
    get found() {
      return reader.found;
    },
    count: () => marker.count(),
    get highlighted() {
      return marker.highlighted;
    },
    highlight: (owner) => marker.highlight(owner),
    leave: () => {
      marker.highlight(undefined);
      marker.clearAll();
      applyLook(DEFAULT_SETTINGS);
      page.dispatchEvent(new CustomEvent(ASK_EVENT, { detail: 'off' }));
      options.sendFaults(0);
    },
  };
}
