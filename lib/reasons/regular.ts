import type { Owner } from '../catalog/terms.ts';
import type { ReasonSettings } from './diagnosis.ts';
import { documentOf, statusOf } from './documents.ts';
import { isOfService, meaningOf } from './failures.ts';
import { fromEntry } from './from-entry.ts';
import type { Parsed, ProviderCode } from './grammar.ts';
import { severityOf, type Reading } from './reading.ts';
import type { Remedies } from './remedy.ts';
import { sipEntry } from './sip.ts';
import { capital, fill } from './texts.ts';

/** Whose fault a provider's failure is, by the vendor's prefix, the key used and the kind of failure. */
function ownerOf({ provider, verdict, failure }: ProviderCode, { ownKeys }: ReasonSettings): Owner {
  if (provider.own) return 'you';
  if (verdict === 'vapifault' || provider.id === 'vapi') return 'platform';
  if (verdict === 'providerfault' || (failure && isOfService(failure.kind))) return 'provider';
  const own = Object.hasOwn(ownKeys, provider.id) ? ownKeys[provider.id] : undefined;
  return own === undefined ? 'unclear' : own ? 'you' : 'platform';
}

/** Reads a parsed code of a regular family; `settings` answers whose provider key was used. */
export function read(
  code: string,
  parsed: Parsed,
  settings: ReasonSettings,
  remedies: Remedies,
): Reading {
  if (parsed.kind === 'provider') return readProvider(parsed, settings, remedies);
  return parsed.kind === 'sip'
    ? fromEntry(sipEntry(parsed.status, parsed.words), remedies.ofSip(parsed.status), code, 'vapi')
    : fromEntry(
        {
          words: ['platform', 'back-off', 'unpaid', parsed.component],
          meaning: `Vapi reports a failure of its own: ${parsed.words}.`,
        },
        remedies.ofPlatform(),
        code,
        'vapi',
      );
}

function readProvider(parsed: ProviderCode, settings: ReasonSettings, remedies: Remedies): Reading {
  const { provider, verdict, component, stage = 'in-progress', failure } = parsed;
  const kind = failure?.kind ?? 'failed';
  const transient = kind === 'rate' || kind === 'failed';
  const owner = ownerOf(parsed, settings);
  const ofVapi = provider.id === 'vapi';
  const P = provider.name;
  const W = failure?.words ?? 'a failure too new for Hangtag';
  const K = provider.own
    ? "Vapi's request"
    : ofVapi
      ? 'its own key'
      : owner === 'you'
        ? 'your key'
        : owner === 'platform'
          ? "Vapi's key"
          : 'the key in use';
  const names = { P, K, W };
  const { pages = [], ...remedy } = remedies.ofProvider(parsed, owner, names);
  return {
    owner,
    verdict,
    stage,
    severity: severityOf(owner),
    ...(component !== undefined && { component }),
    party: owner === 'platform' ? 'Vapi' : P,
    title: capital(`${P} ${provider.own ? W.replace(/^LLM |^voice |^transcriber /, '') : W}`),
    meaning: capital(fill(meaningOf(kind), names)),
    charged:
      verdict === 'vapifault' || (owner === 'platform' && verdict === 'pipeline-error')
        ? 'typically-not'
        : 'not-stated',
    retry:
      !provider.own && (owner === 'platform' || owner === 'provider' || transient)
        ? 'back-off'
        : 'after-fix',
    links: [...pages, documentOf('vapi'), ...(provider.own ? [] : statusOf('vapi'))],
    ...remedy,
  };
}
