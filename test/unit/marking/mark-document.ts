import { PageMarking } from '../../../lib/marking/page-marking.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';

/** Marks the test's own document as a page of Vapi's dashboard, with settings as installed. */
export function markDocument(signal: AbortSignal): PageMarking {
  return new PageMarking({
    page: document,
    vendor: vapi,
    host: 'dashboard.vapi.ai',
    settings: DEFAULT_SETTINGS,
    shadowRootOf: (element) => element.shadowRoot,
    isAlive: () => true,
    signal,
  });
}
