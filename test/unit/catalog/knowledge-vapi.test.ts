import { describe, expect, it, vi } from 'vitest';
import { CATALOG } from '../../../lib/catalog/index.ts';
import { LINKS } from '../../../lib/catalog/links.ts';
import { forCall, type CallFacts } from '../../../lib/reasons/for-call.ts';
import { allSteps, listCodes, type Diagnosis } from '../../../lib/reasons/index.ts';
import { diagnose, IN, INBOUND, OUTBOUND, runOf, saidOf, SETTINGS, snippetsOf } from './said.ts';

// Hundreds of codes under three settings each: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 });

/** Every code of Vapi's, those of its regular families too. */
const ALL = listCodes('vapi');
/** Codes that have an object, with their older spellings. */
const OWN = Object.entries<{ readonly replaces?: readonly string[] }>(CATALOG.reasons.vapi).flatMap(
  ([code, { replaces = [] }]) => [code, ...replaces],
);

const stepLinksOf = (one: Diagnosis): string[] =>
  allSteps(one.steps).flatMap(({ link }) => link?.url ?? []);
const firstDocument = ({ links }: Diagnosis): string | undefined =>
  links.find(({ kind }) => kind === 'document')?.url;
const forCallOf = (code: string, call: CallFacts): Diagnosis => forCall(diagnose(code), call);

const WEB = { medium: 'web' } as const;

describe('what is said of any code of Vapi', () => {
  it('names no menu that is gone, and no model fallback of another provider', () => {
    for (const settings of SETTINGS) {
      for (const code of ALL) {
        const one = diagnose(code, settings);
        expect(saidOf(one), code).not.toMatch(/provider keys/i);
        for (const { text } of allSteps(one.steps)) {
          if (!/fallback/i.test(text) || !/(?:an)?other provider/i.test(text)) continue;
          expect(['voice', 'transcriber', 'video'], `${code}: ${text}`).toContain(one.component);
        }
      }
    }
  });

  it('never makes it yours only because of a key of yours', () => {
    for (const settings of SETTINGS) {
      for (const code of ALL) {
        expect(saidOf(diagnose(code, settings)), code).not.toMatch(/yours only/i);
      }
    }
  });

  it('leads to the status of Vapi, and of nobody else, where Vapi is at fault', () => {
    for (const settings of SETTINGS) {
      for (const code of ALL) {
        const { owner, links } = diagnose(code, settings);
        if (owner !== 'platform') continue;
        const statuses = links.filter(({ kind }) => kind === 'status').map(({ url }) => url);
        expect(statuses, code).toEqual([LINKS['vapi-status'].url]);
      }
    }
  });
});

