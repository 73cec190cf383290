import { describe, expect, it, vi } from 'vitest';
import { type Owner } from '../../../lib/catalog/terms.ts';
import {
  allSteps,
  diagnose,
  diagnoseLabel,
  isFault,
  listCodes,
  NO_SETTINGS,
  providers,
} from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';

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
    [`${IN}providerfault-transport-never-connected`, 'provider', 'Call transport'],
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
    const code = `${IN}vapifault-custom-llm-401-unauthorized`;
    expect(diagnose(code, 'vapi', NO_SETTINGS, KNOWLEDGE)).toMatchObject({
      verdict: 'vapifault',
      charged: 'not-stated',
      evidence: [{ text: expect.stringContaining('vapifault') as string }],
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
    ['403-forbidden', 'unclear'],
    ['404-not-found', 'unclear'],
    ['407-proxy-authentication-required', 'you'],
    ['408-request-timeout', 'unclear'],
    ['410-gone', 'customer'],
    ['480-temporarily-unavailable', 'customer'],
    ['484-address-incomplete', 'you'],
    ['486-busy-here', 'customer'],
    ['415-unsupported-media-type', 'unclear'],
    ['488-not-acceptable-here', 'unclear'],
    ['500-server-internal-error', 'carrier'],
    ['503-service-unavailable', 'carrier'],
    ['600-busy-everywhere', 'customer'],
    ['603-decline', 'customer'],
    ['603-network-blocked', 'unclear'],
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
      const code = `${IN}providerfault-outbound-sip-${String(status)}-some-words`;
      const one = diagnose(code, 'vapi', NO_SETTINGS, KNOWLEDGE);
      expect(one.certainty).toBe('derived');
      expect(one.meaning?.text).toContain(String(status));
      expect(allSteps(one.steps).length).toBeGreaterThan(0);
      expect(one.suspects.length > 1).toBe(one.owner === 'unclear');
    }
  });

  it.each<[string, readonly Owner[]]>([
    ['403-forbidden', ['you', 'carrier']],
    ['408-request-timeout', ['customer', 'you', 'carrier']],
    ['415-unsupported-media-type', ['you', 'carrier']],
    ['488-not-acceptable-here', ['you', 'carrier']],
    ['606-not-acceptable', ['you', 'carrier']],
  ])('names who it may be behind %s', (words, owners) => {
    const { suspects } = diagnose(`${IN}providerfault-outbound-sip-${words}`, 'vapi');
    expect(suspects.map(({ owner }) => owner)).toEqual(owners);
  });

  it('names you as the likelier where a call was forbidden', () => {
    const { suspects } = diagnose(`${IN}providerfault-outbound-sip-403-forbidden`, 'vapi');
    expect(suspects[0]).toEqual({ owner: 'you', likelier: true });
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

describe('a provider with which only one key can be used', () => {
  const FAILURE = '401-unauthorized';
  const ANSWERS = (id: string) => [{}, { [id]: true }, { [id]: false }];

  it.each([
    'cerebras',
    'deep-seek',
    'inflection-ai',
    'anyscale',
    'deepinfra',
    'openrouter',
    'perplexity-ai',
    'together-ai',
    'anthropic-bedrock',
  ])('%s is the user’s, whatever the setting says', (id) => {
    for (const ownKeys of ANSWERS(id)) {
      const settings = { ...NO_SETTINGS, ownKeys };
      const one = diagnose(`pipeline-error-${id}-${FAILURE}`, 'vapi', settings);
      expect(one).toMatchObject({ owner: 'you', charged: 'not-stated' });
    }
  });

  it.each(['sesame', 'talkscriber'])('%s is the platform’s, whatever the setting says', (id) => {
    for (const ownKeys of ANSWERS(id)) {
      const settings = { ...NO_SETTINGS, ownKeys };
      expect(diagnose(`pipeline-error-${id}-${FAILURE}`, 'vapi', settings).owner).toBe('platform');
    }
  });

  it('you are named first, as the likelier, where either key can be in use', () => {
    const { suspects } = diagnose(`pipeline-error-groq-${FAILURE}`, 'vapi');
    expect(suspects).toEqual([{ owner: 'you', likelier: true }, { owner: 'platform' }]);
  });
});

describe('the verdict configfault', () => {
  it.each([
    [`${IN}configfault-model-unsupported-in-squad`, 'exact'],
    [`${IN}configfault-transport-unsupported-for-model`, 'exact'],
    [`${IN}configfault-voice-not-allowed-on-plan`, 'derived'],
    [`${IN}configfault-openai-400-bad-request-validation-failed`, 'derived'],
    ['call.start.error-configfault-something-new', 'derived'],
  ])('%s is yours', (code, certainty) => {
    expect(diagnose(code, 'vapi')).toMatchObject({
      owner: 'you',
      verdict: 'configfault',
      certainty,
      retry: 'after-fix',
    });
  });

  it('a listed code cut short is not guessed', () => {
    expect(diagnose(`${IN}configfault-model-unsup`, 'vapi').owner).toBe('unknown');
  });
});

describe('a name made of digits', () => {
  it.each([
    'pipeline-error-500-server-error',
    'pipeline-error-502-network-error',
    `${IN}vapifault-429-rate-limit-reached`,
    'pipeline-error-404-503-server-overloaded-error',
    'pipeline-error-returning-500-invalid-json',
    'pipeline-error-http-500-server-error',
  ])('%s names no provider', (code) => {
    const { party, provider } = diagnose(code, 'vapi');
    expect([undefined, 'Vapi']).toContain(party);
    expect(provider).toBeUndefined();
  });

  it('a name that begins with digits is one', () => {
    expect(diagnose('pipeline-error-11labs-voice-failed', 'vapi').party).toBe('ElevenLabs');
    expect(diagnose('pipeline-error-4voices-voice-failed', 'vapi').party).toBe('4voices');
  });
});

describe('the title of a failure that nobody knows', () => {
  it.each([
    [`${IN}providerfault-openai-gremlins-in-the-wire`, 'OpenAI gremlins in the wire'],
    [`${IN}configfault-squad-too-large`, 'Squad too large'],
    [`${IN}vapifault-media-worker-vanished`, 'Media worker vanished'],
  ])('%s → %s', (code, title) => {
    expect(diagnose(code, 'vapi').title).toBe(title);
  });
});

describe('codes that lists had lately', () => {
  it.each<[string, 'vapi' | 'retell', Owner]>([
    ['transfer_bridged', 'retell', 'none'],
    ['transfer_cancelled', 'retell', 'unclear'],
    ['manual_stopped', 'retell', 'none'],
    ['no_concurrency_fallback', 'retell', 'you'],
    ['call_take_over', 'retell', 'none'],
    ['user_requested_dnc', 'retell', 'none'],
    ['user_requested_callback', 'retell', 'none'],
    ['network_blocked', 'retell', 'unclear'],
    ['credit_exhausted', 'retell', 'you'],
    ['budget_reached', 'retell', 'you'],
    ['call.forwarding.no-answer', 'vapi', 'you'],
    ['call.start.assistant-version-error-validation', 'vapi', 'you'],
    ['pipeline-error-microsoft-voice-request-canceled', 'vapi', 'unclear'],
    ['twilio-closed-websocket', 'vapi', 'unclear'],
    ['pipeline-error-eleven-labs-blocked-concurrent-requests', 'vapi', 'unclear'],
    ['pipeline-error-eleven-labs-blocked-free-plan', 'vapi', 'unclear'],
    ['pipeline-error-playht-rate-limit-exceeded', 'vapi', 'unclear'],
    ['providerfault-transport-never-connected', 'vapi', 'provider'],
  ])('%s → %s %s', (code, vendor, owner) => {
    expect(diagnose(code, vendor)).toMatchObject({ owner, certainty: 'exact' });
  });

  it('tell who a cancelled transfer and a request of Microsoft’s may lie with', () => {
    const owners = (code: string, vendor: 'vapi' | 'retell') =>
      diagnose(code, vendor).suspects.map(({ owner }) => owner);
    expect(owners('transfer_cancelled', 'retell')).toEqual(['you', 'customer', 'carrier']);
    expect(diagnose('pipeline-error-microsoft-voice-request-canceled', 'vapi').party).toBe(
      'Microsoft',
    );
  });
});

describe('a fault', () => {
  it('is what somebody is at fault for, and an unclear one that can be neither nobody nor the customer', () => {
    for (const code of listCodes('vapi')) {
      const one = diagnose(code, 'vapi');
      const innocent = one.suspects.some(({ owner }) => owner === 'none' || owner === 'customer');
      const expected =
        one.owner === 'unclear' ? !innocent : !['none', 'customer', 'unknown'].includes(one.owner);
      expect(isFault(one), code).toBe(expected);
    }
    expect(isFault(diagnose(`${IN}providerfault-outbound-sip-408-request-timeout`, 'vapi'))).toBe(
      false,
    );
    expect(isFault(diagnose(`${IN}sip-outbound-call-failed-to-connect`, 'vapi'))).toBe(true);
  });

  it('is no reason that is unknown, and no cut label that may be an expected end', () => {
    expect(isFault(diagnose('nobody-knows', 'vapi'))).toBe(false);
    expect(isFault(diagnoseLabel('assistant-…', 'vapi'))).toBe(false);
    expect(isFault(diagnoseLabel('dial…', 'retell'))).toBe(false);
    expect(isFault(diagnoseLabel('Pipeline error…', 'vapi'))).toBe(true);
  });

  it('is not a cut label either where a candidate may be the customer’s', () => {
    const cut = diagnoseLabel(`${IN}providerfault-outbound-sip-40…`, 'vapi');
    expect(cut.certainty).toBe('narrowed');
    expect(cut.suspects.map(({ owner }) => owner)).toEqual(['you', 'carrier', 'customer']);
    expect(isFault(cut)).toBe(false);
  });
});

describe('outcome', () => {
  it.each<[string, 'vapi' | 'retell', string | undefined]>([
    ['customer-ended-call', 'vapi', 'talked'],
    ['user_hangup', 'retell', 'talked'],
    ['assistant-forwarded-call', 'vapi', 'transferred'],
    ['transfer_bridged', 'retell', 'transferred'],
    ['voicemail', 'vapi', 'voicemail'],
    ['machine_detected', 'retell', 'voicemail'],
    ['customer-did-not-answer', 'vapi', 'not-reached'],
    ['dial_busy', 'retell', 'not-reached'],
    ['call.start.error-subscription-frozen', 'vapi', 'never-started'],
    ['concurrency_limit_reached', 'retell', 'never-started'],
    [`${IN}vapifault-worker-died`, 'vapi', 'broke-off'],
    [`${IN}providerfault-openai-llm-failed`, 'vapi', 'broke-off'],
    ['pipeline-error-deepgram-transcriber-failed', 'vapi', 'broke-off'],
    [`${IN}providerfault-outbound-sip-486-busy-here`, 'vapi', 'not-reached'],
    ['unknown-error', 'vapi', undefined],
    ['nobody-knows', 'vapi', undefined],
  ])('%s (%s): %s', (code, vendor, outcome) => {
    expect(diagnose(code, vendor).outcome).toBe(outcome);
  });
});

describe('every provider that Hangtag knows', () => {
  it('is read in every verdict', () => {
    for (const { id, name } of providers()) {
      const one = diagnose(`pipeline-error-${id}-401-unauthorized`, 'vapi');
      expect([name, 'Vapi'], id).toContain(one.party);
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
    expect(one).toMatchObject({ certainty: 'unknown', owner: 'unknown' });
    // The code itself is a fact; what it means is not known.
    expect([undefined, code]).toContain(one.code);
    expect(one.party).toBeUndefined();
  });

  it.each([
    'error_llm_websocket_',
    'error_llm_websocket_lost',
    'dial_',
    'customer-ended-call',
    '__proto__',
  ])('%j is not guessed for Retell', (code) => {
    expect(diagnose(code, 'retell')).toMatchObject({ certainty: 'unknown', owner: 'unknown' });
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
    const one = diagnose(code, vendor, NO_SETTINGS, KNOWLEDGE);
    const said = [one.meaning, ...one.causes, ...allSteps(one.steps), ...one.evidence];
    expect(said.map((each) => each?.text).join(' ')).toMatch(words);
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
