// @vitest-environment jsdom
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HistoryDb } from '../../../lib/history/database.ts';
import { diagnose, NO_SETTINGS } from '../../../lib/reasons/index.ts';
import { refusal } from '../../../lib/settings/refusal.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';

// The texts are those of the set-up; all else is kept in memory.
const { i18n } = globalThis.chrome as unknown as typeof fakeBrowser;
vi.stubGlobal('chrome', Object.assign(Object.create(fakeBrowser) as object, { i18n }));
const { KnowBetter } = await import('../../../components/know-better.tsx');
const { TeachLabel } = await import('../../../components/teach-label.tsx');
const { NamedClients } = await import('../../../entrypoints/history/named-clients.tsx');
const { MarkedChanges } = await import('../../../entrypoints/history/marked-changes.tsx');
const { readSettings } = await import('../../../lib/settings/store.ts');
const { formatsFor } = await import('../../../lib/wording/formats.ts');

beforeEach(() => fakeBrowser.reset());
afterEach(() => render(null, document.body));

const show = (node: ComponentChild): Promise<void> => act(() => render(node, document.body));

const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];

async function press(text: string): Promise<void> {
  await act(() =>
    buttons()
      .find((each) => each.textContent === text)
      ?.click(),
  );
}

function type(selector: string, text: string): Promise<void> {
  return act(() => {
    const field = document.querySelector<HTMLInputElement>(selector);
    if (field === null) throw new Error(`No ${selector}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** What is said once something is. */
async function said(selector = '[role=alert]'): Promise<string> {
  return vi.waitFor(() => {
    const text = document.querySelector(selector)?.textContent ?? '';
    if (!text.startsWith('Couldn’t')) throw new Error(`Says: ${text}`);
    return text;
  });
}

const PRIVATE = 'contains a phone number, an e-mail address or a key, which are never stored';

describe('marking a change', () => {
  // Nothing is read where no change is shown.
  const db = Object.create(null) as HistoryDb;
  const mark = async (text: string): Promise<void> => {
    await show(
      <MarkedChanges
        db={db}
        settings={DEFAULT_SETTINGS}
        filter={{}}
        formats={formatsFor('en-US')}
      />,
    );
    await press('Mark a change');
    await type('input', text);
    await press('Mark');
  };

  it('says that no more of them are kept, and deletes none', async () => {
    const changes = Array.from({ length: 100 }, (_, at) => ({
      at,
      text: 'New prompt',
      agent: 'A',
    }));
    await fakeBrowser.storage.local.set({ changes });
    await mark('One more');
    expect(await said()).toBe('Couldn’t save this – at most 100 allowed.');
    expect((await readSettings()).changes).toEqual(changes);
  });

  it('says what is private in it, until it is given up', async () => {
    await mark('Switched to +1 415 555 0134');
    expect(await said()).toBe(`Couldn’t save this – ${PRIVATE}.`);
    await press('Cancel');
    expect(document.querySelector('[role=alert]')).toBe(null);
  });
});

describe('clients', () => {
  const open = (): Promise<void> =>
    show(<NamedClients clients={[]} unnamed={['org-one']} hosts={[]} />);
  const add = async (name: string, agents: string): Promise<void> => {
    await open();
    await type('.add-client [name=name]', name);
    await type('.add-client [name=agents]', agents);
    await press('Add a client');
  };

  it('say why one cannot be added, and leave what was typed', async () => {
    await add('Acme', '*a'.repeat(10));
    expect(await said()).toBe('Couldn’t save this – Assistants: at most 9 asterisks (*).');
    await add('Acme', '');
    expect(await said()).toMatch(/– add the assistants or the dashboard/);
    const clients = Array.from({ length: 100 }, (_, i) => ({ name: `Client ${i}`, org: `o${i}` }));
    await fakeBrowser.storage.local.set({ clients });
    await add('Acme', 'acme *');
    await vi.waitFor(async () =>
      expect(await said()).toBe('Couldn’t save this – at most 100 allowed.'),
    );
    expect(document.querySelector<HTMLInputElement>('[name=agents]')?.value).toBe('acme *');
  });

  it('say why an organization cannot be named, until that is given up', async () => {
    await open();
    await press('Name it');
    await type('li [name=name]', 'Ring +1 415 555 0134');
    await press('Save');
    expect(await said()).toBe(`Couldn’t save this – Name: ${PRIVATE}.`);
    await press('Cancel');
    expect(document.querySelector('[role=alert]')).toBe(null);
  });
});

describe('a card', () => {
  const full = (limit: number) => () =>
    Promise.reject(refusal('Cannot be set', { kind: 'many', limit }));
  const broken = () => Promise.reject(new Error('The extension was reloaded.'));
  const closed = vi.fn();

  it.each([
    [full(500), 'Couldn’t save this – at most 500 allowed.'],
    [broken, 'Couldn’t save this. Reload the page and try again.'],
  ])('says why a rule was not kept', async (onSave, words) => {
    const diagnosis = diagnose('customer-busy', 'vapi');
    await show(
      <KnowBetter
        diagnosis={diagnosis}
        code="customer-busy"
        rule={undefined}
        onSave={onSave}
        onClose={closed}
      />,
    );
    await press('Save');
    expect(await said('[role=status]')).toBe(words);
    expect(closed).not.toHaveBeenCalled();
  });

  it('says why a label was not kept, until another code is searched', async () => {
    await show(
      <TeachLabel
        label="Line was busy"
        vendor="vapi"
        settings={NO_SETTINGS}
        onSave={full(2000)}
        onClose={closed}
      />,
    );
    await type('input', 'customer-busy');
    await act(() => document.querySelector<HTMLElement>('li button')?.click());
    expect(await said('[role=status]')).toBe('Couldn’t save this – at most 2,000 allowed.');
    await type('input', 'customer-b');
    expect(document.querySelector('[role=status]')?.textContent).not.toContain('Couldn’t');
  });
});
