import { describe, expect, it, vi } from 'vitest';
import { type Owner } from '../../../lib/catalog/terms.ts';
import { diagnose, NO_SETTINGS } from '../../../lib/reasons/index.ts';

// Thousands of codes and texts: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 });

const IN = 'call.in-progress.error-';

describe('the vendor’s prefix is its verdict', () => {
  it.each<[string, Owner, string | undefined]>([
    [`${IN}vapifault-deepgram-returning-401-invalid-credentials`, 'platform', 'Vapi'],
    [`${IN}vapifault-openai-429-exceeded-quota`, 'platform', 'Vapi'],
    [`${IN}vapifault-openai-500-server-error`, 'platform', 'Vapi'],
    [`${IN}vapifault-worker-died`, 'platform', 'Vapi'],
    ['vapifault-web-call-worker-setup-failed', 'platform', 'Vapi'],
    ['call.start.error-vapifault-get-org', 'platform', 'Vapi'],
    [`${IN}providerfault-openai-500-server-error`, 'provider', 'OpenAI'],
    [`${IN}providerfault-anthropic-bedrock-llm-failed`, 'provider', 'Anthropic Bedrock'],
    [`${IN}providerfault-eleven-labs-system-busy-and-requested-upgrade`, 'provider', 'ElevenLabs'],
    [`${IN}providerfault-transport-never-connected`, 'provider', 'Transport provider'],
    [`${IN}providerfault-vapi-500-server-error`, 'platform', 'Vapi'],
    ['pipeline-error-vapi-401-unauthorized', 'platform', 'Vapi'],
  ])('%s → %s', (code, owner, party) => {
    expect(diagnose(code, 'vapi')).toMatchObject({ owner, party, certainty: 'exact' });
  });
});

describe('an endpoint that the user runs is the user’s, whatever the prefix claims', () => {
  it.each([
    `${IN}vapifault-custom-llm-500-server-error`,
    `${IN}providerfault-custom-llm-llm-failed`,
    `${IN}vapifault-custom-transcriber-failed`,
    'pipeline-error-custom-voice-failed',
    'pipeline-error-custom-llm-503-server-overloaded-error',
    `${IN}providerfault-custom-voice-failed`,
    `${IN}vapifault-custom-avatar-video-failed`,
    `${IN}pipeline-ws-model-connection-failed`,
  ])('%s', (code) => {
    for (const own of [{}, { 'custom-llm': false, 'custom-voice': false }]) {
      const one = diagnose(code, 'vapi', { ...NO_SETTINGS, ownKeys: own });
      expect(one).toMatchObject({ owner: 'you' });
      expect(one.party).toMatch(/^your custom/);
    }
  });

  it('still tells what the prefix claims', () => {
    expect(diagnose(`${IN}vapifault-custom-llm-401-unauthorized`, 'vapi')).toMatchObject({
      verdict: 'vapifault',
      evidence: expect.stringContaining('vapifault') as string,
    });
  });

  it.each(['retell', 'uponai'] as const)(
    '%s’s LLM WebSocket, also in words that are not listed',
    (vendor) => {
      for (const [word, certainty] of [
        ['open', 'exact'],
        ['runtime', 'exact'],
        ['handshake_refused', 'derived'],
      ] as const) {
        expect(diagnose(`error_llm_websocket_${word}`, vendor)).toMatchObject({
          owner: 'you',
          certainty,
          party: 'your custom LLM',
        });
      }
    },
  );
});

