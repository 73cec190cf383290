import { readSpread } from '../history/read-spread.ts';
import type { HistoryWriter } from '../history/writer.ts';
import type { Message, Sender } from '../messaging/messenger.ts';
import { onMessage, sendMessage, type ToBackground } from '../messaging/protocol.ts';
import { putRule } from '../settings/put-rule.ts';
import { changeSettings, readSettings } from '../settings/store.ts';
import { forget, teach, teachLabel } from '../settings/teaching.ts';
import {
  batchOf,
  columnOf,
  countOf,
  taughtLabelOf,
  ownKeyOf,
  reportQueryOf,
  ruleOf,
  checkSpans,
  spreadQueryOf,
} from './check-message.ts';
import { dismissHealth, readHealth } from './health.ts';
import { clearMark } from './alert-notifications.ts';
import type { Recording } from './recording.ts';
import {
  dashboardOfSender,
  isFromHangtag,
  isOwnPage,
  isOwnPageOrDashboard,
  isPrivateWindow,
} from './senders.ts';
import { answerEpisodes, answerReport } from './trend-answers.ts';
import { showFaults } from './toolbar-icon.ts';

/** What answers work with. */
export interface AnswerTools {
  readonly writer: HistoryWriter;
  readonly recording: Recording;
  /** Notes something of the history's health, after all that was noted before; resolves when it is. */
  readonly note: (write: () => Promise<void>) => Promise<void>;
}

type Listener<K extends keyof ToBackground> = (
  message: Message<unknown>,
) => Promise<Awaited<ReturnType<ToBackground[K]>>>;

/** How one message is answered. */
interface MessageHandler<Data, Result> {
  /** Who may send it; anybody else is answered with an error. */
  readonly from: (sender: Sender) => boolean | Promise<boolean>;
  /** Checks the data, which is as untrusted as the page it came from; throws for what it may not be. */
  readonly read: (data: unknown, sender: Sender) => Data | Promise<Data>;
  readonly answer: (data: Data, sender: Sender) => Result | Promise<Result>;
}

function checked<Data, Result>({
  from,
  read,
  answer,
}: MessageHandler<Data, Result>): (message: Message<unknown>) => Promise<Result> {
  return async ({ data, sender }) => {
    if (!(await from(sender))) throw new Error('Whoever sent this may not.');
    return answer(await read(data, sender), sender);
  };
}

const nothing = (): undefined => undefined;

/** Every message that the background answers: who may send it, what it may hold, and what is done. */
export function answers({ writer, recording, note }: AnswerTools): {
  readonly [K in keyof ToBackground]: Listener<K>;
} {
  return {
    recordSightings: checked({
      from: isFromHangtag,
      read: async (data, sender) => ({
        batch: batchOf(data),
        dashboard: isPrivateWindow(sender) ? undefined : await dashboardOfSender(sender),
      }),
      answer: ({ batch, dashboard }) =>
        dashboard === undefined ? { kept: 0 } : recording.recordSent(batch, dashboard),
    }),
    recordSpans: checked({
      from: (sender) => isFromHangtag(sender) && !isPrivateWindow(sender),
      read: async (data, sender) => checkSpans(data, await dashboardOfSender(sender), Date.now()),
      answer: (spans) => recording.recordSpans(spans),
    }),
    faultsOnPage: checked({
      from: isFromHangtag,
      read: countOf,
      answer: async (count, { tab }) => {
        if (tab?.id !== undefined) await showFaults(tab.id, count);
      },
    }),
    getReport: checked({
      from: isOwnPage,
      read: reportQueryOf,
      answer: async (query) => {
        clearMark().catch(nothing);
        return answerReport(writer, query, await readSettings(), Date.now());
      },
    }),
    getEpisodes: checked({
      from: isOwnPage,
      read: reportQueryOf,
      answer: async (query) => answerEpisodes(writer, query, await readSettings(), Date.now()),
    }),
    getSpread: checked({
      from: isOwnPageOrDashboard,
      read: spreadQueryOf,
      answer: async (query) => {
        const settings = await readSettings();
        return writer.read((db) => readSpread(db, query, settings, Date.now()));
      },
    }),
    putRule: checked({
      from: isOwnPageOrDashboard,
      read: ruleOf,
      answer: (rule) => changeSettings((now) => ({ overrides: putRule(now.overrides, rule) })),
    }),
    putOwnKey: checked({
      from: isOwnPageOrDashboard,
      read: ownKeyOf,
      answer: ({ provider, isOwn: isOwnKey }) =>
        changeSettings(({ ownKeys }) => ({ ownKeys: { ...ownKeys, [provider]: isOwnKey } })),
    }),
    teachColumn: checked({
      from: isOwnPageOrDashboard,
      read: async (data, sender) => columnOf(data, await dashboardOfSender(sender)),
      answer: teach,
    }),
    forgetColumn: checked({
      from: isOwnPageOrDashboard,
      read: async (data, sender) => columnOf(data, await dashboardOfSender(sender)),
      answer: forget,
    }),
    teachLabel: checked({
      from: isOwnPageOrDashboard,
      read: async (data, sender) => taughtLabelOf(data, await dashboardOfSender(sender)),
      answer: teachLabel,
    }),
    pointingOver: checked({
      from: isFromHangtag,
      read: nothing,
      answer: async (_, { tab }) => {
        if (tab?.id === undefined) return;
        await sendMessage('pointingOver', undefined, tab.id).catch(nothing);
      },
    }),
    getHealth: checked({
      from: isOwnPage,
      read: nothing,
      answer: async () => {
        // What has happened by now is to be told.
        await note(() => Promise.resolve());
        return readHealth();
      },
    }),
    dismissHealth: checked({
      from: isOwnPage,
      read: nothing,
      answer: () => note(dismissHealth),
    }),
  };
}

/** Answers every message from now on. */
export function startAnswering(tools: AnswerTools): void {
  const listeners = answers(tools);
  for (const type of Object.keys(listeners) as (keyof ToBackground)[]) {
    onMessage(type, listeners[type] as never);
  }
}
