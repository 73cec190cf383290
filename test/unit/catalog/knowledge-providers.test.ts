import { describe, expect, it, vi } from 'vitest';
import { CATALOG } from '../../../lib/catalog/index.ts';
import { LINKS } from '../../../lib/catalog/links.ts';
import { forCall, type CallFacts } from '../../../lib/reasons/for-call.ts';
import {
  allSteps,
  choosableProviders,
  listCodes,
  NO_SETTINGS,
  type Diagnosis,
  type ReasonSettings,
} from '../../../lib/reasons/index.ts';
import {
  diagnose,
  IN,
  OUTBOUND,
  saidOf,
  SETTINGS,
  snippetsOf,
  stepsSaid,
  keysAre,
} from './said.ts';

// Hundreds of codes under three settings each: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 });

const retell = (code: string): Diagnosis => diagnose(code, NO_SETTINGS, 'retell');

const OWN = keysAre(true);
const VENDORS = keysAre(false);

const SIP = `${IN}providerfault-outbound-sip-`;

/** Every listed code that names a provider. */
const OF_PROVIDERS = listCodes('vapi').filter((code) => diagnose(code).provider !== undefined);
const of = (provider: string): string[] =>
  OF_PROVIDERS.filter((code) => diagnose(code).provider === provider);

const statusesOf = ({ links }: Diagnosis): string[] =>
  links.flatMap(({ kind, url }) => (kind === 'status' ? url : []));

/** Runs over every provider's failure under every answer to the key question. */
function forAll(check: (one: Diagnosis, code: string, settings: ReasonSettings) => void): void {
  for (const settings of SETTINGS) {
    for (const code of OF_PROVIDERS) check(diagnose(code, settings), code, settings);
  }
}

