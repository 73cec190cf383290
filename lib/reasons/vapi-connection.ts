/** Vapi's ends on the way between caller and assistant: workers, transport, carriers, transfers; see `readEntries`. */
export const VAPI_CONNECTION = `
# call.in-progress.error-vapifault-worker-died platform now unpaid worker
Vapi's worker crashed during the call.
Call the customer back: the line dropped.

# call.in-progress.error-vapifault-worker-not-available platform back-off unpaid worker
Vapi had no worker free for the call.
Call again in a few minutes; space out campaigns.

# call.in-progress.error-vapifault-chat-pipeline-failed-to-start platform now unpaid pipeline
Vapi's conversation pipeline did not start.
Call again. If one assistant always fails, undo its last edit.

# call.in-progress.error-vapifault-transport-never-connected platform now unpaid transport
Vapi's audio transport never connected.
Call again; if many fail, wait for Vapi's status page.
= vapifault-transport-never-connected

# call.in-progress.error-vapifault-transport-connected-but-call-not-active platform now unpaid transport
Vapi's transport connected when the call was already over.
Call again unless the customer hung up first.
= vapifault-transport-connected-but-call-not-active

# call.in-progress.error-vapifault-call-started-but-connection-to-transport-missing platform now unpaid transport
~ Vapi lost its transport
Vapi started the call, but its transport was gone.
Call the customer back.
= vapifault-call-started-but-connection-to-transport-missing

# call.in-progress.error-vapifault-phone-call-worker-setup-socket-error platform now unpaid worker
~ Vapi worker socket error
Vapi's phone worker could not open its socket.
Call again.
= vapifault-phone-call-worker-setup-socket-error

# call.in-progress.error-vapifault-phone-call-worker-worker-setup-socket-timeout platform back-off unpaid worker
~ Vapi worker socket timeout
Vapi's phone worker opened its socket too late.
Call again in a few minutes.
= vapifault-phone-call-worker-worker-setup-socket-timeout

# vapifault-phone-call-worker-could-not-find-call platform now unpaid worker
~ Vapi worker lost the call
Vapi's phone worker did not find the call it should serve.
Call again, unless the call was deleted meanwhile.

# vapifault-web-call-worker-setup-failed platform now unpaid worker
Vapi's worker for web calls did not start.
Start the web call again.

# worker-shutdown platform no attention worker
Vapi shut the call's worker down, for example to deploy.
Wait: Vapi should retry by itself. Look for a second call before you dial.
! A second call to the same customer within minutes is that retry.
= server-shutdown

# no-server-available unclear start back-off
Vapi or your server URL: no server was there for the call.
If the number uses a server URL, check that it was up; else send Vapi support the call ID.
@platform Several assistants fail in the same minutes.
@you Only calls that need your server URL fail.

# unknown-error unclear now
Vapi does not know why the call ended.
Read the last error in the Logs tab, and send Vapi support the call ID.
@platform Several assistants fail in the same minutes.
@you Only one assistant fails, since its last edit.

# call.in-progress.error-providerfault-transport-never-connected provider back-off transport by:Transport_provider
~ Transport provider did not connect
The transport provider (phone carrier or web audio) never connected; Vapi's verdict.
Phone: find the attempt and its error in the carrier's log.
Web: try another network; a firewall that blocks WebRTC looks the same.

# phone-call-provider-closed-websocket unclear now transport
The carrier, the network or Vapi: the audio stream closed and the caller was cut off.
Call the customer back.
Compare with the carrier's log, then send Vapi support the call ID.
@carrier The carrier's log shows a stream error.
@platform The carrier saw Vapi close it, or several carriers dropped at once.

# phone-call-provider-bypass-enabled-but-no-call-received you start configuration
~ Bypassed call never arrived
Your call bypasses the phone provider, but no phone call was bridged to it.
Pass the TwiML of phoneCallProviderDetails to Twilio at once.
If Vapi should dial, remove phoneCallProviderBypassEnabled.

# twilio-failed-to-connect-call carrier ringing back-off telephony by:Twilio
Twilio failed to put the call through.
? The number cannot be reached
? Your Twilio account: country not allowed, trial or no funds
Read the error code under Monitor › Logs › Calls in Twilio's Console.
Check Voice › Geo permissions and the balance there.

# vonage-failed-to-connect-call carrier ringing back-off telephony by:Vonage
Vonage failed to put the call through.
Look up the call in Vonage's dashboard; check number format and balance.

# vonage-rejected carrier ringing after-fix telephony by:Vonage
Vonage rejected the call.
? Destination or caller ID not allowed
Read the status in Vonage's dashboard; call from a number of your Vonage account.

# vonage-disconnected carrier now telephony by:Vonage
Vonage disconnected the call.
Call the customer back; if it repeats, send Vonage the conversation UUID.

# call.forwarding.operator-busy you now attention transfer
Your operator was busy when the call was forwarded.
Call the customer back.
Add a queue or a second destination.

# call.in-progress.error-transfer-failed unclear now transfer
Your destination or trunk, or the carrier: the transfer failed.
Call the customer back.
Dial the destination by hand in E.164 form; on a SIP trunk allow REFER and outbound calls.
@you The destination is wrong or busy, or never worked over this trunk.
@carrier It works at other times, and the carrier's log shows an error.

# call.in-progress.error-warm-transfer-assistant-cancelled you now attention transfer
Your transfer assistant called the warm transfer off.
Call the customer back.
Read what the operator said; if they did not decline, sharpen its prompt.

# call.in-progress.error-warm-transfer-max-duration you now attention transfer
Your warm transfer reached its maximum duration.
Call the customer back.
Raise maxDurationSeconds of the transfer assistant or shorten its summary.

# call.in-progress.error-warm-transfer-silence-timeout you now attention transfer
Your warm transfer hit its silence timeout.
Call the customer back.
Did the operator answer? If so, raise silenceTimeoutSeconds of the transfer assistant.

# call.in-progress.error-warm-transfer-idle-timeout you now attention transfer
Your warm transfer stood idle too long.
Call the customer back.
Give the transfer assistant a first message, so that the operator answers.

# call.in-progress.error-warm-transfer-hang-timeout you now attention transfer
Your warm transfer hung until its timeout.
Call the customer back.
Check that the destination is a person, not a menu or voicemail.

# call.in-progress.error-warm-transfer-microphone-timeout you now attention transfer
Your warm transfer got no microphone audio in time.
Call the customer back.
Test the operator's headset or softphone.

# call.in-progress.error-sip-inbound-call-failed-to-connect unclear telephony
Your trunk or the carrier: an inbound SIP call did not connect, without a status.
Check that the trunk sends to Vapi's SIP address and that the number is under Phone Numbers.
@you Every call over this trunk fails.
@carrier Only some callers or minutes fail.

# call.ringing.error-sip-inbound-call-failed-to-connect unclear telephony
~ Inbound SIP call failed ringing
Your trunk or the carrier: an inbound SIP call broke off while ringing, without a status.
Check that the number has an assistant and that your firewall passes RTP.
@you Every call over this trunk fails.
@carrier Only some callers or minutes fail.

# call.in-progress.error-sip-outbound-call-failed-to-connect unclear telephony
Your trunk or the carrier: an outbound SIP call did not connect, without a status.
Find the attempt in the carrier's log: its SIP status decides.
Check gateway and credentials of the trunk.
@you Every call over this trunk fails, or the log says 401 or 407.
@carrier Only some destinations fail, or the log says 5xx.

# call.in-progress.error-sip-telephony-provider-failed-to-connect-call unclear telephony
Your trunk or the carrier: the SIP provider did not put the call through, without a status.
Find the attempt in the carrier's log: its SIP status decides.
Check number format and outbound permission of the trunk.
@you Every call over this trunk fails, or the log says 401 or 407.
@carrier Only some destinations fail, or the log says 5xx.

# sip-gateway-failed-to-connect-call unclear telephony
Your trunk or the carrier: the SIP gateway did not put the call through, without a status.
Find the attempt in the carrier's log: its SIP status decides.
Check address and port of the gateway.
@you Every call over this trunk fails, or the log says 401 or 407.
@carrier Only some destinations fail, or the log says 5xx.

# call.in-progress.error-pipeline-no-available-llm-model you LLM
Your assistant has no model that could be used.
? A retired or misspelt model
? All fallback models failed too
Choose a current model under Assistant › Model and add fallbackModels of another provider.
= pipeline-no-available-llm-model
= pipeline-no-available-model

# call.in-progress.error-pipeline-ws-model-connection-failed you LLM by:your_custom_LLM
~ Your LLM WebSocket did not connect
Your custom LLM WebSocket could not be reached.
Open its wss:// address from outside your network; check certificate and proxy.

# pipeline-error-first-message-failed unclear voice
Your voice key or Vapi: the first message was not spoken.
? Your own voice key has no quota left
Play it under Assistant › Voice; check the quota of your own key, else send Vapi support the call ID.
@you The voice runs on a key of yours under Provider Keys.
@platform It runs on Vapi's key.

# pipeline-error-function-failed unclear tool
Your tool server or Vapi: a tool call failed.
Find the request in your server's log; if there is none, send Vapi support the call ID.
@you Your server answered with an error, or late.
@platform Your server never got the request.

# pipeline-error-extra-function-failed unclear tool
Your tool server or Vapi: an extra tool call failed.
Find the second request of that minute in your server's log; if there is none, send Vapi support the call ID.
@you Your server answered with an error, or late.
@platform Your server never got the request.

# pipeline-error-function-filler-failed unclear voice
Your tool message or Vapi: the filler for a running tool was not spoken.
Simplify the request-start message of the tool; else send Vapi support the call ID.
@you Only this message fails, or the voice runs on a key of yours.
@platform The same message is spoken in other calls.
`;
