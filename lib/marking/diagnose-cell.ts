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

/** Whether the label alone is enough, so that no call record could tell more. */
export function saysAll({ certainty, isTaught }: Attribution): boolean {
  return !isTaught && (certainty === 'exact' || certainty === 'derived');
}

/**
 * The meaning of a cell whose label alone does not tell it: from the one code of its call's records that fits the
 * label, else from a fuller text on the cell; undefined if it is no reason at all. If the browser may have translated
 * the label before we read it, only a call record decides.
 *
 * @param fromLabel what the label alone says
 * @param codes of the call records that may be of the cell's call
 */
export function diagnoseUndecided(
  { label, element, isDeclared }: ReasonCell,
  fromLabel: Attribution,
  codes: readonly string[],
  reasons: MarkingReasons,
): Attribution | undefined {
  const { isTaught } = fromLabel;
  const isForeign = fromLabel.certainty === 'unknown' && mayBeTranslated(element);
  // A record of this very call beats what the user said of the label, whatever its code is.
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
