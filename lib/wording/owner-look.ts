import { i18n } from './texts.ts';
import type { Owner } from '../catalog/terms.ts';

/** Colors of one owner on a light or a dark ground, as `#rrggbb`. */
export interface OwnerColors {
  /** Ground of a badge, and of whatever carries `ink`. */
  readonly fill: string;
  /** Text and icon on `fill`; contrast at least 4.5:1. */
  readonly ink: string;
  /** Bars, lines and text straight on the page's ground; contrast at least 3:1. */
  readonly mark: string;
}

/** How one owner looks wherever it is shown: badge, card, popup and charts. */
export interface OwnerLook {
  readonly light: OwnerColors;
  readonly dark: OwnerColors;
  /** One SVG path in a box of 12 × 12, filled by the nonzero rule. Every owner has its own silhouette. */
  readonly icon: string;
}

/**
 * The look of every owner. `owner-colors.css` and `badge.css` repeat colors and icons, since a
 * stylesheet cannot read them from here; a test holds the three together.
 */
export const OWNER_LOOKS: Readonly<Record<Owner, OwnerLook>> = {
  none: {
    light: { fill: '#eceef1', ink: '#525863', mark: '#7f8691' },
    dark: { fill: '#2a2e35', ink: '#b4bac4', mark: '#7f8691' },
    icon: 'M6 3.8C8.4 3.8 10.4 4.6 11.4 5.9 11.7 6.3 11.7 6.9 11.3 7.2L10.4 8.1C10.1 8.4 9.6 8.5 9.2 8.2L8 7.4C7.7 7.2 7.6 6.9 7.6 6.6V5.9C6.6 5.6 5.4 5.6 4.4 5.9V6.6C4.4 6.9 4.3 7.2 4 7.4L2.8 8.2C2.4 8.5 1.9 8.4 1.6 8.1L.7 7.2C.3 6.9 .3 6.3 .6 5.9 1.6 4.6 3.6 3.8 6 3.8Z',
  },
  customer: {
    light: { fill: '#e3edf7', ink: '#2c4a6b', mark: '#5a7a9d' },
    dark: { fill: '#1e2d3f', ink: '#a9cdf5', mark: '#7fa3c9' },
    icon: 'M6 .8A2.5 2.5 0 0 1 6 5.8 2.5 2.5 0 0 1 6 .8ZM1.2 11.2C1.2 8.4 3.2 6.7 6 6.7S10.8 8.4 10.8 11.2Z',
  },
  you: {
    light: { fill: '#ffdc9c', ink: '#5a3400', mark: '#b56a00' },
    dark: { fill: '#46300a', ink: '#ffc766', mark: '#f2a93b' },
    icon: 'M11 3 9.1 4.9 7.1 2.9 9 1A3.4 3.4 0 0 0 4.8 5.3L1.1 9A1.35 1.35 0 0 0 3 10.9L6.7 7.2A3.4 3.4 0 0 0 11 3Z',
  },
  platform: {
    light: { fill: '#ded4ff', ink: '#3a1f8c', mark: '#7350d6' },
    dark: { fill: '#30265c', ink: '#c9b8ff', mark: '#a892f7' },
    icon: 'M6 .6 11.5 4 6 7.4 .5 4ZM.5 7.9 2.4 6.7 6 8.9 9.6 6.7 11.5 7.9 6 11.3Z',
  },
  provider: {
    light: { fill: '#ffd0e6', ink: '#7d124b', mark: '#c8347f' },
    dark: { fill: '#4d1b36', ink: '#ffa8d2', mark: '#f07db6' },
    icon: 'M3.6 .9H4.8V2.4H7.2V.9H8.4V2.4H9.6V3.6H11.1V4.8H9.6V7.2H11.1V8.4H9.6V9.6H8.4V11.1H7.2V9.6H4.8V11.1H3.6V9.6H2.4V8.4H.9V7.2H2.4V4.8H.9V3.6H2.4V2.4H3.6ZM4.5 4.5V7.5H7.5V4.5Z',
  },
  carrier: {
    light: { fill: '#cde3ff', ink: '#0b3b78', mark: '#2273d1' },
    dark: { fill: '#12335f', ink: '#a5cdff', mark: '#6aa9f7' },
    icon: 'M6 2.9A1.5 1.5 0 0 1 6.7 5.7V11.3H5.3V5.7A1.5 1.5 0 0 1 6 2.9ZM2.3 .7 3.2 1.6A4 4 0 0 0 3.2 7.2L2.3 8.1A5.2 5.2 0 0 1 2.3 .7ZM9.7 .7A5.2 5.2 0 0 1 9.7 8.1L8.8 7.2A4 4 0 0 0 8.8 1.6Z',
  },
  unclear: {
    light: { fill: '#fffbe8', ink: '#685300', mark: '#8a7000' },
    dark: { fill: '#2b2713', ink: '#f0d566', mark: '#d9bb3f' },
    icon: 'M3 4A3 2.9 0 1 1 7.6 6.4C6.9 6.9 6.8 7.2 6.8 8H5.2C5.2 6.5 5.6 5.9 6.5 5.3 7.1 4.9 7.4 4.6 7.4 4A1.4 1.35 0 0 0 4.6 4ZM5.1 9.2H6.9V11H5.1Z',
  },
  unknown: {
    light: { fill: '#f7f7f8', ink: '#5a5f6b', mark: '#868b97' },
    dark: { fill: '#1f2227', ink: '#a9afba', mark: '#868b97' },
    icon: 'M1 6A1.3 1.3 0 0 1 3.6 6 1.3 1.3 0 0 1 1 6ZM4.7 6A1.3 1.3 0 0 1 7.3 6 1.3 1.3 0 0 1 4.7 6ZM8.4 6A1.3 1.3 0 0 1 11 6 1.3 1.3 0 0 1 8.4 6Z',
  },
};

/** An owner in a word of the interface's language: the named party where there is one. */
export function ownerWord(owner: Owner, party?: string): string {
  const named = owner === 'platform' || owner === 'provider' || owner === 'carrier';
  return named && party !== undefined ? party : i18n.t(`owner.${owner}`);
}
