import { LONGEST_LABEL } from '../calls/limits.ts';
import { isHost, isObject } from '../calls/checks.ts';
import { isPrivate } from '../calls/private-text.ts';
import type { TaughtLabel } from '../reasons/diagnosis.ts';
import { accept, refuse, unknownField, type Checked } from './problem.ts';
import { checkTextField } from './text-field.ts';

/** Checks what a label means, as the user said it. Never throws. */
export function checkLabel(value: unknown): Checked<TaughtLabel> {
  if (!isObject(value)) return refuse('form');
  const unknownName = unknownField(value, ['host', 'label', 'code']);
  if (unknownName !== undefined) return refuse('field', { field: unknownName });
  const { host } = value;
  if (!isHost(host)) return refuse('no-host', { field: 'host' });
  const texts = { label: '', code: '' };
  for (const field of ['label', 'code'] as const) {
    const text = checkTextField(value, field, LONGEST_LABEL);
    if (!text.ok) return text;
    if (text.value === undefined) return refuse('empty', { field });
    if (isPrivate(text.value)) return refuse('private', { field });
    texts[field] = text.value;
  }
  return /^[\w.-]+$/.test(texts.code)
    ? accept({ host, ...texts })
    : refuse('characters', { field: 'code' });
}
