/** The fields of `T`, those that may be undefined as optional ones. */
export type WithoutUndefined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * A copy of an object without the fields that are undefined: rows of the database and messages either have a
 * field or do not, so that two that say the same are equal, and take no room for what is not known.
 */
export function withoutUndefined<T extends object>(fields: T): WithoutUndefined<T> {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as WithoutUndefined<T>;
}
