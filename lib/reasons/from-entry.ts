import type { VendorId } from '../vendors/vendor.ts';
import { OWNERS, type Retry, type Stage, type Verdict } from '../catalog/terms.ts';
import { documentOf, statusOf, vendorName } from './documents.ts';
import { pick, type Entry } from './entry.ts';
import { severityOf, type Reading } from './reading.ts';
import type { Remedy } from './remedy.ts';
import { capital, fill, words } from './texts.ts';

const RETRIES: readonly Retry[] = ['no', 'now', 'back-off', 'after-fix'];
const STAGES: readonly Stage[] = [
  'start',
  'ringing',
  'in-progress',
  'forwarding',
  'transfer',
  'ending',
];

const FIXED: ReadonlySet<string> = new Set([
  ...OWNERS,
  ...RETRIES,
  ...STAGES,
  'normal',
  'attention',
  'unpaid',
]);

/** Makes a catalog block into what is said of `code`. What the block leaves out follows from its owner and the code. */
export function fromEntry(entry: Entry, remedy: Remedy, code: string, vendor: VendorId): Reading {
  const names = { V: vendorName(vendor) };
  const say = (text: string): string => fill(text, names);
  const owner = pick(entry, OWNERS) ?? 'unclear';
  const [, coded, verdict] =
    /^(?:call\.([a-z-]+)\.)?(?:error-)?(vapifault|providerfault|pipeline-error)?/.exec(code) ?? [];
  const stage = pick(entry, STAGES) ?? STAGES.find((one) => one === coded);
  const party = wordAfter(entry, 'by:') ?? (owner === 'platform' ? names.V : undefined);
  const successor = entry.successor ?? wordAfter(entry, 'to:');
  const component = entry.words.includes('transfer')
    ? 'transfer'
    : entry.words.find((word) => !FIXED.has(word) && !word.includes(':'));
  return {
    owner,
    severity: pick(entry, ['normal', 'attention']) ?? severityOf(owner),
    verdict: (verdict as Verdict | undefined) ?? 'none',
    ...(stage !== undefined && { stage }),
    ...(component !== undefined && { component: component.replaceAll('_', ' ') }),
    ...(party !== undefined && { party }),
    title: say(entry.title ?? titleOf(code)),
    meaning: say(entry.meaning),
    charged: entry.words.includes('unpaid') ? 'typically-not' : 'not-stated',
    retry: pick(entry, RETRIES) ?? (owner === 'none' ? 'no' : 'after-fix'),
    links: [
      ...(remedy.pages ?? []),
      documentOf(vendor),
      ...(owner === 'platform' || owner === 'unclear' ? statusOf(vendor) : []),
    ],
    suspects: remedy.suspects,
    causes: remedy.causes.map(say),
    steps: remedy.steps.map(say),
    ...(remedy.evidence !== undefined && { evidence: say(remedy.evidence) }),
    ...(successor !== undefined && { successor }),
  };
}

function titleOf(code: string): string {
  const bare = code.replace(
    /^(?:call\.[a-z-]+\.)?(?:error[-_])?(?:vapifault-|providerfault-|pipeline-(?:error-)?)?/,
    '',
  );
  return capital(words(bare));
}

function wordAfter(entry: Entry, mark: string): string | undefined {
  return entry.words
    .find((word) => word.startsWith(mark))
    ?.slice(mark.length)
    .replaceAll('_', ' ');
}