describe('pipeline-error depends on whose key was used', () => {
  const KEYED = [
    '401-unauthorized',
    '403-model-access-denied',
    '429-exceeded-quota',
    '400-bad-request-validation-failed',
    'llm-failed',
  ];

  it.each(KEYED)('openai-%s', (failure) => {
    const code = `pipeline-error-openai-${failure}`;
    const open = diagnose(code, 'vapi');
    expect(open).toMatchObject({ owner: 'unclear', party: 'OpenAI', charged: 'not-stated' });
    expect(open.suspects.map((suspect) => suspect.owner)).toEqual(['you', 'platform']);
    expect(diagnose(code, 'vapi', { ...NO_SETTINGS, ownKeys: { openai: true } })).toMatchObject({
      owner: 'you',
      party: 'OpenAI',
      suspects: [],
    });
    expect(diagnose(code, 'vapi', { ...NO_SETTINGS, ownKeys: { openai: false } })).toMatchObject({
      owner: 'platform',
      party: 'Vapi',
      charged: 'typically-not',
      suspects: [],
    });
    expect(diagnose(code, 'vapi', { ...NO_SETTINGS, ownKeys: { deepgram: true } })).toMatchObject({
      owner: 'unclear',
    });
  });

  it.each([
    'openai-500-server-error',
    'openai-503-server-overloaded-error',
    'cartesia-522-server-error',
    'cartesia-socket-hang-up',
    'playht-request-timed-out',
    'playht-504-gateway-error',
    'deepgram-returning-econnreset',
    'deepgram-500-returning-invalid-json',
    'assembly-ai-returning-500-word-boost-parsing-failed',
    'soniox-transcriber-server-error',
    'eleven-labs-system-busy-and-requested-upgrade',
    'lumen-599-odd',
  ])('%s is the provider’s in either case', (rest) => {
    const provider = rest.replace(/-(?:\d|returning|socket|request|transcriber|system).*/, '');
    for (const ownKeys of [{}, { [provider]: true }, { [provider]: false }]) {
      expect(diagnose(`pipeline-error-${rest}`, 'vapi', { ...NO_SETTINGS, ownKeys })).toMatchObject(
        { owner: 'provider' },
      );
    }
  });

  it('treats the old spelling 11labs as ElevenLabs', () => {
    const settings = { ...NO_SETTINGS, ownKeys: { 'eleven-labs': true } };
    expect(diagnose('pipeline-error-11labs-transcriber-failed', 'vapi', settings)).toMatchObject({
      owner: 'you',
      party: 'ElevenLabs',
    });
  });

  it('reads only own answers of the settings, never inherited ones', () => {
    const code = 'pipeline-error-constructor-401-unauthorized';
    expect(diagnose(code, 'vapi')).toMatchObject({ owner: 'unclear', certainty: 'derived' });
  });
});

