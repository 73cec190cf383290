import { readFacts } from '../page/call-facts.ts';
import { diagnose } from '../reasons/index.ts';
import { addStyles } from './add-styles.ts';
import badgeCss from './badge.css?inline';
import { Highlight } from './highlight.ts';
import type { MarkedPage } from './meeting.ts';
import { pageTimes } from './page-times.ts';

/**
 * Brings the marking script what it works without at first: how starts are read, what reasons mean in a
 * sentence, and the styles of badges in shadow roots.
 */
export function completeMarking(page: Document, marked: MarkedPage): void {
  const { vendor, settings } = marked;
  marked.complete({
    startOf: (place) => readFacts(place, vendor, page.location.href, pageTimes(page)).startedAt,
    meaningOf: ({ code, meaning }) =>
      code === undefined ? meaning : diagnose(code, vendor.id, settings()).meaning,
    highlight: new Highlight(),
    addStyles: (shadow) => addStyles(shadow, badgeCss),
  });
}
