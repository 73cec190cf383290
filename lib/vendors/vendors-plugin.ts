import { runnerImport, type Plugin } from 'vite';
import type * as vendors from './index.ts';

const INDEX = new URL('./index.ts', import.meta.url).pathname;
const FOLDER = new URL('./', import.meta.url).pathname;

/** What is no vendor's file, and has facts all the same. */
const OTHERS = ['usual-parameters', 'export-files', 'retell-ids'];

/** Where and when a fact was seen: for whoever reads the source, and for tests. */
const EVIDENCE: readonly string[] = ['sure', 'from', 'checked'];

/** A value as source text. Functions must use nothing but what they are given. */
function sourceOf(value: unknown): string {
  if (value instanceof RegExp || typeof value === 'function') return value.toString();
  if (Array.isArray(value)) return `[${value.map(sourceOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([name]) => !EVIDENCE.includes(name));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${sourceOf(field)}`).join(',')}}`;
}

/**
 * Keeps evidence out of scripts, none of which asks for it: evaluates each file of facts and serves what it
 * exports as a module without imports, without where and when a fact was seen.
 */
export function vendorsWithoutEvidence(): Plugin {
  return {
    name: 'vendors-without-evidence',
    async load(id) {
      if (!id.startsWith(FOLDER)) return undefined;
      const options = { configFile: false, logLevel: 'silent' } as const;
      const { module } = await runnerImport<typeof vendors>(INDEX, options);
      const named = [...Object.keys(module.VENDORS), ...OTHERS];
      if (!named.some((name) => id === `${FOLDER}${name}.ts`)) return undefined;
      const file = await runnerImport<Readonly<Record<string, unknown>>>(id, options);
      for (const dependency of file.dependencies) this.addWatchFile(dependency);
      const exported = Object.entries(file.module).map(
        ([name, value]) => `export const ${name} = ${sourceOf(value)};`,
      );
      return { code: exported.join('\n'), map: null };
    },
  };
}
