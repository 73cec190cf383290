import { around, overlap, type Box } from './box.ts';

/** What is in both boxes; undefined where nothing is. */
function both(one: Box, other: Box): Box | undefined {
  const shared = overlap(one, other);
  return shared.left < shared.right && shared.top < shared.bottom ? shared : undefined;
}

/** What the scrolling elements around an element leave to be seen of what is in them. */
function clipAround(element: Element): Box | undefined {
  let clip: Box | undefined = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let at = element.parentElement; at !== null && clip !== undefined; at = at.parentElement) {
    if (at.localName === 'body' || at.localName === 'html') break;
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX !== 'visible' || overflowY !== 'visible') {
      clip = both(clip, at.getBoundingClientRect());
    }
  }
  return clip;
}

/** The part of an element that is in sight, or undefined. */
export function visibleBox(element: Element): Box | undefined {
  const clip = clipAround(element);
  return clip && both(element.getBoundingClientRect(), clip);
}

/** The rectangle around those parts of a column's cells that are in sight, or undefined. */
export function unionBox(cells: readonly Element[]): Box | undefined {
  const [first] = cells;
  const clip = first?.parentElement && clipAround(first.parentElement);
  if (clip === undefined || clip === null) return undefined;
  let union: Box | undefined;
  for (const cell of cells) {
    const box = cell.isConnected ? both(cell.getBoundingClientRect(), clip) : undefined;
    if (box !== undefined) union = union === undefined ? box : around(union, box);
  }
  return union;
}
