import { describe, expect, it, vi } from 'vitest';
import { CATALOG } from '../../../lib/catalog/index.ts';
import { LINKS } from '../../../lib/catalog/links.ts';
import { forCall } from '../../../lib/reasons/for-call.ts';
import { allSteps, listCodes, NO_SETTINGS, type Diagnosis } from '../../../lib/reasons/index.ts';
import {
  diagnose,
  IN,
  INBOUND,
  keysAre,
  OUTBOUND,
  saidOf,
  SETTINGS,
  snippetsOf,
  stepsSaid,
} from './said.ts';

// Hundreds of codes under three settings each: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 });

/** Every card of these codes of Vapi's, under each answer to the key question. */
const cardsOf = (which: (code: string) => boolean): (readonly [string, Diagnosis])[] =>
  SETTINGS.flatMap((settings) =>
    listCodes('vapi').flatMap((code) =>
      which(code) ? [[code, diagnose(code, settings)] as const] : [],
    ),
  );

const retell = (code: string): Diagnosis => diagnose(code, NO_SETTINGS, 'retell');

describe('a SIP response to an outbound leg', () => {
  const codes = listCodes('vapi').filter((code) => code.includes('outbound-sip-'));

  it('is that of a transfer where the call came in: no inbound gateway mends it', () => {
    expect(codes.length).toBeGreaterThanOrEqual(5);
    for (const code of codes) {
      const inbound = forCall(diagnose(code), INBOUND);
      expect(snippetsOf(inbound), code).not.toContain('"inboundEnabled"');
      expect(saidOf(inbound), code).toMatch(/a leg that Vapi placed over your trunk.*transfer/);
      expect(saidOf(forCall(diagnose(code), OUTBOUND)), code).not.toContain(
        'most likely a transfer',
      );
      expect(stepsSaid(inbound), code).not.toMatch(/^Call again|Dial the number by hand/m);
    }
  });

  it.each(['401', '403', '407'])(
    '%s has its credentials checked whichever way the call went',
    (status) => {
      for (const call of [INBOUND, OUTBOUND]) {
        expect(snippetsOf(forCall(diagnose(`${IN}outbound-sip-${status}-x`), call))).toContain(
          'outboundAuthenticationPlan',
        );
      }
      const own = `${IN}inbound-sip-${status}-x`;
      expect(snippetsOf(forCall(diagnose(own), INBOUND))).toContain('"inboundEnabled"');
      expect(snippetsOf(forCall(diagnose(own), INBOUND))).not.toContain(
        'outboundAuthenticationPlan',
      );
    },
  );
});

describe('what a provider has in place of a key', () => {
  const role = Object.entries(CATALOG.providers).flatMap(([id, { usesRole }]) =>
    usesRole === true ? [id] : [],
  );
  const cards = cardsOf((code) => role.some((id) => code.includes(`-${id}-`)));

  it('is called a role, and no key of it is looked for anywhere', () => {
    expect(role).toEqual(['anthropic-bedrock']);
    expect(cards.length).toBeGreaterThan(40);
    for (const [code, card] of cards) {
      const texts = [card.meaning, ...card.causes, ...allSteps(card.steps)];
      expect(texts.map((one) => one?.text ?? '').join('\n'), code).not.toMatch(/\bkeys?\b/i);
    }
  });

  it('is checked first where it can be why', () => {
    for (const [code, card] of cards) {
      if (!/-40[13]-|llm-failed/.test(code) || card.verdict === 'providerfault') continue;
      expect(card.steps.run[0]?.link?.url, code).toBe(LINKS['vapi-bedrock'].url);
      expect(card.steps.run[0]?.text, code).toMatch(/533267069243.*bedrock:InvokeModel/);
      expect(snippetsOf(card), code).toContain('"aws-sts"');
    }
  });
});

