import { partsLeft } from '../calls/ellipsis.ts';
import type { TaughtLabel } from './diagnosis.ts';

/** What stands in a key for whatever a page has cut off a label with. */
export const CUT = '…';

/** What tells a taught label from others; a cut one is the same only where it is cut off at the same letter. */
export function labelKey({ host, label }: Pick<TaughtLabel, 'host' | 'label'>): string {
  return `${host} ${partsLeft(label).join(CUT)}`;
}
