import { defineContentScript } from 'wxt/utils/define-content-script';
import { ASK_EVENT, MOST_RECORDS, OWNED_EVENT, RECORDS_EVENT } from '../lib/call-records/events.ts';
import { watchParsing } from '../lib/call-records/watch.ts';
import { isFrameworkMarked, isFrameworkOwned } from '../lib/call-records/framework-owned.ts';
import { DASHBOARDS } from '../lib/vendors/matches.ts';

export default defineContentScript({
  matches: DASHBOARDS,
  runAt: 'document_start',
  world: 'MAIN',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main() {
    // Kept from the start: a page may replace any of these later.
    const { stringify } = JSON;
    const { CustomEvent, document, queueMicrotask } = globalThis;
    const dispatch = document.dispatchEvent.bind(document);

    let waiting: unknown[] = [];
    let isAsked = false;
    let isScheduled = false;
    const handOver = (): void => {
      isScheduled = false;
      if (!isAsked || waiting.length === 0) return;
      const detail = stringify(waiting);
      waiting = [];
      dispatch(new CustomEvent(RECORDS_EVENT, { detail }));
    };
    const stop = watchParsing(globalThis, (calls) => {
      waiting.push(...calls);
      if (waiting.length > MOST_RECORDS) waiting = waiting.slice(-MOST_RECORDS);
      if (!isAsked || isScheduled) return;
      isScheduled = true;
      queueMicrotask(handOver);
    });
    document.addEventListener(ASK_EVENT, (event) => {
      const { detail } = event as CustomEvent<unknown>;
      if (detail === 'on') {
        isAsked = true;
        handOver();
      } else if (detail === 'off') {
        isAsked = false;
        waiting = [];
        stop();
      }
    });
    document.addEventListener(
      OWNED_EVENT,
      (event) => {
        const [element] = event.composedPath();
        if (!(element instanceof Element)) return;
        const isWhole = (event as CustomEvent<unknown>).detail === 'whole';
        if (isWhole ? isFrameworkOwned(element) : isFrameworkMarked(element))
          event.preventDefault();
      },
      true,
    );
  },
});
