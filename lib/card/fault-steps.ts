import { defined } from '../calls/defined.ts';
import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';
import type { FaultStep } from '../messaging/protocol.ts';
import { isFault } from '../reasons/is-fault.ts';
import { finderOf } from './same-call.ts';

/** Ms that a list may take to draw more rows after it was scrolled on. */
const MORE_MS = 600;

/** Badges are told apart by where they stand: lists that reuse their rows keep them in any order. */
function positionOf({ badge }: MarkedReason): readonly [top: number, left: number] {
  const { top, left } = badge.getBoundingClientRect();
  return [top, left];
}

/** What scrolls the rows around an element up and down; undefined where that is the page, or nothing. */
function scrollerOf(element: Element): Element | undefined {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight + 1) continue;
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return undefined;
}

/** Rows of calls that the table around a badge says it has, where it draws only some of them. */
function rowsOf({ cell: { group } }: MarkedReason): number | undefined {
  const rows = [...group.querySelectorAll('[aria-rowindex]')];
  // Those of headers are counted along.
  const heads = rows.filter((row) => row.querySelector('[role="columnheader"]') !== null).length;
  const drawn = rows.length - heads;
  const all = Number(group.getAttribute('aria-rowcount')) - heads;
  return drawn > 0 && all > drawn ? all : undefined;
}

/** How many reasons of a page are faults, as trends count them: not each that is unclear is one. */
export function countFaults(marked: MarkedPage): number {
  let faults = 0;
  for (const { diagnosis } of marked.reasons()) if (isFault(diagnosis)) faults += 1;
  return faults;
}

/** Steps from one fault of a page to the next: brings its row into view and opens its card. */
export class FaultSteps {
  readonly #marked: MarkedPage;
  #whenMore: (() => void) | undefined;
  #at: { readonly reason: MarkedReason; readonly find: ReturnType<typeof finderOf> } | undefined;

  constructor(marked: MarkedPage) {
    this.#marked = marked;
    marked.onChange(() => this.#whenMore?.());
  }

  /**
   * Goes to the next fault (1) or the one before (-1), from the last one on to the first. A list that draws some of its
   * rows only is scrolled on before that.
   *
   * @returns where that is; undefined where no fault is on the page
   */
  async step(by: 1 | -1): Promise<FaultStep | undefined> {
    let faults = this.#faults();
    let at = this.#next(faults, by);
    const edge = by === 1 ? faults.at(-1) : faults[0];
    if (at === undefined && edge !== undefined && this.#scrollOn(edge, by)) {
      await this.#untilMore();
      faults = this.#faults();
      at = this.#next(faults, by);
    }
    const to = at ?? (by === 1 ? faults[0] : faults.at(-1));
    if (to === undefined) return undefined;
    this.#at = { reason: to, find: finderOf(to) };
    to.badge.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    to.badge.focus({ preventScroll: true });
    // As a click does, which the page does not hear of; a second one would close the card.
    if (!to.badge.hasAttribute('data-open')) to.badge.click();
    const all = rowsOf(to);
    return defined<FaultStep>({ at: faults.indexOf(to) + 1, of: faults.length, all });
  }

  /** Faults whose badges show, from top to bottom. */
  #faults(): MarkedReason[] {
    return [...this.#marked.reasons()]
      .filter(({ badge, diagnosis }) => isFault(diagnosis) && badge.checkVisibility())
      .map((reason) => ({ reason, at: positionOf(reason) }))
      .sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1])
      .map(({ reason }) => reason);
  }

  /** The fault after (or before) the one that was gone to last; undefined at the end of them. */
  #next(faults: readonly MarkedReason[], by: 1 | -1): MarkedReason | undefined {
    if (this.#at === undefined) return by === 1 ? faults[0] : faults.at(-1);
    const badge = this.#at.find(faults);
    const at = faults.findIndex((each) => each.badge === badge);
    if (at !== -1) return faults[at + by];
    // Its row is gone, as lists do with rows out of view: whatever is in view goes on.
    const isIn = (each: MarkedReason): boolean => {
      const [top] = positionOf(each);
      return top >= 0 && top <= innerHeight;
    };
    return by === 1 ? faults.find(isIn) : faults.findLast(isIn);
  }

  #scrollOn({ badge }: MarkedReason, by: 1 | -1): boolean {
    const scroller = scrollerOf(badge) ?? document.scrollingElement;
    if (scroller === null) return false;
    const before = scroller.scrollTop;
    scroller.scrollBy({ top: by * scroller.clientHeight * 0.8, behavior: 'instant' });
    return scroller.scrollTop !== before;
  }

  /** Resolves once the page has drawn more reasons, or has had the time to. */
  #untilMore(): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, MORE_MS);
      this.#whenMore = resolve;
    });
  }
}
