import type { Health } from '../history/health-state.ts';
import type { HistoryReport } from '../history/read-report.ts';
import type { Spread, SpreadQuery } from '../history/read-spread.ts';
import type { Sighting } from '../calls/sighting.ts';
import type { Span } from '../calls/span.ts';
import type { Unkept } from '../calls/unkept.ts';
import type { Owner } from '../catalog/terms.ts';
import type { Rule, TaughtLabel } from '../reasons/diagnosis.ts';
import type { TaughtColumn, TaughtKind } from '../settings/settings.ts';
import type { Episode } from '../trends/episode.ts';
import type { PeriodSpec } from '../trends/period.ts';
import type { TrendFilter } from '../trends/report.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { PageReport } from './page-report.ts';
import { defineMessenger } from './messenger.ts';

/** Most sightings that one `recordSightings` message may carry; a longer one is refused whole. */
export const MAX_BATCH = 500;

/** What became of a batch of sightings. */
export interface RecordAnswer {
  /**
   * Sightings that are in the history now, whether they were new or known. Those that are not in `again` either were
   * refused for good (implausible, too old, private, paused, without an identity): sending them again changes nothing.
   */
  readonly kept: number;
  /**
   * Indices in the batch of what was refused by nothing but the clock, which may be wrong: to be sent again later.
   * Absent where there are none.
   */
  readonly again?: readonly number[];
}

/** Rows of a page that can be highlighted: those of one owner, or of calls that are worth making again at once. */
export type HighlightedRows = Owner | 'retry-now';

/** What a content script sees on its page. */
export interface PageSummary {
  readonly vendor: VendorId;
  /** Host name, without scheme. */
  readonly host: string;
  /** Whether a page at this address should have reasons. */
  readonly expected: boolean;
  /** Whether a reason column or a labeled reason was found. */
  readonly found: boolean;
  /** Badges on the page, by owner. */
  readonly byOwner: Readonly<Record<Owner, number>>;
  /** Those that are faults, as trends count them, and that a step can lead to: without those in frames. */
  readonly faults: number;
  /** Rows of calls that are worth making again at once. */
  readonly retryNow: number;
  /** The rows that are highlighted. */
  readonly highlighted?: HighlightedRows;
  /** That none of its calls can be kept, as nothing tells them apart, and the header that may help. */
  readonly unkept?: Unkept;
}

/** Where on a page a step from fault to fault has led. */
export interface FaultStep {
  /** Its number among the faults that the page shows now, from 1. */
  readonly at: number;
  readonly of: number;
  /** Rows of the list, where the page has loaded only some of them. */
  readonly all?: number;
}

/** What a report is asked of. */
export interface ReportQuery {
  readonly period: PeriodSpec;
  readonly filter: TrendFilter;
}

/** Whose key calls use at a provider: `isOwn` where it is the user's own, else the vendor's. */
export interface OwnKey {
  readonly provider: string;
  readonly isOwn: boolean;
}

/** Every message to the background; `lib/worker/answers.ts` answers each of them. */
export interface ToBackground {
  /**
   * Content script → background. Resolves only once everything is committed; rejects where the history
   * could not be written: keep the batch and send it again. Safe to repeat.
   */
  recordSightings(batch: readonly Sighting[]): RecordAnswer;
  /** Content script → background: times of which fair lists told every call. Safe to repeat. */
  recordSpans(spans: readonly Span[]): void;
  /** Content script → background: faults among the badges on its page, for the toolbar icon. */
  faultsOnPage(count: number): void;
  /**
   * Extension page → background: a period against the one before. Rejects where the history cannot be
   * read; `getHealth` then says why.
   */
  getReport(query: ReportQuery): HistoryReport;
  /**
   * Extension page → background: the episodes of the last day, of the calls of a report. They take longer: to be asked
   * once the report is there. Rejects where the history cannot be read.
   */
  getEpisodes(query: ReportQuery): readonly Episode[];
  /** Card → background: how widespread a reason is. Rejects where the history cannot be read. */
  getSpread(query: SpreadQuery): Spread;
  /** Card → background: keeps one rule of the team, see `putRule`. Rejects where it was not kept. */
  putRule(rule: Rule): void;
  /** Card → background: keeps whose key calls use at a provider. Rejects where it was not kept. */
  putOwnKey(key: OwnKey): void;
  /** Extension page → background: how the history fares. */
  getHealth(): Health;
  /** Extension page → background: the user has read what happened. */
  dismissHealth(): void;
  /** Content script → background: keep a column for the host of its page. Rejects where it was not kept. */
  teachColumn(column: Omit<TaughtColumn, 'host'>): void;
  /** Content script → background: forget a column that was taught for the host of its page. */
  forgetColumn(column: Omit<TaughtColumn, 'host'>): void;
  /** Card → background: keep what a label on the host of its page means. Rejects where it was not kept. */
  teachLabel(taught: Pick<TaughtLabel, 'label' | 'code'>): void;
  /** Content script → background: pointing is over, to be passed on to every frame of its tab. */
  pointingOver(): void;
}

/** Every message to the content scripts of a tab. */
interface ToTab {
  /** Extension page → content script of a tab, as `getPageSummary`: what the page looks like, for a report. */
  getPageReport(): PageReport | undefined;
  /** Popup → content script of a tab; undefined where the page is not to be read (any more). */
  getPageSummary(): PageSummary | undefined;
  /**
   * Background → every frame of a tab: the hosts that the browser does not let Hangtag read now. The
   * answer says that the scripts are there.
   */
  accessChanged(lost: readonly string[]): boolean;
  /** Popup → every frame of a tab: the user wants to point at a reason. */
  startPointing(): void;
  /** Background → every frame of a tab: pointing is over. */
  pointingOver(): void;
  /** Popup → content script of a tab: keep what stands below the header of `unkept`; false where it cannot be. */
  teachUnkept(kind: TaughtKind): boolean;
  /** Popup or background → content script of a tab: go to the next fault (1) or the one before (-1). */
  stepFault(by: 1 | -1): FaultStep | undefined;
  /** Popup → content script of a tab: highlight some rows; null clears. */
  highlightRows(rows: HighlightedRows | null): void;
}

/** Every message between the parts of the extension. */
interface Protocol extends ToBackground, ToTab {}

/**
 * The extension's messenger. What arrives is as untrusted as the page it came from: a listener checks
 * its data before use (those of the background are in `lib/worker/answers.ts`). Messages to a tab name its id as last argument.
 */
export const { sendMessage, onMessage } = /* @__PURE__ */ defineMessenger<Protocol>();
