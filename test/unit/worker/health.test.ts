import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  dismissHealth,
  noteCreated,
  noteFlood,
  noteState,
  readHealth,
} from '../../../lib/worker/health.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

describe('the health of the history', () => {
  beforeEach(() => {
    fakeBrowser.reset();
  });

  it('takes the first database for a new installation', async () => {
    await noteCreated(1);
    await noteState('ok', 2);
    expect(await readHealth()).toEqual({ state: 'ok' });
  });

  it('notices a loss whoever finds it, and forgets it only when it was read', async () => {
    await noteCreated(1);
    await noteState('ok', 100_000);
    await noteCreated(200_000);
    expect(await readHealth()).toEqual({ state: 'lost', since: 200_000 });
    await noteState('ok', 300_000);
    expect(await readHealth()).toEqual({ state: 'lost', since: 200_000, lastWrite: 300_000 });
    await dismissHealth();
    expect(await readHealth()).toEqual({ state: 'ok' });
  });

  it('tells of a flood until it was read, unless something worse is wrong', async () => {
    await noteState('ok', 100_000);
    await noteFlood(200_000);
    await noteState('ok', 300_000);
    expect(await readHealth()).toEqual({ state: 'flood', since: 200_000, lastWrite: 300_000 });
    await noteState('full', 400_000);
    await noteFlood(500_000);
    expect(await readHealth()).toMatchObject({ state: 'full', since: 400_000 });
    await dismissHealth();
    expect(await readHealth()).toEqual({ state: 'ok' });
  });

  it.each(['full', 'blocked', 'closed'] as const)(
    'tells since when it is %s and what was kept last, until a write succeeds',
    async (state) => {
      await noteState('ok', 100_000);
      await noteState(state, 200_000);
      await noteState(state, 300_000);
      expect(await readHealth()).toEqual({ state, since: 200_000, lastWrite: 100_000 });
      await noteState('ok', 400_000);
      expect(await readHealth()).toEqual({ state: 'ok', lastWrite: 400_000 });
    },
  );
});
