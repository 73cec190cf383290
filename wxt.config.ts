import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { minifyAgain } from './assets/minify-again.ts';
import { nameLibraries, writeNotices } from './assets/third-party-notices.ts';
import { catalogFacts, type CatalogPart } from './lib/catalog/facts-plugin.ts';
import { vendorsWithoutEvidence } from './lib/vendors/vendors-plugin.ts';

/** Every extension page runs under this policy: own scripts only, and no connection anywhere. */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What scripts have of the catalog that do not have its facts, or not alone. */
const CATALOG_PARTS: Readonly<Record<string, CatalogPart>> = { overlay: 'owners', card: 'texts' };

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve(import.meta.dirname, 'assets/locales') },
  manifestVersion: 3,
  // By name alone, anything called `calls` would pull a component in, the page's own world included.
  imports: false,
  publicDir: 'assets/public',
  zip: {
    // What a reviewer needs to build the same bytes, and no more.
    excludeSources: [
      'test/**',
      'out/**',
      'assets/readme/**',
      'assets/store/pictures/**',
      'assets/store/README.md',
      'assets/store/listing.md',
      'assets/catalog/**',
    ],
  },
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      // The framework takes a page called "history" for one that replaces the browser's own.
      delete manifest.chrome_url_overrides;
    },
    'build:done': (wxt) => writeNotices(wxt.config.outDir, resolve(import.meta.dirname, 'LICENSE')),
    'vite:build:extendConfig': (entrypoints, config) => {
      nameLibraries(
        config,
        entrypoints.map(({ name }) => name),
      );
      const part = entrypoints.length === 1 ? CATALOG_PARTS[entrypoints[0]?.name ?? ''] : undefined;
      if (part !== undefined) config.plugins = [catalogFacts(part), ...(config.plugins ?? [])];
      if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'background'))
        return;
      // Of pages, it would take a few hundred bytes off, and long to build.
      config.plugins = [...(config.plugins ?? []), minifyAgain()];
      // Pages get the polyfill, which is an alias here. Scripts that run with every dashboard, and the worker, do
      // without: the browsers that Hangtag is for keep promises themselves.
      delete config.resolve;
    },
  },
  vite: () => ({
    plugins: [catalogFacts('facts'), vendorsWithoutEvidence()],
    build: {
      sourcemap: false,
      modulePreload: { polyfill: false },
      target: ['chrome123', 'firefox140'],
      // Evaluating the catalog, and minifying twice, take longer than the bundling.
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'unlimitedStorage', 'scripting', 'contextMenus'],
    optional_host_permissions: ['https://*/*'],
    optional_permissions: ['notifications'],
    // A key of its own only together with two others, which no dashboard uses; the browser lets users change it.
    commands: {
      'next-fault': {
        suggested_key: { default: 'Alt+Shift+J', mac: 'MacCtrl+Shift+J' },
        description: '__MSG_steps_command__',
      },
    },
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'hangtag@hangtag.dev',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
