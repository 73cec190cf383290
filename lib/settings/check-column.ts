import { isPrivate } from '../calls/private-text.ts';
import { checkColumnSchema } from './column-schema.ts';
import { refuse, type Checked } from './problem.ts';
import type { TaughtColumn } from './settings.ts';

/** Checks a column that the user pointed at. Never throws. */
export function checkTaughtColumn(value: unknown): Checked<TaughtColumn> {
  const checked = checkColumnSchema(value);
  return checked.ok && isPrivate(checked.value.header)
    ? refuse('private', { field: 'header' })
    : checked;
}
