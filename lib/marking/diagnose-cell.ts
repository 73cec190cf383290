import { isCutOff } from '../calls/ellipsis.ts';
import { fullerTexts, isPlausibleReason } from '../page/values/cell-text.ts';
import type { ReasonCell } from '../page/reason-cell.ts';
import { mayBeTranslated } from '../page/translation.ts';
import type { Attribution } from '../reasons/diagnosis.ts';

/** What marking has to know of reasons: `lib/reasons` with the user's settings. */
export interface MarkingReasons {
  readonly diagnoseLabel: (label: string) => Attribution;
  readonly diagnose: (code: string) => Attribution;
  readonly isKnown: (label: string) => boolean;
  readonly agrees: (label: string, code: string) => boolean;
}

/** Whether a label alone says all: no call record can tell more then. */
export function saysAll({ certainty, isTaught }: Attribution): boolean {
  return !isTaught && (certainty === 'exact' || certainty === 'derived');
}

/**
 * What a cell means whose label alone does not say it: by the one code of its call's records that the
 * label allows, else by a fuller text on the cell; undefined where it is no reason at all. Of a label that the
 * browser may have translated, and nobody has read before, only a record tells.
 *
 * @param fromLabel what the label alone says
 * @param codes of the call records that may be of the cell's call
 */
export function diagnoseUnsettled(
  { label, element, isDeclared }: ReasonCell,
  fromLabel: Attribution,
  codes: readonly string[],
  reasons: MarkingReasons,
): Attribution | undefined {
  const { isTaught } = fromLabel;
  const isForeign = fromLabel.certainty === 'unknown' && mayBeTranslated(element);
  // What the user said of a label stands back behind the record of the very call, whatever that says.
  const [code, other] = new Set(
    codes.filter((one) => isTaught === true || isForeign || reasons.agrees(label, one)),
  );
  if (code !== undefined && other === undefined) return reasons.diagnose(code);
  if (isTaught) return fromLabel;
  for (const text of fullerTexts(element)) {
    const fuller = reasons.diagnoseLabel(text);
    if (fuller.code === undefined || fuller.certainty === 'unknown') continue;
    if (fromLabel.certainty === 'unknown' || reasons.agrees(label, fuller.code)) return fuller;
  }
  if (fromLabel.certainty === 'narrowed') return fromLabel;
  if (isForeign) return undefined;
  return (isDeclared || isCutOff(label)) && isPlausibleReason(label) ? fromLabel : undefined;
}