describe('a used-up quota', () => {
  const others = cardsOf(
    (code) =>
      code.endsWith('429-exceeded-quota') &&
      !/openai|playht|custom-llm|anyscale|-vapi-/.test(code.replace('azure-openai', 'azure')),
  );

  it('may be too many requests for all but OpenAI, which has a code for those', () => {
    expect(others.length).toBeGreaterThan(60);
    for (const [code, card] of others) {
      expect(card.meaning?.text, code).toContain('too many requests, or a quota used up');
      expect(card.retry, code).toBe('back-off');
      expect(card.causes[0]?.text, code).toMatch(/^More requests/);
    }
    const own = diagnose('pipeline-error-openai-429-exceeded-quota', keysAre(true));
    expect(own.meaning?.text).toMatch(/credit or quota of your key at OpenAI is used up/);
    expect(own.retry).toBe('after-fix');
    expect(stepsSaid(own)).toContain('Add credit');
  });

  it('is no monthly limit at Together AI and Mistral, which have another status for that', () => {
    for (const id of ['together-ai', 'mistral']) {
      const card = diagnose(`pipeline-error-${id}-429-exceeded-quota`, keysAre(true));
      expect(card.causes.map(({ text }) => text).join(), id).not.toMatch(/credit|monthly/i);
      expect(stepsSaid(card), id).not.toMatch(/add (?:some|credit)/i);
    }
  });
});

