import { describe, expect, it, vi } from 'vitest';
import { CATALOG } from '../../../lib/catalog/index.ts';
import { LINKS } from '../../../lib/catalog/links.ts';
import type { Provider } from '../../../lib/catalog/providers.ts';
import { forCall } from '../../../lib/reasons/for-call.ts';
import { allSteps, listCodes, NO_SETTINGS, type Diagnosis } from '../../../lib/reasons/index.ts';
import { diagnose, IN, INBOUND, keysAre, OUTBOUND, SETTINGS, snippetsOf } from './said.ts';

// Hundreds of codes under three settings each: on a busy machine that takes longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 });

const PROVIDERS = Object.entries<Provider>(CATALOG.providers);

/** Every card: each listed code under each answer to the key question. */
const CARDS: readonly (readonly [string, Diagnosis])[] = [
  ...SETTINGS.flatMap((settings) =>
    listCodes('vapi').map((code) => [code, diagnose(code, settings)] as const),
  ),
  ...listCodes('retell').map((code) => [code, diagnose(code, NO_SETTINGS, 'retell')] as const),
];

/** A gateway of a SIP trunk, as JSON to copy has it. */
interface Gateway {
  readonly ip?: string;
  readonly netmask?: number;
  readonly inboundEnabled?: boolean;
  readonly outboundEnabled?: boolean;
}

/** Every value of this name in JSON to copy. */
function valuesOf(json: unknown, name: string): unknown[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => [
    ...(key === name ? [value as unknown] : []),
    ...valuesOf(value, name),
  ]);
}

/** Every value of this name in all JSON of the catalog, with the code that shows it. */
const inSnippets = (name: string): (readonly [string, unknown])[] =>
  CARDS.flatMap(([code, { steps }]) =>
    allSteps(steps).flatMap(({ snippet }) =>
      snippet === undefined
        ? []
        : valuesOf(JSON.parse(snippet), name).map((value) => [code, value] as const),
    ),
  );

const statusOfProvider = ({ provider }: Diagnosis): string | undefined => {
  const status = PROVIDERS.find(([id]) => id === provider)?.[1].status;
  return status === undefined ? undefined : LINKS[status].url;
};

describe('JSON to copy', () => {
  it('says of every SIP gateway which way it is for: both ways are on unless it is said', () => {
    const lists = inSnippets('gateways');
    expect(lists.length).toBeGreaterThan(3);
    for (const [code, list] of lists) {
      for (const gateway of list as Gateway[]) {
        expect(typeof gateway.inboundEnabled, code).toBe('boolean');
        expect(typeof gateway.outboundEnabled, code).toBe('boolean');
        // A range of addresses is where calls come from; nothing is sent to its first address.
        if (gateway.netmask !== undefined) expect(gateway.outboundEnabled, code).toBe(false);
        if (gateway.inboundEnabled === true) expect(gateway.ip, code).toMatch(/^[\d.]+$/);
      }
      const some = list as Gateway[];
      expect(
        some.some(({ outboundEnabled }) => outboundEnabled === true),
        code,
      ).toBe(true);
    }
  });

  it('has a model in every transfer assistant, which the API refuses without, and says where it is set', () => {
    const assistants = inSnippets('transferAssistant');
    expect(assistants.length).toBeGreaterThan(3);
    for (const [code, assistant] of assistants) {
      const { model } = assistant as { model?: { provider?: unknown; model?: unknown } };
      expect(typeof model?.provider, code).toBe('string');
      expect(typeof model?.model, code).toBe('string');
    }
    for (const [code, { steps }] of CARDS) {
      for (const { text, snippet, link } of allSteps(steps)) {
        if (!/"transferAssistant"|"holdAudioUrl"/.test(snippet ?? '')) continue;
        expect(text, code).toContain('PATCH /tool');
        expect(link?.kind, code).toBe('document');
      }
    }
  });

  it('has a message in every fallback plan and a mode in every transfer plan', () => {
    for (const [code, plan] of inSnippets('fallbackPlan')) {
      // Plans of voices and transcribers have the same name.
      if (typeof plan !== 'object' || plan === null || !('endCallEnabled' in plan)) continue;
      expect(plan, code).toHaveProperty('message');
    }
    for (const [code, plan] of inSnippets('transferPlan'))
      expect(plan, code).toHaveProperty('mode');
  });
});

