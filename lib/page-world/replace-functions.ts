/** Any function of a page's world. */
export type Callable = (...args: unknown[]) => unknown;

/** What is done before a function runs; what it returns is for what is done after. */
type Before = (self: unknown, args: readonly unknown[]) => unknown;

/** What is done after a function has returned. */
type After = (result: unknown, self: unknown, args: readonly unknown[], before: unknown) => void;

/** A function to be watched: whose property it is (or that gets the property), and what is done. */
type Part = readonly [holder: object, name: string, after?: After | undefined, before?: Before];

interface Descriptor {
  readonly configurable?: boolean;
  readonly value?: Callable;
  readonly get?: Callable;
}

/** Calls a function, whatever a page has made of its own `apply`. */
// Kept from the start, like all below: a page may replace any of these later.
export const { apply } = Reflect;
const { defineProperty, getOwnPropertyDescriptor } = Object;
const { replace, match } = String.prototype as unknown as Record<'replace' | 'match', Callable>;

/**
 * Lines of a stack that are of this script, which the page's own errors would not have without it.
 * Firefox has no name for scripts of extensions in a page's world (153, November 2026).
 */
const OWN_LINES = /^.*(?:\/call-records\.js|<anonymous code>):1:.*\n?/gm;
/** The topmost frame of a stack as Firefox writes it. */
const FRAME = /@(.*):(\d+):(\d+)$/m;

/** Does what is no concern of the page, whose objects may do anything when they are looked at. */
export function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Makes an error of a page's call look as if it had not gone through here. A page may have frozen it. */
export function hideOwnLines(error: unknown): void {
  quietly(() => {
    const thrown = error as Record<string, unknown>;
    const stack = apply(replace, thrown['stack'], [OWN_LINES, '']);
    if (stack === (thrown['stack'] as string)) return;
    thrown['stack'] = stack;
    // Firefox alone keeps file, line and column apart from the stack.
    if (!('fileName' in thrown)) return;
    const [, file, line, column] = apply(match, stack, [FRAME]) as RegExpMatchArray;
    Object.assign(thrown, {
      fileName: file,
      lineNumber: Number(line),
      columnNumber: Number(column),
    });
  });
}

/**
 * Replaces functions by others, which keep name, length, properties and the look of what they stand for, return
 * what it returns and throw the same errors. Returns a function that puts the functions back.
 *
 * @param functionPrototype the prototype of the world's functions, whose `toString` tells how they look
 */
export function replaceFunctions(functionPrototype: object, parts: readonly Part[]): () => void {
  const originals = new Map<unknown, Callable>();
  const originalOf = originals.get.bind(originals);
  const undo: (() => void)[] = [];
  for (const [holder, name, after, before] of [
    ...parts,
    [functionPrototype, 'toString'] as const,
  ]) {
    const was = getOwnPropertyDescriptor(holder, name) as Descriptor | undefined;
    const kind = was?.get ? 'get' : 'value';
    const original = was?.[kind];
    if (original === undefined || was?.configurable !== true) continue;
    const replacement = new Proxy(original, {
      apply: (target, self, args: unknown[]) => {
        const noted = before && quietly(() => before(self, args));
        let result: unknown;
        try {
          result = apply(
            target,
            holder === functionPrototype ? (originalOf(self) ?? self) : self,
            args,
          );
        } catch (error) {
          hideOwnLines(error);
          throw error;
        }
        if (after) quietly(() => after(result, self, args, noted));
        return result;
      },
    });
    originals.set(replacement, original);
    defineProperty(holder, name, { ...was, [kind]: replacement } as PropertyDescriptor);
    undo.push(() => {
      // Somebody else may have wrapped ours in the meantime; then it stays, and does nothing.
      const now = getOwnPropertyDescriptor(holder, name) as Descriptor | undefined;
      if (now?.[kind] === replacement) defineProperty(holder, name, was as PropertyDescriptor);
    });
  }
  return () => {
    for (const restore of undo) restore();
  };
}
