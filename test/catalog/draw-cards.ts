import { forCall, type CallFacts, type Diagnosis } from '../../lib/reasons/index.ts';
import type { Source } from '../../lib/catalog/sources.ts';
import { cardText, monthInWords } from './card-text.ts';
import { families } from './families.ts';
import { variants, type KeyAnswer } from './keys.ts';

/**
 * What most calls end with, and the failures that most is asked about: by the vendors' own pages on end reasons and
 * by questions in public. Nobody outside the vendors has counts.
 */
export const COMMONEST = [
  ['vapi', 'customer-ended-call'],
  ['vapi', 'assistant-ended-call'],
  ['vapi', 'customer-did-not-answer'],
  ['vapi', 'customer-busy'],
  ['vapi', 'voicemail'],
  ['vapi', 'silence-timed-out'],
  ['vapi', 'exceeded-max-duration'],
  ['vapi', 'assistant-forwarded-call'],
  ['vapi', 'twilio-failed-to-connect-call'],
  ['vapi', 'call.in-progress.error-assistant-did-not-receive-customer-audio'],
  ['vapi', 'call.in-progress.error-providerfault-outbound-sip-403-forbidden'],
  ['vapi', 'call.start.error-get-transport'],
  ['vapi', 'pipeline-error-openai-llm-failed'],
  ['vapi', 'assistant-request-failed'],
  ['retell', 'user_hangup'],
  ['retell', 'agent_hangup'],
  ['retell', 'dial_no_answer'],
  ['retell', 'voicemail_reached'],
  ['retell', 'inactivity'],
  ['retell', 'dial_failed'],
] as const;

const DRAWN = 40;

/** A card as it is graded: the code, the call on which it was opened, and whose key was used. */
export interface DrawnCard {
  readonly family: string;
  readonly code: string;
  readonly key: KeyAnswer;
  readonly call: CallFacts;
  readonly diagnosis: Diagnosis;
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Direction, medium and length of a call that can end so. */
function callOf({ code = '', outcome }: Diagnosis, next: () => number): CallFacts {
  const isWeb = /microphone|customer-audio|user_not_joined|frontend|web-call/.test(code);
  const isInbound = /inbound|assistant-request|concurrency_fallback/.test(code);
  const [kind, length] = [next(), Math.round(next() * 240)];
  const medium = isWeb ? 'web' : 'phone';
  const direction =
    isInbound || (kind < 0.35 && outcome !== 'not-reached' && outcome !== 'voicemail')
      ? 'inbound'
      : 'outbound';
  const isNever = outcome === 'never-started' || outcome === 'not-reached';
  return {
    medium,
    ...(medium === 'phone' && { direction }),
    durationSec: isNever ? 0 : length,
  };
}

/**
 * Draws the cards of one grading: the twenty commonest codes, and forty more: one of each family that is written one
 * by one and of SIP, the rest among all failures of providers. Whose key was used is drawn where that changes the card.
 *
 * @param seed the same number draws the same cards
 */
export function drawCards(seed: number): DrawnCard[] {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => {
    const one = from[Math.floor(next() * from.length)];
    if (one === undefined) throw new Error('Nothing to draw from.');
    return one;
  };
  const all = families();
  const isDrawn = new Set<string>();
  const draw = (family: (typeof all)[number], code: string): DrawnCard => {
    isDrawn.add(code);
    const [key, one] = pick(variants(code, family.catalog));
    const call = callOf(one, next);
    return { family: family.id, code, key, call, diagnosis: forCall(one, call) };
  };
  const commonest = COMMONEST.map(([, code]) => {
    const family = all.find(({ codes }) => codes.includes(code));
    if (family === undefined) throw new Error(`${code} is not listed.`);
    return draw(family, code);
  });
  const drawFrom = (family: (typeof all)[number]): DrawnCard[] => {
    const codes = family.codes.filter((code) => !isDrawn.has(code));
    return codes.length === 0 ? [] : [draw(family, pick(codes))];
  };
  const others = all.filter(({ provider }) => provider === undefined).flatMap(drawFrom);
  // Every code of a provider is as likely as any other, so that large families do not hide behind small ones.
  const ofProviders = all
    .filter(({ provider }) => provider !== undefined)
    .flatMap((family) => family.codes.map((code) => [family, code] as const));
  const rest: DrawnCard[] = [];
  while (others.length + rest.length < DRAWN) {
    const [family, code] = pick(ofProviders.filter(([, each]) => !isDrawn.has(each)));
    rest.push(draw(family, code));
  }
  return [...commonest, ...others, ...rest];
}

const KEYS = { open: 'not answered', own: "the user's own", vendor: "the vendor's" } as const;

function cite(sources: readonly Source[]): string {
  const named = sources.map(({ name, date, page }) => ({
    page,
    name: date === undefined ? name : `${name}, ${monthInWords(date)}`,
  }));
  // Two pages of one vendor are told apart by their titles.
  const isTwice = (name: string): boolean => named.filter((one) => one.name === name).length > 1;
  const words = named.map(({ name, page }) =>
    isTwice(name) && page !== undefined ? `${name}: ${page}` : name,
  );
  return words.length === 0 ? '' : ` (${[...new Set(words)].join('; ')})`;
}

/** The cards as an operator would read them, with a line for the grade of each. */
export function drawnText(cards: readonly DrawnCard[], seed: number): string {
  const parts = cards.map(({ code, key, call, family, diagnosis }, at) => {
    const { direction, medium, durationSec } = call;
    const of = [direction, medium, 'call,', `${String(durationSec)} s`].filter(
      (word) => word !== undefined,
    );
    return [
      `## ${String(at + 1)}. ${diagnosis.title}`,
      '',
      `\`${code}\` · ${family} · ${of.join(' ')} · key: ${KEYS[key]}`,
      '',
      ...cardText(diagnosis, cite),
      '',
      'Grade:',
      '',
    ].join('\n');
  });
  return [`# Cards drawn with seed ${String(seed)}`, '', ...parts].join('\n');
}
