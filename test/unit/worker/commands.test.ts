import { expect, it, vi } from 'vitest';

type OnCommand = (command: string, tab?: { id?: number }) => void;

const listeners: OnCommand[] = [];
const sent = vi.fn<(tab: number, message: unknown) => Promise<object>>(() =>
  Promise.resolve({ value: undefined }),
);
vi.stubGlobal('chrome', {
  runtime: { id: 'hangtag' },
  commands: { onCommand: { addListener: (listener: OnCommand) => listeners.push(listener) } },
  tabs: { sendMessage: sent },
});
const { followCommands } = await import('../../../lib/worker/commands.ts');

it('goes to the next fault of the open page by the browser’s own command, and by no other', async () => {
  followCommands();
  const [command] = listeners;
  command?.('something-else', { id: 7 });
  command?.('next-fault');
  expect(sent).not.toHaveBeenCalled();
  command?.('next-fault', { id: 7 });
  await vi.waitFor(() => expect(sent).toHaveBeenCalledWith(7, { type: 'stepFault', data: 1 }));
  expect(new Set(sent.mock.calls.map(([tab]) => tab))).toEqual(new Set([7]));
});

it('does no harm where no dashboard is open', async () => {
  sent.mockClear();
  sent.mockRejectedValueOnce(new Error('Could not establish connection.'));
  listeners[0]?.('next-fault', { id: 8 });
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
});
