import { LONGEST_LABEL } from '../calls/limits.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { Cache } from './cache.ts';
import { certaintyOf } from './certainty.ts';
import type { Attribution, Rule, ReasonSettings } from './diagnosis.ts';
import { codeShownBy, isCodeOfRecord } from './new-code.ts';
import { codeFrom, cutTextOf } from './labels.ts';
import { ruleFor } from './rules.ts';
import { resolve } from './resolve.ts';

const LIMIT = 4000;

/** How answers are made: whose fault a reason is and no more, or with all else that is known. */
export interface Maker<T extends Attribution> {
  /** Of a code that is listed, or that the grammar reads; undefined where neither tells an owner. */
  ofCode(
    code: string,
    certainty: 'exact' | 'derived',
    vendor: VendorId,
    settings: ReasonSettings,
  ): T | undefined;
  /** Of a reason that nothing is known of, or its code alone. */
  ofUnknown(vendor: VendorId, code?: string): T;
  /** What the codes have in common that a cut label stands for. */
  narrow(all: readonly T[], vendor: VendorId): T;
  /** As a team's rule changes what was found. */
  rule(found: T, rule: Rule, code: string): T;
}

interface Answers<T> {
  readonly codes: Cache<T>;
  readonly labels: Cache<T>;
  readonly completed: WeakMap<Attribution, T>;
}

/**
 * Answers questions about reasons, and keeps the answers for each settings object. See `diagnose` and
 * `diagnoseLabel` in `index.ts` for what goes in and out.
 */
export class Diagnoser<T extends Attribution> {
  readonly #maker: Maker<T>;
  readonly #answers = new WeakMap<ReasonSettings, Answers<T>>();

  constructor(maker: Maker<T>) {
    this.#maker = maker;
  }

  diagnose(code: string, vendor: VendorId, settings: ReasonSettings): T {
    if (code.length > LONGEST_LABEL) return this.#maker.ofUnknown(vendor);
    const { codes } = this.#answersFor(settings);
    return (
      codes.get(vendor, code) ?? codes.keep(vendor, code, this.#ofCode(code, vendor, settings))
    );
  }

  diagnoseLabel(label: string, vendor: VendorId, settings: ReasonSettings): T {
    if (label.length > LONGEST_LABEL) return this.#maker.ofUnknown(vendor);
    const { labels } = this.#answersFor(settings);
    return (
      labels.get(vendor, label) ??
      labels.keep(vendor, label, this.#ofLabel(label, vendor, settings))
    );
  }

  /** What this diagnoser says of a reason of which another one has spoken. */
  complete(attribution: Attribution, settings: ReasonSettings): T {
    const { code, vendor, candidates } = attribution;
    if (code !== undefined) return this.diagnose(code, vendor, settings);
    const { completed } = this.#answersFor(settings);
    let whole = completed.get(attribution);
    if (whole === undefined) {
      whole =
        candidates.length > 0
          ? this.#ofCandidates(candidates, vendor, settings)
          : this.#maker.ofUnknown(vendor);
      completed.set(attribution, whole);
    }
    return whole;
  }

  #answersFor(settings: ReasonSettings): Answers<T> {
    let answers = this.#answers.get(settings);
    if (answers === undefined) {
      answers = { codes: new Cache(LIMIT), labels: new Cache(LIMIT), completed: new WeakMap() };
      this.#answers.set(settings, answers);
    }
    return answers;
  }

  #ofCode(code: string, vendor: VendorId, settings: ReasonSettings): T {
    const certainty = certaintyOf(code, vendor);
    const known =
      certainty === 'unknown' ? undefined : this.#maker.ofCode(code, certainty, vendor, settings);
    const found = known ?? this.#maker.ofUnknown(vendor, isCodeOfRecord(code) ? code : undefined);
    const rule = ruleFor(code, vendor, settings);
    return rule === undefined ? found : this.#maker.rule(found, rule, code);
  }

  #ofLabel(label: string, vendor: VendorId, settings: ReasonSettings): T {
    const found = resolve(label, vendor);
    if (found.kind === 'code') return this.diagnose(found.code, vendor, settings);
    if (found.kind === 'candidates') return this.#ofCandidates(found.codes, vendor, settings);
    if (cutTextOf(label)?.isCut !== false) return this.#maker.ofUnknown(vendor);
    const shown = codeShownBy(label, vendor);
    if (shown !== undefined) return this.diagnose(shown, vendor, settings);
    // A team's rule may know a code that nobody has listed; else the label tells none.
    const ruled = this.diagnose(codeFrom(label, vendor), vendor, settings);
    return ruled.certainty === 'unknown' ? this.#maker.ofUnknown(vendor) : ruled;
  }

  #ofCandidates(codes: readonly string[], vendor: VendorId, settings: ReasonSettings): T {
    const all = codes.map((code) => this.diagnose(code, vendor, settings));
    return this.#maker.narrow(all, vendor);
  }
}
