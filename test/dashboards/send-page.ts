import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST } from './build.ts';

/** What the build for Node exports; see `pages/layouts/server-render.tsx`. */
interface ServerRender {
  readonly renderLayout: (query: URLSearchParams) => string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const EMPTY_ROOT = '<div id="root"></div>';

/** The page with the layout `ssr` already in it. */
async function rendered(page: string, query: URLSearchParams): Promise<string> {
  const address = pathToFileURL(join(DIST, 'server/server-render.js')).href;
  const { renderLayout } = (await import(address)) as ServerRender;
  return page.replace(EMPTY_ROOT, () => `<div id="root">${renderLayout(query)}</div>`);
}

/**
 * Sends an asset, or the one page of the single-page app for every other path. `?react=development` gives
 * the build with React's checks.
 */
export async function sendPage(url: URL, response: ServerResponse): Promise<void> {
  const path = normalize(url.pathname);
  const development =
    path.startsWith('/assets/development/') || url.searchParams.get('react') === 'development';
  const folder = join(DIST, development ? 'development' : 'production');
  const asset = path.startsWith('/assets/');
  const file = join(folder, asset ? path : 'index.html');
  const content = path === '/favicon.ico' ? undefined : await readFile(file).catch(() => undefined);
  if (content === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.setHeader('cache-control', asset ? 'max-age=31536000, immutable' : 'no-store');
  response.end(
    path === '/layouts/ssr' ? await rendered(content.toString('utf8'), url.searchParams) : content,
  );
}
