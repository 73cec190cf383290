// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The texts are those of the set-up; all else is kept in memory.
const { i18n } = globalThis.chrome as unknown as typeof fakeBrowser;
const permissions = {
  contains: () => Promise.resolve(true),
  getAll: () => Promise.resolve({}),
  onAdded: { addListener: vi.fn(), removeListener: vi.fn() },
  onRemoved: { addListener: vi.fn(), removeListener: vi.fn() },
};
const own = { i18n, permissions, runtime: { ...fakeBrowser.runtime, getManifest: () => ({}) } };
vi.stubGlobal('chrome', Object.assign(Object.create(fakeBrowser) as object, own));

it('the options say that a change was not kept, and show what is set', async () => {
  const root = document.createElement('div');
  root.id = 'options';
  document.body.append(root);
  await act(async () => {
    await import('../../../entrypoints/options/main.tsx');
  });
  const first = () => document.querySelector<HTMLInputElement>('input[type=checkbox]');
  await vi.waitFor(() => expect(first()?.checked).toBe(true));
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('The disk is full.'));
  const alert = () => document.querySelector('[role=alert]')?.textContent;
  await act(() => first()?.click());
  await vi.waitFor(() => expect(alert()).toContain('Couldn’t save this. Reload the page'));
  await vi.waitFor(() => expect(first()?.checked).toBe(true));
  await act(() => first()?.click());
  await vi.waitFor(() => expect(alert()).toBeUndefined());
  await vi.waitFor(() => expect(first()?.checked).toBe(false));
});
