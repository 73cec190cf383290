import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** A bundle as a browser would load it. */
export interface Bundle {
  /** A script that leaves its exports in the global `reasons`. */
  readonly code: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** Bundles and minifies one entry with the project's own bundler. */
export async function bundle(entry: string): Promise<Bundle> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: new URL(entry, import.meta.url).pathname, formats: ['iife'], name: 'reasons' },
    },
  });
  const output = Array.isArray(made) ? made[0] : made;
  if (output === undefined || !('output' in output)) throw new Error('the bundler made nothing');
  const { code } = output.output[0];
  return { code, bytes: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length };
}
