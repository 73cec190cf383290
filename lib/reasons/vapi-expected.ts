import type { Entries } from './entry.ts';

const NOTHING = 'Nothing to do.';
const HELD =
  'Listen to the last seconds: hold music or a person looking something up counts as silence too.';

/** Vapi's ends that were designed, and those that lie with the person called. */
export const VAPI_EXPECTED: Entries = {
  'assistant-ended-call': {
    owner: 'none',
    title: 'Assistant hung up',
    meaning: 'The assistant ended the call with its end-call tool.',
    steps: [
      `${NOTHING} If it hangs up too early, tighten the end-call tool's description under Assistant › Tools and say in the prompt when to use it.`,
    ],
    evidence:
      'The last tool call in the Messages tab is endCall. If the customer hung up, the code is customer-ended-call.',
  },
  'assistant-ended-call-after-message-spoken': {
    owner: 'none',
    title: 'Assistant said goodbye and hung up',
    meaning: 'The assistant spoke its end-call message to the end and hung up.',
    steps: [`${NOTHING} The words are in endCallMessage of the assistant.`],
  },
  'assistant-ended-call-with-hangup-task': {
    owner: 'none',
    title: 'Workflow reached its hang-up step',
    meaning: 'The workflow came to a hang-up node and ended the call.',
    steps: [
      `${NOTHING} If it came too soon, look at the condition on the edge that leads to the hang-up node.`,
    ],
  },
  'assistant-said-end-call-phrase': {
    owner: 'none',
    title: 'Assistant said an end-call phrase',
    meaning: 'The assistant spoke one of its end-call phrases, which ends the call.',
    steps: [
      `${NOTHING} If calls are cut off, remove everyday words such as “goodbye” or “thank you” from endCallPhrases.`,
    ],
    evidence: "The assistant's last line in the transcript contains the phrase.",
  },
  'assistant-said-message-with-end-call-enabled': {
    owner: 'none',
    title: 'Assistant spoke a closing tool message',
    meaning: 'The assistant spoke a tool message that is set to end the call afterwards.',
    steps: [
      `${NOTHING} To keep the line open, switch off endCallAfterSpokenEnabled on that message.`,
    ],
  },
  'assistant-forwarded-call': {
    owner: 'none',
    title: 'Call forwarded',
    meaning: 'The assistant handed the call to another number, as configured.',
    steps: [`${NOTHING} What happened afterwards is in the carrier's log, not in Vapi's.`],
    component: 'transfer',
  },
  'assistant-request-returned-forwarding-phone-number': {
    owner: 'none',
    title: 'Your server forwarded the call',
    meaning: 'Your server URL answered with a number to forward to instead of an assistant.',
    steps: [
      `${NOTHING} If an assistant should have answered, look at the branch of your handler that returns destination.`,
    ],
    component: 'server URL',
  },
  'customer-ended-call': {
    owner: 'none',
    title: 'Customer hung up',
    meaning: 'The customer hung up.',
    steps: [
      `${NOTHING} When many hang up within ten seconds, listen to the first message: it may be late, too long, or sound like a robot call.`,
    ],
    evidence:
      'If the assistant had hung up, the code would start with assistant-. A phone that loses its signal is reported like this too.',
  },
  'silence-timed-out': {
    owner: 'none',
    title: 'Nobody spoke',
    meaning: 'No speech was heard for the configured silence timeout, so Vapi ended the call.',
    causes: [
      'The customer walked away or muted the phone.',
      'The customer was on hold or looking something up.',
      'The transcriber heard nothing although somebody spoke.',
    ],
    steps: [
      HELD,
      'Raise silenceTimeoutSeconds, or add a customer.speech.timeout hook that asks “are you still there?”.',
    ],
    evidence:
      'Speech on the recording but not in the transcript points at the transcriber, not at the customer.',
  },
  'exceeded-max-duration': {
    owner: 'none',
    title: 'Maximum duration reached',
    meaning: 'The call ran into its maxDurationSeconds and was ended.',
    causes: ['The talk was long.', 'A voicemail, a menu or two bots talked in circles.'],
    steps: [
      'Read the last minute of the transcript. If it goes in circles, switch on voicemail detection.',
      'If real talks are cut off, raise Maximum Duration under Assistant › Advanced.',
    ],
  },
  voicemail: {
    owner: 'none',
    title: 'Voicemail',
    meaning: 'A voicemail answered instead of the person.',
    steps: ['Call again at another time of day, if it matters.'],
    retry: 'back-off',
    evidence:
      'If a person was cut off, the voicemail detection was wrong: compare with the recording.',
  },
  'manually-canceled': {
    owner: 'none',
    title: 'Cancelled by hand',
    meaning: 'Somebody cancelled the call in the dashboard or through the API.',
    steps: [
      `${NOTHING} If nobody admits it, search your own code for calls that delete or cancel calls.`,
    ],
  },
  'call-deleted': {
    owner: 'none',
    title: 'Call record deleted',
    meaning: 'The record of the call was deleted.',
    steps: [NOTHING],
  },
  'scheduled-call-deleted': {
    owner: 'none',
    title: 'Scheduled call deleted',
    meaning: 'The planned call was deleted before its time came, so nobody was rung.',
    steps: [`${NOTHING} Plan it anew if the customer should still be called.`],
    stage: 'start',
  },
  'call.in-progress.twilio-completed-call': {
    owner: 'none',
    title: 'Twilio completed the call',
    meaning: 'Twilio reported the call as completed on its side.',
    steps: [`${NOTHING} Who hung up is in Twilio's Console under Monitor › Logs › Calls.`],
    component: 'telephony',
    party: 'Twilio',
  },
  'vonage-completed': {
    owner: 'none',
    title: 'Vonage completed the call',
    meaning: 'Vonage reported the call as completed on its side.',
    steps: [`${NOTHING} Who hung up is in Vonage's dashboard under Reports.`],
    component: 'telephony',
    party: 'Vonage',
  },
  'call.in-progress.sip-completed-call': {
    owner: 'none',
    title: 'SIP trunk completed the call',
    meaning: 'The SIP provider reported the call as completed.',
    steps: [`${NOTHING} Which side sent BYE is in the call log of your trunk.`],
    component: 'telephony',
  },
  'call.ringing.hook-executed-say': {
    owner: 'none',
    title: 'Ringing hook spoke and ended the call',
    meaning: 'Your hook for ringing calls spoke its text and ended the call.',
    steps: [`${NOTHING} The hook sits in the hooks list of the phone number.`],
    component: 'hook',
  },
  'call.ringing.hook-executed-transfer': {
    owner: 'none',
    title: 'Ringing hook transferred the call',
    meaning: 'Your hook for ringing calls transferred the call before an assistant answered.',
    steps: [`${NOTHING} The destination is in the hooks list of the phone number.`],
    component: 'hook',
  },
  'call.ending.hook-executed-say': {
    owner: 'none',
    title: 'Ending hook spoke',
    meaning: 'Your hook for ending calls spoke its text, and the call ended.',
    steps: [
      'Find out why the call was ending at all: the hook may cover an error. Read the lines before it in the Logs tab.',
    ],
    component: 'hook',
  },
  'call.ending.hook-executed-transfer': {
    owner: 'none',
    title: 'Ending hook transferred the call',
    meaning: 'Your hook for ending calls passed the customer on to its destination.',
    steps: [
      'Find out why the call was ending: such a hook often catches a provider error. Read the lines before it in the Logs tab.',
    ],
    component: 'hook',
  },
  'customer-busy': {
    owner: 'customer',
    title: 'Line busy',
    meaning: "The customer's line was busy.",
    steps: ['Call again in a quarter of an hour.'],
    retry: 'back-off',
    stage: 'ringing',
    severity: 'normal',
  },
  'customer-did-not-answer': {
    owner: 'customer',
    title: 'No answer',
    meaning: 'It rang, and the customer did not pick up.',
    steps: [
      'Call again at another time of day.',
      'If the share of unanswered calls jumps, check whether your number is marked as spam.',
    ],
    retry: 'back-off',
    stage: 'ringing',
    severity: 'normal',
    evidence:
      'On some carriers the same thing arrives as error-assistant-did-not-receive-customer-audio: count both together.',
  },
  'customer-did-not-give-microphone-permission': {
    owner: 'customer',
    title: 'Microphone blocked',
    meaning: 'The customer did not let the browser use the microphone.',
    causes: [
      'The prompt was declined or ignored.',
      'The page embeds the call without allow="microphone".',
    ],
    steps: [
      'Ask for the microphone after a click, and say why before the prompt appears.',
      'In an iframe, add allow="microphone"; the page must be served over https.',
    ],
    retry: 'after-fix',
    stage: 'start',
    component: 'microphone',
  },
  'call.in-progress.error-assistant-did-not-receive-customer-audio': {
    owner: 'customer',
    title: 'No audio from the customer',
    meaning: 'The call was up, but no sound came from the customer.',
    causes: [
      'Nobody really answered: some carriers connect before the phone is picked up.',
      'The customer left silently, or the microphone was muted.',
      'The network dropped the audio.',
    ],
    steps: [
      'Listen to the recording: ringing tone means no answer; treat it as such and call again later.',
      'If it is always the same carrier or trunk, check its RTP ports and codecs.',
    ],
    retry: 'back-off',
    component: 'audio',
    evidence: 'Ringing on the recording: no answer. Silence after a hello: microphone or network.',
  },
  'customer-ended-call-before-warm-transfer': {
    owner: 'customer',
    title: 'Hung up before the warm transfer',
    meaning: 'The customer hung up before the warm transfer was through.',
    steps: [
      'Call the customer back: they wanted a person.',
      'Shorten the wait: a shorter summary message, or hold audio in the transferPlan.',
    ],
    retry: 'now',
    stage: 'transfer',
    component: 'transfer',
  },
  'customer-ended-call-during-transfer': {
    owner: 'customer',
    title: 'Hung up during a transfer',
    meaning: 'The customer hung up while being transferred.',
    steps: [
      'Call the customer back: they wanted a person.',
      'Have the assistant say that it is transferring, and check how long the destination rings.',
    ],
    retry: 'now',
    stage: 'transfer',
    component: 'transfer',
  },
  'customer-ended-call-after-warm-transfer-attempt': {
    owner: 'customer',
    title: 'Hung up after a failed warm transfer',
    meaning: 'The warm transfer was tried, and then the customer hung up.',
    steps: [
      'Call the customer back.',
      'Find out why the operator did not take over, and give the transferPlan a fallbackPlan message.',
    ],
    retry: 'now',
    stage: 'transfer',
    component: 'transfer',
  },
  'twilio-reported-customer-misdialed': {
    owner: 'customer',
    title: 'Misdialled number',
    meaning: 'Twilio reported that the customer dialled a number that is not valid.',
    steps: ['Nothing to do for one call. If many misdial, check the number printed on your pages.'],
    stage: 'start',
    component: 'telephony',
    severity: 'normal',
    retry: 'no',
  },
  'call.ringing.sip-inbound-caller-hungup-before-call-connect': {
    owner: 'customer',
    title: 'Caller gave up while ringing',
    meaning: 'The caller hung up before the assistant answered.',
    steps: [
      'If it happens often, compare ring time and the response time of your server URL: an assistant built on request answers late.',
    ],
    retry: 'no',
    component: 'telephony',
  },
};
