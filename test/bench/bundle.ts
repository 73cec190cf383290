import { build, type InlineConfig } from 'vite';
import { catalogFacts, type CatalogPart } from '../../lib/catalog/facts-plugin.ts';
import { vendorsWithoutEvidence } from '../../lib/vendors/vendors-plugin.ts';

/**
 * Bundles and minifies one entry with the project's own bundler, as a script that leaves its exports in a global.
 * @param oxc how JSX is to be read, where there is any
 * @param part what it has of the catalog
 */
export async function bundleScript(
  entry: URL,
  name: string,
  oxc?: InlineConfig['oxc'],
  part: CatalogPart = 'facts',
): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [catalogFacts(part), vendorsWithoutEvidence()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: entry.pathname, formats: ['iife'], name },
    },
    ...(oxc !== undefined && { oxc }),
  });
  const output = Array.isArray(made) ? made[0] : made;
  if (output === undefined || !('output' in output)) throw new Error('The bundler made nothing.');
  return output.output[0].code;
}
