import '../../lib/marking/badge.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostOfPage } from '../../lib/marking/host-of-page.ts';
import { offerSwitch } from '../../lib/marking/meeting.ts';
import { startOverlay, type Overlay } from '../../lib/marking/overlay.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/store.ts';
import { vendorOfHost } from '../../lib/vendors/index.ts';
import { DASHBOARDS } from '../../lib/vendors/matches.ts';
import type { Vendor } from '../../lib/vendors/vendor.ts';

interface Running {
  readonly vendor: Vendor;
  readonly overlay: Overlay;
  readonly stop: AbortController;
}

export default defineContentScript({
  matches: DASHBOARDS,
  noScriptStartedPostMessage: true,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  async main(life) {
    const host = hostOfPage();
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
        isAlive: () => life.isValid,
        signal: AbortSignal.any([life.signal, stop.signal]),
      });
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
    follow(settings);
    watchSettings(follow, life.signal);
    offerSwitch((allowed) => {
      if (allowed === isAllowed || !life.isValid) return;
      isAllowed = allowed;
      follow(settings);
    });
  },
});
