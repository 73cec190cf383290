import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWNER_LOOKS, ownerWord } from '../../../lib/overlay/owner-look.ts';
import { OWNERS } from '../../../lib/reasons/diagnosis.ts';

const colours = readFileSync(
  resolve(import.meta.dirname, '../../../lib/overlay/owner-colours.css'),
  'utf8',
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const v = parseInt(hex.slice(at, at + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('the look of the owners', () => {
  it.each(OWNERS)('%s reads well on light and dark', (owner) => {
    for (const [scheme, ground] of [
      ['light', '#ffffff'],
      ['dark', '#17191d'],
    ] as const) {
      const { fill, ink, mark } = OWNER_LOOKS[owner][scheme];
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it('has one silhouette an owner', () => {
    expect(new Set(OWNERS.map((owner) => OWNER_LOOKS[owner].icon)).size).toBe(OWNERS.length);
  });

  it.each(OWNERS)('%s has the same colours in the stylesheet', (owner) => {
    const { light, dark } = OWNER_LOOKS[owner];
    expect(colours).toContain(`--owner-${owner}: light-dark(${light.mark}, ${dark.mark});`);
    expect(colours).toContain(`--owner-${owner}-fill: light-dark(${light.fill}, ${dark.fill});`);
    expect(colours).toContain(`--owner-${owner}-ink: light-dark(${light.ink}, ${dark.ink});`);
  });

  it('names the party only where the owner is one', () => {
    expect(ownerWord('provider', 'Deepgram')).toBe('Deepgram');
    expect(ownerWord('carrier')).toBe('Carrier');
    expect(ownerWord('you', 'Deepgram')).toBe('You');
  });
});
