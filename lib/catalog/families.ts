import type { Provider } from './providers.ts';

/**
 * Codes of regular families with the names of providers taken out: hundreds of codes say a few dozen things of
 * the same providers.
 */
export interface Families {
  /** Sets of providers of which the same is listed. */
  readonly providers: readonly (readonly string[])[];
  /** What stands before and after each provider of a set, by the set's number. */
  readonly around: readonly (readonly [before: string, after: string, set: number])[];
  /** Codes in which no provider stands. */
  readonly others: readonly string[];
}

const BEFORE = /^(?:call\.[a-z-]+\.error-)?(?:vapifault|providerfault|configfault|pipeline-error)-/;

/** Folds a list of codes; `expandFamilies` gives it back, in another order. */
export function foldFamilies(
  codes: readonly string[],
  providers: Readonly<Record<string, Provider>>,
): Families {
  const spellings = Object.entries(providers)
    .flatMap(([id, { also = [] }]) => [id, ...also])
    .sort((a, b) => b.length - a.length);
  const places = new Map<string, string[]>();
  const others: string[] = [];
  for (const code of codes) {
    const before = BEFORE.exec(code)?.[0] ?? '';
    const rest = code.slice(before.length);
    const provider = spellings.find((spelling) => rest.startsWith(`${spelling}-`));
    if (provider === undefined) others.push(code);
    else {
      const place = `${before} ${rest.slice(provider.length)}`;
      places.set(place, [...(places.get(place) ?? []), provider]);
    }
  }
  const sets = new Map<string, number>();
  const around = [...places].map(([place, of]): Families['around'][number] => {
    const set = of.sort().join(' ');
    if (!sets.has(set)) sets.set(set, sets.size);
    const [before = '', after = ''] = place.split(' ');
    return [before, after, sets.get(set) ?? 0];
  });
  return { providers: [...sets.keys()].map((set) => set.split(' ')), around, others };
}

/** The list of codes that was folded. */
export function expandFamilies({ providers, around, others }: Families): string[] {
  const named = around.flatMap(([before, after, set]) =>
    (providers[set] ?? []).map((provider) => before + provider + after),
  );
  return [...named, ...others];
}
