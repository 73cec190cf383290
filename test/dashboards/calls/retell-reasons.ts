import { DAY } from './timeline.ts';
import type { Likely } from './vapi-reasons.ts';

const ORDINARY: readonly Likely[] = [
  ['user_hangup', 400, 'talked'],
  ['agent_hangup', 170, 'talked'],
  ['dial_no_answer', 120, 'unanswered'],
  ['voicemail_reached', 80, 'short'],
  ['inactivity', 50, 'talked'],
  ['call_transfer', 34, 'talked'],
  ['machine_detected', 24, 'short'],
  ['dial_busy', 20, 'unanswered'],
  ['user_declined', 18, 'unanswered'],
  ['ivr_reached', 10, 'short'],
  ['max_duration_reached', 8, 'talked'],
  ['dial_failed', 9, 'never-started'],
  ['error_user_not_joined', 9, 'never-started'],
  ['registered_call_timeout', 5, 'never-started'],
  ['invalid_destination', 5, 'never-started'],
  ['concurrency_limit_reached', 4, 'never-started'],
  ['no_valid_payment', 2, 'never-started'],
  ['telephony_provider_permission_denied', 4, 'never-started'],
  ['telephony_provider_unavailable', 3, 'never-started'],
  ['sip_routing_error', 3, 'never-started'],
  ['marked_as_spam', 4, 'unanswered'],
  ['scam_detected', 1, 'never-started'],
  ['error_llm_websocket_open', 4, 'short'],
  ['error_llm_websocket_lost_connection', 4, 'short'],
  ['error_llm_websocket_runtime', 2, 'short'],
  ['error_llm_websocket_corrupt_payload', 1, 'short'],
  ['error_frontend_corrupted_payload', 1, 'short'],
  ['error_inbound_webhook', 3, 'never-started'],
  ['error_twilio', 3, 'never-started'],
  ['error_no_audio_received', 3, 'short'],
  ['error_asr', 2, 'short'],
  ['error_retell', 3, 'short'],
  ['error_unknown', 1, 'short'],
];

/** The reason that rises in the last three days. */
export const RISING_RETELL_CODE = 'error_llm_websocket_open';

/** The reasons of a call made `age` ms before the newest one; the last three days bring an incident. */
export function retellReasonsAt(age: number): readonly Likely[] {
  if (age > 3 * DAY) return ORDINARY;
  return [...ORDINARY, [RISING_RETELL_CODE, age < DAY ? 90 : 45, 'short']];
}
