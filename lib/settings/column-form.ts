import { isHost, isObject } from '../calls/checks.ts';
import { accept, refuse, strangeField, type Checked } from './problem.ts';
import type { TaughtColumn } from './settings.ts';

/** Longest header text that can be taught, in characters. */
const MAX_HEADER = 60;

/** Checks all of a column that the user pointed at but whether its header is private. Never throws. */
export function checkColumnForm(value: unknown): Checked<TaughtColumn> {
  if (!isObject(value)) return refuse('form');
  const strange = strangeField(value, ['host', 'header']);
  if (strange !== undefined) return refuse('field', { field: strange });
  const { host } = value;
  const field = 'header';
  if (!isHost(host)) return refuse('no-host', { field: 'host' });
  if (typeof value[field] !== 'string') return refuse('form', { field });
  const header = value[field].trim();
  if (header === '') return refuse('empty', { field });
  if (header.length > MAX_HEADER) return refuse('long', { field, limit: MAX_HEADER });
  return accept({ host, header });
}
