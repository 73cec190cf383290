import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { HistoryDb } from '../lib/history/database.ts';
import { announceChange, watchHistory } from '../lib/history/watch.ts';
import { HistoryWriter } from '../lib/history/writer.ts';
import { readSettings, rewriteSettings } from '../lib/settings/store.ts';
import { followAddedHosts } from '../lib/worker/added-scripts.ts';
import { AfterRecording } from '../lib/worker/after-recording.ts';
import { startAnswering } from '../lib/worker/answers.ts';
import { followPending } from '../lib/worker/collect-pending.ts';
import { noteCreated, noteHappened, noteKept, noteState } from '../lib/worker/health.ts';
import { openAlert } from '../lib/worker/alert-notifications.ts';
import { noteChange } from '../lib/worker/note-change.ts';
import { offerAskingAboutText } from '../lib/worker/ask-about-text.ts';
import { KeyedQueue } from '../lib/worker/keyed-queue.ts';
import { Recording } from '../lib/worker/recording.ts';
import { followTrends } from '../lib/worker/trend-answers.ts';
import { followCommands } from '../lib/worker/commands.ts';
import { startUpkeep } from '../lib/worker/upkeep.ts';

// The worker may be stopped after any event: whatever has to outlive it is on disk.
export default defineBackground(() => {
  // Chrome asks for the texts once a process, and keeps what it got. Asked first by a page that is just being
  // closed, it gets nothing, for every page that follows; asked by the worker, it gets them.
  browser.i18n.getMessage('@@ui_locale');

  const notes = new KeyedQueue<'health'>();
  /** One note after the other: each reads what was noted before. */
  const note = (write: () => Promise<void>): Promise<void> => notes.add('health', write);
  const noteTooMany = (): void => void note(() => noteHappened('flood'));
  const writer = new HistoryWriter({
    connect: () =>
      new HistoryDb(undefined, (event) => {
        if (event === 'created') void note(() => noteCreated(Date.now()));
        else if (event === 'cleaned' || event === 'aside') void note(() => noteHappened(event));
        else void note(() => noteState(event === 'free' ? 'ok' : event, Date.now()));
        if (event === 'free') announceChange();
      }),
    options: async () => ({
      now: Date.now(),
      retentionDays: (await readSettings()).retentionDays,
    }),
    onState: (state) => void note(() => noteState(state, Date.now())),
  });
  const recording = new Recording(writer, {
    onFlood: noteTooMany,
    onRefused: () => void note(() => noteHappened('refused')),
    onKept: () => void note(noteKept),
  });

  const after = new AfterRecording(async () => {
    await followTrends(writer, await readSettings(), Date.now());
  });
  // Ends with the worker.
  const { signal } = new AbortController();
  watchHistory(() => {
    noteChange(Date.now()).catch(() => undefined);
    after.recorded();
  }, signal);

  followPending((batch) => recording.recordPending(batch), noteTooMany);

  startAnswering({ writer, recording, note });
  followAddedHosts();
  startUpkeep(writer);
  offerAskingAboutText(readSettings);
  followCommands();

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // What an older version has kept and this one would not.
    if (reason === 'update') rewriteSettings().catch(() => undefined);
    // Never after an update: nobody asked for a page then.
    if (reason !== 'install') return;
    browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(() => undefined);
  });

  // Absent as long as the permission was not given, which may be while this worker runs.
  const follow = (): void => {
    const api = browser.notifications as typeof browser.notifications | undefined;
    if (api?.onClicked.hasListener(openClicked) === false) api.onClicked.addListener(openClicked);
  };
  browser.permissions.onAdded.addListener(follow);
  follow();
});

function openClicked(id: string): void {
  openAlert(id).catch(() => undefined);
}
