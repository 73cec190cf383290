import type { TaughtLabel } from '../reasons/diagnosis.ts';
import { columnKey } from './column-schema.ts';
import { putLabels } from './put-labels.ts';
import type { TaughtColumn } from './settings.ts';
import { changeSettings } from './store.ts';

/** Keeps a column for good. Rejects with a `refusal` where it is not right, or where there is no room for more. */
export function teach(column: TaughtColumn): Promise<void> {
  return changeSettings(({ taught }) => {
    const known = taught.find((each) => columnKey(each) === columnKey(column));
    if (known !== undefined && known.kind === column.kind) return {};
    return { taught: [...taught.filter((each) => each !== known), column] };
  });
}

/** Forgets a column. */
export function forget(column: TaughtColumn): Promise<void> {
  return changeSettings(({ taught }) => ({
    taught: taught.filter((each) => columnKey(each) !== columnKey(column)),
  }));
}

/** Keeps what a label means for good, as `teach` does a column. */
export function teachLabel(label: TaughtLabel): Promise<void> {
  return changeSettings(({ labels }) => ({ labels: putLabels(labels, [label]) }));
}
