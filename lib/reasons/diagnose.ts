import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { NO_SETTINGS, type Diagnosis, type ReasonSettings } from './diagnosis.ts';
import { documentOf, vendorName } from './documents.ts';
import { MAX_CODE, parse } from './grammar.ts';
import { listedCodes } from './listed-codes.ts';
import { Memo } from './memo.ts';
import { applyRule, ruleFor } from './overrides.ts';
import { fromEntry } from './from-entry.ts';
import type { Reading } from './reading.ts';
import { read } from './regular.ts';
import { retellEntries } from './retell-entries.ts';
import { vapiEntries } from './vapi-entries.ts';

const LIMIT = 4000;
const memos = new WeakMap<ReasonSettings, Memo<Diagnosis>>();

/**
 * Everything that can be said of one reason code.
 * @param code the vendor's exact string; nothing is repaired, see `diagnoseLabel` for labels
 * @param settings whose provider keys are used, and the team's overrides; cached by identity
 * @returns `exact` for a listed code, `derived` for one that the grammar reads, else `unknown` without an owner
 */
export function diagnose(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Diagnosis {
  if (code.length > MAX_CODE) return unknownReason(vendor);
  return memoOf(settings).get(`${vendor} ${code}`, () => diagnoseNow(code, vendor, settings));
}

/** The cache that belongs to these settings; `kind` keeps codes and labels apart. */
export function memoOf(settings: ReasonSettings): Memo<Diagnosis> {
  let memo = memos.get(settings);
  if (memo === undefined) memos.set(settings, (memo = new Memo(LIMIT)));
  return memo;
}

/** Whether the grammar or the catalog knows this exact string, and how. */
export function certaintyOf(code: string, vendor: VendorId): 'exact' | 'derived' | 'unknown' {
  const { catalog } = VENDORS[vendor];
  if (listedCodes(catalog).has(code)) return 'exact';
  return derive(code, vendor) === undefined ? 'unknown' : 'derived';
}

function diagnoseNow(code: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
  const found = lookUp(code, vendor, settings);
  const rule = ruleFor(code, vendor, settings);
  return rule === undefined ? found : applyRule(found, rule, code);
}

function lookUp(code: string, vendor: VendorId, settings: ReasonSettings): Diagnosis {
  const { catalog } = VENDORS[vendor];
  const entry = (catalog === 'vapi' ? vapiEntries() : retellEntries()).get(code);
  if (entry !== undefined) {
    return { vendor, code, certainty: 'exact', candidates: [], ...fromEntry(entry, code, vendor) };
  }
  const reading = derive(code, vendor, settings);
  if (reading === undefined) return unknownReason(vendor);
  const certainty = listedCodes(catalog).has(code) ? 'exact' : 'derived';
  return { vendor, code, certainty, candidates: [], ...reading };
}

function derive(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings = NO_SETTINGS,
): Reading | undefined {
  if (VENDORS[vendor].catalog === 'retell') return ownWebSocket(code, vendor);
  const parsed = parse(code);
  if (parsed === undefined) return undefined;
  // Without known words only the vendor's verdict speaks, and a listed code cut short looks the same.
  if (parsed.kind === 'provider' && parsed.failure === undefined) {
    if (parsed.verdict === 'pipeline-error') return undefined;
    for (const listed of listedCodes('vapi')) if (listed.startsWith(code)) return undefined;
  }
  return read(code, parsed, settings);
}

/** Retell's only open family: the WebSocket to the user's own LLM server. */
function ownWebSocket(code: string, vendor: VendorId): Reading | undefined {
  const words = /^error_llm_websocket_([a-z]+(?:_[a-z]+)*)$/.exec(code)?.[1];
  if (words === undefined) return undefined;
  for (const listed of listedCodes('retell')) if (listed.startsWith(code)) return undefined;
  return fromEntry(
    {
      words: ['you', 'LLM', 'by:your_custom_LLM'],
      title: 'Your LLM WebSocket failed',
      lines: [
        `Your custom LLM connection failed: ${words.replaceAll('_', ' ')}.`,
        "Find the close code of that minute in your LLM server's log.",
      ],
      causes: [],
      suspects: [],
    },
    code,
    vendor,
  );
}

const unknowns: Partial<Record<VendorId, Diagnosis>> = {};

/** What is said of a reason that nothing is known of: no owner, and how to learn more. */
export function unknownReason(vendor: VendorId): Diagnosis {
  const name = vendorName(vendor);
  return (unknowns[vendor] ??= {
    vendor,
    owner: 'unclear',
    certainty: 'unknown',
    severity: 'attention',
    verdict: 'none',
    title: 'Unknown reason',
    meaning: `Hangtag does not know this reason, and does not guess whose fault it is.`,
    causes: [
      'The reason is newer than this version.',
      'The label is one that Hangtag has not learnt.',
    ],
    steps: [
      `Open the call in ${name} and read the exact reason there.`,
      'If your team knows what it means, add an override in the options.',
    ],
    charged: 'not-stated',
    retry: 'no',
    links: [documentOf(vendor)],
    suspects: [],
    candidates: [],
  });
}
