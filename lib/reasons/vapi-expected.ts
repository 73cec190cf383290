/** Vapi's ends that were designed, and those that lie with the person called; see `readEntries`. */
export const VAPI_EXPECTED = `
# assistant-ended-call none
The assistant ended the call with its end-call tool.
If it hangs up too early, tighten the description of that tool under Assistant › Tools.
! Had the customer hung up, the code would be customer-ended-call.

# assistant-ended-call-after-message-spoken none
The assistant spoke its end-call message and hung up.
To change the words, edit endCallMessage of the assistant.

# assistant-ended-call-with-hangup-task none
The workflow reached a hang-up node.
If it came too soon, check the condition on the edge to that node.

# assistant-said-end-call-phrase none
The assistant spoke one of its end-call phrases.
If calls are cut off, take everyday words such as “goodbye” out of endCallPhrases.

# assistant-said-message-with-end-call-enabled none
The assistant spoke a tool message that ends the call.
To stay on the line, switch off endCallAfterSpokenEnabled on that message.

# assistant-forwarded-call none transfer
The assistant handed the call to another number, as configured.
Look for what came next in the carrier's log: Vapi's ends here.

# assistant-request-returned-forwarding-phone-number none server_URL
~ Your server forwarded the call
Your server URL answered with a number instead of an assistant, and the call was forwarded.
If an assistant should have answered, check where your handler returns destination.

# customer-ended-call none
The customer hung up.
If many do so within ten seconds, listen to the first message: it may be late or too long.
! Had the assistant hung up, the code would start with assistant-. Lost signal looks the same.

# silence-timed-out none
Nobody was heard for the configured silence timeout.
? The customer was on hold, looked something up or left the phone
? Somebody spoke, but nothing was transcribed
Listen to the end: hold music counts as silence.
Raise silenceTimeoutSeconds, or add a customer.speech.timeout hook that asks “still there?”.
! Speech on the recording but not in the transcript: the transcriber, not the customer.

# exceeded-max-duration none
The call reached its maxDurationSeconds.
? A long talk
? A voicemail or phone menu that talked in circles
If real talks are cut off, raise maxDurationSeconds; if they go in circles, add voicemail detection.

# voicemail none back-off
A voicemail answered, not the person.
Call again at another time of day.
! A person on the recording: voicemail detection was wrong.

# manually-canceled none
Somebody cancelled the call in the dashboard or by API.
If nobody did, search your code for calls that it cancels.

# call-deleted none
The record of the call was deleted.
If nobody did, search your code for DELETE /call.

# scheduled-call-deleted none start
The planned call was deleted before its time; nobody was rung.
Schedule it anew if the customer should still be called.

# call.in-progress.twilio-completed-call none telephony by:Twilio
Twilio reported the call as completed.
To learn who hung up, see Monitor › Logs › Calls in Twilio's Console.

# vonage-completed none telephony by:Vonage
Vonage reported the call as completed.
To learn who hung up, see the call in Vonage's dashboard.

# call.in-progress.sip-completed-call none telephony
~ SIP trunk completed the call
The SIP provider reported the call as completed.
To learn who hung up, see which side sent BYE in the trunk's log.

# call.ringing.hook-executed-say none hook
~ Ringing hook spoke
Your hook for ringing calls spoke its text and ended the call.
To change it, edit the hooks of the phone number.

# call.ringing.hook-executed-transfer none hook
~ Ringing hook transferred
Your hook for ringing calls transferred the call before an assistant answered.
To change the destination, edit the hooks of the phone number.

# call.ending.hook-executed-say none hook
~ Ending hook spoke
Your hook for ending calls spoke its text.
Read what came before in the Logs tab: such a hook can cover an error.

# call.ending.hook-executed-transfer none hook
~ Ending hook transferred
Your hook for ending calls passed the customer on.
Read what came before in the Logs tab: such a hook often catches a provider error.

# customer-busy customer ringing back-off normal
The customer's line was busy.
Call again in a quarter of an hour.

# customer-did-not-answer customer ringing back-off normal
The customer did not pick up.
Call again at another time of day.
If unanswered calls jump, check your number for a spam mark.
! Some carriers report the same as error-assistant-did-not-receive-customer-audio: count both.

# customer-did-not-give-microphone-permission customer start microphone
The customer did not let the browser use the microphone.
? The prompt was declined or ignored
? An iframe without allow="microphone"
Ask for it after a click, and say why first.
In an iframe, add allow="microphone".

# call.in-progress.error-assistant-did-not-receive-customer-audio customer back-off audio
The customer's side sent no sound.
? Nobody picked up: some carriers connect while it still rings
? A muted microphone, or the customer left silently
? The network dropped the audio
Listen to the recording: ringing tone means no answer, so call again later.
If it is always one carrier, check its RTP ports and codecs.
! Ringing tone: no answer. Silence after a hello: microphone or network.

# customer-ended-call-before-warm-transfer customer now transfer
The customer hung up before the warm transfer was through.
Call the customer back: they wanted a person.
Shorten the summary for the operator in transferPlan.

# customer-ended-call-during-transfer customer now transfer
The customer hung up while being transferred.
Call the customer back: they wanted a person.
Check how long the destination rings.

# customer-ended-call-after-warm-transfer-attempt customer now transfer
~ Hung up after a warm transfer attempt
The customer hung up after a warm transfer was tried.
Call the customer back: they wanted a person.
Find out why the operator did not take over; set fallbackPlan in transferPlan.

# twilio-reported-customer-misdialed customer start no normal telephony
The customer dialled a number that Twilio calls invalid.
If many misdial, check the number printed on your pages.

# call.ringing.sip-inbound-caller-hungup-before-call-connect customer no telephony
The customer hung up before the call connected.
If it is frequent, time your server URL: an assistant built on request answers late.
`;
