/** What to do about the SIP statuses in `sip.ts`; see `readRemedies`. */
export const SIP_REMEDIES = `
# 401,407
Enter the trunk's user name and password again under Phone Numbers.

# 402
Top up the account of your trunk.

# 403
Check your trunk's permissions: destination country, caller ID, IP allow list. Then ask the carrier.

# 404
Dial the number by hand, and store it in E.164 form.
@you The number is wrong or not in E.164 form.
@carrier By hand it rings: the carrier has no route.
@customer By hand you hear that it is not in use.

# 408
Call again later; if every call times out, check the gateway address of the trunk.

# 410
Ask for the new one.

# 480
Call again later.

# 484
Store it in E.164 form, with all digits.

# 486,600
Call again in a quarter of an hour.

# 487
Look at how long it rang, and call again later.
@customer It rang for the whole ring timeout.
@you It was cancelled within seconds, by your code or by hand.

# 503
Check your trunk's permissions and channel limit for the destination, then the carrier's status page.

# 603
Do not dial at once again; if many decline, check your number for a spam mark.

# 604
Check it, and take it off the list.

# 607
Take the number off the list.

# 608
Ask the contact named in the reply to lift it; register your number against spam marks.

# 1xx,2xx
Find the attempt in the carrier's log.
@you Every call over this trunk gets it, or its settings were changed.
@carrier Only some destinations or minutes get it.

# 3xx
Dial the address it redirects to, or switch redirects off at the carrier.
@you Every call over this trunk gets it, or its settings were changed.
@carrier Only some destinations or minutes get it.

# 4xx
Check codec, SRTP and number format of the trunk, and the reason in the carrier's log.
@you Every call over this trunk gets it, or its settings were changed.
@carrier Only some destinations or minutes get it.

# 5xx
See the carrier's status page; route over a second trunk if it lasts.

# 6xx
Find the reason in the carrier's log.
@you Every call over this trunk gets it, or its settings were changed.
@carrier Only some destinations or minutes get it.
`;
