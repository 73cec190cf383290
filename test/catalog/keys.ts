import { CATALOG } from '../../lib/catalog/index.ts';
import {
  diagnose,
  NO_SETTINGS,
  type Diagnosis,
  type ReasonSettings,
} from '../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../lib/reasons/knowledge.ts';

/** The answers to the question whose key a provider was called with. */
export type KeyAnswer = 'open' | 'own' | 'vendor';

const answered = (own: boolean): ReasonSettings => ({
  ...NO_SETTINGS,
  ownKeys: Object.fromEntries(Object.keys(CATALOG.providers).map((id) => [id, own])),
});

const SETTINGS: Readonly<Record<KeyAnswer, ReasonSettings>> = {
  open: NO_SETTINGS,
  own: answered(true),
  vendor: answered(false),
};

/** What is said of a code with one answer. */
export function cardOf(
  code: string,
  catalog: 'vapi' | 'retell',
  answer: KeyAnswer = 'open',
): Diagnosis {
  return diagnose(code, catalog, SETTINGS[answer], KNOWLEDGE);
}

/** What is said of a code with each answer that changes what is said; `open` alone where none does. */
export function variants(
  code: string,
  catalog: 'vapi' | 'retell',
): readonly (readonly [KeyAnswer, Diagnosis])[] {
  const open = cardOf(code, catalog);
  const text = JSON.stringify(open);
  const others = (['own', 'vendor'] as const).map(
    (answer) => [answer, cardOf(code, catalog, answer)] as const,
  );
  const changes = others.some(([, one]) => JSON.stringify(one) !== text);
  return changes ? [['open', open], ...others] : [['open', open]];
}
