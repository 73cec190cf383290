import type { MarkedReason } from '../marking/marked-page.ts';
import type { ReasonCell } from '../page/reason-cell.ts';

/** What a page shows of a call, by which it is told from the others there. */
function factsOf({ row, label, fact }: ReasonCell): string {
  const id = fact('callId');
  const start = fact('start');
  const kind = row === undefined ? 'value' : 'row';
  return [kind, id, start, id === undefined && start === undefined ? label : ''].join('\n');
}

/**
 * What finds the badge of a call again, after the page has drawn the call anew: of several that look alike the
 * one that is nearest to where it was.
 */
export function finderOf({
  badge,
  cell,
}: MarkedReason): (reasons: Iterable<MarkedReason>) => HTMLElement | undefined {
  const facts = factsOf(cell);
  const { left, top } = badge.getBoundingClientRect();
  return (reasons) => {
    let nearest: HTMLElement | undefined;
    let least = Infinity;
    for (const { badge: other, cell: at } of reasons) {
      if (factsOf(at) !== facts) continue;
      const box = other.getBoundingClientRect();
      const distance = Math.hypot(box.left - left, box.top - top);
      if (distance < least) [nearest, least] = [other, distance];
    }
    return nearest;
  };
}
