/** Red, green, blue (0–255) and opacity (0–1). */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a computed color; throws for a notation that browsers do not compute plain colors to. */
export function parseColor(text: string): Color {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex !== null) {
    const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
    return [red, green, blue, 1];
  }
  // What `color-mix` gives: parts from 0 to 1.
  const parts = /^color\(srgb (.*)\)$/.exec(text)?.[1]?.split(/[ /]+/).map(Number);
  if (parts !== undefined) {
    const [red = NaN, green = NaN, blue = NaN, alpha = 1] = parts;
    return [red * 255, green * 255, blue * 255, alpha];
  }
  const numbers = /^rgba?\((.*)\)$/
    .exec(text)?.[1]
    ?.split(/[ ,/]+/)
    .map(Number);
  const [red, green, blue, alpha = 1] = numbers ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`What color is ${text}?`);
  }
  return [red, green, blue, alpha];
}

function over([r, g, b, alpha]: Color, [red, green, blue]: Color): Color {
  const mix = (top: number, below: number): number => top * alpha + below * (1 - alpha);
  return [mix(r, red), mix(g, green), mix(b, blue), 1];
}

function luminance([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const v = part / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two opaque colors, 1…21, as WCAG defines it. */
export function contrast(one: Color, other: Color): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The contrast of ink on grounds that lie over each other, nearest first, above the browser's own. */
export function contrastOn(
  ink: Color,
  grounds: readonly Color[],
  scheme: 'light' | 'dark',
): number {
  const bottom: Color = scheme === 'light' ? [255, 255, 255, 1] : [18, 18, 18, 1];
  const ground = grounds.reduceRight<Color>((below, top) => over(top, below), bottom);
  return contrast(over(ink, ground), ground);
}
