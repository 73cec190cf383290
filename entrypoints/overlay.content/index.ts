import '../../lib/marking/badge.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostOfPage } from '../../lib/marking/host-of-page.ts';
import { PageMarking } from '../../lib/marking/page-marking.ts';
import { offerPage, onAllowed } from '../../lib/marking/script-bridge.ts';
import { readPageSettings, watchPageSettings } from '../../lib/settings/page-settings.ts';
import type { PageSettings } from '../../lib/settings/settings.ts';
import { vendorOfHost } from '../../lib/vendors/index.ts';
import { DASHBOARDS } from '../../lib/vendors/matches.ts';
import { shadowRootOf } from './shadow-root-of.ts';
import type { Vendor } from '../../lib/vendors/vendor.ts';

export default defineContentScript({
  matches: DASHBOARDS,
  noScriptStartedPostMessage: true,
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  async main(life) {
    const host = hostOfPage();
    let settings = await readPageSettings();
    if (!life.isValid) return;
    let isAllowed = true;
    let running: { readonly marking: PageMarking; readonly stop: AbortController } | undefined;

    const start = (vendor: Vendor): NonNullable<typeof running> => {
      const stop = new AbortController();
      const marking = new PageMarking({
        page: document,
        vendor,
        host,
        settings,
        shadowRootOf,
        isAlive: () => life.isValid,
        signal: AbortSignal.any([life.signal, stop.signal]),
      });
      offerPage(marking);
      return { marking, stop };
    };
    /** Follows the settings, and whether this host is, or is still, one to be read. */
    const follow = (changed: PageSettings): void => {
      settings = changed;
      const vendor = isAllowed ? vendorOfHost(host, settings.hosts) : undefined;
      if (running !== undefined && running.marking.vendor === vendor) {
        running.marking.changeSettings(settings);
        return;
      }
      running?.marking.unmark();
      running?.stop.abort();
      running = vendor && start(vendor);
    };
    follow(settings);
    watchPageSettings(follow, life.signal);
    onAllowed((allowed) => {
      if (allowed === isAllowed || !life.isValid) return;
      isAllowed = allowed;
      follow(settings);
    });
  },
});
