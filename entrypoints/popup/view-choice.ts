import { isPeriodChoice, type PeriodChoice } from '../../components/period-choice.ts';
import type { ScopeChoice } from '../../components/scope-select.tsx';
import { isObject, isText, isVendor } from '../../lib/calls/checks.ts';
import { LONGEST_AGENT, LONGEST_ID } from '../../lib/calls/limits.ts';

/** What the popup was last set to. */
export interface ViewChoice extends ScopeChoice {
  readonly period: PeriodChoice;
  /** See `Clients`. */
  readonly client?: string;
}

// Not among the settings: it must be there before the first frame, and is of no use elsewhere.
const KEY = 'hangtag:popup';

/** The choice as it was last kept; the default where there is none or it makes no sense. */
export function readChoice(store: Pick<Storage, 'getItem'>): ViewChoice {
  let kept: unknown;
  try {
    kept = JSON.parse(store.getItem(KEY) ?? '{}');
  } catch {
    // What makes no sense is as good as nothing.
  }
  const { period, vendor, agent, client } = isObject(kept) ? kept : {};
  return {
    period: isPeriodChoice(period) ? period : '7d',
    // Of what is longer the background answers no question.
    ...(isText(client, LONGEST_ID) && client !== '' && { client }),
    ...(isVendor(vendor) && { vendor, ...(isText(agent, LONGEST_AGENT) && { agent }) }),
  };
}

/** Keeps the choice for the next time. */
export function keepChoice(store: Pick<Storage, 'setItem'>, choice: ViewChoice): void {
  try {
    store.setItem(KEY, JSON.stringify(choice));
  } catch {
    // A full or forbidden store is no reason to fail.
  }
}
