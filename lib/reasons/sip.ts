import { readEntries, type Entry } from './entry.ts';

/**
 * What SIP statuses say about a call; see `readEntries`. A class ends in `xx` and answers for statuses
 * that have no block. Sources: RFC 3261 (statuses), RFC 3398 (causes of the phone network), RFC 8197
 * and 8688 (607, 608).
 */
const STATUSES = `
# 401,407 you after-fix
Your trunk's credentials were refused

# 402 you after-fix
Your SIP provider asks for payment

# 403 carrier after-fix
The carrier forbade the call

# 404 unclear after-fix
The number, its form or the carrier's routing: the destination was not found

# 408 customer back-off
The customer did not answer in time

# 410 customer no
The customer's number is no longer in use

# 480 customer back-off
The customer was unavailable: phone off, out of reach or not answering

# 484 you after-fix
Your number has too few digits

# 486,600 customer back-off
The customer's line was busy

# 487 unclear back-off
The customer or you: the call was cancelled while it rang

# 503 carrier back-off
The carrier had no service for the call

# 603 customer no
The customer declined the call

# 604 customer no
The customer's number does not exist

# 607 customer no
The customer marked the call as unwanted

# 608 carrier after-fix
The carrier's call filter blocked the call

# 1xx,2xx unclear now
Your trunk or the carrier: the call ended on an answer that is no error

# 3xx unclear after-fix
Your trunk or the carrier: the call was redirected, and nobody followed

# 4xx unclear after-fix
Your trunk or the carrier: the call was refused for its form

# 5xx carrier back-off
The carrier's server failed

# 6xx unclear after-fix
Your trunk or the carrier: the call was refused for all lines of the customer
`;

let statuses: ReadonlyMap<string, Entry> | undefined;

/** What a SIP status (`100` to `699`) says, with the words that the code adds to it; every class has an answer. */
export function sipEntry(status: string, words: string): Entry {
  statuses ??= readEntries(STATUSES);
  const entry = statuses.get(status) ?? statuses.get(`${status.charAt(0)}xx`);
  return {
    // SIP answers before anybody talks, although Vapi files it under in-progress.
    words: [...(entry?.words ?? []), 'ringing', 'telephony'],
    title: `SIP ${status} ${words}`.trim(),
    // A script without texts has titles only.
    meaning: entry?.meaning === '' ? '' : `${entry?.meaning ?? 'The call failed'} (SIP ${status}).`,
  };
}