describe('steps', () => {
  it('to mend a key ask for no key that its console does not show', () => {
    for (const [code, card] of cardsOf((one) => /(?:incorrect|invalid)-api-key/.test(one))) {
      expect(stepsSaid(card), code).not.toContain('Copy the whole key');
      if (card.owner === 'you') expect(stepsSaid(card), code).toMatch(/Create a key in the/);
    }
  });

  it('where a model of a voice is refused choose another model, not only another voice', () => {
    const cards = cardsOf((code) => code.includes('eleven-labs-unauthorized-to-access-model'));
    expect(cards.length).toBeGreaterThan(3);
    for (const [code, card] of cards) {
      expect(stepsSaid(card), code).toContain('voice.model');
      expect(stepsSaid(card), code).not.toContain('Choose another voice');
    }
  });

  it('that show a part of what the API replaces as a whole say so', () => {
    for (const [code, { steps }] of cardsOf(() => true)) {
      for (const { text, snippet } of allSteps(steps)) {
        const json = JSON.parse(snippet ?? '{}') as Record<string, unknown>;
        const whole = ['model', 'voice', 'transcriber', 'server', 'outboundAuthenticationPlan'];
        const isPart = whole.some((name) => typeof json[name] === 'object');
        if (isPart) expect(text, code).toMatch(/along|overwrites the whole/);
      }
    }
  });

  it('send nobody of a web call to a phone', () => {
    for (const [code, card] of cardsOf(() => true)) {
      const web = forCall(card, { medium: 'web' });
      expect(snippetsOf(web), code).not.toMatch(/"transferCall"[^]*"number"/);
    }
  });

  it('speak of machines that answer on outbound calls alone', () => {
    for (const card of [diagnose('exceeded-max-duration'), retell('max_duration_reached')]) {
      expect(saidOf(forCall(card, INBOUND))).not.toMatch(/voicemail/i);
      expect(saidOf(forCall(card, OUTBOUND))).toMatch(/voicemail/i);
    }
  });

  it('give a number its fallback before outage mode sends calls there', () => {
    for (const code of ['error_asr', 'error_retell']) {
      expect(stepsSaid(retell(code)), code).toMatch(/Fallback Number.*then switch on.*Outage Mode/);
    }
  });

  it('find Retell’s limits where they are set', () => {
    for (const code of ['concurrency_limit_reached', 'no_concurrency_fallback']) {
      expect(stepsSaid(retell(code)), code).toContain(
        'Concurrent Calls Limit › Adjust Concurrency',
      );
      expect(stepsSaid(retell(code)), code).not.toContain('under Billing');
    }
  });

  it('look at what the provider refused before anything is changed', () => {
    for (const [code, card] of cardsOf((one) =>
      /invalid-config|invalid-schema|word-boost/.test(one),
    )) {
      expect(card.steps.run[0]?.text, code).toContain('endedMessage');
    }
  });

  it('name no setting that the endpoint of a model has not', () => {
    for (const [code, card] of cardsOf((one) => one.includes('custom-llm-403'))) {
      expect(stepsSaid(card), code).not.toMatch(/set staticIpAddressesEnabled/);
      expect(card.steps.run[0]?.text, code).toContain('Authorization header');
    }
  });

  it('take a 404 of Deepgram for a project, and other refusals for what was asked', () => {
    for (const [code, card] of cardsOf((one) => one.includes('deepgram') && one.includes('404'))) {
      expect(card.causes[0]?.text, code).toMatch(/project/);
      expect(stepsSaid(card), code).not.toContain('model and a language that go together');
    }
  });

  it('send nobody to models of DeepSeek’s that Vapi’s lists do not have', () => {
    for (const [code, card] of cardsOf((one) => one.includes('deep-seek-400'))) {
      expect(saidOf(card), code).toContain('2026-07-24');
      expect(stepsSaid(card), code).toMatch(/if the list has none, a model of another provider/);
    }
  });

  it('look for a missing key nowhere where the failure was at the provider', () => {
    for (const [code, card] of cardsOf((one) => /providerfault-.*llm-failed/.test(one))) {
      if (card.owner === 'you' || code.includes('anyscale')) continue;
      expect(card.causes[0]?.text, code).toMatch(/^An outage at/);
      expect(stepsSaid(card), code).not.toContain('as connected; if not');
    }
  });

  it('know that a resource of Azure’s is used for its own region alone', () => {
    const card = diagnose('pipeline-error-azure-openai-llm-failed');
    expect(saidOf(card)).toContain('only for its own region');
    expect(stepsSaid(card)).not.toContain("key's credit");
    expect(card.links[0]?.url).toBe(LINKS['vapi-azure-openai'].url);
  });

  it('know the refusals of Azure that are its content filter, and look for no retired name there', () => {
    const cards = cardsOf((one) => one.includes('azure-openai-400'));
    expect(cards.length).toBeGreaterThanOrEqual(6);
    for (const [code, card] of cards) {
      expect(card.causes[0]?.text, code).toContain('content_filter');
      expect(stepsSaid(card), code).toMatch(/If it names content_filter, reword/);
      expect(saidOf(card), code).not.toMatch(/has retired|currently offers/);
    }
    const own = diagnose(
      `pipeline-error-azure-openai-400-bad-request-validation-failed`,
      keysAre(true),
    );
    expect(stepsSaid(own)).toMatch(/a deployment called exactly as Vapi's model ID/);
  });

  it('choose among no models of a provider of which Vapi’s API lists none', () => {
    const cards = cardsOf((one) => /(?:runpod|baseten|anthropic-vertex|mistral)-4/.test(one));
    expect(cards.length).toBeGreaterThan(40);
    for (const [code, card] of cards) {
      expect(saidOf(card), code).not.toMatch(/currently offers|has retired/);
      if (/-40[03]-/.test(code)) expect(stepsSaid(card), code).toMatch(/model of another provider/);
    }
  });

  it('tell of the end of Sonar wherever Perplexity refused, and how its message reads', () => {
    const cards = cardsOf((one) =>
      /(?<!providerfault-)perplexity-ai-(?:400|403|llm-failed)/.test(one),
    );
    expect(cards.length).toBeGreaterThanOrEqual(18);
    for (const [code, card] of cards) {
      expect(saidOf(card), code).toContain('2026-09-27');
      expect(stepsSaid(card), code).toContain('“Sonar is now the Agent API”');
      expect(stepsSaid(card), code).not.toContain('that Perplexity currently offers');
    }
  });

  it('read what a provider refused before its console is searched for a right', () => {
    for (const [code, card] of cardsOf((one) => /model-access-denied|access-model/.test(one))) {
      if (/custom-llm|playht|anyscale/.test(code) || card.owner === 'unclear') continue;
      const texts = card.steps.run.map(({ text }) => text);
      const console = texts.findIndex((text) => text.includes('console that'));
      if (console > 0)
        expect(
          texts.findIndex((text) => text.includes('endedMessage')),
          code,
        ).toBeLessThan(console);
    }
  });

  it('take a spent month at Anthropic for neither credit nor a passing limit', () => {
    const card = diagnose('pipeline-error-anthropic-429-exceeded-quota', keysAre(true));
    expect(saidOf(card)).toMatch(/until the 1st/);
    expect(saidOf(card)).not.toMatch(/credit/i);
    const refused = diagnose(
      'pipeline-error-anthropic-400-bad-request-validation-failed',
      keysAre(true),
    );
    expect(stepsSaid(refused)).toContain('Billing page of the Claude Console');
  });

  it('take a busy ElevenLabs for busy, and a higher plan for the last resort', () => {
    for (const [code, card] of cardsOf((one) => one.includes('system-busy'))) {
      expect(card.steps.run.map(({ text }) => text).join(), code).not.toMatch(/plan/);
      expect(card.causes[0]?.text, code).toContain('another try usually succeeds');
    }
  });

  it('name the request where a setting of Retell’s is JSON', () => {
    for (const code of listCodes('retell')) {
      for (const { text, snippet } of allSteps(retell(code).steps)) {
        if (snippet === undefined || text.startsWith('Set a Fallback Number')) continue;
        expect(text, code).toMatch(/\b(?:PATCH|POST) \/|answer|send|first message|config/i);
      }
    }
  });
});

describe('what a record knows of a transfer at Retell', () => {
  it('is where it is looked up, before the log of the destination', () => {
    for (const code of ['call_transfer', 'transfer_bridged', 'transfer_cancelled']) {
      const card = retell(code);
      expect(card.steps.find[0]?.text, code).toContain('/v2/get-call/ID');
      // Retell's record has it for this reason alone.
      const hasDestination = code === 'call_transfer';
      expect(stepsSaid(card).includes('transfer_destination'), code).toBe(hasDestination);
      expect(stepsSaid(card).includes('transcript_with_tool_calls'), code).toBe(!hasDestination);
      expect(snippetsOf(card), code).toContain('"call_analyzed"');
      expect(saidOf(card), code).not.toMatch(/only in the log/);
    }
  });
});

describe('a call without sound', () => {
  it('of more than a minute did not fail to be joined', () => {
    const code = `${IN}assistant-did-not-receive-customer-audio`;
    const web = { medium: 'web' } as const;
    for (const durationSec of [undefined, 3, 60]) {
      const card = forCall(diagnose(code), { ...web, durationSec });
      expect(stepsSaid(card)).toContain('more time to join');
    }
    const long = forCall(diagnose(code), { ...web, durationSec: 75 });
    expect(saidOf(long)).not.toMatch(/[Jj]oining took|time to join|Content-Security-Policy/);
    expect(stepsSaid(long)).toMatch(/Listen to the recording/);
  });
});

describe('a provider that Vapi no longer has', () => {
  it('is replaced, not kept with a fallback', () => {
    for (const [code, card] of cardsOf((one) => one.includes('neets'))) {
      expect(card.causes[0]?.text, code).toContain('no longer have Neets');
      expect(card.steps.run[0]?.text, code).toContain('voice of another provider');
      expect(snippetsOf(card), code).not.toContain('fallbackPlan');
    }
  });
});

describe('a verdict that Vapi itself took back', () => {
  it('is told, and can be reported', () => {
    const card = diagnose(`${IN}providerfault-transport-never-connected`);
    expect(saidOf(card)).toMatch(/in May 2025 that was wrong/);
    expect(card.steps.report).toHaveLength(1);
    expect(stepsSaid(forCall(card, OUTBOUND))).toContain('phoneCallProviderId');
    expect(stepsSaid(forCall(card, { medium: 'web' }))).not.toMatch(/phoneCallProviderId|SIP/);
  });
});

describe('a model that its provider has ended', () => {
  it.each([
    ['deep-seek', '2026-07-24'],
    ['cerebras', '2026-05-27'],
    ['perplexity-ai', '2026-09-27'],
  ])(
    'of %s is named wherever a model may be refused, and none of its own is to be chosen',
    (id, day) => {
      const cards = cardsOf((one) =>
        new RegExp(`(?<!providerfault-)${id}-(?:400|403|llm-failed)`).test(one),
      );
      expect(cards.length).toBeGreaterThanOrEqual(18);
      for (const [code, card] of cards) {
        expect(saidOf(card), code).toContain(day);
        expect(stepsSaid(card), code).not.toContain('currently offers');
        if (/-40[03]-/.test(code))
          expect(stepsSaid(card), code).toMatch(/model of another provider/);
      }
    },
  );

  it('where Vapi has but one, is named with its ID', () => {
    for (const [id, model] of [
      ['minimax', 'MiniMax-M2.7'],
      ['inflection-ai', 'inflection_3_pi'],
    ] as const) {
      for (const [code, card] of cardsOf((one) => one.includes(`${id}-400`)))
        expect(stepsSaid(card), code).toContain(model);
    }
  });
});

describe('a limit', () => {
  it('is of no credit where the provider has another status for that', () => {
    for (const [code, card] of cardsOf((one) =>
      /(?:cerebras|deep-seek|openrouter)-429/.test(one),
    )) {
      expect(card.causes.map(({ text }) => text).join(), code).not.toMatch(/credit|monthly/i);
    }
  });
});

describe('a refusal of Azure’s', () => {
  it('leads to network and deployment, for a key there belongs to a resource', () => {
    const card = diagnose('pipeline-error-azure-openai-403-model-access-denied', keysAre(true));
    expect(stepsSaid(card)).toMatch(/Virtual Network or Firewall.*Networking/);
    expect(stepsSaid(card)).toMatch(/without an Azure region/);
    expect(stepsSaid(card)).not.toMatch(/may use the model|currently offers/);
  });
});

describe('too many keyterms', () => {
  it('are why a call ended at once, and not one of minutes', () => {
    const code = 'pipeline-error-deepgram-transcriber-failed';
    const short = forCall(diagnose(code), { ...OUTBOUND, durationSec: 0 });
    expect(saidOf(short)).toMatch(/Too many keyterms.* 112/);
    expect(stepsSaid(short)).toContain('Take keyterms out');
    expect(saidOf(forCall(diagnose(code), { ...OUTBOUND, durationSec: 129 }))).not.toMatch(
      /keyterms/,
    );
  });
});

describe('a voice of somebody’s own', () => {
  it('is trained only by whoever holds it', () => {
    for (const [code, card] of cardsOf((one) =>
      /not-fine-tuned$|voice-samples|samples-for/.test(one),
    )) {
      for (const { text } of allSteps(card.steps)) {
        if (text.includes('console')) expect(text, code).toMatch(/[Cc]lone of your own/);
      }
    }
  });
});

describe('what was not loaded', () => {
  it('is looked for with the key only where a call goes out', () => {
    for (const code of ['call.start.error-get-org', 'call.start.error-vapifault-get-org']) {
      const every = { everyCallFails: true };
      const inbound = forCall(diagnose(code), { ...INBOUND, ...every });
      expect(stepsSaid(inbound), code).not.toContain('API key');
      expect(stepsSaid(inbound), code).toContain('Phone Numbers');
      expect(stepsSaid(inbound), code).toContain('reports an incident');
      const outbound = forCall(diagnose(code), { ...OUTBOUND, ...every });
      expect(stepsSaid(outbound), code).toContain('API key');
      expect(stepsSaid(outbound), code).not.toContain('Phone Numbers');
    }
  });

  it('has no ID at Vapi to be looked up where it never came there', () => {
    const code = 'phone-call-provider-bypass-enabled-but-no-call-received';
    for (const call of [INBOUND, OUTBOUND]) {
      const card = forCall(diagnose(code), call);
      expect(stepsSaid(card)).not.toContain('phoneCallProviderId');
      expect(stepsSaid(card)).toContain('CallSid that your webhook received');
    }
    expect(stepsSaid(forCall(diagnose(code), INBOUND))).not.toContain('If Vapi should dial');
  });
});

describe('what happened', () => {
  it('is a sentence that does not repeat the title after a colon', () => {
    for (const [code, card] of cardsOf(() => true)) {
      const [, said = ''] = /: (.*)\.$/.exec(card.meaning?.text ?? '') ?? [];
      if (said === '' || !/-5\d\d-/.test(code) || !/fault|pipeline/.test(code)) continue;
      expect(card.title.toLowerCase(), code).not.toContain(said.toLowerCase());
    }
  });
});
