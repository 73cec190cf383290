import type { Diagnosis } from '../reasons/diagnosis.ts';

/**
 * Id of a group of calls with one reason, as `ReasonGroup.id` and the history page's address have it: the
 * vendor and the code, or the vendor and the label where no code is known.
 */
export function reasonId(
  { vendor, code }: Pick<Diagnosis, 'vendor' | 'code'>,
  label: string,
): string {
  return code === undefined ? `${vendor}~${label}` : `${vendor}:${code}`;
}
