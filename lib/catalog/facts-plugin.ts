import { runnerImport, type Plugin } from 'vite';
import type { Facts } from './reduce.ts';

/** The module that builds replace by what it evaluates to. */
const MODULE = new URL('./facts.ts', import.meta.url).pathname;

/**
 * Keeps the catalog's texts out of scripts that only need its facts: evaluates `facts.ts`, which imports the
 * whole catalog, and serves the object that it exports as a module without imports. While developing, a
 * changed catalog file has it evaluated anew.
 *
 * @param hasTexts whether the script has the whole catalog on board anyway: then the facts are taken out of it when
 * it starts, but for the list of codes, and are not there twice
 */
export function catalogFacts(hasTexts = false): Plugin {
  return {
    name: hasTexts ? 'catalog-facts-of-texts' : 'catalog-facts',
    ...(hasTexts && { enforce: 'pre' }),
    async load(id) {
      if (id !== MODULE) return undefined;
      const { module, dependencies } = await runnerImport<{ FACTS: Facts }>(MODULE, {
        configFile: false,
        logLevel: 'silent',
      });
      for (const file of dependencies) this.addWatchFile(file);
      if (hasTexts) {
        const families = JSON.stringify(JSON.stringify(module.FACTS.families));
        return {
          code: `import { CATALOG } from './index.ts';
import { reduce } from './reduce.ts';
export const FACTS = { ...reduce(CATALOG, []), families: JSON.parse(${families}) };`,
          map: null,
        };
      }
      const json = JSON.stringify(JSON.stringify(module.FACTS));
      return { code: `export const FACTS = /* @__PURE__ */ JSON.parse(${json});`, map: null };
    },
  };
}
