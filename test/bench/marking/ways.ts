import 'arrive';
import * as sentinel from 'sentinel-js';
import { makeBadge, lookOf } from '../../../lib/marking/badge.ts';
import badgeCss from '../../../lib/marking/badge.css?inline';
import { fitBadges } from '../../../lib/card/fit/badge-fitter.ts';
import { PageMarking } from '../../../lib/marking/page-marking.ts';
import { offerPage, takePage } from '../../../lib/marking/script-bridge.ts';
import { PageRecords } from '../../../lib/recording/page-records.ts';
import { startRecording } from '../../../lib/recording/start-recording.ts';
import { labelOf } from '../../../lib/page/values/cell-text.ts';
import { diagnoseLabel, withTexts } from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import type { Diagnosis } from '../../../lib/reasons/diagnosis.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';
import { CELLS } from './table.ts';

/** The ways to follow a page that are compared. */
export type Way = 'none' | 'hangtag' | 'arrive' | 'sentinel-js' | 'rescan';

const templates = new Map<Diagnosis, HTMLElement>();

/** The diagnosis of what a cell shows. */
export function diagnosisOf(cell: Element): Diagnosis {
  return diagnoseLabel(labelOf(cell), 'vapi', DEFAULT_SETTINGS);
}

/** A copy of the badge for a diagnosis, the same element that Hangtag puts in. */
export function badgeFor(diagnosis: Diagnosis): HTMLElement {
  let template = templates.get(diagnosis);
  if (template === undefined) {
    template = makeBadge(lookOf(diagnosis), document);
    template.setAttribute('data-scheme', 'light');
    templates.set(diagnosis, template);
  }
  return template.cloneNode(false) as HTMLElement;
}

function place(cell: Element): void {
  cell.querySelector('hang-tag')?.remove();
  cell.insertBefore(badgeFor(diagnosisOf(cell)), cell.firstChild);
}

// The second script is on a page once, however often the first begins.
takePage((marked) => {
  const records = new PageRecords(document, marked);
  marked.give({
    ofTaught: () => undefined,
    codesOf: (cell) => records.codesOf(cell),
    meaningOf: (diagnosis) => withTexts(diagnosis, marked.settings, KNOWLEDGE).meaning,
    onMore: (more) => records.onMore(more),
    badgeCss,
  });
  fitBadges(document, marked);
  startRecording(document, marked, records, {
    sendSpans: () => Promise.resolve(),
    send: () => Promise.resolve({}),
    storeForWorker: () => undefined,
    storeInPage: () => undefined,
    pending: [],
  });
  records.ask();
});

function followWithHangtag(isRecording: boolean): () => void {
  const stop = new AbortController();
  offerPage(
    new PageMarking({
      page: document,
      vendor: vapi,
      host: 'dashboard.vapi.ai',
      settings: { ...DEFAULT_SETTINGS, recording: isRecording },
      shadowRootOf: (element) => element.shadowRoot,
      isAlive: () => true,
      signal: stop.signal,
    }),
  );
  return () => stop.abort();
}

function followWithArrive(): () => void {
  document.arrive(CELLS, { existing: true }, place);
  return () => document.unbindArrive(CELLS, place);
}

function followWithSentinel(): () => void {
  sentinel.on(CELLS, place);
  return () => sentinel.off(CELLS, place);
}

/** The simplest thing that is always right: after every mutation look at every cell. */
function followByRescan(): () => void {
  const known = new WeakMap<Element, string>();
  const scan = (): void => {
    for (const cell of document.querySelectorAll(CELLS)) {
      const label = labelOf(cell);
      if (known.get(cell) === label && cell.querySelector('hang-tag') !== null) continue;
      place(cell);
      known.set(cell, label);
    }
  };
  const observer = new MutationObserver(() => {
    scan();
    observer.takeRecords();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  scan();
  observer.takeRecords();
  return () => observer.disconnect();
}

/** Begins to mark whatever reasons come; returns what ends it. `isRecording` as in the settings. */
export function follow(way: Way, isRecording = false): () => void {
  switch (way) {
    case 'none':
      return () => undefined;
    case 'hangtag':
      return followWithHangtag(isRecording);
    case 'arrive':
      return followWithArrive();
    case 'sentinel-js':
      return followWithSentinel();
    case 'rescan':
      return followByRescan();
  }
}
