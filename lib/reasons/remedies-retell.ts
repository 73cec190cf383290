/** What to do about the ends in `retell-entries.ts`; `{V}` is Retell or UponAI. See `readRemedies`. */
export const RETELL_REMEDIES = `
# user_hangup
? The user was done
? The user lost patience or signal
If many do so within ten seconds, listen to the greeting: it may be late or too long.
! Had the agent hung up, it would say agent_hangup. Lost signal looks the same.

# agent_hangup
If it hangs up too early, tighten the description of end_call.
! Had the user hung up, it would say user_hangup.

# call_transfer
Look for what came next in the destination's own log.

# voicemail_reached
? The person did not pick up, and the voicemail did
Call again at another time of day.
! A person on the recording: voicemail detection was wrong.

# machine_detected
Call again at another time of day.

# ivr_reached
? The number leads to a switchboard
If it should get through, switch that off and let it press digits, or store a direct number.

# inactivity
? The user was on hold, looked something up or left the phone
? Somebody spoke, but nothing was transcribed
Listen to the end: hold music counts as silence.
Raise end_call_after_silence_ms, or set a reminder message.

# max_duration_reached
? A long talk
? A voicemail or phone menu that talked in circles
If real talks are cut off, raise max_call_duration_ms; if they go in circles, add voicemail detection.

# dial_busy
? The user was on another call
Call again in a quarter of an hour.

# dial_no_answer
? The user was away, or did not know the number
? Your number is marked as spam
Call again at another time of day.
If unanswered calls jump, check your number for a spam mark.

# user_declined
? The user did not know the number, or had no time
Do not dial at once again; announce the call by text message.

# dial_failed
? Many short calls: carriers mark your number as spam and block it
? The dialled number does not exist
Dial it by hand from another phone.
Check your number for a spam mark; space out short calls.
@you One of your numbers fails with many users.
@carrier Only one carrier or region fails.
@customer Only this user's number fails, by hand too.

# invalid_destination
? Spaces or other characters
? The carrier wants E.164 form (+ and country code)
Clean the list before dialling: + and digits only.

# telephony_provider_permission_denied
? Wrong user name or password of the trunk
? An IP allow list without the addresses of {V}
Enter the trunk's user name and password again under Phone Numbers.
If the trunk has an IP allow list, add {V}'s addresses.

# telephony_provider_unavailable
? An incident at the telephony provider
? A termination URI that leads nowhere
See the status page of your telephony provider, and call again with growing pauses.
! All is well there, yet every call fails: check the termination URI of the trunk.

# sip_routing_error
? Two systems that forward to each other
? A failure in the routing of the carrier
Check that the termination URI does not lead back to {V}.
Ask the carrier for the trace.
@you Every call over this trunk fails.
@carrier Only some destinations fail.

# marked_as_spam
? Many short calls in a short time
Register your number for verified or branded calls, and rest it.
! The document speaks of the dialled number; look up both.

# concurrency_limit_reached
? A batch, or a burst of inbound calls
? Calls that hang on in silence keep their lines
Retry with exponential back-off; space out batches.
Buy more concurrency under Billing.
! This is {V}'s limit, not a model provider's.

# no_valid_payment
? The card expired or was declined
Update the card under Billing and pay open bills, then call again.

# scam_detected
? The prompt poses as a bank, an authority or another company
Stop this agent, change the prompt, and tell {V} support what it is for.

# error_llm_websocket_open
? Wrong Custom LLM URL
? Server down, or behind a firewall
Open the agent's llm_websocket_url from outside your network; check certificate and proxy.

# error_llm_websocket_lost_connection
? A restart, deployment or idle timeout on your side
Let calls drain before you stop a server; raise idle timeouts of proxies.

# error_llm_websocket_runtime
? An exception in your code
? Your server was stopped or ran out of memory
Find the exception of that minute in your server's log.
! Close code 1006: killed. 1011: an exception.

# error_llm_websocket_corrupt_payload
? A message that is not JSON, or lacks a field
? A change in your last deployment
Log what you send and compare it with the reference: JSON, response_type, response_id.

# error_frontend_corrupted_payload
? An outdated web SDK
? A wrong sample rate or encoding
Update the web SDK; with a stream of your own, check sample rate and encoding.

# error_inbound_webhook
? It answered late or with an error
POST a call_inbound event to it and time the answer.

# error_no_audio_received
? Nobody picked up: some carriers connect while it still rings
? A muted microphone
? Carrier or web page stopped sending
Listen to the recording: ringing tone means no answer, so call again later.
Web: check the page's microphone permission.
! Many at once over one trunk or page: look there, not at the users.

# error_twilio
? An incident at Twilio or on the way to {V}
Read the error code under Monitor › Logs › Calls in Twilio's Console.

# error_asr
? A failure on the side of {V}
Call again. If one language fails, try another transcription mode.
Send {V} support the call ID.

# error_retell
? A failure on the side of {V}
Call again; if many fail, see its status page.
Send {V} support the call ID.

# error_unknown
? A failure that {V} does not classify
Read the last lines of the call's log, and send {V} support the call ID.
@platform Several agents fail in the same minutes.
@you Only one agent fails, since its last edit.

# error_user_not_joined
? The page was closed, or the microphone prompt left open
? Your page creates the call too early
Create the call only after the click, with the microphone allowed.

# registered_call_timeout
? Calls were registered in a batch
? Your dialler queued the call
Register each call right before you dial it.
`;
