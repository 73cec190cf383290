import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
const { readSettings } = await import('../../../lib/settings/store.ts');
const { readPageSettings } = await import('../../../lib/settings/page-settings.ts');
const { shownSettings } = await import('../../../lib/settings/shown-settings.ts');

beforeEach(() => fakeBrowser.reset());

const rule = fc.record(
  {
    vendor: fc.constantFrom('vapi', 'retell', 'toString', 7),
    match: fc.constantFrom('customer-busy', 'pipeline-*', '***', '', 'a b'),
    owner: fc.constantFrom('you', 'carrier', 'unknown', 'nobody'),
    note: fc.constantFrom('see the runbook', '', 'n'.repeat(1001), 5),
    runbook: fc.constantFrom('https://wiki.example/a', 'javascript:alert(1)'),
    more: fc.anything(),
  },
  { requiredKeys: [] },
);
const column = fc.record(
  { host: fc.constantFrom('calls.example', 'x y'), header: fc.constantFrom('Why', ' why ', '') },
  { requiredKeys: [] },
);
const host = fc.record({
  host: fc.constantFrom('calls.example', 'dashboard.vapi.ai', 'x y'),
  vendor: fc.constantFrom('vapi', 'nobody'),
});
const anything = fc.anything();
const stored = fc.record(
  {
    ownKeys: fc.oneof(anything, fc.dictionary(fc.string(), fc.oneof(fc.boolean(), anything))),
    overrides: fc.oneof(anything, fc.array(fc.oneof(rule, anything))),
    taught: fc.oneof(anything, fc.array(fc.oneof(column, anything))),
    hosts: fc.oneof(anything, fc.array(fc.oneof(host, anything))),
    hiddenOwners: fc.array(fc.constantFrom('you', 'none', 'nobody')),
    density: fc.constantFrom('full', 'compact', 'loud'),
    recording: fc.oneof(fc.boolean(), anything),
    watchCallRecords: fc.oneof(fc.boolean(), anything),
  },
  { requiredKeys: [] },
);

describe('the settings of a page', () => {
  it('are what everybody else reads, whatever is stored', async () => {
    await fc.assert(
      fc.asyncProperty(stored, async (settings) => {
        fakeBrowser.reset();
        // What is in the store is JSON.
        await fakeBrowser.storage.local.set(
          JSON.parse(JSON.stringify(settings)) as Record<string, unknown>,
        );
        const page = await readPageSettings();
        expect(await readSettings()).toMatchObject(page);
        expect(shownSettings(page)).toEqual(page);
      }),
    );
  });

  it('show no note that an older version has kept with something private in it', async () => {
    const kept = { match: 'customer-busy', owner: 'you', note: 'ring +1 415 555 0134' };
    await fakeBrowser.storage.local.set({ overrides: [kept] });
    const page = await readPageSettings();
    expect(page.overrides).toEqual([kept]);
    const shown = shownSettings(page);
    expect(shown.overrides).toEqual([{ ...kept, note: 'ring [number]' }]);
    expect(shownSettings(page)).toBe(shown);
    expect((await readSettings()).overrides).toEqual(shown.overrides);
  });
});