describe('failures of providers', () => {
  it('offer fallbacks of another provider for voice and transcriber alone, where they are set', () => {
    forAll((one, code) => {
      const fallback = one.steps.run.filter(({ text }) => text.includes('› Fallbacks'));
      for (const { snippet } of fallback) {
        // A video is set as a voice.
        expect(['voice', 'transcriber', 'video'], code).toContain(one.component);
        const name = one.component === 'transcriber' ? '"autoFallback"' : '"voices"';
        expect(snippet, code).toContain(name);
      }
      expect(stepsSaid(one).includes('model.fallbackModels'), code).toBe(
        one.component === 'LLM' &&
          ['openai', 'anthropic-bedrock'].includes(one.provider ?? '') &&
          one.verdict !== 'configfault' &&
          // OpenAI has a code of its own for what comes too fast; others say quota for that too.
          !/40[013]|openai-429-exceeded-quota/.test(code),
      );
    });
    const down = diagnose(`${IN}providerfault-google-500-server-error`);
    expect(stepsSaid(down)).toContain('another provider under Assistant › Model');
    expect(snippetsOf(down)).toMatch(/call\.ending[^]*pipeline-error[^]*transferCall/);
  });

  it('lead to Integrations for keys, and never to a menu that is gone', () => {
    forAll((one, code) => {
      expect(saidOf(one), code).not.toMatch(/provider keys/i);
      for (const { text, link } of allSteps(one.steps)) {
        if (text.includes('Integrations'))
          expect(link?.url, code).toBe(LINKS['vapi-integrations'].url);
      }
    });
    const refused = diagnose('pipeline-error-openai-401-unauthorized', OWN);
    expect(stepsSaid(refused)).toContain('enter it under Integrations');
  });

  it.each([
    ['cerebras', 'own'],
    ['deep-seek', 'own'],
    ['inflection-ai', 'own'],
    ['anyscale', 'own'],
    ['deepinfra', 'own'],
    ['openrouter', 'own'],
    ['perplexity-ai', 'own'],
    ['together-ai', 'own'],
    ['anthropic-bedrock', 'own'],
    ['sesame', 'vendor'],
    ['talkscriber', 'vendor'],
  ] as const)('of %s never ask whose key it was: %s', (provider, key) => {
    const codes = of(provider);
    expect(codes.length).toBeGreaterThan(0);
    for (const settings of SETTINGS) {
      for (const code of codes) {
        const one = diagnose(code, settings);
        expect(one.owner, code).not.toBe('unclear');
        expect(saidOf(one), code).not.toMatch(
          key === 'own' ? /Vapi's key/ : /your key|your own \w+ key/,
        );
        expect(stepsSaid(one), code).not.toContain("Hangtag's options");
      }
    }
    expect(choosableProviders([]).map(({ id }) => id)).not.toContain(provider);
  });

  it('are retried only where the same request can succeed', () => {
    forAll((one, code) => {
      if (
        /400|404|40[13]-(?!incorrect)|voice-(?:not|disabled|must)|invalid-(?:voice|config|emotion)|samples/.test(
          code,
        )
      ) {
        const isVapisKey = one.owner === 'platform' && /401|auth/.test(code);
        if (!isVapisKey && !code.includes('insufficent-funds'))
          expect(one.retry, code).toBe('after-fix');
      }
    });
    expect(diagnose(`${IN}vapifault-openai-400-bad-request-validation-failed`).retry).toBe(
      'after-fix',
    );
    expect(diagnose(`${IN}vapifault-cerebras-401-unauthorized`).retry).toBe('after-fix');
    expect(diagnose('pipeline-error-openai-500-server-error').retry).toBe('back-off');
  });

  it.each([
    ['playht', '2025-12-31'],
    ['anyscale', '2024-08-01'],
  ])('of %s, which is gone, want another provider first', (provider, day) => {
    for (const settings of SETTINGS) {
      for (const code of of(provider)) {
        const one = diagnose(code, settings);
        expect(one.retry, code).toBe('after-fix');
        expect(one.causes.map(({ text }) => text).join(), code).toContain(day);
        expect(one.steps.run[0]?.text, code).toMatch(/choose another provider/i);
        expect(stepsSaid(one), code).not.toMatch(/credit|upgrade|incident|call again/i);
        // Of PlayHT nothing is left; of Anyscale, dedicated endpoints.
        expect(saidOf(one).includes('dedicated endpoint'), code).toBe(provider === 'anyscale');
        if (provider === 'playht') expect(stepsSaid(one), code).not.toMatch(/key/i);
      }
    }
  });

  it('make nobody believe that Vapi runs on a free plan', () => {
    const ofAccounts = OF_PROVIDERS.filter((code) =>
      /free-plan|free-users|instant-voice|creator-plus|probation|awaiting-verification/.test(code),
    );
    expect(ofAccounts.length).toBeGreaterThan(8);
    for (const settings of SETTINGS) {
      for (const code of ofAccounts) {
        const one = diagnose(code, settings);
        expect(one.meaning?.text, code).not.toContain('key');
        expect(saidOf(one), code).toContain('an account of your own');
      }
    }
  });

  it('link the status page of whoever the badge names', () => {
    forAll((one, code) => {
      const provider = CATALOG.providers[one.provider ?? ''];
      const ofProvider = provider?.status === undefined ? [] : [LINKS[provider.status].url];
      const expected = {
        provider: ofProvider,
        platform: [LINKS['vapi-status'].url],
        unclear: [LINKS['vapi-status'].url],
        you: [],
      }[one.owner as 'provider' | 'platform' | 'unclear' | 'you'];
      expect(statusesOf(one), code).toEqual(expected);
    });
    expect(statusesOf(diagnose(`${IN}providerfault-gladia-500-server-error`))).toEqual([
      'https://status.gladia.io',
    ]);
  });

  it('name no status without a link to it', () => {
    forAll((one, code) => {
      for (const { text, link } of allSteps(one.steps)) {
        if (text.includes('reports an incident')) expect(link?.kind, code).toBe('status');
      }
    });
  });

  it('begin with a document about what the caller heard, or about the endpoint', () => {
    forAll((one, code) => {
      const first = one.links.find(({ kind }) => kind === 'document')?.url;
      const own = CATALOG.providers[one.provider ?? '']?.document;
      expect(first, code).toBe(LINKS[own ?? 'vapi-errors-silent'].url);
    });
  });

  it('are charged by what Vapi says of its own faults, never for an endpoint of the user', () => {
    forAll((one, code) => {
      expect(one.charged, code).toBe(
        one.owner === 'platform' && one.verdict !== 'providerfault'
          ? 'typically-not'
          : 'not-stated',
      );
    });
  });

  it('say where the cause may be read, where the code does not say it', () => {
    forAll((one, code) => {
      if (!code.endsWith('-failed') || code.includes('validation') || code.includes('parsing'))
        return;
      if (code.includes('auth-failed') || CATALOG.providers[one.provider ?? '']?.deadSince) return;
      expect(stepsSaid(one), code).toContain('endedMessage');
    });
  });

  it("say that a setting can be refused under Vapi's key too", () => {
    for (const [code, settings] of [
      ['pipeline-error-deepgram-transcriber-failed', VENDORS],
      [`${IN}vapifault-deepgram-transcriber-failed`, NO_SETTINGS],
    ] as const) {
      expect(saidOf(diagnose(code, settings))).toMatch(/Too many keyterms.* 112/);
      expect(saidOf(diagnose(code, settings))).toMatch(/rejected one of your settings/);
    }
  });

  it('show one case alone once the key question is answered', () => {
    forAll((one, code, settings) => {
      if (settings === NO_SETTINGS) return;
      expect(one.owner, code).not.toBe('unclear');
      expect(saidOf(one), code).not.toMatch(
        /With (?:your own|Vapi's)|the key in use:|Hangtag's options/,
      );
    });
  });

  it('put you first while the key question is open', () => {
    for (const code of OF_PROVIDERS) {
      const { owner, suspects } = diagnose(code);
      if (owner === 'unclear')
        expect(suspects[0], code).toMatchObject({ owner: 'you', likelier: true });
    }
  });

  it('never name a provider by digits, and let every other new one be chosen', () => {
    expect(diagnose('pipeline-error-500-server-error')).toMatchObject({ owner: 'unknown' });
    const one = diagnose('pipeline-error-acme-401-unauthorized');
    expect(one).toMatchObject({ provider: 'acme', owner: 'unclear', certainty: 'derived' });
    expect(choosableProviders(['acme']).map(({ id }) => id)).toContain('acme');
  });

  it('know the verdict configfault', () => {
    const one = diagnose(`${IN}configfault-openai-400-bad-request-validation-failed`);
    expect(one).toMatchObject({ owner: 'you', verdict: 'configfault', retry: 'after-fix' });
  });

  it('tell how an own endpoint is reached', () => {
    const denied = diagnose('pipeline-error-custom-llm-403-model-access-denied');
    expect(stepsSaid(denied)).toMatch(/167\.150\.224\.0\/23\) only for server objects/);
    expect(stepsSaid(diagnose('pipeline-error-custom-llm-llm-failed'))).toContain(
      '/chat/completions',
    );
  });
});