describe('a SIP status decides over the prefix', () => {
  it.each<[string, Owner]>([
    ['401-unauthorized', 'you'],
    ['402-payment-required', 'you'],
    ['403-forbidden', 'carrier'],
    ['404-not-found', 'unclear'],
    ['407-proxy-authentication-required', 'you'],
    ['408-request-timeout', 'customer'],
    ['410-gone', 'customer'],
    ['480-temporarily-unavailable', 'customer'],
    ['484-address-incomplete', 'you'],
    ['486-busy-here', 'customer'],
    ['488-not-acceptable-here', 'unclear'],
    ['500-server-internal-error', 'carrier'],
    ['503-service-unavailable', 'carrier'],
    ['600-busy-everywhere', 'customer'],
    ['603-decline', 'customer'],
    ['606-not-acceptable', 'unclear'],
    ['302-moved-temporarily', 'unclear'],
  ])('%s → %s', (words, owner) => {
    for (const prefix of [
      `${IN}providerfault-`,
      `${IN}vapifault-`,
      'pipeline-error-',
      'call.ringing.error-',
    ]) {
      const one = diagnose(`${prefix}outbound-sip-${words}`, 'vapi');
      expect(one, prefix).toMatchObject({ owner, stage: 'ringing', component: 'telephony' });
    }
  });

  it('answers every status of every class', () => {
    for (let status = 100; status < 700; status++) {
      const one = diagnose(`${IN}providerfault-outbound-sip-${String(status)}-some-words`, 'vapi');
      expect(one.certainty).toBe('derived');
      expect(one.meaning).toContain(String(status));
      expect(one.steps.length).toBeGreaterThan(0);
      expect(one.suspects.length > 1).toBe(one.owner === 'unclear');
    }
  });

  it('begins with the trunk where the carrier forbids or is out of service', () => {
    for (const status of ['403-forbidden', '503-service-unavailable']) {
      const [first] = diagnose(`${IN}providerfault-outbound-sip-${status}`, 'vapi').steps;
      expect(first).toMatch(/trunk's permissions.*destination/);
    }
  });

  it.each([
    `${IN}sip-inbound-call-failed-to-connect`,
    `${IN}sip-outbound-call-failed-to-connect`,
    `${IN}sip-telephony-provider-failed-to-connect-call`,
    'call.ringing.error-sip-inbound-call-failed-to-connect',
    'sip-gateway-failed-to-connect-call',
  ])('%s has no status: you or the carrier', (code) => {
    const one = diagnose(code, 'vapi');
    expect(one.owner).toBe('unclear');
    expect(one.suspects.map((suspect) => suspect.owner)).toEqual(['you', 'carrier']);
  });
});

describe('HTTP statuses that no list knows', () => {
  it('are read by their class', () => {
    for (let status = 100; status < 600; status++) {
      const one = diagnose(`pipeline-error-lumen-${String(status)}-odd-words`, 'vapi');
      expect(one).toMatchObject({ certainty: 'derived', party: 'Lumen' });
      expect(one.owner).toBe(status >= 500 || status === 408 ? 'provider' : 'unclear');
    }
  });
});

describe('codes never seen before', () => {
  it.each<[string, Owner, string, string | undefined]>([
    [`${IN}vapifault-acme-voice-failed`, 'platform', 'Vapi', 'voice'],
    [`${IN}providerfault-acme-transcriber-failed`, 'provider', 'Acme', 'transcriber'],
    [
      `${IN}providerfault-bright-ai-503-server-overloaded-error`,
      'provider',
      'Bright AI',
      undefined,
    ],
    ['pipeline-error-lumen-429-rate-limit-reached', 'unclear', 'Lumen', undefined],
    [`${IN}vapifault-deepgram-returning-418-teapot`, 'platform', 'Vapi', 'transcriber'],
    [`${IN}providerfault-openai-gremlins`, 'provider', 'OpenAI', undefined],
    [`${IN}vapifault-media-worker-vanished`, 'platform', 'Vapi', 'worker'],
  ])('%s → %s', (code, owner, party, component) => {
    const one = diagnose(code, 'vapi');
    expect(one).toMatchObject({ certainty: 'derived', code, owner, party });
    expect(one.component).toBe(component);
  });

  it.each([
    '',
    'voicemail-full',
    'Customer-Ended-Call',
    `${IN}vapifault-`,
    `${IN}vapifault-acme`,
    `${IN}vapifault-custom-l`,
    `${IN}providerfault-azure-ope`,
    'pipeline-error-openai-gremlins',
    'pipeline-error-acme-voice-',
    'call.in-progress.error--acme-voice-failed',
    'outbound-sip-999-nothing',
    `${IN}providerfault-utbound-sip-503-service-unavailable`,
    'constructor',
    '__proto__',
    'hasOwnProperty',
    'pipeline-error-',
    'user_hangup',
  ])('%j is not guessed', (code) => {
    const one = diagnose(code, 'vapi');
    expect(one).toMatchObject({ certainty: 'unknown', owner: 'unclear' });
    expect(one.code).toBeUndefined();
    expect(one.party).toBeUndefined();
  });

  it.each([
    'error_llm_websocket_',
    'error_llm_websocket_lost',
    'dial_',
    'customer-ended-call',
    '__proto__',
  ])('%j is not guessed for Retell', (code) => {
    expect(diagnose(code, 'retell')).toMatchObject({ certainty: 'unknown', owner: 'unclear' });
  });
});

describe('what users mix up', () => {
  it.each<[string, 'vapi' | 'retell', RegExp]>([
    ['silence-timed-out', 'vapi', /on hold/],
    ['inactivity', 'retell', /on hold/],
    [
      `${IN}assistant-did-not-receive-customer-audio`,
      'vapi',
      /nobody picked up.*carriers connect/i,
    ],
    ['error_no_audio_received', 'retell', /nobody picked up.*carriers connect/i],
    ['customer-ended-call', 'vapi', /assistant-/],
    ['agent_hangup', 'retell', /user_hangup/],
    ['worker-shutdown', 'vapi', /retry by itself/],
    ['dial_failed', 'retell', /short calls.*spam/i],
    ['call.start.error-subscription-concurrency-limit-reached', 'vapi', /429/],
    ['pipeline-error-openai-429-rate-limit-reached', 'vapi', /concurrency-limit/],
    [`${IN}providerfault-outbound-sip-480-temporarily-unavailable`, 'vapi', /phone off/],
  ])('%s says so', (code, vendor, words) => {
    const { meaning, causes, steps, evidence } = diagnose(code, vendor);
    expect([meaning, ...causes, ...steps, evidence].join(' ')).toMatch(words);
  });
});

describe('repeated questions', () => {
  it('are answered from memory, separately for each settings object', () => {
    const code = 'pipeline-error-groq-401-unauthorized';
    const mine = { ...NO_SETTINGS, ownKeys: { groq: true } };
    expect(diagnose(code, 'vapi', mine)).toBe(diagnose(code, 'vapi', mine));
    expect(diagnose(code, 'vapi', { ...mine })).not.toBe(diagnose(code, 'vapi', mine));
    expect(diagnose(code, 'vapi')).toMatchObject({ owner: 'unclear' });
  });
});
