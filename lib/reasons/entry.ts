import type { Charged, Owner, Retry, Severity, Stage, Suspect } from './diagnosis.ts';

/**
 * One curated reason. Texts are plain sentences in which `{V}` stands for the vendor's name. What is
 * left out follows from the rest: see `fromEntry`.
 */
export interface Entry {
  readonly owner: Owner;
  readonly title: string;
  readonly meaning: string;
  /** Most likely first; absent where the meaning already is the whole cause. */
  readonly causes?: readonly string[];
  readonly steps: readonly string[];
  /** Absent: `no` for an expected end, else `after-fix`. */
  readonly retry?: Retry;
  readonly charged?: Charged;
  readonly severity?: Severity;
  readonly stage?: Stage;
  readonly component?: string;
  readonly party?: string;
  readonly evidence?: string;
  readonly suspects?: readonly Suspect[];
  readonly successor?: string;
}

/** Curated reasons by code. */
export type Entries = Readonly<Record<string, Entry>>;