describe('what is said of a code that has an object', () => {
  it('has a source for everything', () => {
    for (const code of OWN) {
      const one = diagnose(code);
      const said = [one.meaning, ...one.causes, ...allSteps(one.steps), ...one.evidence];
      for (const each of [...said, ...one.suspects.map(({ tell }) => tell)]) {
        expect(each?.sources.length, `${code}: ${each?.text ?? ''}`).toBeGreaterThan(0);
        for (const { kind } of each?.sources ?? []) expect(kind, code).not.toBe('none');
      }
    }
  });

  it('links the place that a step names, and has the JSON that it wants sent', () => {
    for (const code of OWN) {
      for (const { text, link, snippet } of allSteps(diagnose(code).steps)) {
        if (text.includes(' › ')) expect(link, `${code}: ${text}`).toBeDefined();
        if (/PATCH \/(?:assistant|phone-number|credential)/.test(text)) {
          expect(snippet ?? link, `${code}: ${text}`).toBeDefined();
        }
        if (text.includes('PATCH /phone-number')) expect(snippet, code).toBeDefined();
        expect(text, code).not.toMatch(/check (?:the|your) settings/i);
      }
    }
  });

  it('leads to a document about the problem first, wherever Vapi has one', () => {
    const general = `https://docs.vapi.ai/calls/call-ended-reason`;
    const withoutOne = OWN.filter((code) => firstDocument(diagnose(code)) === general);
    expect(withoutOne.sort()).toEqual([
      'call-deleted',
      `${IN}configfault-model-unsupported-in-squad`,
      `${IN}configfault-transport-unsupported-for-model`,
    ]);
  });

  it('asks nobody to repeat a call that came in', () => {
    for (const code of OWN) {
      for (const { text } of forCallOf(code, INBOUND).steps.run) {
        expect(text, code).not.toMatch(/^call again/i);
      }
    }
  });

  it('speaks of no trunk and no carrier to a web call', () => {
    const isOfPhone = /sip|twilio|vonage|phone|number|transport-never|get-transport|misdialed/;
    for (const code of OWN.filter((each) => !isOfPhone.test(each))) {
      const one = forCallOf(code, WEB);
      for (const { text } of [...one.causes, ...allSteps(one.steps), ...one.evidence]) {
        expect(text, code).not.toMatch(/trunk|carrier's log|Call the customer back/);
      }
    }
  });

  it('puts the likelier suspect first, and says so', () => {
    for (const code of OWN) {
      const { owner, suspects } = diagnose(code);
      if (owner !== 'unclear') continue;
      expect(
        suspects.map(({ likelier }) => likelier === true),
        code,
      ).toEqual(suspects.map((_, at) => at === 0));
    }
  });

  it('points to a setting only where every call of an assistant is known to fail', () => {
    for (const code of ['unknown-error', `${IN}vapifault-chat-pipeline-failed-to-start`]) {
      const said = (call: CallFacts): string => saidOf(forCallOf(code, call));
      expect(said({ everyCallFails: true }), code).toMatch(/a setting is likely/);
      expect(said({}), code).not.toMatch(/a setting is likely/);
    }
  });

  it('has the message of the call looked up first where the code names no cause', () => {
    for (const code of ['assistant-error', 'unknown-error', 'call.start.error-get-transport']) {
      const [first] = allSteps(diagnose(code).steps).filter(({ text }) => !/^Call|^If/.test(text));
      expect(first?.text, code).toContain('endedMessage');
    }
  });
});

describe('models', () => {
  it.each([
    `${IN}pipeline-no-available-llm-model`,
    'pipeline-no-available-llm-model',
    'pipeline-no-available-model',
  ])('%s: fallback models are of one provider, by API', (code) => {
    const one = diagnose(code);
    expect(one).toMatchObject({ owner: 'you', component: 'LLM' });
    expect(snippetsOf(one)).toContain('fallbackModels');
    expect(snippetsOf(one)).toContain('pipeline-error');
    expect(firstDocument(one)).toBe(LINKS['vapi-model-fallback'].url);
    expect(runOf(one)).toMatch(/another model provider/);
  });

  it('a first message that was not spoken is looked up under Integrations', () => {
    const one = diagnose('pipeline-error-first-message-failed');
    expect(one.suspects.map(({ owner }) => owner)).toEqual(['you', 'platform']);
    expect(stepLinksOf(one)).toContain(LINKS['vapi-integrations'].url);
    expect(one.causes[0]).toMatchObject({ common: 'common' });
  });
});

describe('charges', () => {
  it.each([
    'worker-shutdown',
    'server-shutdown',
    'call.start.error-vapifault-database-error',
    'database-error',
    'db-error',
    'call.start.error-get-org',
    'call.start.error-vapifault-get-org',
    `${IN}vapifault-worker-died`,
    `${IN}vapifault-worker-not-available`,
    `${IN}vapifault-transport-never-connected`,
    'vapifault-transport-never-connected',
  ])('%s is typically not charged, by a document', (code) => {
    const { charged, chargedBy } = diagnose(code);
    expect(charged).toBe('typically-not');
    expect(chargedBy?.sources[0]).toMatchObject({ kind: 'vendor-docs' });
  });

  it('are told of no end that lies with anybody else', () => {
    for (const code of OWN) {
      const { owner, charged } = diagnose(code);
      if (owner !== 'platform' && code !== 'call.start.error-get-org') {
        expect(charged, code).toBe('not-stated');
      }
    }
  });
});

describe('server URLs', () => {
  it('have 7.5 s, a saved assistant as the quick answer, and a number for callers meanwhile', () => {
    const one = diagnose('assistant-request-failed');
    const said = saidOf(one);
    for (const words of ['7.5 s', '6 s', 'us-west-2', 'Logs › Webhooks', '167.150.224.0/23']) {
      expect(said).toContain(words);
    }
    expect(snippetsOf(one)).toContain('assistantId');
    expect(snippetsOf(one)).toContain('staticIpAddressesEnabled');
    expect(firstDocument(one)).toBe(LINKS['vapi-server-events'].url);
  });

  it('keep the caller of a request that failed by a fallbackDestination', () => {
    expect(snippetsOf(diagnose('assistant-request-failed'))).toContain('fallbackDestination');
  });

  it.each([
    'assistant-request-returned-error',
    'assistant-request-returned-unspeakable-error',
    'assistant-request-returned-invalid-assistant',
    'assistant-request-returned-no-assistant',
  ])('keep the caller of %s by a hook of the number', (code) => {
    const snippet = diagnose(code).steps.run.find(({ text }) => text.includes('hook'))?.snippet;
    expect(JSON.parse(snippet ?? '')).toMatchObject({
      hooks: [{ on: 'call.ending', filters: [{ oneOf: [code] }] }],
    });
  });
});

describe('account', () => {
  it('concurrency: lines to buy, what campaigns do by themselves, a queue for callers', () => {
    const code = 'call.start.error-subscription-concurrency-limit-reached';
    const one = diagnose(code);
    expect(one).toMatchObject({ owner: 'you', retry: 'back-off', outcome: 'never-started' });
    expect(saidOf(one)).toMatch(/10 lines/);
    expect(runOf(one)).toContain('Reserved Concurrency (Call Lines)');
    expect(saidOf(one)).toContain('subscriptionLimits');
    expect(firstDocument(one)).toBe(LINKS['vapi-concurrency'].url);
    expect(runOf(forCallOf(code, INBOUND))).toMatch(/Twilio queue/);
    expect(runOf(forCallOf(code, INBOUND))).not.toMatch(/campaign|batches/);
    expect(runOf(forCallOf(code, OUTBOUND))).toMatch(/campaigns/);
    expect(runOf(forCallOf(code, OUTBOUND))).not.toMatch(/Twilio queue/);
  });

  it('a frozen subscription may only lack credits', () => {
    const one = diagnose('call.start.error-subscription-frozen');
    expect(runOf(one)).toMatch(/Payment method/);
    expect(runOf(one)).toMatch(/Buy credits/);
    expect(runOf(one)).toMatch(/auto reload/);
    expect(stepLinksOf(one)).toContain(LINKS['vapi-billing'].url);
    expect(firstDocument(one)).toBe(LINKS['vapi-billing-guide'].url);
  });

  it('a number that has used up its calls can be tried later', () => {
    expect(diagnose('call.start.error-vapi-number-outbound-daily-limit').retry).toBe('back-off');
  });
});

describe('customers', () => {
  it('voicemail has its fields', () => {
    const one = diagnose('voicemail');
    for (const field of [
      'voicemailMessage',
      'voicemailDetection',
      'startAtSeconds',
      'frequencySeconds',
      'maxRetries',
      'beepMaxAwaitSeconds',
    ]) {
      expect(snippetsOf(one)).toContain(field);
    }
    for (const [, seconds] of snippetsOf(one).matchAll(/"frequencySeconds": ([\d.]+)/g)) {
      expect(Number(seconds)).toBeGreaterThanOrEqual(2.5);
    }
    for (const [, seconds] of snippetsOf(one).matchAll(/"beepMaxAwaitSeconds": ([\d.]+)/g)) {
      expect(Number(seconds)).toBeGreaterThanOrEqual(20);
    }
    expect(saidOf(one)).toMatch(/Advanced › Voicemail Detection/);
    expect(firstDocument(one)).toBe(LINKS['vapi-voicemail'].url);
  });

  it('no sound: the join timeout and the own page for web calls alone', () => {
    const code = `${IN}assistant-did-not-receive-customer-audio`;
    const [web, phone] = [forCallOf(code, WEB), forCallOf(code, OUTBOUND)];
    expect(snippetsOf(web)).toContain('customerJoinTimeoutSeconds');
    expect(saidOf(web)).toMatch(/15 s.*/);
    expect(saidOf(web)).toMatch(/Content-Security-Policy/);
    expect(saidOf(phone)).not.toMatch(/customerJoinTimeoutSeconds|Content-Security-Policy/);
    expect(saidOf(phone)).toMatch(/40000 to 60000/);
    expect(saidOf(web)).not.toMatch(/40000|SIP/);
  });

  it('who hang up at once are told apart from those who talked', () => {
    const evidenceOf = (durationSec?: number): string =>
      forCallOf('customer-ended-call', { durationSec })
        .evidence.map(({ text }) => text)
        .join(' ');
    expect(evidenceOf(4)).toMatch(/within 10 s/);
    expect(evidenceOf(40)).not.toMatch(/within 10 s/);
    expect(evidenceOf()).not.toMatch(/within 10 s/);
  });

  it('a caller who gives up while it rings is ordinary', () => {
    expect(diagnose('call.ringing.sip-inbound-caller-hungup-before-call-connect')).toMatchObject({
      owner: 'customer',
      severity: 'normal',
      retry: 'no',
    });
  });
});

describe('hooks', () => {
  it.each(['call.ringing.hook-executed-say', 'call.ringing.hook-executed-transfer'])(
    '%s is set by API alone',
    (code) => {
      const one = diagnose(code);
      expect(one).toMatchObject({ owner: 'none', severity: 'normal' });
      expect(runOf(one)).toContain('PATCH /phone-number');
      expect(snippetsOf(one)).toContain('call.ringing');
      expect(firstDocument(one)).toBe(LINKS['vapi-number-hooks'].url);
    },
  );

  it.each(['call.ending.hook-executed-say', 'call.ending.hook-executed-transfer'])(
    '%s may hide a failure',
    (code) => {
      const one = diagnose(code);
      expect(one).toMatchObject({ owner: 'none', severity: 'attention' });
      expect(one.evidence.map(({ text }) => text).join(' ')).toMatch(/pipeline-error/);
      expect(firstDocument(one)).toBe(LINKS['vapi-assistant-hooks'].url);
    },
  );
});

describe('transfers', () => {
  it('a forwarded call was only set on its way', () => {
    const one = diagnose('assistant-forwarded-call');
    expect(one).toMatchObject({ owner: 'none', outcome: 'transferred' });
    expect(one.meaning?.text).toMatch(/started/);
    expect(saidOf(one)).toMatch(/Web to phone/);
    expect(firstDocument(one)).toBe(LINKS['vapi-transfer-drops'].url);
  });

  it('a warm transfer that fails ends the call unless a setting says otherwise', () => {
    const warm = OWN.filter((code) => code.startsWith(`${IN}warm-transfer-`));
    expect(warm).toHaveLength(6);
    for (const code of warm) {
      const one = diagnose(code);
      expect(one, code).toMatchObject({ owner: 'you', severity: 'attention' });
      expect(runOf(one), code).toMatch(/endCallEnabled/);
      expect(snippetsOf(one), code).toContain('"endCallEnabled": false');
    }
  });

  it.each([
    ['warm-transfer-max-duration', 'maxDurationSeconds', '120 s'],
    ['warm-transfer-silence-timeout', 'silenceTimeoutSeconds', '30 s'],
  ])('%s says what the default is', (code, field, seconds) => {
    const one = diagnose(`${IN}${code}`);
    expect(snippetsOf(one)).toContain(field);
    expect(runOf(one)).toContain(seconds);
  });

  it('calling off is what transferCancel is for', () => {
    const one = diagnose(`${IN}warm-transfer-assistant-cancelled`);
    expect(one.evidence.map(({ text }) => text).join(' ')).toMatch(/transferCancel/);
  });
});

describe('the line', () => {
  it('that was not set up: countries, credentials, numbers that cannot call', () => {
    const one = diagnose('call.start.error-get-transport');
    expect(one.suspects.map(({ owner }) => owner)).toEqual(['you', 'carrier', 'platform']);
    expect(stepLinksOf(one)).toContain(LINKS['twilio-geo-permissions'].url);
    expect(snippetsOf(one)).toContain('twilioAuthToken');
    expect(saidOf(one)).toMatch(/Vapi SIP number, which takes inbound calls only/);
  });

  it.each([`call.in-progress.twilio-completed-call`, 'call.in-progress.sip-completed-call'])(
    '%s: a sentence that breaks off tells that the carrier ended it',
    (code) => {
      const one = diagnose(code);
      expect(one.owner).toBe('none');
      expect(one.evidence.map(({ text }) => text).join(' ')).toMatch(/breaks off/);
      expect(firstDocument(one)).toBe(LINKS['vapi-errors-dropped'].url);
    },
  );

  it('over SIP without a status has addresses, ports and where to see the status', () => {
    const sip = OWN.filter((code) => /sip-.*failed-to-connect/.test(code));
    expect(sip).toHaveLength(5);
    for (const code of sip) {
      const one = diagnose(code);
      expect(
        one.suspects.map(({ owner }) => owner),
        code,
      ).toEqual(['you', 'carrier']);
      expect(firstDocument(one), code).toBe(LINKS['vapi-sip-response-codes'].url);
      expect(saidOf(one), code).toMatch(/63\.182\.83\.170/);
      expect(saidOf(one), code).toMatch(/pcapUrl/);
      expect(saidOf(one), code).toMatch(/SIP Call-ID/);
    }
    const inbound = diagnose(`${IN}sip-inbound-call-failed-to-connect`);
    expect(runOf(inbound)).toContain('NUMBER@CREDENTIAL_ID.sip.vapi.ai');
    expect(snippetsOf(inbound)).toContain('inboundEnabled');
    for (const address of ['44.229.228.186', '44.238.177.138', '5060', '5061']) {
      expect(runOf(inbound)).toContain(address);
    }
    const outbound = diagnose(`${IN}sip-outbound-call-failed-to-connect`);
    expect(snippetsOf(outbound)).toContain('outboundAuthenticationPlan');
    expect(stepLinksOf(outbound)).toContain(LINKS['vapi-integrations'].url);
  });
});

describe('codes that were missing', () => {
  it.each<[string, Partial<Diagnosis>]>([
    ['call.forwarding.no-answer', { owner: 'you', severity: 'attention' }],
    ['call.start.assistant-version-error-validation', { owner: 'you', outcome: 'never-started' }],
    [`${IN}configfault-model-unsupported-in-squad`, { owner: 'you', verdict: 'configfault' }],
    [`${IN}configfault-transport-unsupported-for-model`, { owner: 'you', verdict: 'configfault' }],
    ['providerfault-transport-never-connected', { owner: 'provider' }],
    ['twilio-closed-websocket', { owner: 'unclear' }],
  ])('%s is known', (code, facts) => {
    expect(diagnose(code)).toMatchObject({ certainty: 'exact', ...facts });
  });

  it('a version can only be asked for where there is an assistantId, and never inbound', () => {
    const one = diagnose('call.start.assistant-version-error-validation');
    expect(runOf(one)).not.toMatch(/phone number/i);
    expect(one.evidence.map(({ text }) => text).join(' ')).toMatch(/outbound and web/);
  });
});
