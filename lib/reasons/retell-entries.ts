import type { Entries } from './entry.ts';

const NOTHING = 'Nothing to do.';
const SUPPORT = 'Send {V} support the full call ID and the time.';
const OWN_LLM = 'your custom LLM';

/** Every reason of Retell's list; UponAI shares the codes, and `{V}` says whose dashboard it is. */
export const RETELL_ENTRIES: Entries = {
  user_hangup: {
    owner: 'none',
    title: 'User hung up',
    meaning: 'The user hung up.',
    steps: [
      `${NOTHING} When many hang up within ten seconds, listen to the greeting: it may start late or run long.`,
    ],
    evidence:
      'agent_hangup would mean that the agent ended it. A phone that loses its signal also shows as user_hangup.',
  },
  agent_hangup: {
    owner: 'none',
    title: 'Agent hung up',
    meaning: 'The agent ended the call with its end-call function.',
    steps: [
      `${NOTHING} If it hangs up too early, narrow the end_call function's description and the closing part of the prompt.`,
    ],
    evidence: 'The last tool call in the transcript is end_call.',
  },
  call_transfer: {
    owner: 'none',
    title: 'Call transferred',
    meaning: 'The agent transferred the call, as configured.',
    steps: [`${NOTHING} What the destination did is in its own phone log.`],
    component: 'transfer',
  },
  voicemail_reached: {
    owner: 'none',
    title: 'Voicemail',
    meaning: 'A voicemail answered, and the voicemail settings of the agent took over.',
    steps: ['Call again at another time of day, if it matters.'],
    retry: 'back-off',
    evidence: 'A human voice on the recording means that the detection was wrong.',
  },
  machine_detected: {
    owner: 'none',
    title: 'Answering machine (older code)',
    meaning: 'An answering machine was detected, and the agent was set to drop such calls.',
    steps: ['Read it as voicemail_reached; call again at another time of day.'],
    retry: 'back-off',
    successor: 'voicemail_reached',
  },
  ivr_reached: {
    owner: 'none',
    title: 'Phone menu reached',
    meaning: 'A phone menu answered, and the agent is set to hang up on menus.',
    steps: [
      'If the menu should be passed, switch off hang-up on IVR and allow the agent to press digits.',
      'Otherwise replace the number by a direct line.',
    ],
  },
  inactivity: {
    owner: 'none',
    title: 'Nobody spoke',
    meaning: 'The user stayed silent for as long as end_call_after_silence_ms allows.',
    causes: [
      'The user was on hold or walked away.',
      'The phone was muted.',
      'Somebody spoke, but nothing was transcribed.',
    ],
    steps: [
      'Listen to the last seconds: hold music or a pause to look something up counts as silence.',
      'Raise end_call_after_silence_ms, or set a reminder message before it.',
    ],
  },
  max_duration_reached: {
    owner: 'none',
    title: 'Maximum duration reached',
    meaning: 'The call ran into max_call_duration_ms of the agent.',
    steps: [
      'Read the last minute: if it goes in circles, mend the prompt or catch voicemails and menus.',
      'If real talks are cut off, raise max_call_duration_ms.',
    ],
  },
  dial_busy: {
    owner: 'customer',
    title: 'Line busy',
    meaning: "The user's line was busy.",
    steps: ['Call again in a quarter of an hour.'],
    retry: 'back-off',
    stage: 'ringing',
    severity: 'normal',
  },
  dial_no_answer: {
    owner: 'customer',
    title: 'No answer',
    meaning: 'It rang, and the user did not pick up.',
    steps: [
      'Call again at another time of day.',
      'If unanswered calls suddenly grow, check whether your number shows as spam.',
    ],
    retry: 'back-off',
    stage: 'ringing',
    severity: 'normal',
  },
  user_declined: {
    owner: 'customer',
    title: 'Call declined',
    meaning: 'The user pressed decline.',
    steps: [
      'Do not dial straight again. Announce the call by text message, or show a number that the user knows.',
    ],
    retry: 'no',
    stage: 'ringing',
    severity: 'normal',
  },
  dial_failed: {
    owner: 'unclear',
    title: 'Dialling failed',
    meaning:
      'Dialling failed without a usable SIP code: a spam block, a dead number or your trunk.',
    causes: [
      'Many short calls in a short time got your number marked as spam and blocked at carriers.',
      'The number does not exist.',
      'The trunk refused without saying why.',
    ],
    steps: [
      'Call the number by hand from another line.',
      'Check your number for a spam label, and space out short calls.',
      'Look for the attempt in the log of your telephony provider.',
    ],
    retry: 'after-fix',
    stage: 'ringing',
    component: 'telephony',
    suspects: [
      {
        owner: 'you',
        tell: 'Calls to many numbers fail from one of your numbers, or over your own trunk.',
      },
      { owner: 'carrier', tell: 'Only one carrier or region fails, or it logs an error.' },
      { owner: 'customer', tell: 'Only this number fails, by hand too.' },
    ],
  },
  invalid_destination: {
    owner: 'you',
    title: 'Number not valid',
    meaning: 'You dialled a number that is not valid.',
    causes: [
      'Spaces or other characters in the number.',
      'The telephony provider wants another format, mostly E.164.',
    ],
    steps: [
      'Store numbers as + country code and digits only, and clean the list before dialling.',
      'Remove the number if it is dead.',
    ],
    stage: 'ringing',
    component: 'phone number',
  },
  telephony_provider_permission_denied: {
    owner: 'you',
    title: 'Trunk credentials refused',
    meaning: 'Your SIP trunk did not accept the credentials of the call.',
    steps: [
      'Compare user name and password of the number under Phone Numbers with those of your trunk.',
      'Allow the destination country on the trunk, and the IP range of {V} if it uses an allow list.',
    ],
    stage: 'ringing',
    component: 'telephony',
  },
  telephony_provider_unavailable: {
    owner: 'carrier',
    title: 'Telephony provider unavailable',
    meaning: 'The telephony provider did not answer or was down.',
    steps: [
      'Look at the status page of your telephony provider (Twilio, Telnyx, your trunk).',
      'Call again with growing pauses; keep a number of a second provider ready.',
    ],
    retry: 'back-off',
    stage: 'ringing',
    component: 'telephony',
    evidence: 'Fine at the provider, yet all calls fail: check the termination URI of your trunk.',
  },
  sip_routing_error: {
    owner: 'unclear',
    title: 'SIP routing loop',
    meaning:
      'The call went over too many SIP hops or in a circle: your trunk routing or the carrier.',
    steps: [
      'Check that the termination URI does not lead back to {V} or to itself.',
      'Give the carrier the time and number, and ask for the trace.',
    ],
    stage: 'ringing',
    component: 'telephony',
    suspects: [
      { owner: 'you', tell: 'Every call over this trunk loops, or its routing was changed.' },
      { owner: 'carrier', tell: 'Only some destinations loop.' },
    ],
  },
  marked_as_spam: {
    owner: 'you',
    title: 'Marked as spam',
    meaning: 'Your call was stopped because a number in it is marked as spam.',
    causes: ['Many short calls in a short time.', 'People reported the number.'],
    steps: [
      'Register your number for branded or verified calling, and dispute the label with the carriers.',
      'Dial fewer, longer calls per number; rest this one.',
    ],
    stage: 'ringing',
    component: 'phone number',
    evidence:
      'The documents say that the dialled number is marked; look up both numbers before you act.',
  },
  concurrency_limit_reached: {
    owner: 'you',
    title: 'Too many calls at once',
    meaning: 'Your {V} plan allows no more simultaneous calls.',
    steps: [
      'Retry with exponential back-off and space out batches.',
      'Buy more concurrency under Billing, or ask for an enterprise plan.',
    ],
    retry: 'back-off',
    stage: 'start',
    component: 'limits',
    evidence: "This is the limit of {V}, not a model provider's rate limit.",
  },
  no_valid_payment: {
    owner: 'you',
    title: 'No valid payment',
    meaning: 'Your {V} account has no valid payment method, or a bill is overdue.',
    steps: [
      'Enter a card under Billing and pay open invoices.',
      'Then call again: none of these calls was made.',
    ],
    stage: 'start',
    component: 'billing',
  },
  scam_detected: {
    owner: 'you',
    title: 'Agent flagged as scam',
    meaning: 'Your agent was flagged as a scam by {V}.',
    causes: ['The prompt claims to be a bank, an authority or another company.'],
    steps: [
      'Stop the calls of this agent and take impersonation out of its prompt.',
      'Write to {V} support with the agent ID and what it is for.',
    ],
    component: 'account',
  },
  error_llm_websocket_open: {
    owner: 'you',
    title: 'Your LLM WebSocket did not open',
    meaning: 'Your custom LLM server could not be reached over its WebSocket.',
    causes: ['The Custom LLM URL is wrong.', 'The server was down or behind a firewall.'],
    steps: [
      "Connect to the agent's llm_websocket_url from outside your network, with /call_id appended.",
      'Check certificate, port and proxy (upgrade headers).',
    ],
    stage: 'start',
    component: 'LLM',
    party: OWN_LLM,
  },
  error_llm_websocket_lost_connection: {
    owner: 'you',
    title: 'Your LLM WebSocket dropped',
    meaning: 'Your custom LLM connection broke during the call.',
    causes: ['The server restarted or scaled down.', 'A proxy closed an idle connection.'],
    steps: [
      "Compare the time with your server's restarts and deployments; drain calls before stopping it.",
      'Raise the idle timeout of proxies, and answer ping_pong.',
    ],
    component: 'LLM',
    party: OWN_LLM,
  },
  error_llm_websocket_runtime: {
    owner: 'you',
    title: 'Your LLM server closed the WebSocket',
    meaning: 'Your custom LLM server closed the connection with a code other than 1000.',
    steps: [
      "Find the exception of that minute in your server's log.",
      'Catch errors per message, so that one does not close the call.',
    ],
    component: 'LLM',
    party: OWN_LLM,
    evidence: 'The close code in your log tells: 1006 means killed, 1011 an exception.',
  },
  error_llm_websocket_corrupt_payload: {
    owner: 'you',
    title: 'Your LLM server sent a bad message',
    meaning: 'Your custom LLM server sent a message that {V} could not read.',
    steps: [
      'Log what you send, and compare it with the LLM WebSocket reference: valid JSON, response_type, response_id.',
      'Check what changed in your last deployment.',
    ],
    component: 'LLM',
    party: OWN_LLM,
  },
  error_frontend_corrupted_payload: {
    owner: 'you',
    title: 'Your web page sent bad audio',
    meaning: 'Your web page sent audio data that {V} could not read (an older code).',
    steps: [
      'Update the web client SDK to its current version.',
      'If you stream audio yourself, check sample rate and encoding against registerCall.',
    ],
    component: 'web client',
    party: 'your web page',
  },
  error_inbound_webhook: {
    owner: 'you',
    title: 'Your inbound webhook failed',
    meaning: 'Your inbound webhook did not deliver the variables for the call.',
    causes: ['It answered late or with an error.', 'Its JSON lacks call_inbound.'],
    steps: [
      "POST a call_inbound event to the number's webhook URL and time the answer.",
      "Look in your server's log at this minute.",
    ],
    stage: 'start',
    component: 'webhook',
    party: 'your webhook',
  },
  error_no_audio_received: {
    owner: 'customer',
    title: 'No audio from the user',
    meaning: 'After connecting, no audio came from the user for a while.',
    causes: [
      'Nobody really answered: some carriers connect before the phone is picked up.',
      'The microphone was muted or blocked.',
      'Phone carrier or web page stopped sending.',
    ],
    steps: [
      'Listen to the recording: ringing tone means no answer; call again later.',
      'Web call: check microphone permission on that page.',
      'Always the same trunk: check its media settings.',
    ],
    retry: 'back-off',
    component: 'audio',
    evidence: 'Many at once over one trunk or page are not the users: look there.',
  },
  error_twilio: {
    owner: 'carrier',
    title: 'Twilio connection failed',
    meaning: 'Twilio and {V} lost their audio connection or failed to make it (an older code).',
    steps: [
      "Look up the call in Twilio's Console under Monitor › Logs › Calls and read the error code.",
    ],
    retry: 'back-off',
    component: 'telephony',
    party: 'Twilio',
  },
  error_asr: {
    owner: 'platform',
    title: '{V} transcriber failed',
    meaning: "{V}'s speech recognition failed.",
    steps: [
      'Call again.',
      'If one language fails, switch the agent to another language or transcription mode.',
      SUPPORT,
    ],
    retry: 'now',
    component: 'transcriber',
  },
  error_retell: {
    owner: 'platform',
    title: '{V} internal error',
    meaning: '{V} had a failure of its own that it does not specify.',
    steps: ['Call again; if several fail, look at the status page.', SUPPORT],
    retry: 'now',
  },
  error_unknown: {
    owner: 'unclear',
    title: 'Unknown error',
    meaning: '{V} itself does not know why the call ended.',
    steps: ['Open the public log of the call and read its last lines.', SUPPORT],
    retry: 'now',
    suspects: [
      { owner: 'platform', tell: 'Other agents show it in the same minutes.' },
      { owner: 'you', tell: 'Only one agent shows it, since its last edit.' },
    ],
  },
  error_user_not_joined: {
    owner: 'customer',
    title: 'User never joined',
    meaning: 'The user did not join the web call within 30 seconds of startWebCall.',
    causes: [
      'The page was closed or the microphone prompt was left open.',
      'Your page creates the call long before it starts it.',
    ],
    steps: ['Create the call only after the click on Start, with the microphone already allowed.'],
    retry: 'after-fix',
    stage: 'start',
    component: 'web client',
  },
  registered_call_timeout: {
    owner: 'you',
    title: 'Dialled too late after registering',
    meaning: 'Your call was placed five minutes or more after it was registered.',
    steps: ['Register each call right before dialling it; never register a batch ahead.'],
    stage: 'start',
    component: 'configuration',
  },
};
