import { defined } from '../calls/defined.ts';
import { FACTS } from '../catalog/facts.ts';
import { TITLES } from '../catalog/general.ts';
import type { ReasonFacts } from '../catalog/reduce.ts';
import { STAGES } from '../catalog/stages.ts';
import type { Component, Owner, Stage, Verdict } from '../catalog/terms.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';
import type { BesideOwner, TextsOf } from './basis.ts';
import type { Circumstances, ReasonSettings } from './diagnosis.ts';
import { failureCircumstances } from './failure-circumstances.ts';
import type { PlatformPart, SipCode, VerdictCode } from './grammar.ts';
import type { KnownReason } from './known-codes.ts';
import { outcomeAt } from './outcome.ts';
import type { ReadCode } from './read-code.ts';
import { fill, PREFIX, titleOf, wordsOfCode } from './texts.ts';

const COMPONENT_OF_PART: Readonly<Record<PlatformPart, Component>> = {
  worker: 'worker',
  transport: 'transport',
  pipeline: 'pipeline',
  database: 'database',
  socket: 'transport',
  server: 'worker',
  org: 'account',
  subscription: 'billing',
};

/** What is known beside its owner of a code that was read. */
export function circumstancesOf(
  read: ReadCode,
  code: string,
  owner: Owner,
  vendor: VendorId,
  settings: ReasonSettings,
): BesideOwner {
  const { name } = VENDORS[vendor];
  switch (read.kind) {
    case 'reason':
      return ofReason(read, code, vendor);
    case 'web-socket':
      return ofWebSocket(code);
    case 'provider':
      return failureCircumstances(read, stageOf(code) ?? 'in-progress', owner, settings);
    case 'sip':
      return ofSip(read, code, name);
    case 'verdict':
      return ofVerdict(read, code, name);
  }
}

function ofReason({ key, facts: owned }: KnownReason, code: string, vendor: VendorId): BesideOwner {
  const { catalog, name } = VENDORS[vendor];
  const facts: ReasonFacts = FACTS.reasons[catalog][key] ?? owned;
  const successor = key === code ? facts.replacedBy : key;
  return {
    circumstances: defined<Circumstances>({
      ...byFacts(facts, code, name),
      // What a vendor says of its bills holds for its own: whoever sells it on bills otherwise.
      ...(vendor !== catalog && { charged: 'not-stated' }),
      successor,
    }),
    texts: { of: 'reason', catalog, key },
    names: {},
  };
}

function ofSip(
  { status, leg, said, response }: SipCode,
  code: string,
  vendorName: string,
): BesideOwner {
  const facts: ReasonFacts = FACTS.sip[response.key] ?? response.facts;
  const names = { S: status, W: wordsOfCode(said) };
  return {
    circumstances: {
      ...byFacts(facts, code, vendorName),
      // SIP responses come before anybody talks, although Vapi files it under in-progress.
      stage: facts.stage ?? 'ringing',
      component: facts.component ?? 'telephony',
      title: fill(TITLES.sip, names).trim(),
    },
    texts: defined<TextsOf>({ of: 'sip', key: response.key, leg }),
    names,
  };
}

function ofVerdict({ verdict, part, words }: VerdictCode, code: string, name: string): BesideOwner {
  const circumstances = byFacts(FACTS.verdicts[verdict], code, name);
  const outcome = outcomeAt(circumstances.stage);
  return {
    circumstances: defined<Circumstances>({
      ...circumstances,
      component: part === undefined ? circumstances.component : COMPONENT_OF_PART[part],
      outcome: outcome ?? circumstances.outcome,
    }),
    texts: { of: 'verdict', verdict },
    names: { W: wordsOfCode(words) },
  };
}

/** A failure of the WebSocket to the user's own LLM server that no list knows. */
function ofWebSocket(code: string): BesideOwner {
  return {
    circumstances: {
      verdict: 'none',
      component: 'LLM',
      title: TITLES.ownWebSocket,
      charged: 'not-stated',
      retry: 'after-fix',
    },
    texts: { of: 'own-web-socket' },
    names: { W: wordsOfCode(code.replace('error_llm_websocket_', '')) },
  };
}

/** The stage that a code begins with. */
function stageOf(code: string): Stage | undefined {
  const coded = PREFIX.exec(code)?.[1];
  return STAGES.find((one) => one === coded);
}

/** What facts say of a code; what they leave out follows from its owner and the code itself. */
function byFacts(facts: ReasonFacts, code: string, vendorName: string): Circumstances {
  const { outcome, component } = facts;
  const verdict = PREFIX.exec(code)?.[2];
  const stage = facts.stage ?? stageOf(code);
  return defined<Circumstances>({
    verdict: (verdict as Verdict | undefined) ?? 'none',
    outcome,
    stage,
    component,
    title: fill(facts.title ?? titleOf(code), { V: vendorName }),
    charged: facts.charged ?? 'not-stated',
    retry: facts.retry ?? (facts.owner === 'none' ? 'no' : 'after-fix'),
  });
}
