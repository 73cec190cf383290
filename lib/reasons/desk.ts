import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { certaintyOf, derive } from './certainty.ts';
import type { Diagnosis, ReasonSettings } from './diagnosis.ts';
import type { Entry } from './entry.ts';
import { fromEntry } from './from-entry.ts';
import { MAX_CODE } from './grammar.ts';
import { codeFrom, MAX_LABEL, shown } from './labels.ts';
import { Memo } from './memo.ts';
import { narrow } from './narrow.ts';
import { applyRule, ruleFor } from './overrides.ts';
import type { Reading } from './reading.ts';
import { read } from './regular.ts';
import type { Remedies } from './remedy.ts';
import { resolve } from './resolve.ts';
import { retellEntries } from './retell-entries.ts';
import { words } from './texts.ts';
import { unknownReason } from './unknown-reason.ts';
import { vapiEntries } from './vapi-entries.ts';

const LIMIT = 4000;

interface Answers {
  readonly codes: Memo<Diagnosis>;
  readonly labels: Memo<Diagnosis>;
}

/**
 * Answers questions about reasons with the remedies that it is given, and remembers the answers for
 * each settings object. See `diagnose` and `diagnoseLabel` in `index.ts` for what goes in and out.
 */
export class Desk {
  readonly #remedies: Remedies;
  readonly #answers = new WeakMap<ReasonSettings, Answers>();

  constructor(remedies: Remedies) {
    this.#remedies = remedies;
  }

  diagnose(code: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
    if (code.length > MAX_CODE) return unknownReason(vendor);
    const { codes } = this.#answersFor(settings);
    return codes.get(vendor, code) ?? codes.keep(vendor, code, this.#look(code, vendor, settings));
  }

  diagnoseLabel(label: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
    if (label.length > MAX_LABEL) return unknownReason(vendor);
    const { labels } = this.#answersFor(settings);
    return (
      labels.get(vendor, label) ?? labels.keep(vendor, label, this.#lookAt(label, vendor, settings))
    );
  }

  #answersFor(settings: ReasonSettings): Answers {
    let answers = this.#answers.get(settings);
    if (answers === undefined) {
      answers = { codes: new Memo(LIMIT), labels: new Memo(LIMIT) };
      this.#answers.set(settings, answers);
    }
    return answers;
  }

  #look(code: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
    const reading = this.#read(code, vendor, settings);
    const certainty = certaintyOf(code, vendor);
    const found: Diagnosis =
      reading === undefined || certainty === 'unknown'
        ? unknownReason(vendor)
        : { vendor, code, certainty, candidates: [], ...reading };
    const rule = ruleFor(code, vendor, settings);
    return rule === undefined ? found : applyRule(found, rule, code);
  }

  #read(code: string, vendor: VendorId, settings: ReasonSettings): Reading | undefined {
    const { catalog } = VENDORS[vendor];
    const entry = (catalog === 'vapi' ? vapiEntries() : retellEntries()).get(code);
    if (entry === undefined && catalog === 'vapi') {
      const parsed = derive(code);
      return parsed && read(code, parsed, settings, this.#remedies);
    }
    const known = entry ?? ownWebSocket(code);
    return fromEntry(known, this.#remedies.ofCode(catalog, known.successor ?? code), code, vendor);
  }

  #lookAt(label: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
    const found = resolve(label, vendor);
    if (found.kind === 'code') return this.diagnose(found.code, vendor, settings);
    if (found.kind === 'candidates') {
      return narrow(
        found.codes.map((code) => this.diagnose(code, vendor, settings)),
        vendor,
      );
    }
    // A team's rule may know a code that nobody has listed.
    return shown(label)?.cut === false
      ? this.diagnose(codeFrom(label, vendor), vendor, settings)
      : unknownReason(vendor);
  }
}

/** A failure of the WebSocket to the user's own LLM server that no list knows. */
function ownWebSocket(code: string): Entry {
  return {
    words: ['you', 'LLM', 'by:your_custom_LLM'],
    title: 'Your LLM WebSocket failed',
    meaning: `Your custom LLM connection failed: ${words(code.slice(20))}.`,
  };
}
