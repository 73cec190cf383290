import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HAPPENED } from '../../../lib/history/health-state.ts';
import {
  dismissHealth,
  noteCreated,
  noteHappened,
  noteKept,
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
    await noteState('ok', 300_000);
    expect(await readHealth()).toEqual({ state: 'ok', lastWrite: 300_000, happened: ['lost'] });
    await dismissHealth();
    expect(await readHealth()).toEqual({ state: 'ok', lastWrite: 300_000 });
  });

  it.each(['ok', 'full', 'blocked', 'newer', 'denied', 'damaged', 'closed'] as const)(
    'tells of all that happened until it was read, also while it is %s',
    async (state) => {
      await noteState(state, 200_000);
      for (const each of HAPPENED) await noteHappened(each);
      await noteState('ok', 300_000);
      await noteState(state, 400_000);
      expect(await readHealth()).toMatchObject({ state, happened: HAPPENED });
      await dismissHealth();
      expect(await readHealth()).toMatchObject({ state });
      expect((await readHealth()).happened).toBeUndefined();
    },
  );

  it('is told of what was refused until something is kept', async () => {
    await noteHappened('refused');
    await noteHappened('flood');
    await noteState('ok', 300_000);
    expect((await readHealth()).happened).toEqual(['flood', 'refused']);
    await noteKept();
    expect((await readHealth()).happened).toEqual(['flood']);
  });

  it.each(['full', 'blocked', 'newer', 'denied', 'damaged', 'closed'] as const)(
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
