import { describe, expect, it } from 'vitest';
import { diagnose, listCodes } from '../../../lib/reasons/index.ts';

/** Codes that do not tell what came of the call: it may have been at any stage, or a person may have gone on. */
const DO_NOT_TELL = {
  vapi: [
    'assistant-error',
    'call.in-progress.error-vapifault-transport-connected-but-call-not-active',
    'call-deleted',
    'call.ending.hook-executed-say',
    'call.in-progress.error-assistant-did-not-receive-customer-audio',
    'call.in-progress.error-pipeline-no-available-llm-model',
    'call.in-progress.error-pipeline-ws-model-connection-failed',
    'call.in-progress.sip-completed-call',
    'call.in-progress.twilio-completed-call',
    'call.ringing.hook-executed-say',
    'manually-canceled',
    'pipeline-no-available-llm-model',
    'pipeline-no-available-model',
    'silence-timed-out',
    'unknown-error',
    'vapifault-transport-connected-but-call-not-active',
    'vonage-completed',
  ],
  retell: [
    'budget_reached',
    'credit_exhausted',
    'error_no_audio_received',
    'error_unknown',
    'inactivity',
    'manual_stopped',
    'scam_detected',
  ],
} as const;

/** The same event, as each vendor calls it. */
const SAME_EVENT: readonly (readonly [vapi: string, retell: string])[] = [
  ['customer-ended-call', 'user_hangup'],
  ['assistant-ended-call', 'agent_hangup'],
  ['exceeded-max-duration', 'max_duration_reached'],
  ['silence-timed-out', 'inactivity'],
  ['voicemail', 'voicemail_reached'],
  ['voicemail', 'machine_detected'],
  ['customer-busy', 'dial_busy'],
  ['customer-did-not-answer', 'dial_no_answer'],
  ['twilio-failed-to-connect-call', 'dial_failed'],
  ['twilio-reported-customer-misdialed', 'invalid_destination'],
  ['assistant-forwarded-call', 'call_transfer'],
  ['call.forwarding.no-answer', 'transfer_cancelled'],
  ['call.start.error-subscription-concurrency-limit-reached', 'concurrency_limit_reached'],
  ['call.start.error-subscription-frozen', 'no_valid_payment'],
  ['assistant-request-failed', 'error_inbound_webhook'],
  ['call.in-progress.error-assistant-did-not-receive-customer-audio', 'error_no_audio_received'],
  ['worker-shutdown', 'error_retell'],
  ['unknown-error', 'error_unknown'],
];

describe('what came of a call', () => {
  it.each(['vapi', 'retell'] as const)('is told by every code of %s but these', (catalog) => {
    const silent = listCodes(catalog).filter((code) => !diagnose(code, catalog).outcome);
    expect(silent.sort()).toEqual([...DO_NOT_TELL[catalog]].sort());
  });

  it.each(SAME_EVENT)('is the same by %s and by %s', (vapi, retell) => {
    const { outcome } = diagnose(vapi, 'vapi');
    expect(diagnose(retell, 'retell').outcome).toBe(outcome);
    expect(diagnose(retell, 'uponai').outcome).toBe(outcome);
  });

  it.each([
    ['call.in-progress.error-providerfault-outbound-sip-486-busy-here', 'not-reached'],
    ['call.in-progress.error-providerfault-outbound-sip-403-forbidden', 'never-started'],
    ['call.in-progress.error-vapifault-deepgram-returning-502-network-error', 'broke-off'],
    ['pipeline-error-openai-401-unauthorized', 'broke-off'],
    ['call.start.error-vapifault-worker-gone', 'never-started'],
    ['call.ringing.error-vapifault-transport-blew-up', 'not-reached'],
  ])('follows from the stage where %s says no more', (code, outcome) => {
    expect(diagnose(code, 'vapi').outcome).toBe(outcome);
  });

  it('is not said of a code that nobody knows', () => {
    expect(diagnose('customer-flew-away', 'vapi').outcome).toBeUndefined();
    expect(diagnose('user_flew_away', 'retell').outcome).toBeUndefined();
  });
});
