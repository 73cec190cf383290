import { existsSync } from 'node:fs';
import { ensureBrowser } from '../browsers/find.ts';
import { extensionFolder } from '../browsers/world.ts';
import { buildDashboards } from '../dashboards/server.ts';

/** Runs once before all end-to-end tests: browsers, replicas and the built extension must be there. */
export default async function prepare(): Promise<void> {
  ensureBrowser('chromium');
  ensureBrowser('firefox');
  for (const engine of ['chromium', 'firefox'] as const) {
    if (!existsSync(`${extensionFolder(engine)}/manifest.json`)) {
      throw new Error('The extension is not built yet: run "npm run build" first.');
    }
  }
  await buildDashboards();
}
