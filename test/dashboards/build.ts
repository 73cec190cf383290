import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Where the built replicas lie. */
export const DIST = join(HERE, 'dist');

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(DIST))
    .reduce(
      (time, entry) => Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs),
      0,
    );
}

/** Whether a source is newer than the built replicas, or there are none. */
function isStale(): boolean {
  const built = join(DIST, 'index.html');
  return !existsSync(built) || newest(HERE) > statSync(built).mtimeMs;
}

/**
 * Builds the replicas where a source is newer than what was built last. Builds aside and renames, so that
 * two test runs at once do not read each other's half-written files. Throws where the build fails.
 */
export async function buildDashboards(): Promise<void> {
  if (!isStale()) return;
  const { build } = await import('vite');
  const aside = join(HERE, '../../node_modules/.cache', `dashboards-${process.pid}`);
  await build({
    configFile: join(HERE, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: aside, emptyOutDir: true },
  });
  const old = `${aside}-old`;
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(aside, DIST);
  rmSync(old, { recursive: true, force: true });
}
