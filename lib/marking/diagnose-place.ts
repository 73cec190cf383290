import { fullerTexts, isCut, isPlausibleReason } from '../page/values/cell-text.ts';
import type { Place } from '../page/places.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import type { Vendor } from '../vendors/vendor.ts';

/** What marking has to know of reasons; `entrypoints/` gives it `lib/reasons` with the settings. */
export interface Reasons {
  readonly diagnoseLabel: (label: string) => Diagnosis;
  readonly diagnose: (code: string) => Diagnosis;
  readonly isKnown: (label: string) => boolean;
  readonly agrees: (label: string, code: string) => boolean;
}

/** The code of a place's call by its record, where the page's own label allows it. */
export type CodeOf = (place: Place, mayBe: (code: string) => boolean) => string | undefined;

/** What is known beside the label itself. */
export interface Knowledge {
  readonly page: Document;
  readonly vendor: Vendor;
  readonly reasons: Reasons;
}

/**
 * What a place's label means, by the label itself, the call's record, or a fuller text on the cell;
 * undefined where it is no reason at all.
 *
 * @param codeOf looks the place's call up in the records; absent while nothing can
 */
export function diagnosePlace(
  place: Place,
  knowledge: Knowledge,
  codeOf: CodeOf | undefined,
): Diagnosis | undefined {
  const { label, cell } = place;
  const { reasons } = knowledge;
  const fromLabel = reasons.diagnoseLabel(label);
  if (fromLabel.certainty === 'exact' || fromLabel.certainty === 'derived') return fromLabel;
  const code = codeOf?.(place, (one) => reasons.agrees(label, one));
  if (code !== undefined) return reasons.diagnose(code);
  for (const text of fullerTexts(cell)) {
    const fuller = reasons.diagnoseLabel(text);
    if (fuller.code === undefined) continue;
    if (fromLabel.certainty === 'unknown' || reasons.agrees(label, fuller.code)) return fuller;
  }
  if (fromLabel.certainty === 'narrowed') return fromLabel;
  return (place.strong || isCut(label)) && isPlausibleReason(label) ? fromLabel : undefined;
}
