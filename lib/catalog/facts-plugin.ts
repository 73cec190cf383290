import { runnerImport, type Plugin } from 'vite';
import { ownersOf } from './reduce-to-owners.ts';
import type { Facts } from './reduce.ts';

const FACTS = new URL('./facts.ts', import.meta.url).pathname;
const OWNER_FACTS = new URL('./owner-facts.ts', import.meta.url).pathname;

/**
 * What a script has of the catalog: `owners` what tells whose fault a reason is · `facts` all of it but the texts ·
 * `texts` the whole catalog.
 */
export type CatalogPart = 'owners' | 'facts' | 'texts';

/** A value as source text that is quick to read. */
function parsed(value: unknown): string {
  return `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** The module that stands in a build for one of the two; undefined where it stays as it is. */
function replaced(id: string, part: CatalogPart, facts: Facts): string | undefined {
  if (part === 'owners') {
    if (id === FACTS) throw new Error('The marking script is to do with the facts of owners.');
    return `export const OWNER_FACTS = ${parsed(ownersOf(facts))};`;
  }
  if (id === OWNER_FACTS) return undefined;
  return part === 'facts'
    ? `export const FACTS = ${parsed(facts)};`
    : `import { CATALOG } from './index.ts';
import { reduce } from './reduce.ts';
export const FACTS = { ...reduce(CATALOG, []), families: ${parsed(facts.families)} };`;
}

/**
 * Keeps what a script does not need of the catalog out of it: evaluates `facts.ts`, which imports the whole catalog, and
 * serves what is needed as a module without imports. While developing, a changed catalog file has it evaluated anew.
 *
 * @param part of a script with `texts`, the facts are taken out of them when it starts, but for the list of codes, and
 * are not there twice
 */
export function catalogFacts(part: CatalogPart): Plugin {
  return {
    name: `catalog-${part}`,
    enforce: 'pre',
    async load(id) {
      if (id !== FACTS && id !== OWNER_FACTS) return undefined;
      const { module, dependencies } = await runnerImport<{ FACTS: Facts }>(FACTS, {
        configFile: false,
        logLevel: 'silent',
      });
      for (const file of dependencies) this.addWatchFile(file);
      const code = replaced(id, part, module.FACTS);
      return code === undefined ? undefined : { code, map: null };
    },
  };
}
