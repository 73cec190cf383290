// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followColorScheme } from '../../../lib/marking/follow-color-scheme.ts';

let stop: AbortController;
let system: EventTarget;
let changed: ReturnType<typeof vi.fn<() => void>>;

function stylesheet(css = ''): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  document.documentElement.replaceChildren(
    document.createElement('head'),
    document.createElement('body'),
  );
  document.head.append(stylesheet('body { background: white }'));
  stop = new AbortController();
  system = new EventTarget();
  changed = vi.fn();
  vi.stubGlobal('matchMedia', () => system);
  followColorScheme(document, changed, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** How often it called back until the next frame, and until fading is over. */
async function calls(): Promise<[byFrame: number, inAll: number]> {
  await Promise.resolve();
  vi.advanceTimersToNextFrame();
  const byFrame = changed.mock.calls.length;
  vi.advanceTimersByTime(1_000);
  return [byFrame, changed.mock.calls.length];
}

describe('light and dark', () => {
  it.each<[string, () => void]>([
    ['a class of the root', () => document.documentElement.classList.add('dark')],
    ['an attribute of the body', () => document.body.setAttribute('data-theme', 'dark')],
    ['what the system prefers', () => system.dispatchEvent(new Event('change'))],
    ['styles that come late', () => document.head.append(stylesheet('body { color: red }'))],
    ['styles that go', () => document.querySelector('style')?.remove()],
    [
      'styles that are written anew',
      () => document.querySelector('style')?.firstChild?.replaceWith('body { background: black }'),
    ],
    [
      'a stylesheet for other media',
      () => document.querySelector('style')?.setAttribute('media', 'print'),
    ],
    [
      'a stylesheet in the body that has loaded',
      () => {
        const link = document.createElement('link');
        document.body.append(link);
        link.dispatchEvent(new Event('load'));
      },
    ],
    [
      'a body that comes anew, and its class',
      () => {
        document.documentElement.replaceChild(document.createElement('body'), document.body);
      },
    ],
  ])('may have changed by %s', async (_, change) => {
    change();
    expect(await calls()).toEqual([1, 2]);
  });

  it('are followed on a body that came anew', async () => {
    document.documentElement.replaceChild(document.createElement('body'), document.body);
    await calls();
    changed.mockClear();
    document.body.classList.add('dark');
    expect(await calls()).toEqual([1, 2]);
  });

  it('are no matter of what else happens to the page', async () => {
    document.body.append(document.createElement('table'));
    const image = document.createElement('img');
    document.body.append(image);
    image.dispatchEvent(new Event('load'));
    expect(await calls()).toEqual([0, 0]);
  });

  it('are followed no longer once it is over', async () => {
    document.body.classList.add('dark');
    stop.abort();
    document.head.append(stylesheet());
    expect((await calls())[1]).toBe(0);
  });
});
