import { readEntries, type Entry } from './entry.ts';

/** `{V}` is Retell or UponAI, which shares the codes. */
const RETELL = `
# user_hangup none
The user hung up.

# agent_hangup none
The agent ended the call with its end-call function.

# call_transfer none transfer
The agent transferred the call, as configured.

# voicemail_reached none back-off
A voicemail answered, and the agent's voicemail settings took over.

# machine_detected none back-off to:voicemail_reached
~ Answering machine (older code)
An answering machine answered, and the agent was set to drop such calls.

# ivr_reached none
A phone menu answered, and the agent is set to hang up on menus.

# inactivity none
Nobody was heard for end_call_after_silence_ms.

# max_duration_reached none
The call reached the maximum duration of the agent.

# dial_busy customer ringing back-off normal
The user's line was busy.

# dial_no_answer customer ringing back-off normal
The user did not pick up.

# user_declined customer ringing no normal
The user declined the call.

# dial_failed unclear ringing telephony
Your number, the carrier or a dead line: dialling failed without a known SIP code.

# invalid_destination you ringing phone_number
Your call went to a number that is not valid.

# telephony_provider_permission_denied you ringing telephony
Your SIP trunk did not accept the credentials.

# telephony_provider_unavailable carrier ringing back-off telephony
The telephony provider was not available.

# sip_routing_error unclear ringing telephony
Your trunk or the carrier: the call ran in a circle or over too many hops.

# marked_as_spam you ringing phone_number
Your call was stopped: a number in it is marked as spam.

# concurrency_limit_reached you start back-off limits
Your {V} plan allows no more calls at once.

# no_valid_payment you start billing
Your {V} account has no valid payment, or a bill is overdue.

# scam_detected you no account
Your agent was flagged as a scam.

# error_llm_websocket_open you start LLM by:your_custom_LLM
~ Your LLM WebSocket did not open
Your custom LLM server could not be reached.

# error_llm_websocket_lost_connection you LLM by:your_custom_LLM
Your custom LLM connection broke during the call.

# error_llm_websocket_runtime you LLM by:your_custom_LLM
~ Your LLM server closed the call
Your custom LLM server closed the connection with a code other than 1000.

# error_llm_websocket_corrupt_payload you LLM by:your_custom_LLM
Your custom LLM server sent a message that {V} cannot read.

# error_frontend_corrupted_payload you web_client by:your_web_page
~ Your web page's audio is corrupt
Your web page sent audio that {V} cannot read.

# error_inbound_webhook you start webhook by:your_webhook
~ Your inbound webhook failed
Your inbound webhook did not deliver the call's variables.

# error_no_audio_received customer back-off audio
The user's side sent no sound for a while.

# error_twilio carrier back-off telephony by:Twilio
~ Twilio connection failed
Twilio's audio connection to {V} failed.

# error_asr platform now transcriber
~ {V} speech recognition failed
{V}'s speech recognition failed.

# error_retell platform now
~ {V} error
{V} failed without saying where.

# error_unknown unclear now
~ Unknown error
{V} does not know why the call ended.

# error_user_not_joined customer start web_client
The user did not join the web call within 30 seconds.

# registered_call_timeout you start configuration
Your call was placed five minutes or more after it was registered.
`;

let entries: ReadonlyMap<string, Entry> | undefined;

/** Every reason of Retell's list; read on first use. */
export function retellEntries(): ReadonlyMap<string, Entry> {
  return (entries ??= readEntries(RETELL));
}
