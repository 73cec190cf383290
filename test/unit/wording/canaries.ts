/** What must never leave, and what of it is looked for: however it is written, these digits and letters stay. */
export const CANARIES = [
  { text: '+49 (170) 123-45678', trace: /17012345678/ },
  { text: 'tel:+14155550199', trace: /4155550199/ },
  { text: 'jane.quxley@canary.example', trace: /canary/i },
  { text: 'jane at canary dot example', trace: /canary/i },
  { text: 'sk-live-9fQ2canaryZ81kLmN0pQrStUv', trace: /9fq2canary/i },
  { text: 'Bearer 9fQ2canaryZ81kLmN0pQrStUv', trace: /9fq2canary/i },
];
/** Nobody can tell a name from other words: it may be where assistants and labels stand, and nowhere else. */
export const NAME = { text: 'Jane Quxley', trace: /quxley/i };

/** A text as it would be read by somebody who looks for a number: without what stands between digits or letters. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The lines of a text that hold something which must not leave, each with what that is. */
export function leaks(text: string, of: readonly { readonly trace: RegExp }[]): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      of.filter(({ trace }) => trace.test(bare(line))).map(({ trace }) => `${trace}: ${line}`),
    );
}

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [name: string]: Json };

/** A value once for each text or number in it, with something else in its place, and where that is. */
export function* spoiled(
  value: Json,
  instead: string,
  at = '',
): Generator<readonly [string, Json]> {
  if (Array.isArray(value)) {
    for (const [i, item] of (value as readonly Json[]).entries()) {
      for (const [path, other] of spoiled(item, instead, `${at}.${i}`)) {
        yield [path, (value as readonly Json[]).with(i, other)];
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value as Readonly<Record<string, Json>>)) {
      for (const [path, other] of spoiled(item, instead, at === '' ? name : `${at}.${name}`)) {
        yield [path, { ...(value as Readonly<Record<string, Json>>), [name]: other }];
      }
    }
  } else yield [at, instead];
}
