import type { CallRecords } from '../call-records/records.ts';
import { callIdOf } from '../page/call-id-of.ts';
import { fullerTexts, isCut, isPlausibleReason } from '../page/cell-text.ts';
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

/** What is known beside the label itself. */
export interface Knowledge {
  readonly page: Document;
  readonly vendor: Vendor;
  readonly reasons: Reasons;
  readonly records: CallRecords;
}

/**
 * What a place's label means, by the label itself, the call's record, or a fuller text on the cell;
 * undefined where it is no reason at all.
 *
 * @param startOf reads the start of the place's call, ms since 1970; absent while nothing can
 */
export function diagnosePlace(
  place: Place,
  knowledge: Knowledge,
  startOf: ((place: Place) => number | undefined) | undefined,
): Diagnosis | undefined {
  const { label, cell } = place;
  const { reasons } = knowledge;
  const fromLabel = reasons.diagnoseLabel(label);
  if (fromLabel.certainty === 'exact' || fromLabel.certainty === 'derived') return fromLabel;
  const code = recordedCode(place, knowledge, startOf);
  if (code !== undefined) return reasons.diagnose(code);
  for (const text of fullerTexts(cell)) {
    const fuller = reasons.diagnoseLabel(text);
    if (fuller.code === undefined) continue;
    if (fromLabel.certainty === 'unknown' || reasons.agrees(label, fuller.code)) return fuller;
  }
  if (fromLabel.certainty === 'narrowed') return fromLabel;
  return (place.strong || isCut(label)) && isPlausibleReason(label) ? fromLabel : undefined;
}

function recordedCode(
  place: Place,
  { records, vendor, page, reasons }: Knowledge,
  startOf: ((place: Place) => number | undefined) | undefined,
): string | undefined {
  if (records.size === 0) return undefined;
  const id = callIdOf(place, vendor, page.location.href);
  // A cut ID alone is no proof, as long as nothing reads the start beside it.
  if (id === undefined || (id.isCut && startOf === undefined)) return undefined;
  return records.codeOf(
    id,
    () => startOf?.(place),
    (code) => reasons.agrees(place.label, code),
  );
}
