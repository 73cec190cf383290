/** Vapi's ends on the way between caller and assistant: workers, transport, carriers, transfers; see `readEntries`. */
export const VAPI_CONNECTION = `
# call.in-progress.error-vapifault-worker-died platform now unpaid worker
Vapi's worker crashed during the call.

# call.in-progress.error-vapifault-worker-not-available platform back-off unpaid worker
Vapi had no worker free for the call.

# call.in-progress.error-vapifault-chat-pipeline-failed-to-start platform now unpaid pipeline
Vapi's conversation pipeline did not start.

# call.in-progress.error-vapifault-transport-never-connected platform now unpaid transport
Vapi's audio transport never connected.
= vapifault-transport-never-connected

# call.in-progress.error-vapifault-transport-connected-but-call-not-active platform now unpaid transport
Vapi's transport connected when the call was already over.
= vapifault-transport-connected-but-call-not-active

# call.in-progress.error-vapifault-call-started-but-connection-to-transport-missing platform now unpaid transport
~ Vapi lost its transport
Vapi started the call, but its transport was gone.
= vapifault-call-started-but-connection-to-transport-missing

# call.in-progress.error-vapifault-phone-call-worker-setup-socket-error platform now unpaid worker
~ Vapi worker socket error
Vapi's phone worker could not open its socket.
= vapifault-phone-call-worker-setup-socket-error

# call.in-progress.error-vapifault-phone-call-worker-worker-setup-socket-timeout platform back-off unpaid worker
~ Vapi worker socket timeout
Vapi's phone worker opened its socket too late.
= vapifault-phone-call-worker-worker-setup-socket-timeout

# vapifault-phone-call-worker-could-not-find-call platform now unpaid worker
~ Vapi worker lost the call
Vapi's phone worker did not find the call it should serve.

# vapifault-web-call-worker-setup-failed platform now unpaid worker
Vapi's worker for web calls did not start.

# worker-shutdown platform no attention worker
Vapi shut the call's worker down, for example to deploy.
= server-shutdown

# no-server-available unclear start back-off
Vapi or your server URL: no server was there for the call.

# unknown-error unclear now
Vapi does not know why the call ended.

# call.in-progress.error-providerfault-transport-never-connected provider back-off transport by:Transport_provider
~ Transport provider did not connect
The transport provider (phone carrier or web audio) never connected; Vapi's verdict.

# phone-call-provider-closed-websocket unclear now transport
The carrier, the network or Vapi: the audio stream closed and the caller was cut off.

# phone-call-provider-bypass-enabled-but-no-call-received you start configuration
~ Bypassed call never arrived
Your call bypasses the phone provider, but no phone call was bridged to it.

# twilio-failed-to-connect-call carrier ringing back-off telephony by:Twilio
Twilio failed to put the call through.

# vonage-failed-to-connect-call carrier ringing back-off telephony by:Vonage
Vonage failed to put the call through.

# vonage-rejected carrier ringing after-fix telephony by:Vonage
Vonage rejected the call.

# vonage-disconnected carrier now telephony by:Vonage
Vonage disconnected the call.

# call.forwarding.operator-busy you now attention transfer
Your operator was busy when the call was forwarded.

# call.in-progress.error-transfer-failed unclear now transfer
Your destination or trunk, or the carrier: the transfer failed.

# call.in-progress.error-warm-transfer-assistant-cancelled you now attention transfer
Your transfer assistant called the warm transfer off.

# call.in-progress.error-warm-transfer-max-duration you now attention transfer
Your warm transfer reached its maximum duration.

# call.in-progress.error-warm-transfer-silence-timeout you now attention transfer
Your warm transfer hit its silence timeout.

# call.in-progress.error-warm-transfer-idle-timeout you now attention transfer
Your warm transfer stood idle too long.

# call.in-progress.error-warm-transfer-hang-timeout you now attention transfer
Your warm transfer hung until its timeout.

# call.in-progress.error-warm-transfer-microphone-timeout you now attention transfer
Your warm transfer got no microphone audio in time.

# call.in-progress.error-sip-inbound-call-failed-to-connect unclear telephony
Your trunk or the carrier: an inbound SIP call did not connect, without a status.

# call.ringing.error-sip-inbound-call-failed-to-connect unclear telephony
~ Inbound SIP call failed ringing
Your trunk or the carrier: an inbound SIP call broke off while ringing, without a status.

# call.in-progress.error-sip-outbound-call-failed-to-connect unclear telephony
Your trunk or the carrier: an outbound SIP call did not connect, without a status.

# call.in-progress.error-sip-telephony-provider-failed-to-connect-call unclear telephony
Your trunk or the carrier: the SIP provider did not put the call through, without a status.

# sip-gateway-failed-to-connect-call unclear telephony
Your trunk or the carrier: the SIP gateway did not put the call through, without a status.

# call.in-progress.error-pipeline-no-available-llm-model you LLM
Your assistant has no model that could be used.
= pipeline-no-available-llm-model
= pipeline-no-available-model

# call.in-progress.error-pipeline-ws-model-connection-failed you LLM by:your_custom_LLM
~ Your LLM WebSocket did not connect
Your custom LLM WebSocket could not be reached.

# pipeline-error-first-message-failed unclear voice
Your voice key or Vapi: the first message was not spoken.

# pipeline-error-function-failed unclear tool
Your tool server or Vapi: a tool call failed.

# pipeline-error-extra-function-failed unclear tool
Your tool server or Vapi: an extra tool call failed.

# pipeline-error-function-filler-failed unclear voice
Your tool message or Vapi: the filler for a running tool was not spoken.
`;
