import '../../lib/overlay/badge.css';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { startOverlay } from '../../lib/overlay/overlay.ts';
import { readSettings, watchSettings } from '../../lib/settings/store.ts';
import { vendorOfHost } from '../../lib/vendors/index.ts';
import { DASHBOARDS } from '../../lib/vendors/matches.ts';

export default defineContentScript({
  matches: DASHBOARDS,
  runAt: 'document_start',
  allFrames: true,
  async main(ctx) {
    const vendor = vendorOfHost(location.hostname);
    if (vendor === undefined) return;
    const settings = await readSettings();
    if (ctx.isInvalid) return;
    const overlay = startOverlay({
      page: document,
      vendor,
      settings,
      sendSightings: (batch) => sendMessage('recordSightings', batch),
      sendFaults: (count) => void sendMessage('faultsOnPage', count).catch(() => undefined),
      isAlive: () => ctx.isValid,
      signal: ctx.signal,
    });
    watchSettings((changed) => overlay.changeSettings(changed), ctx.signal);
  },
});
