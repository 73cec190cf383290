import { defined } from '../../lib/calls/defined.ts';
import {
  onMessage,
  sendMessage,
  type HighlightedRows,
  type PageSummary,
} from '../../lib/messaging/protocol.ts';
import { countInFrames } from '../../lib/card/badges-in-frames.ts';
import { countFaults, type FaultSteps } from '../../lib/card/fault-steps.ts';
import { reportPage } from '../../lib/card/report-page.ts';
import type { Highlight } from '../../lib/card/highlight.ts';
import { hostOfPage } from '../../lib/marking/host-of-page.ts';
import type { MarkedPage } from '../../lib/marking/marked-page.ts';
import type { PageRecording } from '../../lib/recording/start-recording.ts';
import { setAllowed } from '../../lib/marking/script-bridge.ts';
import { TAUGHT_KINDS } from '../../lib/settings/column-schema.ts';
import { OWNERS, zeroByOwner, type Owner } from '../../lib/catalog/terms.ts';
import { expectsReasons } from '../../lib/vendors/index.ts';

/** Ms after the last change before the page's faults are counted. */
const QUIET_MS = 120;

const HIGHLIGHTS: readonly HighlightedRows[] = [...OWNERS, 'retry-now'];

/** A page as it is marked now, and the rows of it that are highlighted. */
export interface CurrentPage {
  readonly marked: MarkedPage;
  readonly highlight: Highlight;
  readonly steps: FaultSteps;
  readonly recording: PageRecording;
}

function countOwners(marked: MarkedPage): Record<Owner, number> {
  const counts = zeroByOwner();
  for (const { diagnosis } of marked.reasons()) counts[diagnosis.owner] += 1;
  return counts;
}

/**
 * Answers what popup and background ask of a page.
 *
 * @param current the page as it is marked now; undefined where it is not
 * @param signal ends the answers
 */
export function answerPopup(current: () => CurrentPage | undefined, signal: AbortSignal): void {
  const stops = [
    onMessage('accessChanged', ({ data }) => {
      setAllowed(!data.includes(hostOfPage()));
      return true;
    }),
    onMessage('highlightRows', ({ data }) => {
      current()?.highlight.set(HIGHLIGHTS.find((rows) => rows === data));
    }),
  ];
  if (window === window.top) {
    stops.push(
      onMessage('stepFault', ({ data }) => current()?.steps.step(data === -1 ? -1 : 1)),
      onMessage('teachUnkept', ({ data }) => {
        const header = current()?.recording.unkept()?.column?.header;
        const kind = TAUGHT_KINDS.find((each) => each === data);
        if (header === undefined || kind === undefined) return false;
        return sendMessage('teachColumn', { header, kind }).then(
          () => true,
          () => false,
        );
      }),
      onMessage('getPageReport', () => {
        const marked = current()?.marked;
        return marked === undefined ? undefined : reportPage(document, marked);
      }),
      onMessage('getPageSummary', () => {
        const now = current();
        if (now === undefined) return undefined;
        const { marked, highlight, recording } = now;
        const unkept = recording.unkept();
        const { vendor, host } = marked;
        const byOwner = countOwners(marked);
        const isInFrames = countInFrames(document, byOwner);
        return defined<PageSummary>({
          vendor: vendor.id,
          host,
          expected: expectsReasons(vendor, host, location.pathname),
          found: marked.hasReasons || isInFrames,
          byOwner,
          faults: countFaults(marked),
          retryNow: highlight.retryNow,
          highlighted: highlight.which,
          unkept,
        });
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
      tell(countFaults(marked));
    }, QUIET_MS);
  };
  marked.onChange(countSoon);
  countSoon();
  marked.signal.addEventListener('abort', () => {
    clearTimeout(quiet);
    tell(0);
  });
}
