import { parentAcross } from '../page/parent-across.ts';

/** Whether the ground is light or dark. */
export type ColorScheme = 'light' | 'dark';

/** Red, green, blue (0–255) and opacity (0–1) of a computed color; undefined if it is in another notation. */
function parseColor(text: string): [number, number, number, number] | undefined {
  const found =
    /^rgba?\((\d+(?:\.\d+)?),? (\d+(?:\.\d+)?),? (\d+(?:\.\d+)?)(?:[,/ ]+([\d.]+))?\)$/.exec(
      text.trim(),
    );
  if (found !== null) {
    return [Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4] ?? 1)];
  }
  // What `color-mix` and colors relative to another are computed to: parts of 1, in sRGB or nearly so.
  const parts =
    /^color\((?:srgb|display-p3) ([\d.e+-]+) ([\d.e+-]+) ([\d.e+-]+)(?: \/ ([\d.e+-]+))?\)$/.exec(
      text.trim(),
    );
  if (parts !== null) {
    const [red, green, blue] = [1, 2, 3].map((i) => Number(parts[i]) * 255);
    return [red ?? 0, green ?? 0, blue ?? 0, Number(parts[4] ?? 1)];
  }
  // oklch, lab and the like begin with the lightness; that is all that is wanted here.
  const light = /^(?:oklch|oklab|lab|lch)\(([\d.]+)(%?)[^/]*(?:\/ ([\d.]+))?\)$/.exec(text.trim());
  if (light === null) return undefined;
  const scale = text.startsWith('ok') && light[2] !== '%' ? 255 : 2.55;
  const value = Number(light[1]) * scale;
  return [value, value, value, Number(light[3] ?? 1)];
}

/** The color scheme that an element is really shown in: that of the nearest opaque ground behind it. */
export function colorSchemeAround(element: Element): ColorScheme {
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) {
    const color = parseColor(getComputedStyle(at).backgroundColor);
    if (color !== undefined && color[3] > 0.5) {
      const [red, green, blue] = color;
      return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
    }
  }
  // Nothing is painted: the browser's own ground shows, which follows the page's color-scheme.
  const declared = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  if (!declared.includes('dark')) return 'light';
  if (!declared.includes('light')) return 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
