import { EMPTY_LABELS } from '../../spoil.ts';

/** Labels that do not follow from their code. */
const REWORDED: Readonly<Record<string, string>> = {
  'customer-ended-call': 'Customer Ended Call',
  'assistant-ended-call': 'Assistant Ended Call',
  'customer-did-not-answer': 'Customer Did Not Answer',
  'silence-timed-out': 'Silence Timed Out',
  'exceeded-max-duration': 'Max Duration Exceeded',
  'twilio-failed-to-connect-call': 'Twilio Connection Failed',
  'customer-did-not-give-microphone-permission': 'No Microphone Permission',
  'customer-busy': 'Customer Busy',
  voicemail: 'Voicemail',
  'assistant-forwarded-call': 'Assistant Forwarded Call',
  'unknown-error': 'Unknown Error',
  'call.in-progress.error-assistant-did-not-receive-customer-audio':
    'Assistant Did Not Receive Customer Audio',
};

/** The words of a code, uncut: re-worded, or hyphens as spaces and the first letter a capital. */
export function vapiLabel(code: string): string {
  const own = Object.hasOwn(REWORDED, code) ? REWORDED[code] : undefined;
  const spaced = code.replaceAll('-', ' ');
  return own ?? spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}

/** The label as the table of 2025 cut it: 24 characters and three dots. */
export function cutLabel(label: string): string {
  return label.length > 24 ? `${label.slice(0, 24)}...` : label;
}

/** What stands where a call has no reason; in turn, so that every kind occurs. */
export function emptyLabel(index: number): string {
  return EMPTY_LABELS[index % EMPTY_LABELS.length] ?? 'N/A';
}

/** Color of the pill: ended by the customer, by the assistant, by something expected, or a failure. */
export function pillTone(code: string): 'teal' | 'blue' | 'amber' | 'red' {
  if (/^customer-(ended|busy|did-not-answer)/.test(code)) return 'teal';
  if (/^assistant-(ended|said|forwarded)|completed-call$|-completed$/.test(code)) return 'blue';
  return /error|fail|fault|reject|shutdown|closed|not-found/.test(code) ? 'red' : 'amber';
}

/** All reasons that the calls hold, for filter lists. */
export function reasonsOf(calls: readonly { endedReason?: string }[]): string[] {
  return [...new Set(calls.flatMap((call) => call.endedReason ?? []))].sort();
}