describe('causes and what is checked', () => {
  it("name an outage of a provider's only beside a look at its status, or beside other causes", () => {
    for (const [code, one] of CARDS) {
      const outage = one.causes.filter(({ text }) => /^An (?:outage|incident) at /.test(text));
      const isAlone = outage.length > 0 && outage.length === one.causes.length;
      const status = statusOfProvider(one);
      if (!isAlone || status === undefined) continue;
      const looked = allSteps(one.steps).map(({ link }) => link?.url);
      expect(looked, code).toContain(status);
    }
  });

  it('lay no failure that Vapi calls its own on an outage elsewhere alone', () => {
    const vapifaults = CARDS.filter(
      ([code]) => code.startsWith(`${IN}vapifault-`) && code.endsWith('-failed'),
    );
    expect(vapifaults.length).toBeGreaterThan(100);
    for (const [code, { causes }] of vapifaults) {
      for (const { text } of causes) expect(text, code).not.toMatch(/^An outage at /);
    }
  });

  it('ask first whether a key is connected where a provider works with one of your own only', () => {
    const ownOnly = PROVIDERS.filter(
      ([, { key, usesRole, deadSince }]) =>
        key?.is === 'own' && usesRole === undefined && deadSince === undefined,
    ).map(([id]) => id);
    expect(ownOnly.length).toBeGreaterThan(6);
    for (const [code, one] of CARDS) {
      if (!ownOnly.includes(one.provider ?? '') || !/-401-|llm-failed/.test(code)) continue;
      // That is a failure over there, which a missing key is not.
      if (one.verdict === 'providerfault') continue;
      expect(one.steps.run[0]?.link?.url, code).toBe(LINKS['vapi-integrations'].url);
      expect(one.causes[0]?.text, code).toMatch(/is connected$/);
      if (one.verdict === 'vapifault') expect(one.meaning?.text, code).not.toContain('your key');
    }
  });

  it('show what a provider rejected before any cure, where it answered 400', () => {
    const refused = CARDS.filter(
      ([code, { owner, provider }]) =>
        code.includes('400-bad-request-validation-failed') &&
        owner !== 'none' &&
        PROVIDERS.some(
          ([id, { isOwnEndpoint, deadSince }]) =>
            id === provider && isOwnEndpoint === undefined && deadSince === undefined,
        ),
    );
    expect(refused.length).toBeGreaterThan(60);
    for (const [code, one] of refused) {
      const at = (pattern: RegExp): number =>
        allSteps(one.steps).findIndex(({ text }) => pattern.test(text));
      expect(at(/endedMessage/), code).toBeGreaterThanOrEqual(0);
      expect(at(/endedMessage/), code).toBeLessThanOrEqual(1);
      if (one.verdict !== 'configfault') expect(at(/endedMessage/), code).toBe(0);
    }
  });

  it("tell nobody to mend Vapi's own key, and name a vendor's page for no other provider", () => {
    for (const [code, one] of CARDS) {
      const isVapis = one.owner === 'platform' && /(?:invalid|incorrect)-api-key/.test(code);
      if (isVapis) {
        expect(one.causes.map(({ text }) => text).join(), code).not.toMatch(/mistyped/);
        expect(allSteps(one.steps).map(({ link }) => link?.url)).toContain(
          LINKS['vapi-status'].url,
        );
      }
      for (const { sources } of one.causes) {
        for (const { name } of sources) {
          const [id] =
            { 'OpenAI docs': ['openai'], 'ElevenLabs help': ['eleven-labs'] }[name] ?? [];
          if (id !== undefined) expect(one.provider, code).toBe(id);
        }
      }
    }
  });
});

