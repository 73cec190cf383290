import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import { NO_SETTINGS, type Diagnosis, type Link, type ReasonSettings } from './diagnosis.ts';
import { documentOf, statusOf, vendorName } from './documents.ts';
import type { Entry } from './entry.ts';
import { MAX_CODE, parse } from './grammar.ts';
import { listedCodes } from './listed-codes.ts';
import { Memo } from './memo.ts';
import { applyRule, ruleFor } from './overrides.ts';
import { read, type Reading } from './regular.ts';
import { RETELL_ENTRIES } from './retell-entries.ts';
import { fill } from './texts.ts';
import { VAPI_ENTRIES } from './vapi-entries.ts';

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
  const entries = catalog === 'vapi' ? VAPI_ENTRIES : RETELL_ENTRIES;
  const entry = Object.hasOwn(entries, code) ? entries[code] : undefined;
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
  return read(parsed, settings);
}

/** Retell's only open family: the WebSocket to the user's own LLM server. */
function ownWebSocket(code: string, vendor: VendorId): Reading | undefined {
  const words = /^error_llm_websocket_([a-z]+(?:_[a-z]+)*)$/.exec(code)?.[1];
  if (words === undefined) return undefined;
  for (const listed of listedCodes('retell')) if (listed.startsWith(code)) return undefined;
  return fromEntry(
    {
      owner: 'you',
      title: `Your LLM WebSocket: ${words.replaceAll('_', ' ')}`.slice(0, 45),
      meaning: `Your custom LLM connection failed: ${words.replaceAll('_', ' ')}.`,
      steps: ["Find the close code and error of that minute in your LLM server's log."],
      component: 'LLM',
      party: 'your custom LLM',
    },
    code,
    vendor,
  );
}

const STAGE = /^call\.(start|ringing|in-progress|forwarding|ending)\./;

function fromEntry(entry: Entry, code: string, vendor: VendorId): Reading {
  const { owner } = entry;
  const names = { V: vendorName(vendor) };
  const say = (text: string): string => fill(text, names);
  const stage = entry.stage ?? (STAGE.exec(code)?.[1] as Reading['stage'] | undefined);
  const party = entry.party ?? (owner === 'platform' ? names.V : undefined);
  const status = owner === 'platform' || owner === 'unclear' ? statusOf(vendor) : undefined;
  const links: Link[] = [documentOf(vendor), ...(status ? [status] : [])];
  return {
    owner,
    severity:
      entry.severity ??
      (owner === 'none'
        ? 'normal'
        : owner === 'customer' || owner === 'unclear'
          ? 'attention'
          : 'failure'),
    verdict: verdictOf(code),
    ...(stage !== undefined && { stage }),
    ...(entry.component !== undefined && { component: entry.component }),
    ...(party !== undefined && { party }),
    title: say(entry.title),
    meaning: say(entry.meaning),
    causes: (entry.causes ?? []).map(say),
    steps: entry.steps.map(say),
    charged: entry.charged ?? 'not-stated',
    retry: entry.retry ?? (owner === 'none' ? 'no' : 'after-fix'),
    ...(entry.evidence !== undefined && { evidence: say(entry.evidence) }),
    links,
    suspects: entry.suspects ?? [],
    ...(entry.successor !== undefined && { successor: entry.successor }),
  };
}

function verdictOf(code: string): Reading['verdict'] {
  const word = /(?:^|\.error-)(vapifault|providerfault|pipeline-error)-/.exec(code)?.[1];
  return (word as Reading['verdict'] | undefined) ?? 'none';
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
