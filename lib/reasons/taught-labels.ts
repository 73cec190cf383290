import type { VendorId } from '../vendors/vendor.ts';
import type { Knowledge } from './basis.ts';
import { Cache } from './cache.ts';
import { narrowDiagnoses } from './completion.ts';
import { isCutOf } from './cut-text.ts';
import type { Diagnosis, ReasonSettings, TaughtLabel } from './diagnosis.ts';
import { diagnose, diagnoseLabel } from './index.ts';
import { CUT, labelKey } from './label-key.ts';

/** Plain label with its host → code. */
const known = new WeakMap<readonly TaughtLabel[], ReadonlyMap<string, string>>();
/** Answers by settings; those with and without texts are not asked for with the same. */
const answers = new WeakMap<ReasonSettings, Map<Knowledge | undefined, Cache<Diagnosis>>>();

/**
 * The codes that a label may stand for by what was taught for a host: one for a label that was taught as it stands
 * here, those of all that it may be cut from, else none.
 */
function taughtCodes(label: string, host: string, labels: readonly TaughtLabel[]): string[] {
  let taught = known.get(labels);
  if (taught === undefined) {
    known.set(labels, (taught = new Map(labels.map((each) => [labelKey(each), each.code]))));
  }
  const key = labelKey({ host, label });
  const same = taught.get(key);
  if (same !== undefined) return [same];
  const parts = key.split(CUT);
  if (parts.length === 1) return [];
  return [...taught].flatMap(([whole, code]) =>
    !whole.includes(CUT) && isCutOf({ parts, isCut: true }, whole) ? code : [],
  );
}

/** The codes that a label is known to stand for by itself. */
function codesKnown({ code, certainty, owner, candidates }: Diagnosis): readonly string[] {
  // A label that is written like a code is one that somebody else has made up, until it is known.
  const isNew = certainty === 'unknown' && owner === 'unknown';
  return code === undefined || isNew ? candidates : [code];
}

const isCut = (label: string): boolean => labelKey({ host: '', label }).includes(CUT);

const isKnownCode = (code: string, vendor: VendorId, settings: ReasonSettings): boolean =>
  diagnose(code, vendor, settings).owner !== 'unknown';

/**
 * Why a taught label would say nothing new on a vendor's dashboard: nobody knows its code, neither the vendor's lists
 * nor a rule, or the label is known by itself. Undefined where it says something. Never throws.
 */
export function whySaysNothing(
  { label, code }: Pick<TaughtLabel, 'label' | 'code'>,
  vendor: VendorId,
  settings: ReasonSettings,
): 'unknown-code' | 'known-label' | undefined {
  if (!isKnownCode(code, vendor, settings)) return 'unknown-code';
  const known = codesKnown(diagnoseLabel(label, vendor, settings));
  return known.includes(code) || (known.length > 0 && !isCut(label)) ? 'known-label' : undefined;
}

/**
 * What can be said of what a page on a host shows: as `diagnoseLabel`, and with the labels that the user taught for
 * that host. A label of the vendor's own stays what it is; one that is cut off may be either. Never throws.
 */
export function diagnoseLabelOn(
  host: string,
  label: string,
  vendor: VendorId,
  settings: ReasonSettings,
  knowledge?: Knowledge,
): Diagnosis {
  const found = diagnoseLabel(label, vendor, settings, knowledge);
  const { labels = [] } = settings;
  if (labels.length === 0) return found;
  const known = codesKnown(found);
  if (known.length > 0 && !isCut(label)) return found;
  let byKnowledge = answers.get(settings);
  if (byKnowledge === undefined)
    answers.set(settings, (byKnowledge = new Map<Knowledge | undefined, Cache<Diagnosis>>()));
  let kept = byKnowledge.get(knowledge);
  if (kept === undefined) byKnowledge.set(knowledge, (kept = new Cache(4000)));
  const asked = `${host} ${label}`;
  const before = kept.get(vendor, asked);
  if (before !== undefined) return before;

  const taught = taughtCodes(label, host, labels).filter((code) =>
    isKnownCode(code, vendor, settings),
  );
  const codes = [...new Set([...known, ...taught])];
  const all = codes.map((code) => diagnose(code, vendor, settings, knowledge));
  const [only] = all;
  const answer =
    taught.length === 0 || only === undefined || codes.length === known.length
      ? found
      : codes.length === 1
        ? { ...only, isTaught: true as const }
        : narrowDiagnoses(all, vendor, knowledge);
  return kept.keep(vendor, asked, answer);
}
