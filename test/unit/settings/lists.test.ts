import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkChange, MAX_CHANGE } from '../../../lib/settings/check-change.ts';
import { checkClient, MAX_CLIENT_NAME } from '../../../lib/settings/check-client.ts';
import { addClient, leaveOut, nameClient } from '../../../lib/settings/clients.ts';
import { without } from '../../../lib/settings/without.ts';

vi.stubGlobal('chrome', fakeBrowser);
const { changeSettings, readSettings } = await import('../../../lib/settings/store.ts');

beforeEach(() => fakeBrowser.reset());

describe('a client', () => {
  it('is kept tidied', () => {
    expect(checkClient({ name: ' Acme ', org: ' org ', leftOut: false })).toEqual({
      ok: true,
      value: { name: 'Acme', org: 'org' },
    });
  });

  it.each([
    ['form', 'Acme'],
    ['field', { name: 'Acme', org: 'o', more: 1 }],
    ['empty', { org: 'o' }],
    ['empty', { name: ' ', org: 'o' }],
    ['long', { name: 'n'.repeat(MAX_CLIENT_NAME + 1), org: 'o' }],
    ['private', { name: 'ring +1 415 555 0134', org: 'o' }],
    ['private', { name: 'Acme', agents: 'jane@example.com' }],
    ['wildcards', { name: 'Acme', agents: '*a'.repeat(10) }],
    ['no-host', { name: 'Acme', host: 'https://x' }],
    ['form', { name: 'Acme', org: 'o', leftOut: 'yes' }],
    ['nobody', { name: 'Acme' }],
    ['no-org', { name: 'Acme', org: 'Acme Corp.' }],
    ['long', { name: 'Acme', org: 'o'.repeat(81) }],
  ])('is refused: %s', (kind, value) => {
    expect(checkClient(value)).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe('a marked change', () => {
  it('is kept tidied', () => {
    expect(checkChange({ at: 5, text: ' new prompt ' })).toEqual({
      ok: true,
      value: { at: 5, text: 'new prompt' },
    });
  });

  it.each([
    ['form', null],
    ['field', { at: 5, text: 'a', more: 1 }],
    ['form', { at: -1, text: 'a' }],
    ['form', { at: 8.64e15 + 2, text: 'a' }],
    ['form', { at: 5, text: 7 }],
    ['form', { at: 5, text: 'a', agent: 7 }],
    ['long', { at: 5, text: 'a'.repeat(MAX_CHANGE + 1) }],
    ['private', { at: 5, text: 'for jane@example.com' }],
    ['private', { at: 5, text: 'a', agent: '+1 415 555 0134' }],
  ])('is refused: %s', (kind, value) => {
    expect(checkChange(value)).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe('lists of settings', () => {
  it('lose nothing where two pages change them at once', async () => {
    await Promise.all([
      changeSettings((now) => ({ clients: addClient(now.clients, { name: 'A', org: 'a' }) })),
      changeSettings((now) => ({ clients: addClient(now.clients, { name: 'B', org: 'b' }) })),
    ]);
    await changeSettings((now) => ({ clients: nameClient(now.clients, 'a', 'Acme') }));
    await changeSettings((now) => ({ clients: leaveOut(now.clients, 'B', true) }));
    expect((await readSettings()).clients).toEqual([
      { name: 'Acme', org: 'a' },
      { name: 'B', org: 'b', leftOut: true },
    ]);
    // As a page has it that read it before.
    await changeSettings((now) => ({ clients: without(now.clients, { name: 'Acme', org: 'a' }) }));
    expect((await readSettings()).clients).toEqual([{ name: 'B', org: 'b', leftOut: true }]);
  });

  it('lose one of two that say the same, and none for one that is gone', () => {
    expect(without([{ at: 1 }, { at: 1 }, { at: 2 }], { at: 1 })).toEqual([{ at: 1 }, { at: 2 }]);
    expect(without([{ at: 1 }], { at: 3 })).toEqual([{ at: 1 }]);
  });
});
