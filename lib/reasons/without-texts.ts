/**
 * Takes meanings out of a catalog's source, and titles too where they are not wanted, for a script that must
 * stay small: what is left tells the owner, and the sentences can wait. The build runs the catalogs of overlay
 * and background through this; see `readEntries` for how they are written.
 */
export function withoutTexts(source: string, keepTitles = false): string {
  // A head of one word tells nothing but the text below it.
  const isKept = keepTitles ? /^(?:# \S+ |[=~])/ : /^(?:# \S+ |=)/;
  return source.replace(/`\n# [^`]*`/g, (catalog) => {
    const kept = catalog.split('\n').filter((line) => isKept.test(line));
    return `\`\n${kept.join('\n')}\n\``;
  });
}
