/** How a badge is drawn so that its label loses nothing by it. Lengths in CSS px. */
export interface Fit {
  /**
   * `full`: icon and word · `icon`: the icon, before the label · `close`: the icon, as close to a label that
   * is cut as can be · `aside`: the icon in the space around the label, where it takes no room.
   */
  readonly size: 'full' | 'icon' | 'close' | 'aside';
  /** Whether it stands beside the line instead of in it. */
  readonly isBeside: boolean;
  /** How large the icon is drawn, at most 1. */
  readonly scale: number;
  /** How far it is drawn from where it stands, to the right and down. */
  readonly dx: number;
  readonly dy: number;
}

/** How a badge is drawn where there is room for all of it. */
export const FULL: Fit = { size: 'full', isBeside: false, scale: 1, dx: 0, dy: 0 };

/** Draws a badge as it fits. */
export function applyFit(badge: HTMLElement, { size, isBeside, scale, dx, dy }: Fit): void {
  if (size === 'full') badge.removeAttribute('data-fit');
  else badge.setAttribute('data-fit', size);
  badge.toggleAttribute('data-beside', isBeside);
  const set = (name: string, value: string, isNeeded: boolean): void => {
    if (isNeeded) badge.style.setProperty(name, value);
    else if (badge.hasAttribute('style')) badge.style.removeProperty(name);
  };
  set('--scale', String(scale), scale !== 1);
  set('--dx', `${dx}px`, dx !== 0);
  set('--dy', `${dy}px`, dy !== 0);
}
