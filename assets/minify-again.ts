import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Has terser go over what the bundler has minified: it puts more into one expression, which the bundler's own minifier
 * does not try. Names of properties stay, and nothing is assumed that a script might not keep to.
 */
export function minifyAgain(): Plugin {
  return {
    name: 'minify-again',
    apply: 'build',
    // What it is handed here is minified already, and has its file name.
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, { ecma: 2020, compress: { passes: 3 } });
        if (code === undefined) throw new Error(`Nothing is left of ${chunk.fileName}.`);
        chunk.code = code;
      }
    },
  };
}
