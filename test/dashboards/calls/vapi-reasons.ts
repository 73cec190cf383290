import { DAY } from './timeline.ts';

/** How a call with this reason went before it ended. */
export type Course = 'talked' | 'short' | 'unanswered' | 'never-started';

/** A reason, its weight in ordinary weeks, and how such a call goes. */
export type Likely = readonly [code: string, weight: number, course: Course];

const COMMON: readonly Likely[] = [
  ['customer-ended-call', 430, 'talked'],
  ['assistant-ended-call', 130, 'talked'],
  ['customer-did-not-answer', 110, 'unanswered'],
  ['voicemail', 70, 'short'],
  ['silence-timed-out', 62, 'talked'],
  ['assistant-forwarded-call', 34, 'talked'],
  ['assistant-said-end-call-phrase', 22, 'talked'],
  ['customer-busy', 20, 'unanswered'],
  ['assistant-ended-call-after-message-spoken', 12, 'talked'],
  ['exceeded-max-duration', 9, 'talked'],
  ['call.in-progress.twilio-completed-call', 6, 'talked'],
  ['assistant-ended-call-with-hangup-task', 5, 'talked'],
  ['customer-did-not-give-microphone-permission', 6, 'never-started'],
  ['call.in-progress.error-assistant-did-not-receive-customer-audio', 6, 'short'],
];

/** The long tail: every family of codes, each rare. */
const TAIL: readonly Likely[] = [
  ['twilio-failed-to-connect-call', 5, 'never-started'],
  ['call.in-progress.error-providerfault-deepgram-returning-502-network-error', 3, 'short'],
  ['call.in-progress.error-vapifault-worker-died', 3, 'short'],
  ['call.in-progress.error-vapifault-transport-never-connected', 3, 'never-started'],
  ['call.in-progress.error-providerfault-openai-llm-failed', 3, 'short'],
  ['call.in-progress.error-providerfault-openai-503-server-overloaded-error', 2, 'short'],
  ['call.in-progress.error-providerfault-eleven-labs-500-server-error', 2, 'short'],
  ['call.in-progress.error-providerfault-outbound-sip-403-forbidden', 2, 'never-started'],
  [
    'call.in-progress.error-providerfault-outbound-sip-407-proxy-authentication-required',
    1,
    'never-started',
  ],
  ['call.in-progress.error-providerfault-outbound-sip-408-request-timeout', 3, 'unanswered'],
  [
    'call.in-progress.error-providerfault-outbound-sip-480-temporarily-unavailable',
    4,
    'unanswered',
  ],
  ['call.in-progress.error-providerfault-outbound-sip-503-service-unavailable', 2, 'never-started'],
  ['call.in-progress.error-sip-outbound-call-failed-to-connect', 2, 'never-started'],
  ['call.in-progress.error-providerfault-custom-llm-500-server-error', 1, 'short'],
  ['call.in-progress.error-providerfault-anthropic-503-server-overloaded-error', 1, 'short'],
  ['call.in-progress.error-providerfault-cartesia-503-server-error', 1, 'short'],
  ['call.in-progress.error-providerfault-transport-never-connected', 1, 'never-started'],
  ['call.in-progress.error-vapifault-openai-429-rate-limit-reached', 1, 'short'],
  ['call.in-progress.error-vapifault-eleven-labs-voice-failed', 1, 'short'],
  ['call.in-progress.error-vapifault-deepgram-transcriber-failed', 1, 'short'],
  ['call.in-progress.error-vapifault-worker-not-available', 1, 'never-started'],
  ['call.in-progress.error-vapifault-chat-pipeline-failed-to-start', 1, 'short'],
  ['call.in-progress.error-pipeline-no-available-llm-model', 1, 'short'],
  ['call.in-progress.sip-completed-call', 2, 'talked'],
  ['call.start.error-get-transport', 1, 'never-started'],
  ['call.start.error-get-phone-number', 1, 'never-started'],
  ['call.start.error-vapi-number-outbound-daily-limit', 1, 'never-started'],
  ['call.start.error-subscription-concurrency-limit-reached', 2, 'never-started'],
  ['call.start.error-subscription-insufficient-credits', 1, 'never-started'],
  ['call.start.error-vapifault-database-error', 1, 'never-started'],
  ['call.ringing.error-sip-inbound-call-failed-to-connect', 1, 'never-started'],
  ['call.forwarding.operator-busy', 2, 'talked'],
  ['call.ending.hook-executed-transfer', 1, 'talked'],
  ['pipeline-error-openai-401-incorrect-api-key', 2, 'short'],
  ['pipeline-error-openai-429-rate-limit-reached', 1, 'short'],
  ['pipeline-error-custom-llm-llm-failed', 2, 'short'],
  ['pipeline-error-eleven-labs-voice-not-found', 2, 'short'],
  ['pipeline-error-eleven-labs-quota-exceeded', 1, 'short'],
  ['pipeline-error-deepgram-transcriber-failed', 1, 'short'],
  ['pipeline-error-cartesia-voice-failed', 1, 'short'],
  ['pipeline-error-azure-openai-503-server-overloaded-error', 1, 'short'],
  ['phone-call-provider-closed-websocket', 2, 'short'],
  ['vonage-rejected', 1, 'never-started'],
  ['vonage-completed', 1, 'talked'],
  ['worker-shutdown', 1, 'short'],
  ['assistant-error', 1, 'short'],
  ['assistant-not-found', 1, 'never-started'],
  ['assistant-request-failed', 1, 'never-started'],
  ['assistant-join-timed-out', 1, 'never-started'],
  ['manually-canceled', 1, 'short'],
  ['unknown-error', 1, 'short'],
];

/** A reason that no list has, as a newly added provider would bring it. */
export const NEW_VAPI_CODE = 'call.in-progress.error-providerfault-lumen-502-network-error';

/** The provider reason that rises in the last three days. */
export const RISING_VAPI_CODE =
  'call.in-progress.error-providerfault-deepgram-returning-502-network-error';

/**
 * The reasons of a call made `age` ms before the newest one. Most of the time ordinary; in the last three
 * days Deepgram has an incident, for two days a quota has been used up, and weeks ago a subscription was
 * frozen for a day.
 */
export function vapiReasonsAt(age: number): readonly Likely[] {
  const extra: Likely[] = [];
  if (age < 3 * DAY) extra.push([RISING_VAPI_CODE, age < DAY ? 110 : 60, 'short']);
  if (age < 2 * DAY) extra.push(['pipeline-error-openai-429-exceeded-quota', 22, 'short']);
  if (age < DAY) extra.push([NEW_VAPI_CODE, 6, 'short']);
  if (age > 9 * DAY && age < 10 * DAY) {
    extra.push(['call.start.error-subscription-frozen', 180, 'never-started']);
  }
  return [...COMMON, ...TAIL, ...extra];
}
