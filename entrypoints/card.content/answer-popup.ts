import { onMessage, sendMessage } from '../../lib/messaging/protocol.ts';
import { countInFrames } from '../../lib/marking/frames.ts';
import { hostOfPage } from '../../lib/marking/host-of-page.ts';
import { allowPage, type MarkedPage } from '../../lib/marking/meeting.ts';
import { FAULT_OWNERS, OWNERS, zeroByOwner, type Owner } from '../../lib/catalog/terms.ts';
import { vendorOfHost } from '../../lib/vendors/index.ts';

/** Ms after the last change before the page's faults are counted. */
const QUIET_MS = 120;

function countOwners({ marker }: MarkedPage): Record<Owner, number> {
  const counts = zeroByOwner();
  for (const owner of marker.owners()) counts[owner] += 1;
  return counts;
}

/**
 * Answers what popup and background ask of a page.
 *
 * @param current the page as it is marked now; undefined where it is not
 * @param signal ends the answers
 */
export function answerPopup(current: () => MarkedPage | undefined, signal: AbortSignal): void {
  const stops = [
    onMessage('accessChanged', ({ data }) => {
      allowPage(!data.includes(hostOfPage()));
      return true;
    }),
    onMessage('highlightOwner', ({ data }) => {
      current()?.marker.highlight(OWNERS.find((owner) => owner === data));
    }),
  ];
  if (window === window.top) {
    stops.push(
      onMessage('getPageSummary', () => {
        const marked = current();
        if (marked === undefined) return undefined;
        const { vendor, host, marker } = marked;
        const { highlighted } = marker;
        const byOwner = countOwners(marked);
        const isInFrames = countInFrames(document, byOwner);
        const isVendors = vendorOfHost(host) !== undefined;
        return {
          vendor: vendor.id,
          host,
          // Of a host that the user added no address is known.
          expected: !isVendors || vendor.routes.some(({ path }) => path.test(location.pathname)),
          found: marked.found() || isInFrames,
          byOwner,
          ...(highlighted !== undefined && { highlighted }),
        };
      }),
    );
  }
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()));
}

/** Tells the toolbar icon how many faults are on a page, as long as it is marked. */
export function tellFaults(marked: MarkedPage): void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  const tell = (faults: number): void => {
    if (faults === told || !marked.isAlive()) return;
    told = faults;
    void sendMessage('faultsOnPage', faults).catch(() => undefined);
  };
  const countSoon = (): void => {
    quiet ??= setTimeout(() => {
      quiet = undefined;
      const counts = countOwners(marked);
      tell(FAULT_OWNERS.reduce((sum, owner) => sum + counts[owner], 0));
    }, QUIET_MS);
  };
  marked.onChange(countSoon);
  countSoon();
  marked.signal.addEventListener('abort', () => {
    clearTimeout(quiet);
    tell(0);
  });
}
