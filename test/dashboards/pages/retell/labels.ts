import { EMPTY_LABELS } from '../../spoil.ts';

/** The label in the table: lower case, underscores as spaces. */
export function tableLabel(code: string): string {
  return code.replaceAll('_', ' ');
}

/** The label in the drawer: the code with its first letter a capital, underscores kept. */
export function drawerLabel(code: string): string {
  return code.slice(0, 1).toUpperCase() + code.slice(1);
}

/** What stands where a call has no reason; in turn, so that every kind occurs. */
export function emptyLabel(index: number): string {
  return EMPTY_LABELS[index % EMPTY_LABELS.length] ?? '-';
}

/** Color of the dot before a reason. */
export function dotTone(code: string): string {
  if (/^(user_hangup|agent_hangup|call_transfer)$/.test(code)) return '#1fc16b';
  if (/^(dial_|voicemail|machine|inactivity|user_declined|ivr|max_)/.test(code)) return '#f6b51e';
  return '#fb3748';
}