describe('SIP responses', () => {
  const sip = (status: string, call: CallFacts = OUTBOUND): Diagnosis =>
    forCall(diagnose(SIP + status), call);

  it.each(['401-unauthorized', '407-proxy-authentication-required'])(
    '%s: where credentials are, and that one alone is normal',
    (status) => {
      const one = sip(status);
      expect(one.owner).toBe('you');
      expect(stepsSaid(one)).toMatch(/: Integrations › SIP Trunk.*PATCH \/credential/);
      expect(snippetsOf(one)).toMatch(/outboundAuthenticationPlan[^]*authUsername[^]*authPassword/);
      expect(saidOf(one)).toMatch(/normal/);
    },
  );

  it('403: both suspects, with addresses and ports', () => {
    const one = sip('403-forbidden');
    expect(one.suspects.map(({ owner }) => owner)).toEqual(['you', 'carrier']);
    for (const part of ['44.229.228.186', '44.238.177.138', '63.182.83.170', '5060', '5061']) {
      expect(stepsSaid(one)).toContain(part);
    }
    expect(stepsSaid(one)).toContain('pcapUrl');
  });

  it('408: three suspects, told apart by how long it rang and how many calls fail', () => {
    const one = sip('408-request-timeout');
    expect(one.suspects.map(({ owner }) => owner)).toEqual(['customer', 'you', 'carrier']);
    expect(saidOf(one)).toMatch(/rang for long[^]*at once, or every call/);
  });

  it.each(['415-unsupported-media-type', '488-not-acceptable-here', '606-not-acceptable'])(
    '%s: media',
    (status) => {
      expect(saidOf(sip(status))).toMatch(/SRTP/);
      expect(saidOf(sip(status))).toMatch(/SDP/);
      expect(stepsSaid(sip(status))).toContain('40000');
    },
  );

  it('480: registration and routing too', () => {
    expect(sip('480-temporarily-unavailable').owner).toBe('customer');
    expect(saidOf(sip('480-temporarily-unavailable'))).toMatch(/registered[^]*rout/);
  });

  it('603: the caller’s account and blocking, and a card for every call that fails', () => {
    expect(saidOf(sip('603-decline'))).toMatch(/10001/);
    expect(saidOf(sip('603-decline'))).not.toMatch(/every call is declined/i);
    const every = sip('603-decline', { ...OUTBOUND, everyCallFails: true });
    expect(saidOf(every)).toMatch(/every call is declined/i);
    const blocked = sip('603-network-blocked');
    expect(blocked.owner).toBe('unclear');
    expect(stepsSaid(blocked)).toMatch(/Reason header/);
  });

  it('every one: the page about response codes first, and nobody’s status who is not suspected', () => {
    for (let status = 100; status < 700; status++) {
      const one = diagnose(`${SIP}${String(status)}-some-words`);
      expect(one.links[0]?.url).toBe(LINKS['vapi-sip-response-codes'].url);
      expect(statusesOf(one)).toEqual([]);
      for (const { text } of forCall(one, { direction: 'inbound', medium: 'phone' }).steps.run) {
        expect(text).not.toMatch(/^(?:do not )?(?:call|dial) again/i);
      }
    }
  });
});

