import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';

vi.stubGlobal('chrome', fakeBrowser);
const { readSettings, watchSettings, writeSettings } =
  await import('../../../lib/settings/store.ts');

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are the defaults in a fresh installation', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('come back as they were written, the others untouched', async () => {
    await writeSettings({ ownKeys: { openai: true }, retentionDays: 30 });
    await writeSettings({ density: 'compact' });
    expect(await readSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      ownKeys: { openai: true },
      retentionDays: 30,
      density: 'compact',
    });
  });

  it.each([
    ['retentionDays', -1],
    ['retentionDays', 1e9],
    ['density', 'loud'],
    ['recording', 'yes'],
    ['ownKeys', { openai: 'mine' }],
    ['overrides', [{ match: '', owner: 'you' }]],
    ['overrides', [{ match: 'x', owner: 'nobody' }]],
    ['overrides', [{ match: 'x', runbook: 'javascript:alert(1)' }]],
  ])('fall back one by one where the store is damaged: %s', async (name, damaged) => {
    await writeSettings({ watchCallRecords: false });
    await fakeBrowser.storage.local.set({ [name]: damaged });
    const { [name as 'density']: read, ...others } = await readSettings();
    const { [name as 'density']: usual, ...rest } = DEFAULT_SETTINGS;
    expect(read).toEqual(usual);
    expect(others).toEqual({ ...rest, watchCallRecords: false });
  });

  it('are refused whole where one is not sound', async () => {
    await expect(writeSettings({ density: 'full', retentionDays: 0.5 })).rejects.toThrow();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('tell of changes once, until nobody listens', async () => {
    const stop = new AbortController();
    const changed = vi.fn();
    watchSettings(changed, stop.signal);
    await writeSettings({ recording: false, density: 'faults' });
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(changed).toHaveBeenLastCalledWith(
      expect.objectContaining({ recording: false, density: 'faults' }),
    );
    stop.abort();
    changed.mockClear();
    await writeSettings({ recording: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(changed).not.toHaveBeenCalled();
  });
});
