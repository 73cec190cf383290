/** The same fields, of which the optional ones may also be there as undefined. */
type WithUndefined<T> = {
  readonly [K in keyof T]: Partial<Pick<T, K>> extends Pick<T, K> ? T[K] | undefined : T[K];
};

/** An object without the fields that are undefined: what is stored or sent has no empty fields. */
export function defined<T extends object>(fields: WithUndefined<T>): T {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = value;
  return kept as T;
}
