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
  // A label that is written like a code is one that somebody else has made up, until it is known.
  const isNew = found.certainty === 'unknown' && found.owner === 'unknown';
  const known = found.code === undefined || isNew ? found.candidates : [found.code];
  const isCut = labelKey({ host, label }).includes(CUT);
  if (known.length > 0 && !isCut) return found;
  let byKnowledge = answers.get(settings);
  if (byKnowledge === undefined)
    answers.set(settings, (byKnowledge = new Map<Knowledge | undefined, Cache<Diagnosis>>()));
  let kept = byKnowledge.get(knowledge);
  if (kept === undefined) byKnowledge.set(knowledge, (kept = new Cache(4000)));
  const asked = `${host} ${label}`;
  const before = kept.get(vendor, asked);
  if (before !== undefined) return before;

  const taught = taughtCodes(label, host, labels).filter(
    (code) => diagnose(code, vendor, settings).owner !== 'unknown',
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
