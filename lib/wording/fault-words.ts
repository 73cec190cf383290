import { i18n } from './texts.ts';
import type { Attribution, Suspect } from '../reasons/diagnosis.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { CallFacts } from '../reasons/for-call.ts';
import { ownerWord } from './owner-look.ts';

/** The owner of a diagnosis in a word, as a badge says it. */
export function faultWord(diagnosis: Attribution): string {
  const { owner, vendor, party, suspects } = diagnosis;
  if (owner === 'platform') return VENDORS[vendor].name;
  if (owner !== 'unclear' || suspects.length !== 2) return ownerWord(owner, party);
  const [one, other] = suspects.map((suspect) => suspectWord(suspect, vendor));
  return i18n.t('owner.either', { one: one ?? '', other: other ?? '' });
}

/** Somebody who may be at fault, in a word. */
export function suspectWord(suspect: Suspect, vendor: VendorId): string {
  return suspect.owner === 'platform'
    ? VENDORS[vendor].name
    : ownerWord(suspect.owner, suspect.party);
}

/** Whether nothing more is known of an unclear owner than that it is unclear. */
function isOpen({ owner, suspects }: Attribution): boolean {
  return owner === 'unclear' && suspects.length !== 2;
}

/** Whose fault it is, in the few words that a card begins with. */
export function faultHeadline(diagnosis: Attribution, { direction }: CallFacts = {}): string {
  const { owner, certainty, party } = diagnosis;
  switch (owner) {
    case 'customer':
      return i18n.t(direction === undefined ? 'fault.customer' : `fault.${direction}`);
    case 'none':
    case 'you':
    case 'unknown':
      return i18n.t(`fault.${owner}`);
    case 'platform':
      return i18n.t('fault.party', { party: faultWord(diagnosis) });
    case 'provider':
    case 'carrier':
      return party === undefined ? i18n.t(`fault.${owner}`) : i18n.t('fault.party', { party });
    case 'unclear':
      if (certainty === 'narrowed') return i18n.t('fault.narrowed');
      return isOpen(diagnosis)
        ? i18n.t('fault.unclear')
        : i18n.t('fault.suspects', { parties: faultWord(diagnosis) });
  }
}

/** Whose fault it is, as the beginning of a sentence. */
function faultLead(diagnosis: Attribution): string {
  const { owner, party } = diagnosis;
  switch (owner) {
    case 'none':
    case 'customer':
    case 'you':
    case 'unknown':
      return i18n.t(`badge.${owner}`);
    case 'platform':
      return i18n.t('badge.party', { party: faultWord(diagnosis) });
    case 'provider':
    case 'carrier':
      return party === undefined ? i18n.t(`badge.${owner}`) : i18n.t('badge.party', { party });
    case 'unclear':
      return isOpen(diagnosis)
        ? i18n.t('badge.unclear')
        : i18n.t('badge.suspects', { parties: faultWord(diagnosis) });
  }
}

/**
 * Owner and meaning in one sentence: the accessible name of a badge. As long as the meaning is not there, the owner is
 * all.
 */
export function faultSentence(diagnosis: Attribution, meaning: string | undefined): string {
  const lead = faultLead(diagnosis);
  return meaning === undefined ? lead : `${lead}: ${meaning}`;
}
