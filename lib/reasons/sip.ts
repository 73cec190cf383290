import type { Suspect } from './diagnosis.ts';
import { readEntries, type Entry } from './entry.ts';

/**
 * What SIP statuses say about a call; see `readEntries`. A class ends in `xx` and answers for statuses
 * that have no block. Sources: RFC 3261 (statuses), RFC 3398 (causes of the phone network), RFC 8197
 * and 8688 (607, 608).
 */
const STATUSES = `
# 401,407 you after-fix
Your trunk's credentials were refused
Enter the trunk's user name and password again under Phone Numbers.

# 402 you after-fix
Your SIP provider asks for payment
Top up the account of your trunk.

# 403 carrier after-fix
The carrier forbade the call
Check your trunk's permissions: destination country, caller ID, IP allow list. Then ask the carrier.

# 404 unclear after-fix
The number, its form or the carrier's routing: the destination was not found
Dial the number by hand, and store it in E.164 form.
@you The number is wrong or not in E.164 form.
@carrier By hand it rings: the carrier has no route.
@customer By hand you hear that it is not in use.

# 408 customer back-off
The customer did not answer in time
Call again later; if every call times out, check the gateway address of the trunk.

# 410 customer no
The customer's number is no longer in use
Ask for the new one.

# 480 customer back-off
The customer was unavailable: phone off, out of reach or not answering
Call again later.

# 484 you after-fix
Your number has too few digits
Store it in E.164 form, with all digits.

# 486,600 customer back-off
The customer's line was busy
Call again in a quarter of an hour.

# 487 unclear back-off
The customer or you: the call was cancelled while it rang
Look at how long it rang, and call again later.
@customer It rang for the whole ring timeout.
@you It was cancelled within seconds, by your code or by hand.

# 503 carrier back-off
The carrier had no service for the call
Check your trunk's permissions and channel limit for the destination, then the carrier's status page.

# 603 customer no
The customer declined the call
Do not dial at once again; if many decline, check your number for a spam mark.

# 604 customer no
The customer's number does not exist
Check it, and take it off the list.

# 607 customer no
The customer marked the call as unwanted
Take the number off the list.

# 608 carrier after-fix
The carrier's call filter blocked the call
Ask the contact named in the reply to lift it; register your number against spam marks.

# 1xx,2xx unclear now
Your trunk or the carrier: the call ended on an answer that is no error
Find the attempt in the carrier's log.

# 3xx unclear after-fix
Your trunk or the carrier: the call was redirected, and nobody followed
Dial the address it redirects to, or switch redirects off at the carrier.

# 4xx unclear after-fix
Your trunk or the carrier: the call was refused for its form
Check codec, SRTP and number format of the trunk, and the reason in the carrier's log.

# 5xx carrier back-off
The carrier's server failed
See the carrier's status page; route over a second trunk if it lasts.

# 6xx unclear after-fix
Your trunk or the carrier: the call was refused for all lines of the customer
Find the reason in the carrier's log.
`;

const EITHER: readonly Suspect[] = [
  { owner: 'you', tell: 'Every call over this trunk gets it, or its settings were changed.' },
  { owner: 'carrier', tell: 'Only some destinations or minutes get it.' },
];

let statuses: ReadonlyMap<string, Entry> | undefined;

/** What a SIP status (`100` to `699`) says, with the words that the code adds to it; every class has an answer. */
export function sipAnswer(status: string, words: string): Entry {
  statuses ??= readEntries(STATUSES);
  const entry = statuses.get(status) ?? statuses.get(`${status.charAt(0)}xx`);
  if (entry === undefined) throw new TypeError(`no text for SIP ${status}`);
  const [meaning = '', ...steps] = entry.lines;
  return {
    ...entry,
    // SIP answers before anybody talks, although Vapi files it under in-progress.
    words: [...entry.words, 'ringing', 'telephony'],
    title: `SIP ${status} ${words}`.trim(),
    suspects: entry.words[0] === 'unclear' && entry.suspects.length === 0 ? EITHER : entry.suspects,
    lines: [`${meaning} (SIP ${status}).`, ...steps],
    evidence: 'The SIP status decides, not the prefix: the other side of the line gave it.',
  };
}
