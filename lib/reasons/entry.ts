import { OWNERS, type Suspect } from './diagnosis.ts';

/** One block of a catalog, as it is written down. */
export interface Entry {
  /** The words after the code in the first line: owner, stage, component … */
  readonly words: readonly string[];
  /** Absent where the words of the code will do. */
  readonly title?: string;
  /** In a catalog of codes the meaning, then the steps. */
  readonly lines: readonly string[];
  readonly causes: readonly string[];
  readonly evidence?: string;
  /** What to mend where the user runs the endpoint; only in kinds of failure. */
  readonly own?: string;
  readonly suspects: readonly Suspect[];
  readonly successor?: string;
}

/**
 * Reads a catalog. It is written as plain text, which reads better than objects and is a third smaller:
 *
 *     # code words…          several codes with the same text: separated by commas
 *     ~ Title, where the words of the code will not do
 *     Meaning, in one sentence.
 *     A step, in order
 *     ? A cause, most likely first
 *     ! What settles it
 *     @owner How to tell that it was this one (for the owner `unclear`)
 *     = an older code that says the same
 *     > What to mend where the user runs the endpoint (for kinds of failure)
 */
export function readEntries(text: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const block of text.split('\n# ').slice(1)) {
    const [head = '', ...lines] = block.trim().split('\n');
    const [codes = '', ...words] = head.split(' ');
    const marked = (mark: string): string[] =>
      lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
    const [title] = marked('~ ');
    const [evidence] = marked('! ');
    const [own] = marked('> ');
    const entry: Entry = {
      words,
      ...(title !== undefined && { title }),
      lines: lines.filter((line) => !/^[~?!@=>]/.test(line)),
      causes: marked('? '),
      ...(evidence !== undefined && { evidence }),
      ...(own !== undefined && { own }),
      suspects: OWNERS.flatMap((owner) => marked(`@${owner} `).map((tell) => ({ owner, tell }))),
    };
    const names = codes.split(',');
    for (const code of names) entries.set(code, entry);
    for (const older of marked('= ')) entries.set(older, { ...entry, successor: names[0] ?? '' });
  }
  return entries;
}

/** The word of `choices` that stands among the entry's words, or undefined. */
export function pick<T extends string>(entry: Entry, choices: readonly T[]): T | undefined {
  return choices.find((choice) => entry.words.includes(choice));
}
