import { LAYOUT_UNTIL, type LabelKind } from './rows.ts';
import { TIME_KINDS, type TimeKind } from './times.ts';

const UPDATES = [
  'static',
  'in-place',
  'keyed',
  'index-keyed',
  'virtual',
  'columns',
  'rebuild',
] as const;
const LABELS = ['raw', 'humanized', 'reworded', 'cut'] as const;
const CONTENTS = ['pill', 'text', 'dot', 'title'] as const;

/** How the table changes by itself. */
export type Update = (typeof UPDATES)[number];

/** What a layout was asked for in its address. */
export interface LayoutSettings {
  readonly labels: LabelKind;
  readonly update: Update;
  /**
   * What a reason cell holds: a nested pill, bare text as its only child, a dot and text, or a pill whose
   * `title` is the uncut label.
   */
  readonly content: (typeof CONTENTS)[number];
  /** How the start of a call is written. */
  readonly times: TimeKind;
  /** Header of the reason column. */
  readonly header: string;
  readonly seed: number;
  /** Time of the newest call, ms since 1970. */
  readonly until: number;
  /** Rows at first. */
  readonly rows: number;
  /** Changes a second, where the table changes by itself. */
  readonly rate: number;
  /** Changes after which it stops; 0 for never. */
  readonly ticks: number;
  /** Ms between the arrival of server-rendered markup and its hydration. */
  readonly hydrate: number;
  /** Whether the reason column is narrow and its labels go on in another line. */
  readonly wrap: boolean;
  /** Whether the calls come over the network, as call records, or are made in the page. */
  readonly records: boolean;
}

function oneOf<T extends string>(value: string | null, values: readonly T[]): T {
  const [first] = values;
  if (first === undefined) throw new Error('No values to choose from.');
  return values.find((other) => other === value) ?? first;
}

function number(value: string | null, fallback: number): number {
  const read = Number(value ?? Number.NaN);
  return Number.isFinite(read) && read >= 0 ? read : fallback;
}

/** Reads a layout's settings from its address; what is absent or unknown gets the default. */
export function readSettings(query: URLSearchParams, rows = 40): LayoutSettings {
  return {
    labels: query.has('labels') ? oneOf(query.get('labels'), LABELS) : 'reworded',
    update: oneOf(query.get('update'), UPDATES),
    content: oneOf(query.get('content'), CONTENTS),
    times: oneOf(query.get('times'), TIME_KINDS),
    header: query.get('header') ?? 'Ended Reason',
    seed: number(query.get('seed'), 7),
    until: number(query.get('until'), LAYOUT_UNTIL),
    rows: number(query.get('rows'), rows),
    rate: number(query.get('rate'), 20),
    ticks: number(query.get('ticks'), 0),
    hydrate: number(query.get('hydrate'), 0),
    wrap: query.get('wrap') === 'true',
    records: query.get('records') === 'true',
  };
}
