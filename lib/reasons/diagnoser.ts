import type { VendorId } from '../vendors/vendor.ts';
import type { Knowledge } from './basis.ts';
import { Cache } from './cache.ts';
import { certaintyOf } from './certainty.ts';
import { NO_TEXTS, type Diagnosis, type ReasonSettings } from './diagnosis.ts';
import { MAX_CODE } from './grammar.ts';
import { codeShownBy, isCode } from './new-code.ts';
import { codeFrom, cutTextOf, MAX_LABEL } from './labels.ts';
import { narrow } from './narrow.ts';
import { applyRule, ruleFor } from './overrides.ts';
import { readCode } from './read-code.ts';
import { resolve } from './resolve.ts';
import { unknownReason } from './unknown-reason.ts';

const LIMIT = 4000;

interface Answers {
  readonly codes: Cache<Diagnosis>;
  readonly labels: Cache<Diagnosis>;
}

/**
 * Answers questions about reasons, with the texts of a catalog or without, and keeps the answers for each
 * settings object. See `diagnose` and `diagnoseLabel` in `index.ts` for what goes in and out.
 */
export class Diagnoser {
  readonly #knowledge: Knowledge | undefined;
  readonly #answers = new WeakMap<ReasonSettings, Answers>();

  constructor(knowledge: Knowledge | undefined) {
    this.#knowledge = knowledge;
  }

  diagnose(code: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
    if (code.length > MAX_CODE) return unknownReason(vendor, this.#knowledge);
    const { codes } = this.#answersFor(settings);
    return (
      codes.get(vendor, code) ?? codes.keep(vendor, code, this.#ofCode(code, vendor, settings))
    );
  }

  diagnoseLabel(label: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
    if (label.length > MAX_LABEL) return unknownReason(vendor, this.#knowledge);
    const { labels } = this.#answersFor(settings);
    return (
      labels.get(vendor, label) ??
      labels.keep(vendor, label, this.#ofLabel(label, vendor, settings))
    );
  }

  /** The same diagnosis as this diagnoser makes it. */
  complete({ code, vendor, candidates }: Diagnosis, settings: ReasonSettings): Diagnosis {
    if (code !== undefined) return this.diagnose(code, vendor, settings);
    return candidates.length > 0
      ? this.#ofCandidates(candidates, vendor, settings)
      : unknownReason(vendor, this.#knowledge);
  }

  #answersFor(settings: ReasonSettings): Answers {
    let answers = this.#answers.get(settings);
    if (answers === undefined) {
      answers = { codes: new Cache(LIMIT), labels: new Cache(LIMIT) };
      this.#answers.set(settings, answers);
    }
    return answers;
  }

  #ofCode(code: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
    const found = this.#find(code, vendor, settings);
    const rule = ruleFor(code, vendor, settings);
    return rule === undefined ? found : applyRule(found, rule, code, this.#knowledge);
  }

  #find(code: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
    const certainty = certaintyOf(code, vendor);
    const basis = certainty === 'unknown' ? undefined : readCode(code, vendor, settings);
    if (certainty === 'unknown' || basis === undefined) {
      return unknownReason(vendor, this.#knowledge, isCode(code) ? code : undefined);
    }
    return {
      vendor,
      code,
      certainty,
      candidates: [],
      ...NO_TEXTS,
      ...basis.bare,
      ...this.#knowledge?.explain(basis, vendor),
    };
  }

  #ofLabel(label: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
    const found = resolve(label, vendor);
    if (found.kind === 'code') return this.diagnose(found.code, vendor, settings);
    if (found.kind === 'candidates') return this.#ofCandidates(found.codes, vendor, settings);
    if (cutTextOf(label)?.isCut !== false) return unknownReason(vendor, this.#knowledge);
    const shown = codeShownBy(label, vendor);
    if (shown !== undefined) return this.diagnose(shown, vendor, settings);
    // A team's rule may know a code that nobody has listed; else the label tells none.
    const ruled = this.diagnose(codeFrom(label, vendor), vendor, settings);
    return ruled.certainty === 'unknown' ? unknownReason(vendor, this.#knowledge) : ruled;
  }

  #ofCandidates(codes: readonly string[], vendor: VendorId, settings: ReasonSettings): Diagnosis {
    const all = codes.map((code) => this.diagnose(code, vendor, settings));
    return narrow(all, vendor, this.#knowledge);
  }
}
