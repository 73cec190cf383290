import { FACTS } from '../catalog/facts.ts';
import type { ProviderFacts } from '../catalog/reduce.ts';
import type { KeyInUse } from '../catalog/terms.ts';
import type { ReasonSettings } from './diagnosis.ts';

/** A model, voice, transcriber or video provider that a reason code names. */
export interface Provider extends ProviderFacts {
  /** The vendor's spelling inside a code; also the key of the setting on whose keys are used. */
  readonly id: string;
}

let byId: Map<string, Provider> | undefined;

function known(): Map<string, Provider> {
  if (byId === undefined) {
    byId = new Map();
    for (const [id, facts] of Object.entries(FACTS.providers)) {
      const provider = { id, ...facts };
      for (const spelling of [id, ...(facts.also ?? [])]) byId.set(spelling, provider);
    }
  }
  return byId;
}

/** Every provider that Hangtag knows by name, in the order of the table. */
export function providers(): readonly Provider[] {
  return [...new Set(known().values())];
}

/** The provider with this id or other spelling, or undefined. */
export function providerOf(id: string): Provider | undefined {
  return known().get(id);
}

/**
 * Stands in for a provider that the catalog lacks: its id made readable (`acme-cloud` → `Acme Cloud`).
 * A `custom-…` id is an endpoint that the user runs.
 */
export function unlistedProvider(id: string): Provider {
  if (/^custom(?:-|$)/.test(id)) {
    return { id, name: `your ${id.replaceAll('-', ' ')}`, components: [], isOwnEndpoint: true };
  }
  const name = id
    .split('-')
    .map((word) => (word === 'ai' ? 'AI' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
  return { id, name, components: [] };
}

/**
 * The providers that the user can be asked about: those where either key can be in use, and those that only
 * the grammar knows and that the user has answered for, or is asked about now.
 *
 * @param more ids beside those that Hangtag knows by name
 */
export function choosableProviders(more: Iterable<string>): readonly Provider[] {
  const asked = providers().filter(
    ({ id, key, isOwnEndpoint }) => id !== 'vapi' && key === undefined && isOwnEndpoint !== true,
  );
  const others = [...new Set(more)].filter((id) => providerOf(id) === undefined);
  return [...asked, ...others.map(unlistedProvider)];
}

/** Whose key a call used at a provider: by the provider's own facts, else by the settings. */
export function keyInUse({ id, key }: Provider, { ownKeys }: ReasonSettings): KeyInUse {
  if (id === 'vapi') return 'vendor';
  if (key !== undefined) return key;
  const own = Object.hasOwn(ownKeys, id) ? ownKeys[id] : undefined;
  return own === undefined ? 'open' : own ? 'own' : 'vendor';
}
