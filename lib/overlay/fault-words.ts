import type { Diagnosis, Suspect } from '../reasons/diagnosis.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { ownerWord } from './owner-look.ts';

/** The owner of a diagnosis in a word, as a badge says it. */
export function faultWord(diagnosis: Diagnosis): string {
  const { owner, vendor, party, suspects } = diagnosis;
  if (owner === 'platform') return VENDORS[vendor].name;
  if (owner !== 'unclear' || suspects.length !== 2) return ownerWord(owner, party);
  return suspects.map((suspect) => suspectWord(suspect, vendor)).join(' or ');
}

/** Somebody who may be at fault, in a word. */
export function suspectWord(suspect: Suspect, vendor: VendorId): string {
  return suspect.owner === 'platform'
    ? VENDORS[vendor].name
    : ownerWord(suspect.owner, suspect.party);
}

/** Whose fault it is, in the few words that a card begins with. */
export function faultHeadline(diagnosis: Diagnosis): string {
  const { owner, certainty, candidates, party } = diagnosis;
  const word = faultWord(diagnosis);
  if (certainty === 'unknown') return 'A reason that Hangtag does not know';
  switch (owner) {
    case 'none':
      return 'Ended as it should';
    case 'customer':
      return 'On the customer’s side';
    case 'you':
      return 'On your side';
    case 'platform':
    case 'provider':
      return owner === 'provider' && party === undefined
        ? 'A provider failed, not you'
        : `${word} failed, not you`;
    case 'carrier':
      return party === undefined ? 'The carrier failed, not you' : `${word} failed, not you`;
    case 'unclear':
      if (certainty === 'narrowed') return `Cut off: one of ${candidates.length} reasons`;
      return word === 'Unclear' ? 'Not clear whose fault' : `${word}: not clear which`;
  }
}

/** Owner and meaning in one sentence: the accessible name of a badge. */
export function faultSentence(diagnosis: Diagnosis): string {
  const { owner, meaning, certainty } = diagnosis;
  const word = faultWord(diagnosis);
  const lead = {
    none: 'Expected end',
    customer: 'Customer’s side',
    you: 'Your side',
    platform: `${word}’s fault`,
    provider: `${word}’s fault`,
    carrier: `${word}’s fault`,
    unclear:
      certainty === 'unknown'
        ? 'Unknown reason'
        : `Unclear whose fault${word === 'Unclear' ? '' : ` (${word})`}`,
  }[owner];
  return `${lead}: ${meaning}`;
}
