import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OWNER_LOOKS, ownerWord } from '../../../lib/wording/owner-look.ts';
import { contrast, parseColor, type Color } from '../../browsers/contrast.ts';
import { OWNERS } from '../../../lib/catalog/terms.ts';

const colors = readFileSync(
  resolve(import.meta.dirname, '../../../lib/marking/owner-colors.css'),
  'utf8',
);

/**
 * How colors reach eyes that lack one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1,
 * on linear light.
 */
const EYES: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(eyes: string, hex: string): Color {
  const [r, g, b] = parseColor(hex);
  const linear = [r, g, b].map((part) => {
    const v = part / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = (EYES[eyes] ?? []).map((row) => {
    const v = Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, w, i) => sum + w * (linear[i] ?? 0), 0),
      ),
    );
    return 255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);
  });
  return [red, green, blue, 1];
}

describe('the look of the owners', () => {
  it.each(OWNERS)('%s reads well on light and dark', (owner) => {
    for (const [scheme, ground] of [
      ['light', '#ffffff'],
      ['dark', '#17191d'],
    ] as const) {
      const { fill, ink, mark } = OWNER_LOOKS[owner][scheme];
      expect(contrast(parseColor(fill), parseColor(ink))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(parseColor(mark), parseColor(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.keys(EYES))('reads well with %s', (eyes) => {
    for (const owner of OWNERS) {
      for (const { fill, ink } of [OWNER_LOOKS[owner].light, OWNER_LOOKS[owner].dark]) {
        expect(contrast(seenBy(eyes, fill), seenBy(eyes, ink)), owner).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('has one silhouette an owner', () => {
    expect(new Set(OWNERS.map((owner) => OWNER_LOOKS[owner].icon)).size).toBe(OWNERS.length);
  });

  it.each(OWNERS)('%s has the same colors in the stylesheet', (owner) => {
    const { light, dark } = OWNER_LOOKS[owner];
    expect(colors).toContain(`--owner-${owner}: light-dark(${light.mark}, ${dark.mark});`);
    expect(colors).toContain(`--owner-${owner}-fill: light-dark(${light.fill}, ${dark.fill});`);
    expect(colors).toContain(`--owner-${owner}-ink: light-dark(${light.ink}, ${dark.ink});`);
  });

  it('names the party only where the owner is one', () => {
    expect(ownerWord('provider', 'Deepgram')).toBe('Deepgram');
    expect(ownerWord('carrier')).toBe('Carrier');
    expect(ownerWord('you', 'Deepgram')).toBe('You');
  });
});
