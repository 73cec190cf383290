import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Where the built replicas lie: `production` and `development` for browsers, `server` for Node. */
export const DIST = join(HERE, 'dist');

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        /\.(?:tsx?|css|html|woff2)$/.test(entry.name) && !entry.parentPath.startsWith(DIST),
    )
    .reduce(
      (time, entry) => Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs),
      0,
    );
}

/** Whether a source is newer than the built replicas, or there are none. */
function isStale(): boolean {
  const built = join(DIST, 'production/index.html');
  return !existsSync(built) || newest(HERE) > statSync(built).mtimeMs;
}

/**
 * Builds the replicas where a source is newer than what was built last: once with React for production,
 * once with React's checks, and once the markup that the server renders. Builds aside and renames, so that
 * two test runs at once do not read each other's half-written files. Throws where a build fails.
 */
export async function buildDashboards(): Promise<void> {
  if (!isStale()) return;
  const { build } = await import('vite');
  const aside = join(HERE, '../../node_modules/.cache', `dashboards-${process.pid}`);
  const configFile = join(HERE, 'vite.config.ts');
  rmSync(aside, { recursive: true, force: true });
  const common = { configFile, logLevel: 'warn' } as const;
  // A test runner says that this is a test, which React and its compiler take for development: pages would
  // be several times slower than the vendors' own.
  const { NODE_ENV: around } = process.env;
  process.env['NODE_ENV'] = 'development';
  await build({
    ...common,
    mode: 'development',
    build: {
      outDir: join(aside, 'development'),
      emptyOutDir: false,
      assetsDir: 'assets/development',
    },
  });
  process.env['NODE_ENV'] = 'production';
  await build({
    ...common,
    build: {
      outDir: join(aside, 'server'),
      emptyOutDir: false,
      ssr: join(HERE, 'pages/layouts/server-render.tsx'),
    },
  });
  await build({ ...common, build: { outDir: join(aside, 'production'), emptyOutDir: false } });
  if (around === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = around;
  if (!isStale()) {
    // Another run was faster.
    rmSync(aside, { recursive: true });
    return;
  }
  const old = `${aside}-old`;
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(aside, DIST);
  rmSync(old, { recursive: true, force: true });
}
