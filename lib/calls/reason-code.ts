import { LONGEST_LABEL } from './limits.ts';

/**
 * Whether a text has the form of a reason's code, listed or not, as the vendors' own data has them: what is stored,
 * shown and exported as one. No code ends with a mark.
 */
export function isReasonCode(text: string): boolean {
  return text.length <= LONGEST_LABEL && /^[a-z][\w.-]+[a-z0-9]$/i.test(text);
}
