import { FACTS } from '../catalog/facts.ts';
import type { ProviderComponent } from '../catalog/terms.ts';
import { providerOf, unlistedProvider } from './providers.ts';

/** A provider whose keys the user can be asked about. */
export interface ChoosableProvider {
  /** The vendor's spelling inside a code; also the key of the setting on whose keys are used. */
  readonly id: string;
  readonly name: string;
  /** What it supplies; empty where that is not known. */
  readonly components: readonly ProviderComponent[];
}

/**
 * The providers that the user can be asked about: those where either key can be in use, and those that only
 * the grammar knows and that the user has answered for, or is asked about now.
 *
 * @param more ids beside those that Hangtag knows by name
 */
export function choosableProviders(more: Iterable<string>): readonly ChoosableProvider[] {
  const asked = Object.entries(FACTS.providers)
    .map(([id, facts]) => ({ id, ...facts }))
    .filter(
      ({ id, key, isOwnEndpoint }) => id !== 'vapi' && key === undefined && isOwnEndpoint !== true,
    );
  const others = [...new Set(more)].filter((id) => providerOf(id) === undefined);
  return [...asked, ...others.map((id) => ({ ...unlistedProvider(id), components: [] }))];
}