describe('every card', () => {
  it('that names a carrier’s refusal offers no repeated call before the fix', () => {
    for (const code of [
      'twilio-failed-to-connect-call',
      'vonage-failed-to-connect-call',
      'vonage-rejected',
    ]) {
      const one = diagnose(code);
      expect(one).toMatchObject({ owner: 'unclear', retry: 'after-fix' });
      expect(one.suspects[0], code).toMatchObject({ owner: 'you', likelier: true });
      expect(one.suspects.at(-1), code).toMatchObject({ owner: 'carrier' });
    }
  });

  it('claims of no code that only others name that the vendor lists it', () => {
    for (const [code, reason] of Object.entries(CATALOG.reasons.retell)) {
      const sources = [reason.source].flat();
      if (!sources.includes('second-hand-codes')) continue;
      expect(reason.since, code).toBeUndefined();
      const said = diagnose(code, NO_SETTINGS, 'retell').evidence;
      expect(said.flatMap(({ sources: named }) => named.map(({ kind }) => kind))).toContain(
        'second-hand',
      );
    }
  });

  it('about a web call alone leads to no page about SIP', () => {
    const { links } = forCall(diagnose(`${IN}assistant-did-not-receive-customer-audio`), {
      medium: 'web',
    });
    expect(links.map(({ url }) => url).join()).not.toContain('/sip/');
  });

  it("tells how to reach Retell's support where it sends people there", () => {
    const cards = CARDS.filter(
      ([, { vendor, steps }]) => vendor === 'retell' && steps.report.length > 0,
    );
    expect(cards.length).toBeGreaterThan(3);
    for (const [code, { steps }] of cards) {
      const isSent = steps.report.some(({ text }) =>
        /write to|support of Retell|Retell support/.test(text),
      );
      if (!isSent) continue;
      expect(
        steps.report.map(({ link }) => link?.url),
        code,
      ).toContain(LINKS['retell-support'].url);
      expect(steps.report.map(({ text }) => text).join(), code).toContain('support@retellai.com');
    }
  });

  it('names a source once behind each statement', () => {
    for (const [code, one] of CARDS) {
      const said = [one.meaning, ...one.causes, ...allSteps(one.steps), ...one.evidence];
      for (const { sources } of said.filter((each) => each !== undefined)) {
        expect(new Set(sources).size, code).toBe(sources.length);
      }
    }
  });

  it('says each thing once', () => {
    for (const [code, one] of CARDS) {
      for (const list of [one.causes, allSteps(one.steps), one.evidence]) {
        const texts = list.map(({ text }) => text);
        expect(texts.length, `${code}: ${texts.join(' | ')}`).toBe(new Set(texts).size);
      }
    }
  });

  it('has JSON that can be parsed, and a call back that fits who asked for it', () => {
    for (const [, one] of CARDS) {
      if (snippetsOf(one) === '') continue;
      for (const { snippet } of allSteps(one.steps)) {
        if (snippet !== undefined) expect(() => JSON.parse(snippet) as unknown).not.toThrow();
      }
    }
    expect(diagnose('user_requested_callback', NO_SETTINGS, 'retell').retry).toBe('back-off');
  });
});

describe('providers', () => {
  it('have a status page, or it is said why not', () => {
    for (const [id, { status, noStatus }] of PROVIDERS) {
      expect(status === undefined, id).toBe(noStatus !== undefined);
    }
    for (const [code, one] of CARDS) {
      if (one.owner !== 'provider' || one.provider === undefined) continue;
      const status = statusOfProvider(one);
      if (status !== undefined)
        expect(
          one.links.map(({ url }) => url),
          code,
        ).toContain(status);
    }
    expect(keysAre(true).ownKeys).toHaveProperty('openai');
  });
});

