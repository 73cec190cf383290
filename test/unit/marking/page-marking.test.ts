// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMarking } from '../../../lib/marking/page-marking.ts';
import { element } from '../page/read-page.ts';
import { markDocument } from './mark-document.ts';

let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => new EventTarget());
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const TABLE = `<table>
  <tr><th>Duration</th><th>Ended Reason</th></tr>
  <tr><td>30s</td><td>customer-busy</td></tr>
  <tr><td>40s</td><td>voicemail</td></tr>
</table>`;
const LABELED = '<div><span>Ended Reason</span><span>silence-timed-out</span></div>';

function mark(...shown: readonly string[]): PageMarking {
  document.body.append(...shown.map(element));
  return markDocument(stop.signal);
}

/** What the page has done is seen, and what fades has faded. */
const settles = (): Promise<unknown> => vi.advanceTimersByTimeAsync(5_000);

const schemes = (root: Element | ShadowRoot = document.body): (string | null)[] =>
  [...root.querySelectorAll('hang-tag')].map((badge) => badge.getAttribute('data-scheme'));

const ground = (selector: string, color: string): void => {
  document.querySelector<HTMLElement>(selector)?.style.setProperty('background-color', color);
};

describe('light and dark', () => {
  it('are those of the page as it changes', async () => {
    mark(TABLE, LABELED);
    await settles();
    expect(schemes()).toEqual(['light', 'light', 'light']);
    for (const [color, scheme] of [
      ['black', 'dark'],
      ['white', 'light'],
    ] as const) {
      ground('body', color);
      await settles();
      expect(schemes()).toEqual([scheme, scheme, scheme]);
    }
  });

  it('are those of the ground of each badge', async () => {
    mark(TABLE, LABELED);
    await settles();
    ground('table', 'rgb(250, 250, 250)');
    ground('body', 'black');
    await settles();
    expect(schemes()).toEqual(['light', 'light', 'dark']);
    document
      .querySelectorAll('tr')[2]
      ?.insertCell()
      .append(document.querySelector('div') ?? '');
    await settles();
    ground('tr td div', 'black');
    ground('body', 'white');
    await settles();
    expect(schemes()).toEqual(['light', 'light', 'dark']);
  });

  it('are followed inside of shadow roots', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    mark();
    document.body.append(host);
    root.append(element(TABLE));
    await settles();
    expect(schemes(root)).toEqual(['light', 'light']);
    ground('body', 'black');
    await settles();
    expect(schemes(root)).toEqual(['dark', 'dark']);
  });

  it('are right on a table that was away while they changed', async () => {
    mark(TABLE);
    await settles();
    const table = document.querySelector('table') ?? '';
    document.body.replaceChildren();
    await settles();
    ground('body', 'black');
    await settles();
    document.body.append(table);
    await settles();
    expect(schemes()).toEqual(['dark', 'dark']);
  });
});

describe('the reasons of a marked page', () => {
  it('are those of a table that has left the page and come back', async () => {
    const page = mark(TABLE);
    await settles();
    const table = document.querySelector('table') ?? '';
    document.body.replaceChildren();
    await settles();
    expect([...page.reasons()]).toHaveLength(0);
    document.body.append(table);
    await settles();
    expect([...page.reasons()]).toHaveLength(2);
  });
});
