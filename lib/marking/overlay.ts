import { ASK_EVENT, OWNED_EVENT } from '../page-world/events.ts';
import { Hydration } from '../page/hydration.ts';
import { followAddress } from '../page/navigation.ts';
import { BADGE, CARD } from '../page/own-nodes.ts';
import type { PlaceHandler } from '../page/places.ts';
import { PageReader } from '../page/reader.ts';
import { agrees, diagnose, diagnoseLabel, resolve } from '../reasons/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { taughtOn } from '../settings/taught-on.ts';
import type { Vendor } from '../vendors/vendor.ts';
import { Marker } from './marker.ts';
import { offerPage } from './meeting.ts';
import { followTheme } from './theme.ts';

/** What an overlay works with. All of the extension's own interfaces come in from outside. */
export interface OverlayOptions {
  readonly page: Document;
  readonly vendor: Vendor;
  /** Host name of the dashboard; a frame without an address of its own belongs to that of its page. */
  readonly host: string;
  readonly settings: Settings;
  /** False once the extension was updated or removed under the page; aborts `signal` then. */
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
}

/** A running overlay. */
export interface Overlay {
  /** Takes over what the user has set; every badge is right again before this returns. */
  changeSettings(settings: Settings): void;
  /** Takes everything off the page again; the signal has to end then. */
  leave(): void;
}

/** Marks a page: finds its reasons, keeps a badge in each, and offers the second script what it has found. */
export function startOverlay(options: OverlayOptions): Overlay {
  const { page, vendor, signal } = options;
  let { settings } = options;
  // Firefox ends the script of a version before without a word, and leaves what it put in.
  for (const old of page.querySelectorAll(`${BADGE},${CARD}`)) old.remove();
  const whenChanged: (() => void)[] = [];
  const whenSet: (() => void)[] = [];
  const marker: Marker = new Marker({
    page,
    vendor,
    reasons: {
      diagnoseLabel: (label) => diagnoseLabel(label, vendor.id, settings),
      diagnose: (code) => diagnose(code, vendor.id, settings),
      isKnown: (label) => resolve(label, vendor.id).kind !== 'unknown',
      agrees: (label, code) => agrees(label, code, vendor.id),
    },
    onTheme: followTheme(() => marker.refreshSchemes(), signal),
    onSettled: () => {
      // A script that is cut off must not go on: it would follow neither settings nor a newer script.
      if (!options.isAlive()) return;
      for (const tell of whenChanged) tell();
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
    placesIn: marker.placesIn,
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

  const stopWatcher = (): void => {
    page.dispatchEvent(new CustomEvent(ASK_EVENT, { detail: 'off' }));
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
  signal.addEventListener('abort', () => marker.stop(), { once: true });
  followAddress(() => reader.revisitPairs(), signal);
  if (!settings.watchCallRecords) stopWatcher();
  applyLook(settings);
  reader.start();
  offerPage({
    vendor,
    host: options.host,
    marker,
    found: () => reader.found,
    settings: () => settings,
    learning: () => ({ vendor, taught: taught(), isKnown: marker.isKnown }),
    onChange: (changed) => whenChanged.push(changed),
    onSettings: (changed) => whenSet.push(changed),
    revisit: () => reader.revisit(),
    complete: (completion) => {
      marker.complete(completion);
      reader.revisit();
    },
    isAlive: options.isAlive,
    signal,
  });

  return {
    changeSettings: (changed) => {
      const before = settings;
      settings = changed;
      if (before.watchCallRecords && !changed.watchCallRecords) stopWatcher();
      for (const tell of whenSet) tell();
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
    leave: () => {
      marker.highlight(undefined);
      marker.clearAll();
      applyLook(DEFAULT_SETTINGS);
      stopWatcher();
    },
  };
}
