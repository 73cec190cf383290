import type { TaughtLabel } from '../reasons/diagnosis.ts';
import { labelKey } from '../reasons/label-key.ts';

/** Labels with some more: what is said anew of a label takes the place of what was said before. */
export function putLabels(
  labels: readonly TaughtLabel[],
  more: readonly TaughtLabel[],
): readonly TaughtLabel[] {
  const fresh = new Set(more.map(labelKey));
  return [...labels.filter((each) => !fresh.has(labelKey(each))), ...more];
}
