import { i18n } from '../../lib/wording/texts.ts';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { storePending } from '../../lib/messaging/pending-sightings.ts';
import { POINTING } from './pointing-messages.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { fitBadges } from '../../lib/card/fit/badge-fitter.ts';
import { FaultSteps } from '../../lib/card/fault-steps.ts';
import { Highlight } from '../../lib/card/highlight.ts';
import { retryNowOn } from '../../lib/card/retry-now.ts';
import badgeCss from '../../lib/marking/badge.css?inline';
import { takePage } from '../../lib/marking/script-bridge.ts';
import { offerPointing } from '../../lib/card/pointing.ts';
import { showReloadNotice } from '../../lib/card/reload-notice.ts';
import { startCard } from '../../lib/card/start-card.ts';
import { TaughtReasons } from '../../lib/card/taught-reasons.ts';
import { followLabels } from '../../lib/settings/taught-labels.ts';
import { PageRecords } from '../../lib/recording/page-records.ts';
import { startRecording } from '../../lib/recording/start-recording.ts';
import { keepPending, takePending } from '../../lib/recording/pending-in-page.ts';
import type { Attribution, Diagnosis } from '../../lib/reasons/diagnosis.ts';
import { withTexts } from '../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../lib/reasons/knowledge.ts';
import { DASHBOARDS } from '../../lib/vendors/matches.ts';
import { answerPopup, tellFaults, type CurrentPage } from './answer-popup.ts';

/** Whether a page of the same dashboard stands around this frame, and says what there is to say. */
function isInsideOwn(): boolean {
  try {
    return window !== window.top && window.top?.location.host === location.host;
  } catch {
    return false;
  }
}

// Everything that badges can wait for: the marking script has to be there before the page is.
export default defineContentScript({
  matches: DASHBOARDS,
  noScriptStartedPostMessage: true,
  runAt: 'document_idle',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main(life) {
    // Asked now, since after an update nothing answers any more.
    const isPrivate = browser.extension.inIncognitoContext;
    const texts = {
      says: i18n.t('notice.says'),
      reload: i18n.t('notice.reload'),
      close: i18n.t('notice.close'),
    };
    let current: CurrentPage | undefined;
    answerPopup(
      () => (current?.marked.signal.aborted === false ? current : undefined),
      life.signal,
    );
    takePage((marked) => {
      /** Tells that calls of this page have come into the history. */
      const recorded = new EventTarget();
      const records = new PageRecords(document, marked);
      const taught = new TaughtReasons(marked);
      const diagnose = (attribution: Attribution): Diagnosis =>
        withTexts(attribution, marked.settings, KNOWLEDGE);
      marked.give({
        ofTaught: (label) => taught.of(label),
        codesOf: (cell) => records.codesOf(cell),
        meaningOf: (attribution) => diagnose(attribution).meaning,
        onMore: (more) => {
          records.onMore(more);
          taught.onMore(more);
        },
        badgeCss,
      });
      followLabels((labels) => taught.take(labels), marked.signal);
      fitBadges(document, marked);
      startCard(
        document,
        marked,
        records,
        {
          spreadOf: (query) => sendMessage('getSpread', query),
          putRule: (rule) => sendMessage('putRule', rule),
          putOwnKey: (key) => sendMessage('putOwnKey', key),
          teachLabel: (taught) => sendMessage('teachLabel', taught),
          onRecorded: (told, signal) => recorded.addEventListener('recorded', told, { signal }),
        },
        browser.runtime.getManifest().version,
      );
      offerPointing(document, marked, POINTING);
      const recording = startRecording(document, marked, records, {
        pending: takePending(document, marked.host),
        send: async (batch) => {
          const answer = await sendMessage('recordSightings', batch);
          recorded.dispatchEvent(new Event('recorded'));
          return answer;
        },
        sendSpans: (spans) => sendMessage('recordSpans', spans),
        // What is pending then has no sender any more: nothing may come there from a private window.
        storeForWorker: (batches) => {
          if (!isPrivate) storePending(batches);
        },
        storeInPage: (batches) => {
          if (!isPrivate) keepPending(batches, document);
        },
      });
      current = {
        marked,
        highlight: new Highlight(marked, retryNowOn(document, marked.vendor, records, diagnose)),
        steps: new FaultSteps(marked),
        recording,
      };
      records.ask();
      // The toolbar icon has room for one number, which is that of the page itself.
      if (window === window.top) tellFaults(marked);
      if (isInsideOwn()) return;
      marked.signal.addEventListener('abort', () => {
        // It also aborts where a newer script has taken over; then there is nothing to reload for.
        if (!life.isValid) showReloadNotice(document, texts);
      });
    });
  },
});