/** The texts of all steps of a card. */
const stepTexts = ({ steps }: Diagnosis): string =>
  allSteps(steps)
    .map(({ text }) => text)
    .join('\n');

describe('what a second grading found', () => {
  it('hooks to copy name the place, and that they replace those which are there', () => {
    const withHooks = CARDS.flatMap(([code, { steps }]) =>
      allSteps(steps).flatMap(({ text, snippet }) =>
        snippet !== undefined && 'hooks' in (JSON.parse(snippet) as object)
          ? [[code, text] as const]
          : [],
      ),
    );
    expect(withHooks.length).toBeGreaterThan(10);
    for (const [code, text] of withHooks) {
      expect(text, code).toMatch(/PATCH \/(?:assistant|phone-number) with its ID/);
      expect(text, code).toContain('your existing hooks');
    }
  });

  it('a hook before the limit of a call comes before it', () => {
    const { steps } = diagnose('exceeded-max-duration', NO_SETTINGS);
    const [limit, hook] = ['maxDurationSeconds', 'seconds'].map((name) =>
      allSteps(steps).flatMap(({ snippet = '{}' }) => valuesOf(JSON.parse(snippet), name)),
    );
    expect(limit).toHaveLength(1);
    expect(Number(limit?.[0]) - Number(hook?.[0])).toBe(60);
  });

  it('Anthropic Bedrock falls back to one model, OpenAI to a list', () => {
    const bedrock = CARDS.filter(
      ([, { provider, component }]) => provider === 'anthropic-bedrock' && component === 'LLM',
    );
    const said = bedrock.filter(([, card]) => stepTexts(card).includes('fallbackModels'));
    expect(said.length).toBeGreaterThan(5);
    for (const [code, card] of said) {
      expect(stepTexts(card), code).toContain('one other Bedrock model only');
      expect(stepTexts(card), code).not.toContain('list them');
    }
    expect(stepTexts(diagnose('pipeline-error-openai-llm-failed', NO_SETTINGS))).toContain(
      'list them',
    );
  });

  it("a voice that is not found under Vapi's key is not looked for in an account of one's own", () => {
    const code = 'pipeline-error-eleven-labs-voice-not-found';
    const vendors = diagnose(code, keysAre(false));
    expect(stepTexts(vendors)).not.toContain('My Voices');
    expect(allSteps(vendors.steps).map(({ link }) => link?.url)).toContain(
      LINKS['vapi-integrations'].url,
    );
    expect(stepTexts(diagnose(code, keysAre(true)))).toContain('My Voices');
    expect(stepTexts(diagnose(code, NO_SETTINGS))).toContain(
      'With your own ElevenLabs key: copy the voice ID from My Voices',
    );
  });

  it('an inbound call is told nothing of numbers that cannot call out', () => {
    const card = diagnose('call.start.error-get-transport', NO_SETTINGS);
    const inbound = forCall(card, INBOUND);
    expect(stepTexts(inbound)).not.toMatch(/Geo Permissions|Dial Outbound|trial account/);
    expect(inbound.causes.map(({ text }) => text).join()).not.toContain('outbound');
    expect(stepTexts(inbound)).toContain('Auth Token');
    expect(stepTexts(forCall(card, OUTBOUND))).toMatch(/Geo Permissions/);
  });

  it('what says to call again at once may be called again at once', () => {
    for (const [code, card] of CARDS) {
      const [first] = allSteps(card.steps);
      if (first?.text === 'Call again.') expect(card.retry, code).toBe('now');
    }
  });

  it('no name loses its capital behind the question whose key it was', () => {
    for (const [code, card] of CARDS) {
      const all = [...allSteps(card.steps), ...card.causes].map(({ text }) => text).join('\n');
      expect(all, code).not.toMatch(/key: (?:vapi|openAI|retell|deepgram|my Voices)\b/);
    }
  });
});
