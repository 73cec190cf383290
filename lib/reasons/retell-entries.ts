import { readEntries, type Entry } from './entry.ts';

/** `{V}` is Retell or UponAI, which shares the codes. */
const RETELL = `
# user_hangup none
The user hung up.
If many do so within ten seconds, listen to the greeting: it may be late or too long.
! Had the agent hung up, it would say agent_hangup. Lost signal looks the same.

# agent_hangup none
The agent ended the call with its end-call function.
If it hangs up too early, tighten the description of end_call.
! Had the user hung up, it would say user_hangup.

# call_transfer none transfer
The agent transferred the call, as configured.
Look for what came next in the destination's own log.

# voicemail_reached none back-off
A voicemail answered, and the agent's voicemail settings took over.
Call again at another time of day.
! A person on the recording: voicemail detection was wrong.

# machine_detected none back-off to:voicemail_reached
~ Answering machine (older code)
An answering machine answered, and the agent was set to drop such calls.
Call again at another time of day.

# ivr_reached none
A phone menu answered, and the agent is set to hang up on menus.
If it should get through, switch that off and let it press digits, or store a direct number.

# inactivity none
Nobody was heard for end_call_after_silence_ms.
? The user was on hold, looked something up or left the phone
? Somebody spoke, but nothing was transcribed
Listen to the end: hold music counts as silence.
Raise end_call_after_silence_ms, or set a reminder message.

# max_duration_reached none
The call reached the maximum duration of the agent.
? A long talk
? A voicemail or phone menu that talked in circles
If real talks are cut off, raise max_call_duration_ms; if they go in circles, add voicemail detection.

# dial_busy customer ringing back-off normal
The user's line was busy.
Call again in a quarter of an hour.

# dial_no_answer customer ringing back-off normal
The user did not pick up.
Call again at another time of day.
If unanswered calls jump, check your number for a spam mark.

# user_declined customer ringing no normal
The user declined the call.
Do not dial at once again; announce the call by text message.

# dial_failed unclear ringing telephony
Your number, the carrier or a dead line: dialling failed without a known SIP code.
? Many short calls: carriers mark your number as spam and block it
? The dialled number does not exist
Dial it by hand from another phone.
Check your number for a spam mark; space out short calls.
@you One of your numbers fails with many users.
@carrier Only one carrier or region fails.
@customer Only this user's number fails, by hand too.

# invalid_destination you ringing phone_number
Your call went to a number that is not valid.
? Spaces or other characters
? The carrier wants E.164 form (+ and country code)
Clean the list before dialling: + and digits only.

# telephony_provider_permission_denied you ringing telephony
Your SIP trunk did not accept the credentials.
Enter the trunk's user name and password again under Phone Numbers.
If the trunk has an IP allow list, add {V}'s addresses.

# telephony_provider_unavailable carrier ringing back-off telephony
The telephony provider was not available.
See the status page of your telephony provider, and call again with growing pauses.
! All is well there, yet every call fails: check the termination URI of the trunk.

# sip_routing_error unclear ringing telephony
Your trunk or the carrier: the call ran in a circle or over too many hops.
Check that the termination URI does not lead back to {V}.
Ask the carrier for the trace.
@you Every call over this trunk fails.
@carrier Only some destinations fail.

# marked_as_spam you ringing phone_number
Your call was stopped: a number in it is marked as spam.
? Many short calls in a short time
Register your number for verified or branded calls, and rest it.
! The document speaks of the dialled number; look up both.

# concurrency_limit_reached you start back-off limits
Your {V} plan allows no more calls at once.
Retry with exponential back-off; space out batches.
Buy more concurrency under Billing.
! This is {V}'s limit, not a model provider's.

# no_valid_payment you start billing
Your {V} account has no valid payment, or a bill is overdue.
Update the card under Billing and pay open bills, then call again.

# scam_detected you no account
Your agent was flagged as a scam.
? The prompt poses as a bank, an authority or another company
Stop this agent, change the prompt, and tell {V} support what it is for.

# error_llm_websocket_open you start LLM by:your_custom_LLM
~ Your LLM WebSocket did not open
Your custom LLM server could not be reached.
? Wrong Custom LLM URL
? Server down, or behind a firewall
Open the agent's llm_websocket_url from outside your network; check certificate and proxy.

# error_llm_websocket_lost_connection you LLM by:your_custom_LLM
Your custom LLM connection broke during the call.
? A restart, deployment or idle timeout on your side
Let calls drain before you stop a server; raise idle timeouts of proxies.

# error_llm_websocket_runtime you LLM by:your_custom_LLM
~ Your LLM server closed the call
Your custom LLM server closed the connection with a code other than 1000.
Find the exception of that minute in your server's log.
! Close code 1006: killed. 1011: an exception.

# error_llm_websocket_corrupt_payload you LLM by:your_custom_LLM
Your custom LLM server sent a message that {V} cannot read.
Log what you send and compare it with the reference: JSON, response_type, response_id.

# error_frontend_corrupted_payload you web_client by:your_web_page
~ Your web page's audio is corrupt
Your web page sent audio that {V} cannot read.
Update the web SDK; with a stream of your own, check sample rate and encoding.

# error_inbound_webhook you start webhook by:your_webhook
~ Your inbound webhook failed
Your inbound webhook did not deliver the call's variables.
? It answered late or with an error
POST a call_inbound event to it and time the answer.

# error_no_audio_received customer back-off audio
The user's side sent no sound for a while.
? Nobody picked up: some carriers connect while it still rings
? A muted microphone
? Carrier or web page stopped sending
Listen to the recording: ringing tone means no answer, so call again later.
Web: check the page's microphone permission.
! Many at once over one trunk or page: look there, not at the users.

# error_twilio carrier back-off telephony by:Twilio
~ Twilio connection failed
Twilio's audio connection to {V} failed.
Read the error code under Monitor › Logs › Calls in Twilio's Console.

# error_asr platform now transcriber
~ {V} speech recognition failed
{V}'s speech recognition failed.
Call again. If one language fails, try another transcription mode.
Send {V} support the call ID.

# error_retell platform now
~ {V} error
{V} failed without saying where.
Call again; if many fail, see its status page.
Send {V} support the call ID.

# error_unknown unclear now
~ Unknown error
{V} does not know why the call ended.
Read the last lines of the call's log, and send {V} support the call ID.
@platform Several agents fail in the same minutes.
@you Only one agent fails, since its last edit.

# error_user_not_joined customer start web_client
The user did not join the web call within 30 seconds.
? The page was closed, or the microphone prompt left open
? Your page creates the call too early
Create the call only after the click, with the microphone allowed.

# registered_call_timeout you start configuration
Your call was placed five minutes or more after it was registered.
Register each call right before you dial it.
`;

let entries: ReadonlyMap<string, Entry> | undefined;

/** Every reason of Retell's list; read on first use. */
export function retellEntries(): ReadonlyMap<string, Entry> {
  return (entries ??= readEntries(RETELL));
}
