import { OWNERS, type Owner } from '../catalog/terms.ts';
import { readBlocks } from './entry.ts';
import { FAILURE_REMEDIES, KIND_REMEDIES } from './remedies-failures.ts';
import { RETELL_REMEDIES } from './remedies-retell.ts';
import { SIP_REMEDIES } from './remedies-sip.ts';
import { VAPI_CONNECTION_REMEDIES } from './remedies-vapi-connection.ts';
import { VAPI_EXPECTED_REMEDIES } from './remedies-vapi-expected.ts';
import { VAPI_SETUP_REMEDIES } from './remedies-vapi-setup.ts';
import { isOfService, type FailureKind } from './failures.ts';
import type { ProviderCode } from './grammar.ts';
import type { Names, Remedies, Remedy } from './remedy.ts';
import { pagesFor, statusPage } from './pages.ts';
import { capital, fill } from './texts.ts';

interface Written extends Remedy {
  readonly own?: string;
}

/**
 * Reads remedies, written like the meanings (see `readEntries`):
 *
 *     # code                 several with the same text: separated by commas
 *     ? A cause, most likely first
 *     A step, in order
 *     ! What settles it, or what tells look-alikes apart
 *     @owner How to tell that it was this one (for the owner `unclear`)
 *     > What to mend where the user runs the endpoint (for kinds of failure)
 */
function readRemedies(text: string): ReadonlyMap<string, Written> {
  const remedies = new Map<string, Written>();
  for (const { keys, lines, marked } of readBlocks(text)) {
    const [[evidence], [own]] = [marked('!'), marked('>')];
    const suspects = OWNERS.flatMap((owner) =>
      marked(`@${owner}`).map((tell) => ({ owner, tell })),
    );
    const remedy = {
      causes: marked('?'),
      steps: lines,
      suspects,
      ...(evidence !== undefined && { evidence }),
      ...(own !== undefined && { own }),
    };
    for (const key of keys) remedies.set(key, remedy);
  }
  return remedies;
}

const TEXTS = {
  vapi: VAPI_EXPECTED_REMEDIES + VAPI_SETUP_REMEDIES + VAPI_CONNECTION_REMEDIES,
  retell: RETELL_REMEDIES,
  sip: SIP_REMEDIES,
  kind: KIND_REMEDIES,
  failure: FAILURE_REMEDIES,
} as const;

const NONE: Written = { causes: [], steps: [], suspects: [] };
const read: Partial<Record<keyof typeof TEXTS, ReadonlyMap<string, Written>>> = {};

function find(book: keyof typeof TEXTS, key: string): Written | undefined {
  return (read[book] ??= readRemedies(TEXTS[book])).get(key);
}

const CREDIT = 'Send Vapi support the full call ID if it repeats or was charged.';
const LOWER_CREDIT = 'send Vapi support the full call ID.';

/** Every remedy that Hangtag knows. */
export const REMEDIES: Remedies = {
  ofCode(catalog, code) {
    const remedy = find(catalog, code) ?? (catalog === 'retell' ? OWN_WEB_SOCKET : NONE);
    const credit = code.includes('vapifault-') && !code.startsWith('call.start.');
    return {
      ...remedy,
      steps: credit ? [...remedy.steps, CREDIT] : remedy.steps,
      pages: pagesFor(code, catalog),
    };
  },
  ofSip(status) {
    const remedy = find('sip', status) ?? find('sip', `${status.charAt(0)}xx`) ?? NONE;
    return {
      ...remedy,
      pages: remedy.steps.some((step) => step.includes('trunk')) ? pagesFor('sip', 'vapi') : [],
      evidence: 'The SIP status decides, not the prefix: the other side of the line gave it.',
    };
  },
  ofPlatform: () => ({
    causes: [],
    steps: ['Call again.', CREDIT],
    evidence: "The code is new; its prefix vapifault is Vapi's verdict.",
    suspects: [],
  }),
  ofProvider,
};

const OWN_WEB_SOCKET: Written = {
  ...NONE,
  steps: ["Find the close code of that minute in your LLM server's log."],
};

