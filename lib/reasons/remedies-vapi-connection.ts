/** What to do about the ends in `vapi-connection.ts`; see `readRemedies`. */
export const VAPI_CONNECTION_REMEDIES = `
# call.in-progress.error-vapifault-worker-died
Call the customer back: the line dropped.

# call.in-progress.error-vapifault-worker-not-available
Call again in a few minutes; space out campaigns.

# call.in-progress.error-vapifault-chat-pipeline-failed-to-start
Call again. If one assistant always fails, undo its last edit.

# call.in-progress.error-vapifault-transport-never-connected
Call again; if many fail, wait for Vapi's status page.

# call.in-progress.error-vapifault-transport-connected-but-call-not-active
Call again unless the customer hung up first.

# call.in-progress.error-vapifault-call-started-but-connection-to-transport-missing
Call the customer back.

# call.in-progress.error-vapifault-phone-call-worker-setup-socket-error
Call again.

# call.in-progress.error-vapifault-phone-call-worker-worker-setup-socket-timeout
Call again in a few minutes.

# vapifault-phone-call-worker-could-not-find-call
Call again, unless the call was deleted meanwhile.

# vapifault-web-call-worker-setup-failed
Start the web call again.

# worker-shutdown
Wait: Vapi should retry by itself. Look for a second call before you dial.
! A second call to the same customer within minutes is that retry.

# no-server-available
If the number uses a server URL, check that it was up; else send Vapi support the call ID.
@platform Several assistants fail in the same minutes.
@you Only calls that need your server URL fail.

# unknown-error
Read the last error in the Logs tab, and send Vapi support the call ID.
@platform Several assistants fail in the same minutes.
@you Only one assistant fails, since its last edit.

# call.in-progress.error-providerfault-transport-never-connected
Phone: find the attempt and its error in the carrier's log.
Web: try another network; a firewall that blocks WebRTC looks the same.

# phone-call-provider-closed-websocket
Call the customer back.
Compare with the carrier's log, then send Vapi support the call ID.
@carrier The carrier's log shows a stream error.
@platform The carrier saw Vapi close it, or several carriers dropped at once.

# phone-call-provider-bypass-enabled-but-no-call-received
Pass the TwiML of phoneCallProviderDetails to Twilio at once.
If Vapi should dial, remove phoneCallProviderBypassEnabled.

# twilio-failed-to-connect-call
? The number cannot be reached
? Your Twilio account: country not allowed, trial or no funds
Read the error code under Monitor › Logs › Calls in Twilio's Console.
Check Voice › Geo permissions and the balance there.

# vonage-failed-to-connect-call
Look up the call in Vonage's dashboard; check number format and balance.

# vonage-rejected
? Destination or caller ID not allowed
Read the status in Vonage's dashboard; call from a number of your Vonage account.

# vonage-disconnected
Call the customer back; if it repeats, send Vonage the conversation UUID.

# call.forwarding.operator-busy
Call the customer back.
Add a queue or a second destination.

# call.in-progress.error-transfer-failed
Call the customer back.
Dial the destination by hand in E.164 form; on a SIP trunk allow REFER and outbound calls.
@you The destination is wrong or busy, or never worked over this trunk.
@carrier It works at other times, and the carrier's log shows an error.

# call.in-progress.error-warm-transfer-assistant-cancelled
Call the customer back.
Read what the operator said; if they did not decline, sharpen its prompt.

# call.in-progress.error-warm-transfer-max-duration
Call the customer back.
Raise maxDurationSeconds of the transfer assistant or shorten its summary.

# call.in-progress.error-warm-transfer-silence-timeout
Call the customer back.
Did the operator answer? If so, raise silenceTimeoutSeconds of the transfer assistant.

# call.in-progress.error-warm-transfer-idle-timeout
Call the customer back.
Give the transfer assistant a first message, so that the operator answers.

# call.in-progress.error-warm-transfer-hang-timeout
Call the customer back.
Check that the destination is a person, not a menu or voicemail.

# call.in-progress.error-warm-transfer-microphone-timeout
Call the customer back.
Test the operator's headset or softphone.

# call.in-progress.error-sip-inbound-call-failed-to-connect
Check that the trunk sends to Vapi's SIP address and that the number is under Phone Numbers.
@you Every call over this trunk fails.
@carrier Only some callers or minutes fail.

# call.ringing.error-sip-inbound-call-failed-to-connect
Check that the number has an assistant and that your firewall passes RTP.
@you Every call over this trunk fails.
@carrier Only some callers or minutes fail.

# call.in-progress.error-sip-outbound-call-failed-to-connect
Find the attempt in the carrier's log: its SIP status decides.
Check gateway and credentials of the trunk.
@you Every call over this trunk fails, or the log says 401 or 407.
@carrier Only some destinations fail, or the log says 5xx.

# call.in-progress.error-sip-telephony-provider-failed-to-connect-call
Find the attempt in the carrier's log: its SIP status decides.
Check number format and outbound permission of the trunk.
@you Every call over this trunk fails, or the log says 401 or 407.
@carrier Only some destinations fail, or the log says 5xx.

# sip-gateway-failed-to-connect-call
Find the attempt in the carrier's log: its SIP status decides.
Check address and port of the gateway.
@you Every call over this trunk fails, or the log says 401 or 407.
@carrier Only some destinations fail, or the log says 5xx.

# call.in-progress.error-pipeline-no-available-llm-model
? A retired or misspelt model
? All fallback models failed too
Choose a current model under Assistant › Model and add fallbackModels of another provider.

# call.in-progress.error-pipeline-ws-model-connection-failed
Open its wss:// address from outside your network; check certificate and proxy.

# pipeline-error-first-message-failed
? Your own voice key has no quota left
Play it under Assistant › Voice; check the quota of your own key, else send Vapi support the call ID.
@you The voice runs on a key of yours under Provider Keys.
@platform It runs on Vapi's key.

# pipeline-error-function-failed
Find the request in your server's log; if there is none, send Vapi support the call ID.
@you Your server answered with an error, or late.
@platform Your server never got the request.

# pipeline-error-extra-function-failed
Find the second request of that minute in your server's log; if there is none, send Vapi support the call ID.
@you Your server answered with an error, or late.
@platform Your server never got the request.

# pipeline-error-function-filler-failed
Simplify the request-start message of the tool; else send Vapi support the call ID.
@you Only this message fails, or the voice runs on a key of yours.
@platform The same message is spoken in other calls.
`;
