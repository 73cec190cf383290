import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The packages in which each vendor declares its codes. */
const PACKAGES = {
  vapi: ['@vapi-ai/server-sdk', '@vapi-ai/web'],
  retell: ['retell-sdk'],
} as const;

/** A vendor's package as it is published. */
export interface SdkPackage {
  readonly catalog: 'vapi' | 'retell';
  /** Name and version. */
  readonly name: string;
  /** The texts of its `.d.ts` files. */
  readonly declarations: readonly string[];
}

/**
 * Reads the vendors' packages: the newest from the registry, by `npm pack`, or the files given.
 *
 * @param files packed packages (`.tgz`) to read instead
 * @returns undefined where the registry cannot be reached
 */
export async function readPackages(files: readonly string[]): Promise<SdkPackage[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'hangtag-packages-'));
  try {
    const packed = files.length > 0 ? files : await packNewest(folder);
    return packed && (await Promise.all(packed.map((file, at) => unpack(file, folder, at))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Fetches the newest packages into a folder. */
async function packNewest(folder: string): Promise<string[] | undefined> {
  // The npm that runs this script, where one does: on Windows, `npm` is no program of its own.
  const { npm_execpath: npm } = process.env;
  const [program, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const names = Object.values(PACKAGES).flat();
  const options = ['--silent', '--fetch-retries', '1', '--pack-destination', folder];
  try {
    await run(program, [...before, 'pack', ...names, ...options], { cwd: folder });
  } catch {
    return undefined;
  }
  const written = await readdir(folder);
  return written.filter((name) => name.endsWith('.tgz')).map((name) => join(folder, name));
}

async function unpack(file: string, folder: string, at: number): Promise<SdkPackage> {
  const into = await mkdtemp(join(folder, `${String(at)}-`));
  await run('tar', ['-xzf', file, '-C', into]);
  const root = join(into, 'package');
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const isRetells = (PACKAGES.retell as readonly string[]).includes(name);
  return {
    catalog: isRetells ? 'retell' : 'vapi',
    name: `${name} ${version}`,
    declarations: await declarationsBelow(root),
  };
}

async function declarationsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  const files = entries.filter((entry) => entry.endsWith('.d.ts'));
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
}
