import { LONGEST_LABEL } from '../calls/limits.ts';
import { plainText } from '../calls/plain-text.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { certaintyOf } from './certainty.ts';
import type { ReasonSettings } from './diagnosis.ts';
import { diagnoseLabel } from './index.ts';

/** A reason that was found in a text. */
export interface FoundReason {
  readonly vendor: VendorId;
  /** The code or label as it stands there. */
  readonly text: string;
}

/** Longer texts are looked through as far as this. */
const MOST_CHARACTERS = 4_000_000;
/** Parts of a text that may be labels and are looked up; a label stands where a reader can see it. */
const MOST_CANDIDATES = 4_000;

/** The fields in which vendors' own data has the code, with its value in JSON, quoted once or more, or in a form. */
const FIELD =
  /(?:ended_?reason|disconnection_?reason)[\\"'\s]{0,6}[:=][\\"'\s]{0,6}([A-Za-z][\w.-]+)/gi;
/** What may be a code: words joined by marks; a single word is found everywhere. */
const JOINED = /[A-Za-z]\w*(?:[._-]\w+)+/g;
/** What stands between parts of which one may be a label. */
const BETWEEN = /[\n\r\t|"“”„«»`<>{}[\];,]+|\\[nrt"]|:\s|=/;
/** What stands around a text that was copied. */
const AROUND = /^[\s"'“”„«»`‹›‘’<([{]+|[\s"'“”„«»`‹›‘’>)\]},;:!?]+$/g;

/** Of two vendors that know a word, the first of these has it. UponAI's codes are Retell's. */
const VENDORS_BY_CODES = ['vapi', 'retell'] as const satisfies readonly VendorId[];

/**
 * The end reason in a text that somebody copied from elsewhere: a code, a label, cut or not, a quoted one, a line of a
 * log, a webhook's JSON. Undefined where none is known. Linear in the text's length; never throws.
 *
 * @param vendor whose reasons to look for; all where absent
 */
export function findReason(
  text: string,
  settings: ReasonSettings,
  vendor?: VendorId,
): FoundReason | undefined {
  const vendors = vendor === undefined ? VENDORS_BY_CODES : [vendor];
  const known = (candidate: string): FoundReason | undefined => {
    const label = candidate.replace(AROUND, '');
    if (label.length > LONGEST_LABEL || !/\p{L}/u.test(label)) return undefined;
    const of = vendors.find((each) => diagnoseLabel(label, each, settings).certainty !== 'unknown');
    return of === undefined ? undefined : { vendor: of, text: label };
  };
  const some = text.slice(0, MOST_CHARACTERS);
  // What is short may be nothing but the reason: then even a single word is one.
  const whole = some.length <= 2 * LONGEST_LABEL ? known(some) : undefined;
  if (whole !== undefined) return whole;
  for (const [, value = ''] of some.matchAll(FIELD)) {
    const found = known(value);
    if (found !== undefined) return found;
  }
  return codeIn(some, vendors) ?? labelIn(some, known);
}

/** The first word of a text that is a code: a listed one before one that only the grammar reads. */
function codeIn(text: string, vendors: readonly VendorId[]): FoundReason | undefined {
  let derived: FoundReason | undefined;
  const seen = new Set<string>();
  for (const [word] of text.matchAll(JOINED)) {
    if (word.length > LONGEST_LABEL || seen.has(word)) continue;
    seen.add(word);
    for (const vendor of vendors) {
      const certainty = certaintyOf(word, vendor);
      if (certainty === 'exact') return { vendor, text: word };
      if (certainty === 'derived') derived ??= { vendor, text: word };
    }
  }
  return derived;
}

/** The first part of a text that is a label of several words. */
function labelIn(
  text: string,
  known: (candidate: string) => FoundReason | undefined,
): FoundReason | undefined {
  const candidates = new Set<string>();
  for (const candidate of text.slice(0, MOST_CANDIDATES * LONGEST_LABEL).split(BETWEEN)) {
    if (candidates.size >= MOST_CANDIDATES) break;
    // Cut to nearly nothing, a label fits everything.
    if (candidate.length <= LONGEST_LABEL && plainText(candidate).includes('-'))
      candidates.add(candidate.trim());
  }
  for (const candidate of candidates) {
    const found = known(candidate);
    if (found !== undefined) return found;
  }
  return undefined;
}
