/** One block of a catalog, as it is written down. */
export interface Entry {
  /** The words after the code in the first line: owner, stage, component … */
  readonly words: readonly string[];
  /** Absent where the words of the code will do. */
  readonly title?: string;
  readonly meaning: string;
  readonly successor?: string;
}

/** A block before its lines are understood. */
export interface Block {
  /** The codes that share it. */
  readonly keys: readonly string[];
  readonly words: readonly string[];
  /** The lines that start with `mark` and a space, without it. */
  readonly marked: (mark: string) => string[];
  /** The lines without a mark. */
  readonly lines: readonly string[];
}

/** Takes a catalog apart at the lines that start with `#`. */
export function readBlocks(text: string): Block[] {
  return text
    .split('\n# ')
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trim().split('\n');
      const [keys = '', ...words] = head.split(' ');
      return {
        keys: keys.split(','),
        words,
        marked: (mark) =>
          lines
            .filter((line) => line.startsWith(`${mark} `))
            .map((line) => line.slice(mark.length + 1)),
        lines: lines.filter((line) => !/^[~?!@=>]/.test(line)),
      };
    });
}

/**
 * Reads a catalog of meanings. It is written as plain text, which reads better than objects and is a
 * third smaller:
 *
 *     # code words…          several codes with the same text: separated by commas
 *     ~ Title, where the words of the code will not do
 *     Meaning, in one sentence.
 *     = an older code that says the same
 *
 * What to do is written the same way in `remedies-….ts`, which the overlay does not carry.
 */
export function readEntries(text: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { keys, words, lines, marked } of readBlocks(text)) {
    const [title] = marked('~');
    const entry = { words, meaning: lines[0] ?? '', ...(title !== undefined && { title }) };
    for (const key of keys) entries.set(key, entry);
    for (const older of marked('=')) entries.set(older, { ...entry, successor: keys[0] ?? '' });
  }
  return entries;
}

/** The word of `choices` that stands among the entry's words, or undefined. */
export function pick<T extends string>(entry: Entry, choices: readonly T[]): T | undefined {
  return choices.find((choice) => entry.words.includes(choice));
}