describe('Retell', () => {
  it('bills what was connected, by its length, and says so of nobody who sells it on', () => {
    for (const code of ['user_hangup', 'agent_hangup', 'call_transfer', 'max_duration_reached']) {
      const one = retell(code);
      expect(one.charged, code).toBe('yes');
      expect(one.chargedBy?.text, code).toMatch(/10 s.*3,500/);
      expect(diagnose(code, NO_SETTINGS, 'uponai').charged, code).toBe('not-stated');
    }
    for (const code of listCodes('retell')) {
      const { outcome, charged } = retell(code);
      if (outcome === 'never-started' || code.startsWith('dial_'))
        expect(charged, code).toBe('not-stated');
      // Whether Retell bills what it broke off itself, no page says.
      const wasConnected = ['talked', 'voicemail', 'broke-off'].includes(outcome ?? '');
      if (wasConnected && retell(code).owner !== 'platform' && code !== 'scam_detected')
        expect(charged, code).toBe('yes');
      if (code.startsWith('error_') && outcome === 'broke-off') {
        expect(saidOf(retell(code)), code).toContain('call_cost.combined_cost');
      }
    }
  });

  it('rests on no page of Vapi, nor Vapi on one of Retell', () => {
    for (const catalog of ['vapi', 'retell'] as const) {
      const others = catalog === 'vapi' ? /Retell/ : /Vapi/;
      for (const code of listCodes(catalog)) {
        const { meaning, causes, steps, evidence } = diagnose(code, NO_SETTINGS, catalog);
        for (const said of [meaning, ...causes, ...allSteps(steps), ...evidence]) {
          for (const { name } of said?.sources ?? []) expect(name, code).not.toMatch(others);
        }
      }
    }
  });

  it('has a fallback number for inbound calls without a slot, and no retry', () => {
    const inbound = forCall(retell('concurrency_limit_reached'), { direction: 'inbound' });
    expect(stepsSaid(inbound)).toMatch(/40 s/);
    expect(snippetsOf(inbound)).toContain('fallback_number');
    expect(stepsSaid(inbound)).toContain('reserved_inbound_concurrency');
    expect(stepsSaid(inbound)).not.toMatch(/backoff/);
    const outbound = forCall(retell('concurrency_limit_reached'), { direction: 'outbound' });
    expect(stepsSaid(outbound)).toMatch(/backoff/);
    expect(stepsSaid(outbound)).toMatch(/\$0\.10/);
  });

  it('tells of its webhook, its spam mark, its scam mark and its web calls what its pages say', () => {
    expect(saidOf(retell('error_inbound_webhook'))).toMatch(/10 s[^]*3 tries[^]*inbound agent/);
    expect(retell('marked_as_spam').meaning?.text).toContain('dialed number');
    expect(stepsSaid(retell('scam_detected'))).toMatch(/mail of Retell support/);
    expect(retell('error_user_not_joined')).toMatchObject({ owner: 'customer' });
    expect(saidOf(retell('error_user_not_joined'))).toMatch(/30 s/);
    expect(retell('machine_detected').successor).toBe('voicemail_reached');
  });

  it('names its addresses for itself alone', () => {
    const denied = 'telephony_provider_permission_denied';
    for (const part of ['18.98.16.120/30', '143.223.88.0/21', '161.115.160.0/19']) {
      expect(stepsSaid(retell(denied))).toContain(part);
      expect(stepsSaid(diagnose(denied, NO_SETTINGS, 'uponai'))).not.toContain(part);
    }
  });

  it('sends nobody of UponAI to a page of Retell or to a status page that is not there', () => {
    for (const code of listCodes('retell')) {
      const one = diagnose(code, NO_SETTINGS, 'uponai');
      const urls = [...one.links, ...allSteps(one.steps).flatMap(({ link }) => link ?? [])];
      for (const { url } of urls) expect(url, code).not.toContain('retellai.com');
      expect(stepsSaid(one), code).not.toMatch(/status page of|UponAI reports/);
    }
  });

  it.each([
    ['transfer_bridged', 'none'],
    ['transfer_cancelled', 'unclear'],
    ['manual_stopped', 'none'],
    ['no_concurrency_fallback', 'you'],
    ['call_take_over', 'none'],
  ])('knows %s', (code, owner) => {
    expect(retell(code)).toMatchObject({ owner, certainty: 'exact' });
    expect(retell(code).since).toMatch(/^2026-/);
  });

  it('gives every setting that it names in JSON its range or its default', () => {
    for (const code of listCodes('retell')) {
      for (const { text, snippet } of allSteps(retell(code).steps)) {
        if (snippet?.includes('_ms')) expect(text, code).toMatch(/\d,\d{3}/);
      }
    }
  });
});
