/** What to do about the ends in `vapi-expected.ts`; see `readRemedies`. */
export const VAPI_EXPECTED_REMEDIES = `
# assistant-ended-call
If it hangs up too early, tighten the description of that tool under Assistant › Tools.
! Had the customer hung up, the code would be customer-ended-call.

# assistant-ended-call-after-message-spoken
To change the words, edit endCallMessage of the assistant.

# assistant-ended-call-with-hangup-task
If it came too soon, check the condition on the edge to that node.

# assistant-said-end-call-phrase
If calls are cut off, take everyday words such as “goodbye” out of endCallPhrases.

# assistant-said-message-with-end-call-enabled
To stay on the line, switch off endCallAfterSpokenEnabled on that message.

# assistant-forwarded-call
Look for what came next in the carrier's log: Vapi's ends here.

# assistant-request-returned-forwarding-phone-number
If an assistant should have answered, check where your handler returns destination.

# customer-ended-call
? The customer was done
? The customer lost patience or signal
If many do so within ten seconds, listen to the first message: it may be late or too long.
! Had the assistant hung up, the code would start with assistant-. Lost signal looks the same.

# silence-timed-out
? The customer was on hold, looked something up or left the phone
? Somebody spoke, but nothing was transcribed
Listen to the end: hold music counts as silence.
Raise silenceTimeoutSeconds, or add a customer.speech.timeout hook that asks “still there?”.
! Speech on the recording but not in the transcript: the transcriber, not the customer.

# exceeded-max-duration
? A long talk
? A voicemail or phone menu that talked in circles
If real talks are cut off, raise maxDurationSeconds; if they go in circles, add voicemail detection.

# voicemail
? The person did not pick up, and the voicemail did
Call again at another time of day.
! A person on the recording: voicemail detection was wrong.

# manually-canceled
If nobody did, search your code for calls that it cancels.

# call-deleted
If nobody did, search your code for DELETE /call.

# scheduled-call-deleted
Schedule it anew if the customer should still be called.

# call.in-progress.twilio-completed-call
? One side hung up in the ordinary way
To learn who hung up, see Monitor › Logs › Calls in Twilio's Console.

# vonage-completed
? One side hung up in the ordinary way
To learn who hung up, see the call in Vonage's dashboard.

# call.in-progress.sip-completed-call
? One side hung up in the ordinary way
To learn who hung up, see which side sent BYE in the trunk's log.

# call.ringing.hook-executed-say
To change it, edit the hooks of the phone number.

# call.ringing.hook-executed-transfer
To change the destination, edit the hooks of the phone number.

# call.ending.hook-executed-say
Read what came before in the Logs tab: such a hook can cover an error.

# call.ending.hook-executed-transfer
Read what came before in the Logs tab: such a hook often catches a provider error.

# customer-busy
? The customer was on another call
Call again in a quarter of an hour.

# customer-did-not-answer
? The customer was away, or did not know the number
? Your number is marked as spam
Call again at another time of day.
If unanswered calls jump, check your number for a spam mark.
! Some carriers report the same as error-assistant-did-not-receive-customer-audio: count both.

# customer-did-not-give-microphone-permission
? The prompt was declined or ignored
? An iframe without allow="microphone"
Ask for it after a click, and say why first.
In an iframe, add allow="microphone".

# call.in-progress.error-assistant-did-not-receive-customer-audio
? Nobody picked up: some carriers connect while it still rings
? A muted microphone, or the customer left silently
? The network dropped the audio
Listen to the recording: ringing tone means no answer, so call again later.
If it is always one carrier, check its RTP ports and codecs.
! Ringing tone: no answer. Silence after a hello: microphone or network.

# customer-ended-call-before-warm-transfer
? The wait for the operator was too long
Call the customer back: they wanted a person.
Shorten the summary for the operator in transferPlan.

# customer-ended-call-during-transfer
? The destination rang too long
? The customer took the silence for a dropped line
Call the customer back: they wanted a person.
Check how long the destination rings.

# customer-ended-call-after-warm-transfer-attempt
? The operator did not take over
? The customer did not want to go on with the assistant
Call the customer back: they wanted a person.
Find out why the operator did not take over; set fallbackPlan in transferPlan.

# twilio-reported-customer-misdialed
? A digit too many or too few
If many misdial, check the number printed on your pages.

# call.ringing.sip-inbound-caller-hungup-before-call-connect
? It rang too long
? A wrong number
If it is frequent, time your server URL: an assistant built on request answers late.
`;
