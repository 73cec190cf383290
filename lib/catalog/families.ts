import type { Provider } from './providers.ts';

/**
 * Codes of regular families, folded: hundreds of codes say a few dozen things of the same providers, under two or
 * three verdicts each.
 */
export interface Families {
  /** What stands before a provider: stage and verdict. */
  readonly befores: readonly string[];
  /** Providers as codes spell them, in sets of which the same is listed. */
  readonly sets: readonly (readonly string[])[];
  /** What stands after each provider of a set; set and befores by their numbers. */
  readonly rows: readonly (readonly [after: string, set: number, ...befores: number[]])[];
  /** Codes in which no provider stands. */
  readonly others: readonly string[];
}

const BEFORE = /^(?:call\.[a-z-]+\.error-)?(?:vapifault|providerfault|configfault|pipeline-error)-/;

/** The number of a text in a list, to which it is added where it is new. */
function numberIn(list: string[], text: string): number {
  const known = list.indexOf(text);
  return known < 0 ? list.push(text) - 1 : known;
}

/** Adds to the list that a map holds under a key. */
function addTo(map: Map<string, string[]>, key: string, text: string): void {
  map.set(key, [...(map.get(key) ?? []), text]);
}

/** Folds a list of codes; `expandFamilies` gives it back, in another order. */
export function foldFamilies(
  codes: readonly string[],
  providers: Readonly<Record<string, Provider>>,
): Families {
  const spellings = Object.entries(providers)
    .flatMap(([id, { also = [] }]) => [id, ...also])
    .sort((a, b) => b.length - a.length);
  // What stands around a provider, as `before after` → providers.
  const frames = new Map<string, string[]>();
  const others: string[] = [];
  for (const code of codes) {
    const before = BEFORE.exec(code)?.[0] ?? '';
    const rest = code.slice(before.length);
    const provider = spellings.find((spelling) => rest.startsWith(`${spelling}-`));
    if (provider === undefined) others.push(code);
    else addTo(frames, `${before} ${rest.slice(provider.length)}`, provider);
  }
  const befores: string[] = [];
  const sets: string[] = [];
  // `after set` → befores.
  const rows = new Map<string, string[]>();
  for (const [frame, names] of frames) {
    const [before = '', after = ''] = frame.split(' ');
    const set = numberIn(sets, names.sort().join(' '));
    addTo(rows, `${after} ${String(set)}`, String(numberIn(befores, before)));
  }
  return {
    befores,
    sets: sets.map((set) => set.split(' ')),
    rows: [...rows].map(([row, numbers]) => {
      const [after = '', set] = row.split(' ');
      return [after, Number(set), ...numbers.map(Number)];
    }),
    others,
  };
}

/** The list of codes that was folded. */
export function expandFamilies({ befores, sets, rows, others }: Families): string[] {
  const named = rows.flatMap(([after, set, ...numbers]) =>
    numbers.flatMap((number) =>
      (sets[set] ?? []).map((name) => `${befores[number] ?? ''}${name}${after}`),
    ),
  );
  return [...named, ...others];
}
