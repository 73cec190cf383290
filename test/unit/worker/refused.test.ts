import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HistoryWriter } from '../../../lib/history/writer.ts';
import type { Sender } from '../../../lib/messaging/messenger.ts';
import { problemOf } from '../../../lib/settings/refusal.ts';
import type { Recording } from '../../../lib/worker/recording.ts';

// The texts are those of the set-up; all else is kept in memory.
const { i18n } = globalThis.chrome as unknown as typeof fakeBrowser;
vi.stubGlobal('chrome', Object.assign(Object.create(fakeBrowser) as object, { i18n }));
const { answers } = await import('../../../lib/worker/answers.ts');
const { writeSettings } = await import('../../../lib/settings/store.ts');

const url = 'https://dashboard.vapi.ai/calls';
const dashboard: Sender = { id: fakeBrowser.runtime.id, url, tab: { id: 1 } };
// Neither is asked.
const writer = Object.create(null) as HistoryWriter;
const recording = Object.create(null) as Recording;
const all = answers({ writer, recording, note: (write) => write() });

it('what a page has taught and cannot be kept is refused with the reason', async () => {
  const why = (answered: Promise<unknown>): Promise<unknown> =>
    answered.then(() => 'kept', problemOf);
  const header = 'Ring +1 415 555 0134';
  expect(await why(all.teachColumn({ data: { header }, sender: dashboard }))).toEqual({
    kind: 'private',
    field: 'header',
  });
  const taught = Array.from({ length: 200 }, (_, i) => ({ host: 'a.example', header: `H ${i}` }));
  await writeSettings({ taught });
  const full = { kind: 'many', limit: 200 };
  expect(await why(all.teachColumn({ data: { header: 'Why' }, sender: dashboard }))).toEqual(full);
});
