import { defined } from '../calls/defined.ts';
import { BADGE } from '../page/own-nodes.ts';
import type { Attribution } from '../reasons/diagnosis.ts';
import { faultSentence, faultWord } from '../wording/fault-words.ts';

const LOOK_ATTRIBUTES = [
  'data-vendor',
  'data-owner',
  'data-certainty',
  'data-severity',
  'data-code',
  'data-party',
  'data-candidates',
  'data-says',
  'aria-label',
] as const;

/** Every attribute of a badge that follows from its diagnosis. */
export type BadgeLook = Readonly<Partial<Record<(typeof LOOK_ATTRIBUTES)[number], string>>>;

/**
 * What a diagnosis looks like as a badge.
 * @param meaning what happened, in one sentence; absent as long as nobody knows it here
 */
export function lookOf(diagnosis: Attribution, meaning?: string): BadgeLook {
  const { vendor, owner, certainty, severity, code, party, candidates } = diagnosis;
  return defined<BadgeLook>({
    'data-vendor': vendor,
    'data-owner': owner,
    'data-certainty': certainty,
    'data-severity': severity,
    'data-code': code,
    'data-party': party,
    ...(certainty === 'narrowed' && { 'data-candidates': String(candidates.length) }),
    'data-says': faultWord(diagnosis),
    'aria-label': faultSentence(diagnosis, meaning),
  });
}

/**
 * A badge: one plain element without children, so that text, copies and exports of its cell stay as
 * they were. The stylesheet draws it from its attributes.
 */
export function makeBadge(look: BadgeLook, page: Document): HTMLElement {
  const badge = page.createElement(BADGE);
  for (const [name, value] of Object.entries(look)) badge.setAttribute(name, value);
  badge.setAttribute('role', 'button');
  badge.setAttribute('aria-haspopup', 'dialog');
  badge.setAttribute('tabindex', '-1');
  // Translators would otherwise take the name of a party for a word.
  badge.setAttribute('translate', 'no');
  return badge;
}

/** Gives a badge another look in place; touches only what differs. */
export function changeLook(badge: Element, look: BadgeLook): void {
  for (const name of LOOK_ATTRIBUTES) {
    const value = look[name];
    if (value === undefined) badge.removeAttribute(name);
    else if (badge.getAttribute(name) !== value) badge.setAttribute(name, value);
  }
}
