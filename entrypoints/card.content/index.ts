import { i18n } from '#i18n';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { takePage } from '../../lib/overlay/meeting.ts';
import { showReloadNotice } from '../../lib/overlay/reload-notice.ts';
import { startCard } from '../../lib/overlay/start-card.ts';
import { DASHBOARDS } from '../../lib/vendors/matches.ts';

/** Whether a page of the same dashboard stands around this frame, and says what there is to say. */
function isInsideOwn(): boolean {
  try {
    return window !== window.top && window.top?.location.host === location.host;
  } catch {
    return false;
  }
}

export default defineContentScript({
  matches: DASHBOARDS,
  runAt: 'document_idle',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main(ctx) {
    startCard(document, {
      spreadOf: (query) => sendMessage('getSpread', query),
      putOverride: (rule) => sendMessage('putOverride', rule),
    });
    if (isInsideOwn()) return;
    const texts = {
      says: i18n.t('notice.says'),
      reload: i18n.t('notice.reload'),
      close: i18n.t('notice.close'),
    };
    takePage(({ signal }) => {
      signal.addEventListener('abort', () => {
        // It also aborts where a newer script has taken over; then there is nothing to reload for.
        if (!ctx.isValid) showReloadNotice(document, texts);
      });
    });
  },
});
