import type { FailureKindId, FrameId } from '../catalog/schema.ts';
import type { KeyInUse } from '../catalog/terms.ts';
import type { Attribution, Circumstances, Diagnosis, Link, Rule } from './diagnosis.ts';
import type { Names } from './texts.ts';

/** Whose fault a code is. */
export type Owned = Pick<Attribution, 'owner' | 'severity' | 'party' | 'suspects'>;

/** What of a diagnosis follows from the facts of the catalog, without its texts. */
export type Bare = Owned & Circumstances;

/** Where in the catalog the texts of a diagnosis stand. */
export type TextsOf =
  | { readonly of: 'reason'; readonly catalog: 'vapi' | 'retell'; readonly key: string }
  | {
      readonly of: 'sip';
      readonly key: string;
      /** Which way the leg went that the response is about, where the code says so. */
      readonly leg?: 'inbound' | 'outbound';
    }
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

/** What there is beside the owner: the circumstances, and where the texts are. */
export type BesideOwner = Omit<Basis, 'bare'> & { readonly circumstances: Circumstances };

/** The texts of a diagnosis. */
export type Explained = Pick<
  Diagnosis,
  'meaning' | 'causes' | 'steps' | 'evidence' | 'links' | 'suspects' | 'chargedBy' | 'since'
>;

/** Where texts come from. Scripts that must stay small work without. */
export interface Knowledge {
  /** What the catalog has to say of a code. */
  explain(basis: Basis, vendor: Diagnosis['vendor']): Explained;
  /** What there is to say of a label that nobody knows, or of a code. */
  explainUnknown(vendor: Diagnosis['vendor'], code: string | undefined): Explained;
  /**
   * What there is to say of a cut-off label.
   * @param count how many codes fit
   * @param isSame whether all have the same owner
   */
  explainNarrowed(
    vendor: Diagnosis['vendor'],
    count: number,
    isSame: boolean,
  ): Omit<Explained, 'suspects'>;
  /** What there is to say of a code whose owner a team's rule names: what the catalog says may speak against it. */
  explainRule(rule: Rule): Pick<Explained, 'meaning' | 'steps'>;
  /** The link to a team's own runbook. */
  runbook(url: string): Link;
}
