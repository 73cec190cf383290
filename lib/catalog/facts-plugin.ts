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

/** The module that stands in a build for `OWNER_FACTS` in a script with owners alone, else for `FACTS`. */
function moduleOf(part: CatalogPart, facts: Facts): string {
  switch (part) {
    case 'owners':
      return `export const OWNER_FACTS = ${parsed(ownersOf(facts))};`;
    case 'facts':
      return `export const FACTS = ${parsed(facts)};`;
    case 'texts':
      return `import { CATALOG } from './index.ts';
import { reduce } from './reduce.ts';
export const FACTS = { ...reduce(CATALOG, []), families: ${parsed(facts.families)} };`;
  }
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
      if (part === 'owners' && id === FACTS) {
        throw new Error('The marking script is to do with the facts of owners.');
      }
      if (id !== (part === 'owners' ? OWNER_FACTS : FACTS)) return undefined;
      const { module, dependencies } = await runnerImport<{ FACTS: Facts }>(FACTS, {
        configFile: false,
        logLevel: 'silent',
      });
      for (const file of dependencies) this.addWatchFile(file);
      return { code: moduleOf(part, module.FACTS), map: null };
    },
  };
}
