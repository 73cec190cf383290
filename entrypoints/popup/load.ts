import type { Formats } from '../../lib/wording/formats.ts';
import { troubleInWords, type HealthWords } from '../../lib/wording/health-words.ts';
import type { Health } from '../../lib/history/health-state.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { readSettings } from '../../lib/settings/store.ts';
import { readSummary } from '../../lib/worker/popup-summary.ts';
import type { KnownEpisodes } from './news.tsx';
import type { PopupState } from './popup.tsx';
import type { ViewChoice } from './view-choice.ts';

/** The background's word on the history; a background that cannot answer knows nothing better. */
export async function askHealth(): Promise<Health> {
  try {
    return await sendMessage('getHealth', undefined);
  } catch {
    return { state: 'ok' };
  }
}

async function readTrouble(formats: Formats): Promise<HealthWords> {
  return troubleInWords(await askHealth(), formats);
}

/**
 * What was shown last for a choice, without waking the background; `isCurrent` says whether it still holds. Undefined where
 * nothing is kept that may be shown.
 */
export async function loadKept({ period, ...filter }: ViewChoice): Promise<PopupState | undefined> {
  try {
    const settings = await readSettings();
    const kept = await readSummary({ period, filter }, settings, Date.now());
    if (kept === undefined) return undefined;
    const { episodes: found, ...report } = kept.answer;
    const { isCurrent } = kept;
    return { kind: 'ready', isCurrent, ...report, episodes: { found, isBusy: true } };
  } catch {
    return undefined;
  }
}

/**
 * Asks the background for what the popup shows first: it has the database and the catalog of reasons at hand,
 * so that the popup needs neither. Never rejects: what went wrong is a state of its own.
 */
export async function load(
  { period, ...filter }: ViewChoice,
  formats: Formats,
): Promise<PopupState> {
  try {
    const answer = await sendMessage('getReport', { period, filter });
    return { kind: 'ready', isCurrent: true, ...answer, episodes: { isBusy: true } };
  } catch {
    return { kind: 'trouble', ...(await readTrouble(formats)) };
  }
}

/** Asks the background for the episodes of the last day, once the report is there. Never rejects. */
export async function loadEpisodes(
  { period, ...filter }: ViewChoice,
  formats: Formats,
): Promise<KnownEpisodes> {
  try {
    return { found: await sendMessage('getEpisodes', { period, filter }), isBusy: false };
  } catch {
    return { trouble: await readTrouble(formats), isBusy: false };
  }
}
