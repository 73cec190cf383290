import '../../lib/overlay/badge.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveBehind } from '../../lib/messaging/leave-behind.ts';
import { POINTING } from '../../lib/messaging/pointing-messages.ts';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';
import type { ScriptLife } from '../../lib/messaging/script-life.ts';
import { countInFrames } from '../../lib/overlay/frames.ts';
import { startOverlay } from '../../lib/overlay/overlay.ts';
import type { Overlay } from '../../lib/overlay/overlay.ts';
import { keepUnsent, takeUnsent } from '../../lib/overlay/unsent.ts';
import { OWNERS } from '../../lib/reasons/diagnosis.ts';
import { readSettings, watchSettings } from '../../lib/settings/store.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { vendorOfHost } from '../../lib/vendors/index.ts';
import { DASHBOARDS } from '../../lib/vendors/matches.ts';
import type { Vendor } from '../../lib/vendors/vendor.ts';

/** The host that this frame belongs to; one that a script fills has its page's origin and no address. */
function hostOfPage(): string {
  return URL.canParse(origin) ? new URL(origin).hostname : location.hostname;
}

interface Running {
  readonly vendor: Vendor;
  readonly overlay: Overlay;
  readonly stop: AbortController;
}

export default defineContentScript({
  matches: DASHBOARDS,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  async main(life: ScriptLife) {
    const host = hostOfPage();
    const isTop = window === window.top;
    // Asked now, since after an update nothing answers any more.
    const isPrivate = browser.extension.inIncognitoContext;
    let settings = await readSettings();
    if (!life.isValid) return;
    let isAllowed = true;
    let running: Running | undefined;

    const start = (vendor: Vendor): Running => {
      const stop = new AbortController();
      const overlay = startOverlay({
        page: document,
        vendor,
        host,
        settings,
        sendSightings: (batch) => sendMessage('recordSightings', batch),
        // What is left behind has no sender any more: nothing may come there from a private window.
        leaveSightings: (sightings) => {
          if (!isPrivate) leaveBehind(sightings);
        },
        keepSightings: (sightings) => {
          if (!isPrivate) keepUnsent(sightings, document);
        },
        sendFaults: (count) => {
          // The toolbar icon has room for one number, which is that of the page itself.
          if (isTop) void sendMessage('faultsOnPage', count).catch(() => undefined);
        },
        isAlive: () => life.isValid,
        pointing: POINTING,
        signal: AbortSignal.any([life.signal, stop.signal]),
      });
      overlay.takeOver(takeUnsent(document));
      return { vendor, overlay, stop };
    };
    /** Follows the settings, and whether this host is, or is still, one to be read. */
    const follow = (changed: Settings): void => {
      settings = changed;
      const vendor = isAllowed ? vendorOfHost(host, settings.hosts) : undefined;
      if (running !== undefined && running.vendor === vendor) {
        running.overlay.changeSettings(settings);
        return;
      }
      running?.overlay.leave();
      running?.stop.abort();
      running = vendor && start(vendor);
    };

    const stops = [
      onMessage('accessChanged', ({ data }) => {
        const before = isAllowed;
        isAllowed = !data.includes(host);
        if (isAllowed !== before) follow(settings);
        return true;
      }),
      onMessage('highlightOwner', ({ data }) => {
        running?.overlay.highlight(OWNERS.find((owner) => owner === data));
      }),
    ];
    if (isTop) {
      stops.push(
        onMessage('getPageSummary', () => {
          if (running === undefined) return undefined;
          const { vendor, overlay } = running;
          const { highlighted } = overlay;
          const byOwner = overlay.count();
          const isInFrames = countInFrames(document, byOwner);
          const isVendors = vendorOfHost(host) !== undefined;
          return {
            vendor: vendor.id,
            host,
            // Of a host that the user added no address is known.
            expected: !isVendors || vendor.routes.some(({ path }) => path.test(location.pathname)),
            found: overlay.found || isInFrames,
            byOwner,
            ...(highlighted !== undefined && { highlighted }),
          };
        }),
      );
    }
    life.signal.addEventListener('abort', () => stops.forEach((stop) => stop()));
    follow(settings);
    watchSettings(follow, life.signal);
  },
});
