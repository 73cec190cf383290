import '../../lib/overlay/badge.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveBehind } from '../../lib/messaging/leave-behind.ts';
import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';
import type { ScriptLife } from '../../lib/messaging/script-life.ts';
import { startOverlay } from '../../lib/overlay/overlay.ts';
import { keepUnsent, takeUnsent } from '../../lib/overlay/unsent.ts';
import { OWNERS } from '../../lib/reasons/diagnosis.ts';
import { readSettings, watchSettings } from '../../lib/settings/store.ts';
import { vendorOfHost } from '../../lib/vendors/index.ts';
import { DASHBOARDS } from '../../lib/vendors/matches.ts';

/** The host that this frame belongs to; one that a script fills has its page's origin and no address. */
function hostOfPage(): string {
  return URL.canParse(origin) ? new URL(origin).hostname : location.hostname;
}

export default defineContentScript({
  matches: DASHBOARDS,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  async main(life: ScriptLife) {
    const host = hostOfPage();
    const vendor = vendorOfHost(host);
    if (vendor === undefined) return;
    const settings = await readSettings();
    if (!life.isValid) return;
    const isTop = window === window.top;
    // Asked now, since after an update nothing answers any more.
    const isPrivate = browser.extension.inIncognitoContext;
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
      signal: life.signal,
    });
    overlay.takeOver(takeUnsent(document));
    watchSettings((changed) => overlay.changeSettings(changed), life.signal);
    if (!isTop) return;

    const stops = [
      onMessage('getPageSummary', () => {
        const { highlighted } = overlay;
        return {
          vendor: vendor.id,
          host,
          expected: vendor.routes.some(({ path }) => path.test(location.pathname)),
          found: overlay.found,
          byOwner: overlay.count(),
          ...(highlighted !== undefined && { highlighted }),
        };
      }),
      onMessage('highlightOwner', ({ data }) => {
        overlay.highlight(OWNERS.find((owner) => owner === data));
      }),
    ];
    life.signal.addEventListener('abort', () => stops.forEach((stop) => stop()));
  },
});
