import { OWN_WEB_SOCKET, TITLES } from '../catalog/general.ts';
import { FACTS } from '../catalog/facts.ts';
import type { ReasonFacts } from '../catalog/reduce.ts';
import type { Stage, Verdict } from '../catalog/terms.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { Bare, Basis } from './basis.ts';
import { derive } from './certainty.ts';
import type { ReasonSettings } from './diagnosis.ts';
import type { SipCode, VerdictCode } from './grammar.ts';
import { reasonOf } from './known-codes.ts';
import { outcomeAt } from './outcome.ts';
import { readProviderCode } from './provider-failure.ts';
import { severityOf } from './severity.ts';
import { fill, PREFIX, titleOf, wordsOf } from './texts.ts';

const STAGES: readonly Stage[] = [
  'start',
  'ringing',
  'in-progress',
  'forwarding',
  'transfer',
  'ending',
];

/** What is found out about a code by the catalog and the grammar; undefined where that is nothing. */
export function readCode(
  code: string,
  vendor: VendorId,
  settings: ReasonSettings,
): Basis | undefined {
  const { catalog, name } = VENDORS[vendor];
  const reason = reasonOf(code, catalog);
  if (reason !== undefined) {
    const { key, facts } = reason;
    const successor = key === code ? facts.replacedBy : key;
    return {
      bare: {
        ...bareOf(facts, code, name),
        // What a vendor says of its bills holds for its own: whoever sells it on bills otherwise.
        ...(vendor !== catalog && { charged: 'not-stated' }),
        ...(successor !== undefined && { successor }),
      },
      texts: { of: 'reason', catalog, key },
      names: {},
    };
  }
  if (catalog === 'retell') return readWebSocket(code);
  const parsed = derive(code);
  if (parsed === undefined) return undefined;
  switch (parsed.kind) {
    case 'provider':
      return readProviderCode(parsed, settings);
    case 'sip':
      return readSip(parsed, code, name);
    case 'verdict':
      return readVerdict(parsed, code, name);
  }
}

function readSip({ status, leg, words, answer }: SipCode, code: string, vendorName: string): Basis {
  const names = { S: status, W: words };
  return {
    bare: {
      ...bareOf(answer.facts, code, vendorName),
      // SIP answers before anybody talks, although Vapi files it under in-progress.
      stage: answer.facts.stage ?? 'ringing',
      component: answer.facts.component ?? 'telephony',
      title: fill(TITLES.sip, names).trim(),
    },
    texts: { of: 'sip', key: answer.key, ...(leg !== undefined && { leg }) },
    names,
  };
}

function readVerdict(parsed: VerdictCode, code: string, vendorName: string): Basis {
  const { verdict, component, words } = parsed;
  const bare = bareOf(FACTS.verdicts[verdict], code, vendorName);
  const outcome = outcomeAt(bare.stage);
  return {
    bare: {
      ...bare,
      ...(component !== undefined && { component }),
      ...(outcome !== undefined && { outcome }),
    },
    texts: { of: 'verdict', verdict },
    names: { W: words },
  };
}

/** A failure of the WebSocket to the user's own LLM server that no list knows. */
function readWebSocket(code: string): Basis {
  const { title, party } = OWN_WEB_SOCKET;
  return {
    bare: {
      owner: 'you',
      severity: severityOf('you'),
      verdict: 'none',
      component: 'LLM',
      party,
      title,
      charged: 'not-stated',
      retry: 'after-fix',
      suspects: [],
    },
    texts: { of: 'own-web-socket' },
    names: { W: wordsOf(code.replace('error_llm_websocket_', '')) },
  };
}

/** What facts say of a code; what they leave out follows from its owner and the code itself. */
function bareOf(facts: ReasonFacts, code: string, vendorName: string): Bare {
  const { owner, outcome, component } = facts;
  const [, coded, verdict] = PREFIX.exec(code) ?? [];
  const stage = facts.stage ?? STAGES.find((one) => one === coded);
  const party = facts.party ?? (owner === 'platform' ? vendorName : undefined);
  return {
    owner,
    severity: facts.severity ?? severityOf(owner),
    verdict: (verdict as Verdict | undefined) ?? 'none',
    ...(outcome !== undefined && { outcome }),
    ...(stage !== undefined && { stage }),
    ...(component !== undefined && { component }),
    ...(party !== undefined && { party }),
    title: fill(facts.title ?? titleOf(code), { V: vendorName }),
    charged: facts.charged ?? 'not-stated',
    retry: facts.retry ?? (owner === 'none' ? 'no' : 'after-fix'),
    suspects: facts.suspects ?? [],
  };
}
