/** Any function of a page's world. */
export type Callable = (...args: unknown[]) => unknown;

/** What is done instead of a function: usually calls it, and returns what it returns. */
type Instead = (original: Callable, self: unknown, args: unknown[]) => unknown;

/** A function to be replaced: whose property it is, and whether it is its value or its getter. */
type Part = readonly [holder: object, name: string, kind: 'value' | 'get', instead: Instead];

interface Descriptor {
  readonly configurable?: boolean;
  readonly value?: Callable;
  readonly get?: Callable;
}

// Kept from the start, like all below: a page may replace any of these later.
export const { apply } = Reflect;
const { defineProperty, getOwnPropertyDescriptor } = Object;
const { replace, match } = String.prototype as unknown as Record<'replace' | 'match', Callable>;

/**
 * Lines of a stack that are of this script, which the page's own errors would not have without it.
 * Firefox has no name for scripts of extensions in a page's world (153, November 2026).
 */
const OWN_LINES = /^.*(?:\/call-records\.js|<anonymous code>):1:.*\n?/gm;
/** The topmost place of a stack as Firefox writes it. */
const PLACE = /@(.*):(\d+):(\d+)$/m;

/** Makes an error of a page's call look as if it had not gone through here. */
export function hideOwnLines(error: unknown): void {
  const told = error as { stack?: unknown } | null | undefined;
  if (typeof told?.stack !== 'string') return;
  const stack = apply(replace, told.stack, [OWN_LINES, '']);
  if (stack === told.stack) return;
  try {
    told.stack = stack;
    const place = apply(match, stack, [PLACE]) as RegExpMatchArray | null;
    // Firefox alone keeps the place apart from the stack.
    if (place === null || !('fileName' in told)) return;
    told.fileName = place[1];
    Object.assign(told, { lineNumber: Number(place[2]), columnNumber: Number(place[3]) });
  } catch {
    // A page may have frozen its own errors; then they stay as they are.
  }
}

/**
 * Puts stand-ins in the place of functions, which keep name, length, properties and the look of what they
 * stand for, and throw the same errors. Returns a function that puts the functions back.
 *
 * @param look the prototype of the world's functions, whose `toString` tells how they look
 */
export function putStandIns(look: object, parts: readonly Part[]): () => void {
  const originals = new Map<unknown, Callable>();
  const originalOf = originals.get.bind(originals);
  const undo: (() => void)[] = [];
  const show: Instead = (toString, self, args) => apply(toString, originalOf(self) ?? self, args);
  for (const [holder, name, kind, instead] of [
    ...parts,
    [look, 'toString', 'value', show] as const,
  ]) {
    const before = getOwnPropertyDescriptor(holder, name) as Descriptor | undefined;
    const original = before?.[kind];
    if (original === undefined || before?.configurable !== true) continue;
    const standIn = new Proxy(original, {
      apply: (target, self, args: unknown[]) => {
        try {
          return instead(target, self, args);
        } catch (error) {
          hideOwnLines(error);
          throw error;
        }
      },
    });
    originals.set(standIn, original);
    defineProperty(holder, name, { ...before, [kind]: standIn } as PropertyDescriptor);
    undo.push(() => {
      // Somebody else may have wrapped ours in the meantime; then it stays, and does nothing.
      const now = getOwnPropertyDescriptor(holder, name) as Descriptor | undefined;
      if (now?.[kind] === standIn) defineProperty(holder, name, before as PropertyDescriptor);
    });
  }
  return () => {
    for (const restore of undo) restore();
  };
}
