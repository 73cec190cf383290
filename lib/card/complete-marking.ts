import { diagnose } from '../reasons/index.ts';
import { KNOWLEDGE } from '../reasons/knowledge.ts';
import { addStyles } from '../marking/add-styles.ts';
import { BadgeRoom } from '../marking/badge-room.ts';
import badgeCss from '../marking/badge.css?inline';
import { Highlight } from '../marking/highlight.ts';
import type { MarkedPage } from '../marking/meeting.ts';
import type { PageRecords } from '../recording/page-records.ts';

/**
 * Brings the marking script what it works without at first: the codes of call records, what reasons mean
 * in a sentence, how much room there is, highlighting, and the styles of badges in shadow roots.
 */
export function completeMarking(marked: MarkedPage, records: PageRecords): void {
  const { vendor, settings } = marked;
  marked.complete({
    codeOf: (place, mayBe) => records.codeOf(place, mayBe),
    meaningOf: ({ code, meaning }) =>
      code === undefined ? meaning : diagnose(code, vendor.id, settings(), KNOWLEDGE).meaning,
    makeRoom: (listener) => new BadgeRoom(listener),
    highlight: new Highlight(),
    addStyles: (shadow) => addStyles(shadow, badgeCss),
  });
}