function ofProvider(parsed: ProviderCode, owner: Owner, names: Names): Remedy {
  const { provider, component, failure } = parsed;
  const kind = failure?.kind ?? 'failed';
  const general = find('kind', kind) ?? NONE;
  const special = find('failure', failure?.key ?? '') ?? NONE;
  const { P } = names;
  const say = (text: string): string => capital(fill(text, names));

  const key = `your own ${P} key under Provider Keys`;
  const [mend] = [...special.steps, ...general.steps].map(say);
  const ownFix = mend === undefined ? [] : [mend];
  const anybody = isOpenToAnybody(mend ?? '', kind);
  const ifOwn = ownFix.map(
    (step) => `With ${key}: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
  );
  const fix = anybody
    ? ownFix
    : provider.id === 'vapi'
      ? []
      : ifOwn.map((step) => `Only ${step.charAt(0).toLowerCase()}${step.slice(1)}`);
  const part =
    component === 'LLM' ? 'Model' : component === 'video' ? '' : capital(component ?? '');
  const fallback = part ? [`Add a fallback of another provider under Assistant › ${part}.`] : [];
  const steps: Readonly<Partial<Record<Owner, readonly string[]>>> = {
    you: provider.own
      ? ["Find the request of that minute in your server's log.", general.own ?? '']
      : [
          ...(kind === 'failed'
            ? [`See the status of ${P} first: an outage there is not yours.`]
            : []),
          ...ownFix,
          ...fallback,
        ],
    platform: [
      ...(isOfService(kind) ? [`See the status of ${P}; call again later.`] : []),
      ...(anybody ? [...fix, CREDIT] : [CREDIT, ...fix]),
      ...fallback,
    ],
    provider: [`See the status of ${P}; if it is red, call again later.`, ...fix, ...fallback],
    unclear: [
      ...(anybody ? ownFix : ifOwn),
      anybody ? `If it stays, without ${key}: ${LOWER_CREDIT}` : `Without: ${LOWER_CREDIT}`,
      'Say once in the options whose key you use, and Hangtag names the owner.',
    ],
  };
  const causes = special.causes.length > 0 ? special.causes : general.causes;
  return {
    causes: provider.own ? [] : causes.map(say),
    steps: steps[owner] ?? [],
    pages: statusPage(provider),
    evidence: evidence(parsed, owner, key) + (general.evidence ? ` ${general.evidence}` : ''),
    suspects:
      owner === 'unclear'
        ? [
            { owner: 'you', party: P, tell: `Provider Keys holds your own ${P} key.` },
            {
              owner: 'platform',
              party: 'Vapi',
              tell: `Provider Keys holds none for ${P}, so Vapi's was used.`,
            },
          ]
        : [],
  };
}

/** Settings of the assistant can be mended by anybody; a provider's console needs an account there. */
function isOpenToAnybody(step: string, kind: FailureKind): boolean {
  return !step.includes('console') && (kind === 'content' || step.includes('Assistant ›'));
}

function evidence({ provider, verdict, failure }: ProviderCode, owner: Owner, key: string): string {
  const P = provider.name;
  const ofService = failure !== undefined && isOfService(failure.kind);
  if (provider.own) return `You run it, so it is yours, although the prefix says ${verdict}.`;
  if (provider.id === 'vapi')
    return 'A model or voice of Vapi itself: no key of yours is involved.';
  if (verdict === 'vapifault') {
    return `The prefix vapifault is Vapi's verdict${ofService ? `, although ${P} failed` : `. It is yours only with ${key}`}.`;
  }
  if (verdict === 'providerfault')
    return `The prefix providerfault is Vapi's verdict: ${P} failed, outside its control.`;
  if (owner === 'provider') return `Whoever holds the key: such failures are those of ${P}.`;
  if (owner === 'unclear') {
    return failure?.kind === 'failed'
      ? `If ${P} reports an incident at that minute, it is neither: ${P} failed.`
      : `The key that was used settles it: look whether Provider Keys holds one for ${P}.`;
  }
  return `By your settings, calls use ${owner === 'you' ? 'your' : "Vapi's"} ${P} key.`;
}
