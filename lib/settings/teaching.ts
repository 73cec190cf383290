import { normalizeHeader } from '../page/headers.ts';
import type { TaughtLabel } from '../reasons/diagnosis.ts';
import { withLabels } from './parse-labels.ts';
import type { TaughtColumn } from './settings.ts';
import { changeSettings } from './store.ts';

function isSame(one: TaughtColumn, other: TaughtColumn): boolean {
  return one.host === other.host && normalizeHeader(one.header) === normalizeHeader(other.header);
}

/** Keeps a column for good. Rejects with a `refusal` where it is not right, or where there is no room for more. */
export function teach(column: TaughtColumn): Promise<void> {
  return changeSettings(({ taught }) => {
    const known = taught.find((each) => isSame(each, column));
    if (known !== undefined && known.kind === column.kind) return {};
    return { taught: [...taught.filter((each) => each !== known), column] };
  });
}

/** Forgets a column. */
export function forget(column: TaughtColumn): Promise<void> {
  return changeSettings(({ taught }) => ({
    taught: taught.filter((each) => !isSame(each, column)),
  }));
}

/** Keeps what a label means for good, as `teach` does a column. */
export function teachLabel(label: TaughtLabel): Promise<void> {
  return changeSettings(({ labels }) => ({ labels: withLabels(labels, [label]) }));
}
