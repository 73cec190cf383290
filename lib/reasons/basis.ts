import type { FailureKindId, FrameId } from '../catalog/schema.ts';
import type { KeyInUse, SingleOwner } from '../catalog/terms.ts';
import type { Diagnosis, Link, Override } from './diagnosis.ts';
import type { Names } from './texts.ts';

/** What of a diagnosis follows from the facts of the catalog, without its texts. */
export type Bare = Omit<
  Diagnosis,
  | 'vendor'
  | 'code'
  | 'certainty'
  | 'candidates'
  | 'meaning'
  | 'causes'
  | 'steps'
  | 'evidence'
  | 'links'
  | 'chargedBy'
  | 'since'
>;

/** Where in the catalog the texts of a diagnosis stand. */
export type TextsOf =
  | { readonly of: 'reason'; readonly catalog: 'vapi' | 'retell'; readonly key: string }
  | { readonly of: 'sip'; readonly key: string }
  | { readonly of: 'verdict'; readonly verdict: 'vapifault' | 'configfault' }
  | {
      readonly of: 'provider';
      readonly frame: FrameId;
      readonly kind: FailureKindId;
      /** Absent where only the status is known, or nothing. */
      readonly failure?: string;
    }
  | { readonly of: 'own-web-socket' };

/** What is found out about a code: its facts, and where its texts are. */
export interface Basis {
  readonly bare: Bare;
  readonly texts: TextsOf;
  /** For the marks in the texts, but for the vendor and the key. */
  readonly names: Names;
  /** Where a provider is named. */
  readonly key?: KeyInUse;
}

/** The texts of a diagnosis. */
export type Explained = Pick<
  Diagnosis,
  'meaning' | 'causes' | 'steps' | 'evidence' | 'links' | 'suspects' | 'chargedBy' | 'since'
>;

/** Where texts come from. Scripts that must stay small work without. */
export interface Knowledge {
  /** What the catalog has to say of a code. */
  explain(basis: Basis, vendor: Diagnosis['vendor']): Explained;
  /** What there is to say of a code or label that nobody knows. */
  explainUnknown(vendor: Diagnosis['vendor']): Explained;
  /**
   * What there is to say of a cut-off label.
   * @param count how many codes fit
   * @param isSame whether all have the same owner
   */
  explainNarrowed(
    vendor: Diagnosis['vendor'],
    count: number,
    isSame: boolean,
    suspects: readonly NarrowedSuspect[],
  ): Explained;
  /** What there is to say of a code that only a team's rule knows. */
  explainRule(rule: Override): Pick<Explained, 'meaning' | 'causes' | 'steps'>;
  /** The link to a team's own runbook. */
  runbook(url: string): Link;
}

/** Somebody who may be at fault behind a cut-off label, with the codes that say so, the shortest first. */
export interface NarrowedSuspect {
  readonly owner: SingleOwner;
  readonly codes: readonly string[];
}
