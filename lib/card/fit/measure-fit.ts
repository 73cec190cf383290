import type { MarkedReason } from '../../marking/marked-page.ts';
import { applyFit, FULL, type Fit } from './fit.ts';
import {
  isPartlyHidden,
  isDrawn,
  isInSight,
  lookAt,
  offLine,
  type LabelView,
} from './label-view.ts';

/** Width in CSS px of an icon that stands aside, as in badge.css. */
const ICON = 16;

/** Space in CSS px around a label in which an icon can be told from a speck. */
const LEAST_ROOM = 9;

/** How small an icon that stands aside may be drawn, of 1. */
const SMALLEST = 0.375;

/** What a badge may shift or cost without anybody seeing it, in CSS px. */
const SLACK = 0.5;

/** What is tried, the best first. Beside the line is for labels in pills, which otherwise go below. */
const TRIED: readonly Fit[] = [
  FULL,
  { ...FULL, isBeside: true },
  { ...FULL, size: 'icon' },
  { ...FULL, size: 'icon', isBeside: true },
];

/**
 * Finds how badges fit, by trying: the whole, the icon, the icon aside; the largest by which the label loses
 * nothing and no row grows. All are tried together, so that the browser lays out the page a few times, however
 * many they are; where all of them fit as a whole, once. Afterwards they are drawn as they fit.
 *
 * @returns a fit for each badge; undefined where it or its label is not laid out
 */
export function measureFits(badges: readonly MarkedReason[]): (Fit | undefined)[] {
  const found = new Map<MarkedReason, Fit>();
  const views = look(badges, FULL);
  for (const [one, view] of views) {
    if (!isDrawn(view)) views.delete(one);
    else if (isUndisturbed(view)) found.set(one, leveled(FULL, view));
  }
  const open = [...views.keys()].filter((one) => !found.has(one));
  if (open.length > 0) {
    for (const { badge } of open) badge.setAttribute('data-hidden', '');
    const bare = look(open, FULL);
    for (const { badge } of open) badge.removeAttribute('data-hidden');
    for (const fit of TRIED) {
      const left = open.filter(
        (one) => !found.has(one) && (!fit.isBeside || one.anchor.startsWithBox),
      );
      for (const [one, view] of look(left, fit)) {
        const without = bare.get(one);
        const mayGrow = one.cell.row === undefined && fit.size === 'full';
        if (without !== undefined && costsNothing(view, without, mayGrow)) {
          found.set(one, leveled(fit, view));
        }
      }
    }
    putAside(
      open.filter((one) => !found.has(one)),
      bare,
      found,
    );
  }
  return badges.map((one) => {
    const fit = found.get(one);
    applyFit(one.badge, fit ?? FULL);
    return fit;
  });
}

/** Draws badges in one way and looks at those whose labels are laid out. */
function look(badges: readonly MarkedReason[], fit: Fit): Map<MarkedReason, LabelView> {
  for (const { badge } of badges) applyFit(badge, fit);
  const views = new Map<MarkedReason, LabelView>();
  for (const one of badges) {
    const view = lookAt(one);
    if (view !== undefined) views.set(one, view);
  }
  return views;
}

/** Finds the fits of badges that have no room beside their labels, `bare` as they are without. */
function putAside(
  badges: readonly MarkedReason[],
  bare: ReadonlyMap<MarkedReason, LabelView>,
  found: Map<MarkedReason, Fit>,
): void {
  // In the line, else beside it: a word that is too long for its line goes below whatever is in front of it.
  for (const isBeside of [false, true]) {
    const plans = new Map<MarkedReason, Plan>();
    for (const one of badges) {
      const without = bare.get(one);
      if (without !== undefined && !found.has(one)) {
        plans.set(one, planAside(one, without, isBeside));
      }
    }
    for (const [{ badge }, { fit }] of plans) applyFit(badge, fit);
    for (const [one, plan] of plans) {
      const [view, without] = [lookAt(one), bare.get(one)];
      if (view === undefined || without === undefined) continue;
      const isLast = isBeside || one.anchor.isFlex;
      if (isLast || !losesBy(view, without, plan)) found.set(one, moved(plan, view));
    }
  }
}

/** Whether a label loses more by an icon that takes no room, or next to none, than it may. */
function losesBy(view: LabelView, without: LabelView, { left }: Plan): boolean {
  const mayLose = left === undefined ? ICON + 1 : 0;
  return (
    view.hidden > without.hidden + mayLose + SLACK ||
    view.height > without.height + SLACK ||
    view.rowHeight > without.rowHeight + SLACK
  );
}

/** Whether label and badge are all to be seen, on one line: then the badge has taken nothing away. */
function isUndisturbed(view: LabelView): boolean {
  return (
    view.isOneLine &&
    !isPartlyHidden(view) &&
    isInSight(view) &&
    !view.isOverlapped &&
    Math.abs(offLine(view)) < (view.line.bottom - view.line.top) / 2
  );
}

/**
 * Whether a label with its badge is as it is without. Where its height may grow, a pill that does not fit beside
 * the badge may go below it.
 */
function costsNothing(view: LabelView, without: LabelView, mayGrow: boolean): boolean {
  const hasGrown =
    view.height > without.height + SLACK || view.rowHeight > without.rowHeight + SLACK;
  return (
    view.hidden <= without.hidden + SLACK &&
    (mayGrow || (!hasGrown && Math.abs(offLine(view)) < (view.line.bottom - view.line.top) / 2)) &&
    isInSight(view) &&
    !view.isOverlapped
  );
}

/** The same fit with the badge's middle on that of the line. */
function leveled(fit: Fit, view: LabelView): Fit {
  const dy = Math.round(offLine(view));
  const isFar = Math.abs(dy) > (view.line.bottom - view.line.top) / 2;
  return dy === 0 || isFar ? fit : { ...fit, dy };
}

/** An icon that is to stand aside, and where. */
interface Plan {
  readonly fit: Fit;
  /** Its left edge in the window; undefined where it stays before the label. */
  readonly left?: number;
}

/** Where there is room for an icon around a label: where it begins, unless there is none. */
function planAside({ anchor }: MarkedReason, without: LabelView, isBeside: boolean): Plan {
  const { content, clip } = without;
  const isLtr = !anchor.isRtl;
  const [left, right] = [content.left - clip.left, clip.right - content.right];
  const [before, after] = isLtr ? [left, right] : [right, left];
  const isBefore = before >= LEAST_ROOM || before >= after;
  const room = isBefore ? before : after;
  if (isPartlyHidden(without) && room < LEAST_ROOM)
    return { fit: { ...FULL, size: 'close', isBeside } };
  const scale = Math.max(SMALLEST, Math.min(1, (room - 1) / ICON));
  const size = ICON * scale;
  const gap = Math.min(3, Math.max(0, (room - size) / 2));
  return {
    fit: { ...FULL, size: 'aside', isBeside, scale },
    left: isBefore === isLtr ? content.left - gap - size : content.right + gap,
  };
}

/** The fit of an icon that stands aside, from where it stands without being moved. */
function moved({ fit, left }: Plan, view: LabelView): Fit {
  if (left === undefined) return leveled(fit, view);
  return { ...fit, dx: round(left - view.badge.left), dy: round(offLine(view)) };
}

function round(px: number): number {
  return Math.round(px * 2) / 2;
}
