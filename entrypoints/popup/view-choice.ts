import { isPeriodChoice, type PeriodChoice } from '../../components/period-choice.ts';
import type { ScopeChoice } from '../../components/scope-select.tsx';
import { VENDORS } from '../../lib/vendors/index.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';
import { VIEW_CHOICE } from '../../lib/worker/kept.ts';

/** What the popup was last set to. */
export interface ViewChoice extends ScopeChoice {
  readonly period: PeriodChoice;
  /** See `Clients`. */
  readonly client?: string;
}

// Not among the settings: it must be there before the first frame, and is of no use elsewhere.
const KEY = VIEW_CHOICE;

/** The choice as it was last kept; the default where there is none or it makes no sense. */
export function readChoice(store: Pick<Storage, 'getItem'>): ViewChoice {
  let kept: unknown;
  try {
    kept = JSON.parse(store.getItem(KEY) ?? '{}');
  } catch {
    kept = {};
  }
  if (typeof kept !== 'object' || kept === null) return { period: '7d' };
  const { period, vendor, agent, client } = kept as Record<string, unknown>;
  return {
    period: isPeriodChoice(period) ? period : '7d',
    ...(typeof client === 'string' && client !== '' && client.length <= 200 ? { client } : {}),
    ...(typeof vendor === 'string' && Object.hasOwn(VENDORS, vendor)
      ? {
          vendor: vendor as VendorId,
          ...(typeof agent === 'string' && agent.length <= 300 ? { agent } : {}),
        }
      : {}),
  };
}

/** Keeps the choice for the next time; a full or forbidden store is no reason to fail. */
export function keepChoice(store: Pick<Storage, 'setItem'>, choice: ViewChoice): void {
  try {
    store.setItem(KEY, JSON.stringify(choice));
  } catch {
    return;
  }
}
