import type { Owner } from '../catalog/terms.ts';
import type { Diagnosis, Link } from './diagnosis.ts';
import type { ProviderCode } from './grammar.ts';

/** The part of a diagnosis that says why and what to do. */
export interface Remedy extends Pick<Diagnosis, 'causes' | 'steps' | 'evidence' | 'suspects'> {
  /** Where to look first, before the vendor's own pages. */
  readonly pages?: readonly Link[];
}

/** Names to put into texts: provider, key used, the failure's own words. */
export type Names = Readonly<Record<'P' | 'K' | 'W', string>>;

/** Where remedies come from. The overlay has none on board and asks for them when a card opens. */
export interface Remedies {
  /** For a code of a catalog, by the code or its successor; `{V}` is left in. */
  ofCode(catalog: 'vapi' | 'retell', code: string): Remedy;
  ofSip(status: string): Remedy;
  /** For a failure of the platform that no list knows. */
  ofPlatform(): Remedy;
  ofProvider(parsed: ProviderCode, owner: Owner, names: Names): Remedy;
}

const NONE: Remedy = { causes: [], steps: [], suspects: [] };

/** Who it may be where the key that was used decides; without how to tell. */
const EITHER_KEY: Remedy = {
  ...NONE,
  suspects: [
    { owner: 'you', tell: '' },
    { owner: 'platform', tell: '' },
  ],
};

/** No remedies: diagnoses carry owner, meaning, charged and retry only. */
export const NO_REMEDIES: Remedies = {
  ofCode: () => NONE,
  ofSip: () => NONE,
  ofPlatform: () => NONE,
  ofProvider: (_parsed, owner) => (owner === 'unclear' ? EITHER_KEY : NONE),
};
