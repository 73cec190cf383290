import { OWNERS } from '../catalog/terms.ts';

/** The head of a block that says whose fault it is, and whatever else. */
const OWNED = new RegExp(`^# \\S+ (?:.* )?(?:${OWNERS.join('|')})(?: |$)`);

/** Of such a head: the codes, the owner and who is named. */
function ownerIn(head: string): string {
  const [mark, codes, ...words] = head.split(' ');
  const told = words.filter(
    (word) => (OWNERS as readonly string[]).includes(word) || word.startsWith('by:'),
  );
  return [mark, codes, ...told].join(' ');
}

/**
 * Takes meanings out of a catalog's source, for a script that must stay small: the sentences can wait. The
 * build runs the catalogs of overlay and background through this; see `readEntries` for how they are written.
 *
 * @param named what reports need: titles are kept, and of whatever else a block's head says only whose fault
 *   it is
 */
export function withoutTexts(source: string, named = false): string {
  // A head of one word tells nothing but the text below it.
  const isKept = named ? /^(?:# \S+ |[=~])/ : /^(?:# \S+ |=)/;
  return source.replace(/`\n# [^`]*`/g, (catalog) => {
    const kept = catalog.split('\n').filter((line) => isKept.test(line));
    const short = named ? kept.map((line) => (OWNED.test(line) ? ownerIn(line) : line)) : kept;
    return `\`\n${short.join('\n')}\n\``;
  });
}
