// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { colorSchemeAround } from '../../../lib/marking/color-scheme.ts';

afterEach(() => vi.unstubAllGlobals());

/** The scheme on a ground whose color the browser gives like this, with another behind it. */
function on(backgroundColor: string, behind: 'black' | 'white'): string {
  const page = behind === 'black' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
  vi.stubGlobal('getComputedStyle', (element: Element) => ({
    backgroundColor: element === document.body ? backgroundColor : page,
  }));
  return colorSchemeAround(document.body);
}

describe('the ground of a badge', () => {
  it.each([
    'rgb(255, 255, 255)',
    'rgba(250, 250, 250, 0.9)',
    'color(srgb 1 1 1)',
    'color(srgb 0.98 0.97 0.96 / 0.9)',
    'color(display-p3 0.95 0.95 1)',
    'oklch(0.97 0.01 250)',
    'lab(96 0 0)',
  ])('%s is light', (color) => {
    expect(on(color, 'black')).toBe('light');
  });

  it.each([
    'rgb(10, 10, 10)',
    'color(srgb 0.05 0.05 0.07)',
    'color(srgb 0 1e-7 0.1 / 0.8)',
    'color(display-p3 0.1 0.1 0.1)',
    'oklch(0.2 0.01 250)',
    'oklab(20% 0 0)',
    'lch(12 3 4)',
  ])('%s is dark', (color) => {
    expect(on(color, 'white')).toBe('dark');
  });

  it.each(['rgba(255, 255, 255, 0.3)', 'color(srgb 1 1 1 / 0.2)', 'transparent'])(
    '%s lets through what is behind it',
    (color) => {
      expect(on(color, 'black')).toBe('dark');
      expect(on(color, 'white')).toBe('light');
    },
  );
});
