// @vitest-environment jsdom
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HistoryDb } from '../../../lib/history/database.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';

// The texts are those of the set-up; all else is kept in memory.
const { i18n } = globalThis.chrome as unknown as typeof fakeBrowser;
vi.stubGlobal('chrome', Object.assign(Object.create(fakeBrowser) as object, { i18n }));
const { KeyQuestion } = await import('../../../components/key-question.tsx');
const { NamedClients } = await import('../../../entrypoints/history/named-clients.tsx');
const { MarkedChanges } = await import('../../../entrypoints/history/marked-changes.tsx');
const { formatsFor } = await import('../../../lib/wording/formats.ts');

beforeEach(() => fakeBrowser.reset());
afterEach(() => render(null, document.body));

const show = (node: ComponentChild): Promise<void> => act(() => render(node, document.body));

/** Presses a button as a person does: it has the focus then. */
async function press(text: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === text);
  if (button === undefined) throw new Error(`No button “${text}”`);
  button.focus();
  await act(() => button.click());
}

/** What has the focus, by the words that it is known by. */
function focused(): string | undefined {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement) {
    return active.labels?.[0]?.textContent ?? active.getAttribute('aria-label') ?? '';
  }
  return active === document.body ? undefined : (active?.textContent ?? undefined);
}

describe('where a form takes the place of a button, the focus goes along and comes back', () => {
  it('when a change is marked', async () => {
    // Nothing is read where no change is shown.
    const db = Object.create(null) as HistoryDb;
    const formats = formatsFor('en-US');
    await show(<MarkedChanges db={db} settings={DEFAULT_SETTINGS} filter={{}} formats={formats} />);
    await press('Mark a change');
    expect(focused()).toBe('What changed?');
    await press('Cancel');
    expect(focused()).toBe('Mark a change');
  });

  it('when one of two organizations is named, which the field says', async () => {
    const client = { name: 'Acme', org: 'org-two' };
    await show(<NamedClients clients={[client]} unnamed={['org-one']} hosts={[]} />);
    expect(focused()).toBe(undefined);
    await press('Rename');
    expect(focused()).toBe('Name for organization org-two');
    await press('Cancel');
    expect(focused()).toBe('Rename');
    await press('Name it');
    expect(focused()).toBe('Name for organization org-one');
    await press('Cancel');
    expect(focused()).toBe('Name it');
  });

  it('when it is asked whose key it is', async () => {
    const keep = (): Promise<void> => Promise.resolve();
    const question = { provider: 'OpenAI', vendor: 'Vapi', onAnswer: keep };
    await show(<KeyQuestion {...question} isOwn={true} />);
    await press('Change');
    expect(focused()).toBe('Ours');
    await press('Ours');
    expect(focused()).toBe('Change');
  });
});
