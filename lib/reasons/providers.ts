import { OWNER_FACTS } from '../catalog/owner-facts.ts';
import type { ProviderOwner } from '../catalog/reduce-to-owners.ts';
import type { KeyInUse } from '../catalog/terms.ts';
import type { ReasonSettings } from './diagnosis.ts';

/** A model, voice, transcriber or video provider that a reason code names. */
export interface NamedProvider extends ProviderOwner {
  /** The vendor's spelling inside a code; also the key of the setting on whose keys are used. */
  readonly id: string;
}

let byId: Map<string, NamedProvider> | undefined;

function known(): Map<string, NamedProvider> {
  if (byId === undefined) {
    byId = new Map();
    for (const [id, facts] of Object.entries(OWNER_FACTS.providers)) {
      const provider = { id, ...facts };
      for (const spelling of [id, ...(facts.also ?? [])]) byId.set(spelling, provider);
    }
  }
  return byId;
}

/** Every provider that Hangtag knows by name, in the order of the table. */
export function providers(): readonly NamedProvider[] {
  return [...new Set(known().values())];
}

/** The provider with this id or other spelling, or undefined. */
export function providerOf(id: string): NamedProvider | undefined {
  return known().get(id);
}

/**
 * Stands in for a provider that the catalog lacks: its id made readable (`acme-cloud` → `Acme Cloud`).
 * A `custom-…` id is an endpoint that the user runs.
 */
export function unlistedProvider(id: string): NamedProvider {
  if (/^custom(?:-|$)/.test(id)) {
    return { id, name: `your ${id.replaceAll('-', ' ')}`, isOwnEndpoint: true };
  }
  const name = id
    .split('-')
    .map((word) => (word === 'ai' ? 'AI' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
  return { id, name };
}

/** Whose key a call used at a provider: by the provider's own facts, else by the settings. */
export function keyInUse({ id, key }: NamedProvider, { ownKeys }: ReasonSettings): KeyInUse {
  if (id === 'vapi') return 'vendor';
  if (key !== undefined) return key;
  const own = Object.hasOwn(ownKeys, id) ? ownKeys[id] : undefined;
  return own === undefined ? 'open' : own ? 'own' : 'vendor';
}
