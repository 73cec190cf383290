// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageMarking } from '../../../lib/marking/page-marking.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';
import { element } from '../page/read-page.ts';

let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => new EventTarget());
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const TABLE = `<table>
  <tr><th>Duration</th><th>Ended Reason</th></tr>
  <tr><td>30s</td><td>customer-busy</td></tr>
  <tr><td>40s</td><td>voicemail</td></tr>
</table>`;

function mark(...shown: readonly string[]): PageMarking {
  document.body.append(...shown.map(element));
  return new PageMarking({
    page: document,
    vendor: vapi,
    host: 'dashboard.vapi.ai',
    settings: DEFAULT_SETTINGS,
    shadowRootOf: (element) => element.shadowRoot,
    isAlive: () => true,
    signal: stop.signal,
  });
}

/** What the page has done is seen, and what fades has faded. */
const settles = (): Promise<unknown> => vi.advanceTimersByTimeAsync(5_000);

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
