import type { MarkedPage, MarkedReason } from '../marking/marked-page.ts';
import { agrees } from '../reasons/index.ts';

/** What a reason's cell shows, or its code where the browser has translated what it showed. */
export function shownBy(
  marked: Pick<MarkedPage, 'mayBeTranslated'>,
  { cell, diagnosis }: Pick<MarkedReason, 'cell' | 'diagnosis'>,
): string {
  const { code, vendor } = diagnosis;
  const isForeign =
    code !== undefined && marked.mayBeTranslated(cell.element) && !agrees(cell.label, code, vendor);
  return isForeign ? code : cell.label;
}
