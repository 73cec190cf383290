import { OWNERS, type Owner } from '../catalog/terms.ts';
import { BADGE } from '../page/own-nodes.ts';

/**
 * Adds the badges in a page's own frames to a count by owner. Each frame marks itself; the page around it
 * only counts what it sees there. Returns whether there was any.
 */
export function countInFrames(page: Document, byOwner: Record<Owner, number>): boolean {
  let found = false;
  for (const frame of page.querySelectorAll('iframe')) {
    // Null for a frame of another origin, which is a page of its own.
    const inner = frame.contentDocument;
    if (inner === null) continue;
    for (const badge of inner.getElementsByTagName(BADGE)) {
      const owner = OWNERS.find((each) => each === badge.getAttribute('data-owner'));
      if (owner === undefined) continue;
      byOwner[owner] += 1;
      found = true;
    }
    if (countInFrames(inner, byOwner)) found = true;
  }
  return found;
}
