import type { MarkedPage, MarkedReason } from '../../../lib/marking/marked-page.ts';
import type { ReasonCell } from '../../../lib/page/reason-cell.ts';
import { diagnoseLabel } from '../../../lib/reasons/index.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';

/** The document as the marking script would hand it over, with these cells marked: as a page of Vapi's. */
export function markedDocument(cells: Iterable<ReasonCell>): MarkedPage {
  const reasons = [...cells].map((cell) => ({
    cell,
    diagnosis: diagnoseLabel(cell.label, 'vapi'),
  }));
  return {
    vendor: vapi,
    host: 'dashboard.vapi.ai',
    settings: DEFAULT_SETTINGS,
    reasons: () => reasons as unknown as MarkedReason[],
    shadowRootOf: (element: Element) => element.shadowRoot,
  } as unknown as MarkedPage;
}
