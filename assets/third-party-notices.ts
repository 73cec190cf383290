import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';

/** Where each part of a build names the libraries in it, until they are put together. */
const PARTS = 'licenses';

/** The file in every package that names each library on board, with its license. */
export const NOTICES = 'third-party-notices.txt';

/** Our own license, as it lies in every package. */
const OWN_LICENSE = 'license.txt';

/** A library in a build, as the bundler names it. */
export interface BundledLibrary {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly identifier: string | null;
  /** The license's own text, where the package has one. */
  readonly text: string | null;
}

/**
 * Has the bundler name the libraries of one part of the extension.
 *
 * @param entrypoints the names of what the part is built from
 */
export function nameLibraries(config: InlineConfig, entrypoints: readonly string[]): void {
  config.build = {
    ...config.build,
    license: { fileName: `${PARTS}/${entrypoints.join('-')}.json` },
  };
}

/** The notices as one text, each library once, by name. */
export function noticesOf(libraries: readonly BundledLibrary[]): string {
  const once = new Map(libraries.map((library) => [`${library.name} ${library.version}`, library]));
  const parts = [...once]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([title, { identifier, text }]) =>
        `${title}\nLicense: ${identifier ?? 'see its package'}\n\n${text?.trim() ?? 'The package holds no text of its license.'}\n`,
    );
  const line = '-'.repeat(72);
  return ['Hangtag contains these libraries, each as its authors publish it.\n', ...parts].join(
    `\n${line}\n\n`,
  );
}

/**
 * Puts what the parts of a build name into one file of the package, beside our own license.
 *
 * @param folder the unpacked package
 * @param license path of our own license
 */
export async function writeNotices(folder: string, license: string): Promise<void> {
  const parts = join(folder, PARTS);
  const libraries: BundledLibrary[] = [];
  for (const name of await readdir(parts)) {
    libraries.push(
      ...(JSON.parse(await readFile(join(parts, name), 'utf8')) as readonly BundledLibrary[]),
    );
  }
  await rm(parts, { recursive: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, NOTICES), noticesOf(libraries));
  await writeFile(join(folder, OWN_LICENSE), await readFile(license));
}
