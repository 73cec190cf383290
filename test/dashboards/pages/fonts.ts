/** Font of a table whose library wants to be told; as everywhere in the replicas, from `fonts.css`. */
export const FONT = 'Inter, sans-serif';

/** Resolves once the fonts can be used, so that nothing is measured in another one first. */
export async function loadFonts(): Promise<void> {
  await Promise.all(
    ['16px Inter', "16px 'JetBrains Mono'"].map((font) => document.fonts.load(font)),
  );
}
