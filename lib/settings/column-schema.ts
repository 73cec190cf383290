import { defined } from '../calls/defined.ts';
import { LONGEST_HEADER } from '../calls/limits.ts';
import { isHost, isObject, isOneOf } from '../calls/checks.ts';
import { normalizeHeader } from '../page/headers.ts';
import { accept, refuse, unknownField, type Checked } from './problem.ts';
import type { TaughtColumn, TaughtKind } from './settings.ts';

/** What a column can be taught as, beside one of reasons. */
export const TAUGHT_KINDS: readonly TaughtKind[] = ['callId', 'start', 'ended'];

/** What no two columns that were taught may share: their host and header, however that is written. */
export function columnKey({ host, header }: Pick<TaughtColumn, 'host' | 'header'>): string {
  return `${host} ${normalizeHeader(header)}`;
}

/** Checks all of a column that the user pointed at but whether its header is private. Never throws. */
export function checkColumnSchema(value: unknown): Checked<TaughtColumn> {
  if (!isObject(value)) return refuse('form');
  const unknownName = unknownField(value, ['host', 'header', 'kind']);
  if (unknownName !== undefined) return refuse('field', { field: unknownName });
  const { host, kind } = value;
  const field = 'header';
  if (!isHost(host)) return refuse('no-host', { field: 'host' });
  if (typeof value[field] !== 'string') return refuse('form', { field });
  const header = value[field].trim();
  if (header === '') return refuse('empty', { field });
  if (header.length > LONGEST_HEADER) return refuse('long', { field, limit: LONGEST_HEADER });
  if (kind !== undefined && !isOneOf(kind, TAUGHT_KINDS)) {
    return refuse('choice', { field: 'kind', choices: TAUGHT_KINDS });
  }
  return accept(defined<TaughtColumn>({ host, header, kind }));
}
