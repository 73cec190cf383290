import type { Formats } from '../../lib/wording/formats.ts';
import { troubleInWords } from '../../lib/wording/health-words.ts';
import type { Health } from '../../lib/history/health-state.ts';
import { sendMessage } from '../../lib/messaging/protocol.ts';
import { readSettings } from '../../lib/settings/store.ts';
import { readSummary } from '../../lib/worker/popup-summary.ts';
import type { PopupState } from './popup.tsx';
import type { ViewChoice } from './view-choice.ts';

/** The background's word on the history; a background that cannot answer knows nothing better. */
export async function readHealth(): Promise<Health> {
  try {
    return await sendMessage('getHealth', undefined);
  } catch {
    return { state: 'ok' };
  }
}

/** What was shown last for a choice, without waking the background; undefined where that is out of date. */
export async function loadKept({ period, ...filter }: ViewChoice): Promise<PopupState | undefined> {
  try {
    const settings = await readSettings();
    const kept = await readSummary({ period, filter }, settings, Date.now());
    return kept && { kind: 'ready', isCurrent: kept.isCurrent, ...kept.answer };
  } catch {
    return undefined;
  }
}

/**
 * Asks the background for what the popup shows: it has the database and the catalog of reasons at hand,
 * so that the popup needs neither. Never rejects: what went wrong is a state of its own.
 */
export async function load(
  { period, ...filter }: ViewChoice,
  formats: Formats,
): Promise<PopupState> {
  try {
    const answer = await sendMessage('getReport', { period, filter });
    return { kind: 'ready', isCurrent: true, ...answer };
  } catch {
    return { kind: 'trouble', ...troubleInWords(await readHealth(), formats) };
  }
}
