import { defined } from '../calls/defined.ts';
import { FACTS } from '../catalog/facts.ts';
import type { ProviderFacts } from '../catalog/reduce.ts';
import type { When } from '../catalog/schema.ts';
import type { Owner, ProviderComponent, Retry, Stage } from '../catalog/terms.ts';
import type { BesideOwner, TextsOf } from './basis.ts';
import type { ReasonSettings, Circumstances } from './diagnosis.ts';
import type { FailedPart, Failure } from './failures.ts';
import { fits } from './fits.ts';
import type { ProviderCode } from './grammar.ts';
import { outcomeAt } from './outcome.ts';
import { frameOf, keyOf, failureKindOf } from './provider-failure.ts';
import { capital, wordsOfCode } from './texts.ts';

const COMPONENTS: Readonly<Record<FailedPart, ProviderComponent>> = {
  llm: 'LLM',
  voice: 'voice',
  transcriber: 'transcriber',
  video: 'video',
};

/** The facts of a provider; undefined of one that only the grammar knows, whatever it is called. */
function providerFacts(id: string): ProviderFacts | undefined {
  return Object.hasOwn(FACTS.providers, id) ? FACTS.providers[id] : undefined;
}

function componentOf({ provider, failure }: ProviderCode): ProviderComponent | undefined {
  if (failure === undefined) return undefined;
  return failure.part === undefined
    ? providerFacts(provider.id)?.components[0]
    : COMPONENTS[failure.part];
}

/** A failure in words, with its status: `unauthorized (401)`. */
function wordsFor({ key = '', status, words }: Failure): string {
  const said = FACTS.failures[key]?.words ?? wordsOfCode(words === '' ? 'no words' : words);
  return status === undefined ? said : `${said} (${status})`;
}

function retryOf(parsed: ProviderCode, owner: Owner, isOwnKey: boolean): Retry {
  const { provider, verdict, failure } = parsed;
  const isGone = providerFacts(provider.id)?.isGone === true;
  if (provider.isOwnEndpoint || isGone || verdict === 'configfault') return 'after-fix';
  const { retry, othersRetry = retry } = FACTS.kinds[failureKindOf(parsed)];
  const isOthers = !isOwnKey && (owner === 'platform' || owner === 'provider');
  return FACTS.failures[failure?.key ?? '']?.retry ?? (isOthers ? othersRetry : retry);
}

/** What is known of a provider's failure beside its owner. */
export function failureCircumstances(
  parsed: ProviderCode,
  stage: Stage,
  owner: Owner,
  settings: ReasonSettings,
): BesideOwner {
  const { provider, verdict, failure, tail } = parsed;
  const kind = failureKindOf(parsed);
  const key = keyOf(parsed, settings);
  const frame = frameOf(parsed);
  const component = componentOf(parsed);
  const words = failure === undefined ? wordsOfCode(tail) : wordsFor(failure);
  const { charged } = FACTS.frames[frame];
  const when: When = charged?.when ?? {};
  const outcome = outcomeAt(stage);
  const said = provider.isOwnEndpoint ? words.replace(/^LLM |^voice |^transcriber /, '') : words;
  return {
    circumstances: defined<Circumstances>({
      verdict,
      stage,
      outcome,
      component,
      title: capital(`${provider.name} ${said}`),
      charged:
        charged !== undefined && fits(when, { owner, verdict, component, kind, key })
          ? charged.is
          : 'not-stated',
      retry: retryOf(parsed, owner, key === 'own'),
      provider: provider.id,
    }),
    texts: defined<TextsOf>({
      of: 'provider',
      frame,
      kind,
      failure: failure?.key,
    }),
    names: { P: provider.name, W: words, X: / \(\d+\)$/.exec(words)?.[0] ?? '' },
    key: provider.isOwnEndpoint ? 'own' : key,
  };
}
