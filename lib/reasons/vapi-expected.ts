/** Vapi's ends that were designed, and those that lie with the person called; see `readEntries`. */
export const VAPI_EXPECTED = `
# assistant-ended-call none
The assistant ended the call with its end-call tool.

# assistant-ended-call-after-message-spoken none
The assistant spoke its end-call message and hung up.

# assistant-ended-call-with-hangup-task none
The workflow reached a hang-up node.

# assistant-said-end-call-phrase none
The assistant spoke one of its end-call phrases.

# assistant-said-message-with-end-call-enabled none
The assistant spoke a tool message that ends the call.

# assistant-forwarded-call none transfer
The assistant handed the call to another number, as configured.

# assistant-request-returned-forwarding-phone-number none server_URL
~ Your server forwarded the call
Your server URL answered with a number instead of an assistant, and the call was forwarded.

# customer-ended-call none
The customer hung up.

# silence-timed-out none
Nobody was heard for the configured silence timeout.

# exceeded-max-duration none
The call reached its maxDurationSeconds.

# voicemail none back-off
A voicemail answered, not the person.

# manually-canceled none
Somebody cancelled the call in the dashboard or by API.

# call-deleted none
The record of the call was deleted.

# scheduled-call-deleted none start
The planned call was deleted before its time; nobody was rung.

# call.in-progress.twilio-completed-call none telephony by:Twilio
Twilio reported the call as completed.

# vonage-completed none telephony by:Vonage
Vonage reported the call as completed.

# call.in-progress.sip-completed-call none telephony
~ SIP trunk completed the call
The SIP provider reported the call as completed.

# call.ringing.hook-executed-say none hook
~ Ringing hook spoke
Your hook for ringing calls spoke its text and ended the call.

# call.ringing.hook-executed-transfer none hook
~ Ringing hook transferred
Your hook for ringing calls transferred the call before an assistant answered.

# call.ending.hook-executed-say none hook
~ Ending hook spoke
Your hook for ending calls spoke its text.

# call.ending.hook-executed-transfer none hook
~ Ending hook transferred
Your hook for ending calls passed the customer on.

# customer-busy customer ringing back-off normal
The customer's line was busy.

# customer-did-not-answer customer ringing back-off normal
The customer did not pick up.

# customer-did-not-give-microphone-permission customer start microphone
The customer did not let the browser use the microphone.

# call.in-progress.error-assistant-did-not-receive-customer-audio customer back-off audio
The customer's side sent no sound.

# customer-ended-call-before-warm-transfer customer now transfer
The customer hung up before the warm transfer was through.

# customer-ended-call-during-transfer customer now transfer
The customer hung up while being transferred.

# customer-ended-call-after-warm-transfer-attempt customer now transfer
~ Hung up after a warm transfer attempt
The customer hung up after a warm transfer was tried.

# twilio-reported-customer-misdialed customer start no normal telephony
The customer dialled a number that Twilio calls invalid.

# call.ringing.sip-inbound-caller-hungup-before-call-connect customer no telephony
The customer hung up before the call connected.
`;
