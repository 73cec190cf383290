import type { MainWorldContentScriptDefinition } from 'wxt';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { MOST_CHARACTERS } from '../lib/calls/limits.ts';
import { ASK_EVENT, OWNED_EVENT, RECORDS_EVENT } from '../lib/page-world/events.ts';
import { watchParsing } from '../lib/page-world/watch.ts';
import { isFrameworkMarked, isFrameworkOwned } from '../lib/page-world/framework-owned.ts';
import { DASHBOARDS } from '../lib/vendors/matches.ts';

const PLACEMENT: Omit<MainWorldContentScriptDefinition, 'main'> = {
  matches: DASHBOARDS,
  runAt: 'document_start',
  world: 'MAIN',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
};

export default defineContentScript({
  // The manifest has it; in the script itself, which every page has to load, it would be a tenth.
  ...(import.meta.env.ENTRYPOINT === 'call-records' ? ({} as typeof PLACEMENT) : PLACEMENT),
  main() {
    // Kept from the start: a page may replace any of these later.
    const { document, CustomEvent, Element } = globalThis;
    const dispatch = document.dispatchEvent.bind(document);
    const soon = Promise.prototype.then.bind(Promise.resolve());

    let waiting = '';
    let isAsked = false;
    const handOver = (): void => {
      const detail = waiting;
      waiting = '';
      if (isAsked && detail !== '') dispatch(new CustomEvent(RECORDS_EVENT, { detail }));
    };
    const watch = (): (() => void) =>
      watchParsing(globalThis, (answer) => {
        if (isAsked && waiting === '') void soon(handOver);
        const all = waiting + answer;
        waiting = all.length > MOST_CHARACTERS ? answer : all;
      });
    let stop: (() => void) | undefined = watch();
    document.addEventListener(ASK_EVENT, (event) => {
      const { detail } = event as CustomEvent<unknown>;
      isAsked = detail === 'on';
      handOver();
      if (isAsked) {
        stop ??= watch();
      } else {
        stop?.();
        stop = undefined;
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
