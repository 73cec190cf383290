import { gzipSync } from 'node:zlib';
import type { CatalogPart } from '../../lib/catalog/facts-plugin.ts';
import { bundleScript } from './bundle.ts';

/** A bundle as a browser would load it. */
export interface Bundle {
  /** A script that leaves its exports in the global `reasons`. */
  readonly code: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/**
 * Bundles and minifies one entry with the project's own bundler.
 * @param part what it has of the catalog
 */
export async function bundle(entry: string, part?: CatalogPart): Promise<Bundle> {
  const code = await bundleScript(new URL(entry, import.meta.url), 'reasons', undefined, part);
  return { code, bytes: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length };
}
