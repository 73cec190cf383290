/** What to do about the ends in `vapi-connection.ts`; see `readRemedies`. */
export const VAPI_CONNECTION_REMEDIES = `
# call.in-progress.error-vapifault-worker-died
? A crash on the side of Vapi, mostly once
Call the customer back: the line dropped.
! Several at the same minute: an incident. One assistant only: tell support what is special about it.

# call.in-progress.error-vapifault-worker-not-available
? More calls at that minute than Vapi had workers
Call again in a few minutes; space out campaigns.

# call.in-progress.error-vapifault-chat-pipeline-failed-to-start
? A failure on the side of Vapi while starting model, voice and transcriber
? Settings that only fail at the start
Call again. If one assistant always fails, undo its last edit.

# call.in-progress.error-vapifault-transport-never-connected
? A failure between Vapi and the phone or web line
Call again; if many fail, wait for Vapi's status page.
! With providerfault instead of vapifault, Vapi blames the line.

# call.in-progress.error-vapifault-transport-connected-but-call-not-active
? The customer hung up while Vapi still connected
? Vapi was slow to connect
Call again unless the customer hung up first.

# call.in-progress.error-vapifault-call-started-but-connection-to-transport-missing
? A failure on the side of Vapi between start and first audio
Call the customer back.

# call.in-progress.error-vapifault-phone-call-worker-setup-socket-error
? A network failure inside Vapi
Call again.

# call.in-progress.error-vapifault-phone-call-worker-worker-setup-socket-timeout
? Overload inside Vapi at that minute
Call again in a few minutes.

# vapifault-phone-call-worker-could-not-find-call
? The call was deleted or had ended before the worker came
Call again, unless the call was deleted meanwhile.

# vapifault-web-call-worker-setup-failed
? A failure on the side of Vapi while starting a web call
Start the web call again.

# worker-shutdown
? A deployment or scaling at Vapi
Wait: Vapi should retry by itself. Look for a second call before you dial.
! A second call to the same customer within minutes is that retry.

# no-server-available
? No capacity at Vapi at that minute
? Your server URL was down
If the number uses a server URL, check that it was up; else send Vapi support the call ID.
@platform Several assistants fail in the same minutes.
@you Only calls that need your server URL fail.

# unknown-error
? A failure that Vapi does not classify
Read the last error in the Logs tab, and send Vapi support the call ID.
@platform Several assistants fail in the same minutes.
@you Only one assistant fails, since its last edit.

# call.in-progress.error-providerfault-transport-never-connected
? The carrier refused or lost the call
? On the web: a firewall, VPN or closed page
Phone: find the attempt and its error in the carrier's log.
Web: try another network; a firewall that blocks WebRTC looks the same.

# phone-call-provider-closed-websocket
? A network failure between carrier and Vapi, mostly short
? An incident on either side
Call the customer back.
Compare with the carrier's log, then send Vapi support the call ID.
@carrier The carrier's log shows a stream error.
@platform The carrier saw Vapi close it, or several carriers dropped at once.

# phone-call-provider-bypass-enabled-but-no-call-received
? Your code created the call but did not hand its TwiML to the carrier
? The carrier call failed before it reached Vapi
Pass the TwiML of phoneCallProviderDetails to Twilio at once.
If Vapi should dial, remove phoneCallProviderBypassEnabled.

# twilio-failed-to-connect-call
? The number cannot be reached
? Your Twilio account: country not allowed, trial or no funds
Read the error code under Monitor › Logs › Calls in Twilio's Console.
Check Voice › Geo permissions and the balance there.

# vonage-failed-to-connect-call
? The number cannot be reached
? Your Vonage account: country not allowed or no funds
Look up the call in Vonage's dashboard; check number format and balance.

# vonage-rejected
? Destination or caller ID not allowed
Read the status in Vonage's dashboard; call from a number of your Vonage account.

# vonage-disconnected
? The carrier lost the line
? The other network hung up without a reason
Call the customer back; if it repeats, send Vonage the conversation UUID.

# call.forwarding.operator-busy
? All lines of the destination were in use
Call the customer back.
Add a queue or a second destination.

# call.in-progress.error-transfer-failed
? A wrong or busy destination
? A SIP trunk that does not allow transfers
? A failure at the carrier
Call the customer back.
Dial the destination by hand in E.164 form; on a SIP trunk allow REFER and outbound calls.
@you The destination is wrong or busy, or never worked over this trunk.
@carrier It works at other times, and the carrier's log shows an error.

# call.in-progress.error-warm-transfer-assistant-cancelled
? The operator declined or asked to call later
? The transfer assistant misread the operator
Call the customer back.
Read what the operator said; if they did not decline, sharpen its prompt.

# call.in-progress.error-warm-transfer-max-duration
? The operator talked on with the transfer assistant
? The summary for the operator is too long
Call the customer back.
Raise maxDurationSeconds of the transfer assistant or shorten its summary.

# call.in-progress.error-warm-transfer-silence-timeout
? The operator picked up but said nothing
? A voicemail with a long pause answered
Call the customer back.
Did the operator answer? If so, raise silenceTimeoutSeconds of the transfer assistant.

# call.in-progress.error-warm-transfer-idle-timeout
? Nobody spoke first: operator and transfer assistant each waited
Call the customer back.
Give the transfer assistant a first message, so that the operator answers.

# call.in-progress.error-warm-transfer-hang-timeout
? The destination never really answered, such as a queue that only plays music
Call the customer back.
Check that the destination is a person, not a menu or voicemail.

# call.in-progress.error-warm-transfer-microphone-timeout
? A muted or broken headset of the operator
? One-way audio on the line to the destination
Call the customer back.
Test the operator's headset or softphone.

# call.in-progress.error-sip-inbound-call-failed-to-connect
? The trunk sends to a wrong address, or with wrong credentials
? A failure at the carrier
Check that the trunk sends to Vapi's SIP address and that the number is under Phone Numbers.
@you Every call over this trunk fails.
@carrier Only some callers or minutes fail.

# call.ringing.error-sip-inbound-call-failed-to-connect
? The number has no assistant, or it answers late
? Media ports are closed
Check that the number has an assistant and that your firewall passes RTP.
@you Every call over this trunk fails.
@carrier Only some callers or minutes fail.

# call.in-progress.error-sip-outbound-call-failed-to-connect
? Wrong gateway, credentials or caller ID
? The destination or the carrier refused
Find the attempt in the carrier's log: its SIP status decides.
Check gateway and credentials of the trunk.
@you Every call over this trunk fails, or the log says 401 or 407.
@carrier Only some destinations fail, or the log says 5xx.

# call.in-progress.error-sip-telephony-provider-failed-to-connect-call
? The trunk may not dial this destination
? A failure at the carrier
Find the attempt in the carrier's log: its SIP status decides.
Check number format and outbound permission of the trunk.
@you Every call over this trunk fails, or the log says 401 or 407.
@carrier Only some destinations fail, or the log says 5xx.

# sip-gateway-failed-to-connect-call
? The gateway address is wrong or not reachable
? A failure at the carrier
Find the attempt in the carrier's log: its SIP status decides.
Check address and port of the gateway.
@you Every call over this trunk fails, or the log says 401 or 407.
@carrier Only some destinations fail, or the log says 5xx.

# call.in-progress.error-pipeline-no-available-llm-model
? A retired or misspelt model
? All fallback models failed too
Choose a current model under Assistant › Model and add fallbackModels of another provider.

# call.in-progress.error-pipeline-ws-model-connection-failed
? Wrong address, expired certificate or a server that is down
Open its wss:// address from outside your network; check certificate and proxy.

# pipeline-error-first-message-failed
? Your own voice key has no quota left
Play it under Assistant › Voice; check the quota of your own key, else send Vapi support the call ID.
@you The voice runs on a key of yours under Provider Keys.
@platform It runs on Vapi's key.

# pipeline-error-function-failed
? Your tool server answered with an error or too late
? The tool schema does not fit its arguments
Find the request in your server's log; if there is none, send Vapi support the call ID.
@you Your server answered with an error, or late.
@platform Your server never got the request.

# pipeline-error-extra-function-failed
? Your tool server answered with an error or too late
Find the second request of that minute in your server's log; if there is none, send Vapi support the call ID.
@you Your server answered with an error, or late.
@platform Your server never got the request.

# pipeline-error-function-filler-failed
? A tool message that the voice cannot speak
Simplify the request-start message of the tool; else send Vapi support the call ID.
@you Only this message fails, or the voice runs on a key of yours.
@platform The same message is spoken in other calls.
`;
