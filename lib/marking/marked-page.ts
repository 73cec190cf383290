import type { ShadowRootOf } from '../page/late-shadow-roots.ts';
import type { LearnContext } from '../page/learning/learned-column.ts';
import type { ReasonCell } from '../page/reason-cell.ts';
import type { Attribution, Statement } from '../reasons/diagnosis.ts';
import type { PageSettings } from '../settings/settings.ts';
import type { Vendor } from '../vendors/vendor.ts';
import type { Anchor } from './anchor.ts';

/** A reason on a page that has its badge. */
export interface MarkedReason {
  readonly badge: HTMLElement;
  readonly cell: ReasonCell;
  readonly diagnosis: Attribution;
  /** Where in its cell the badge stands. */
  readonly anchor: Anchor;
}

/** What one batch of marking changed. */
export interface MarkingUpdate {
  /** Reasons that are new, or were looked at again. */
  readonly reasons: ReadonlySet<MarkedReason>;
  /** Tables, or surroundings of labeled reasons, in which badges came, changed or went. */
  readonly groups: ReadonlySet<Element>;
}

/** What the card script adds to the marking script's work; none of it keeps a badge waiting. */
export interface Supplement {
  /** The codes of all call records that may be of a cell's call. */
  readonly codesOf: (cell: ReasonCell) => readonly string[];
  /** What a label means that was taught for this host; undefined if it was not taught. */
  readonly ofTaught: (label: string) => Attribution | undefined;
  /** What a diagnosed reason means, in one sentence. */
  readonly meaningOf: (diagnosis: Attribution) => Statement | undefined;
  /** Calls back when more is known of some calls; `isAbout` says whether a cell may be of one of them. */
  readonly onMore: (more: (isAbout: (cell: ReasonCell) => boolean) => void) => void;
  /** The styles of badges, for shadow roots, which those of the extension do not reach. */
  readonly badgeCss: string;
}

/**
 * A marked page as the card script sees it: everything that the marking script gives to it, except whether the page may
 * be marked at all (see `script-bridge.ts`).
 */
export interface MarkedPage {
  readonly vendor: Vendor;
  /** Host name of the dashboard; a frame without an address of its own belongs to that of its page. */
  readonly host: string;
  /** What the user has set, as it is now. */
  readonly settings: PageSettings;
  /** Whether a reason column or a labeled reason is on the page now. */
  readonly hasReasons: boolean;
  /** The shadow root of an element, closed ones too where the browser lets an extension in. */
  readonly shadowRootOf: ShadowRootOf;
  /** Ends when the page is marked no longer. */
  readonly signal: AbortSignal;
  /** False once the extension was updated or removed under the page. */
  isAlive(): boolean;
  /** Every reason that has its badge now, table by table. */
  reasons(): Iterable<MarkedReason>;
  /** What a badge stands for, or undefined where the element is none. */
  reasonOf(badge: Element): MarkedReason | undefined;
  /**
   * Whether an element may show a translation of a text that was never read. Only the script that reads the page knows
   * what was translated: another script has a memory of its own, which is empty.
   */
  mayBeTranslated(element: Element): boolean;
  /** What learning more columns takes. */
  learningContext(): LearnContext;
  /** Calls back after each batch in which something was marked or taken away, before it is painted. */
  onChange(changed: (update: MarkingUpdate) => void): void;
  /** Calls back after the settings have changed. */
  onSettings(changed: () => void): void;
  /** Takes over what the card script adds. */
  give(supplement: Supplement): void;
}
