/** A platform whose dashboard Hangtag reads. UponAI shares Retell's reason codes but is a vendor of its own. */
export type VendorId = 'vapi' | 'retell' | 'uponai';

/** A dashboard: a host that Hangtag is meant to read, with the vendor whose codes it shows. */
export interface Dashboard {
  /** Host name in lower case, without scheme or port. */
  readonly host: string;
  readonly vendor: VendorId;
}

/** A fact about a page that is not ours, with where it was seen and when, so that a stale one can be told. */
export interface Evidence {
  /**
   * `seen`: in a public source about this very dashboard · `copied`: only in third-party code or clones ·
   * `guess`: neither, such as what holds of another vendor's dashboard.
   */
  readonly sure: 'seen' | 'copied' | 'guess';
  /** What shows it, in words. */
  readonly from: string;
  /** When it was checked, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly checked: string;
}

/** What a column of a table, or a labeled value in a drawer, tells of a call. */
export type HeaderKind =
  | 'reason'
  | 'callId'
  /** When it began, was made, and ended: a page shows one of them or several. */
  | 'start'
  | 'created'
  | 'ended'
  | 'duration'
  | 'cost'
  /** The assistant, agent or squad, and its version. */
  | 'agent'
  | 'version'
  /** Inbound or outbound; by telephone or in the browser. Some pages have both in one column. */
  | 'direction'
  | 'channel'
  /** The ID of the organization that the call belongs to. */
  | 'org'
  /** Whom a campaign calls: the row is about that contact, its reason about the contact's last call. */
  | 'contact'
  /** Only lists of something other than calls have it: campaigns, evals, simulations. */
  | 'notCall';

/** The header text of a column (or the label of a labeled value), as shown; matched without regard to case. */
export interface HeaderText extends Evidence {
  readonly text: string;
}

/** A label that a dashboard shows instead of the code's own words. */
export interface RewordedLabel extends Evidence {
  readonly label: string;
  readonly code: string;
}

/** How a reason begins that is not a call's, as `campaign.` does; labels of it may have other marks between. */
export interface OtherReason extends Evidence {
  readonly prefix: string;
}

/** What a cell shows that has nothing to show. */
export interface EmptyValues extends Evidence {
  readonly texts: readonly string[];
}

/** How labels come from codes: words apart, and in capitals or not. */
export interface CodeLabels extends Evidence {
  /** What is between the words of a code, where a label has spaces. */
  readonly joint: '-' | '_';
  /** Whether the first letter is a capital; else all are small. */
  readonly isCapital: boolean;
  /** The beginning of codes whose first two joints are dots, written with `joint` throughout; the second part is caught. */
  readonly dotted?: RegExp;
}

/** A file that a dashboard's export button writes, and what its columns mean, whatever the reader's language. */
export interface VendorExport extends Evidence {
  readonly vendor: VendorId;
  /** Headers by which it is known; all of them have to be there. */
  readonly headers: readonly string[];
  readonly dateOrder?: 'mdy';
  readonly durationUnit: 's';
  readonly costUnit: 'usd';
}

/** Which call IDs exist. */
export interface CallIdFormat extends Evidence {
  /** Matches one whole call ID. */
  readonly full: RegExp;
  /** An ID that `full` matches. */
  readonly sample: string;
  /** What every ID begins with; empty where nothing is fixed. */
  readonly prefix: string;
}

/** A route of the dashboard on which reasons are expected; the popup speaks up if none are found there. */
export interface Route extends Evidence {
  readonly path: RegExp;
}

/** Everything that is known of one vendor's dashboard. Facts only: no behavior. */
export interface Vendor {
  readonly id: VendorId;
  /** The name a user knows, as badges show it for the owner `platform`. */
  readonly name: string;
  /** Whose catalog of reason codes applies. */
  readonly catalog: 'vapi' | 'retell';
  /** Host names of the dashboard, without scheme. */
  readonly hosts: readonly (Evidence & { readonly host: string })[];
  readonly routes: readonly Route[];
  /** Headers of columns, and labels in a detail drawer, by what they name. */
  readonly headers: Readonly<Record<HeaderKind, readonly HeaderText[]>>;
  readonly rewordedLabels: readonly RewordedLabel[];
  /** What the reasons of something other than calls begin with: of campaigns, evals and the like. */
  readonly otherReasons: readonly OtherReason[];
  /** How the dashboard writes a code that it has no words for. */
  readonly codeLabels: CodeLabels;
  /** Texts that stand for "nothing": no reason, no assistant. */
  readonly emptyValues: readonly EmptyValues[];
  readonly callId: CallIdFormat;
  /** Where the dashboard keeps its calls. */
  readonly callHistory: Evidence & { readonly path: string };
  /** The address of one call in the dashboard. */
  readonly callPage: Evidence & { readonly url: (host: string, callId: string) => string };
}

/** A value as a dashboard writes it. The readers of `lib/page/values` have to understand every one. */
export interface Written extends Evidence {
  readonly text: string;
}

/** How a dashboard writes what it tells of a call; for tests, no script needs it. */
export interface VendorFormats {
  /** Shapes of call IDs. */
  readonly callIds: readonly Written[];
  readonly times: readonly Written[];
  readonly durations: readonly Written[];
  readonly costs: readonly Written[];
}

/**
 * What a parameter of a request for a list of calls does. The calls of a list that only these choose are chosen without
 * regard to how they ended: `time`, `assistant` and `version` of one, `number`, `campaign`, `channel`, `org`; `paging`
 * and `order` (up or down) choose nothing. `sort` does not either, as long as it is by time. `ending` chooses by how a call ended, lasted,
 * cost or felt, `search` by what was said, `picked` by hand.
 */
export type ParameterKind =
  | 'time'
  | 'assistant'
  | 'version'
  | 'number'
  | 'campaign'
  | 'channel'
  | 'org'
  | 'paging'
  | 'order'
  | 'sort'
  | 'ending'
  | 'search'
  | 'picked';

/** Parameters that do the same. */
export interface ListParameters extends Evidence {
  readonly does: ParameterKind;
  /** As what shows them writes them; capitals and separators make no difference. */
  readonly names: readonly string[];
}

/** How a dashboard asks its server for lists of calls. */
export interface ListRequests extends Evidence {
  /** Paths that list calls. */
  readonly list: RegExp;
  /** Paths that give one call. */
  readonly single: RegExp;
  /** Whether what is listed is said in a body: without one, nothing is known. */
  readonly needsBody: boolean;
  /** A name that is in none of them is not understood. */
  readonly parameters: readonly ListParameters[];
}
