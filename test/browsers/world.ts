import { resolve } from 'node:path';
import { startDashboards } from '../dashboards/server.ts';
import { launchChromium } from './chromium.ts';
import type { Engine } from './find.ts';
import { launchFirefox } from './firefox.ts';
import { startHostProxy, type HostProxy } from './proxy.ts';
import type { Session, SessionOptions, Tab, TabOptions } from './session.ts';

type Dashboards = Awaited<ReturnType<typeof startDashboards>>;
type DashboardOptions = NonNullable<Parameters<typeof startDashboards>[0]>;

/** Vitest says so itself; benchmarks and demonstrations have the browser as users have it. */
const isTest = process.env['VITEST'] !== undefined;

/** Both engines, for `describe.each`. */
export const ENGINES: readonly Engine[] = ['chromium', 'firefox'];

/** Where `npm run build` puts the extension for an engine. */
export function extensionFolder(engine: Engine): string {
  const target = engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  return resolve(import.meta.dirname, '../../.output', target);
}

/** Starts either engine with the extension. */
function launch(engine: Engine, options: SessionOptions): Promise<Session> {
  return engine === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** The replicas at the vendors' origins, and a browser with the built extension that looks at them. */
export interface World {
  readonly dashboards: Dashboards;
  readonly proxy: HostProxy;
  readonly session: Session;
  openTab(options?: TabOptions): Promise<Tab>;
  /** Problems of every tab opened so far, forgotten afterwards: what one test causes is no other's. */
  takeProblems(): string[];
  close(): Promise<void>;
}

/** Starts a world; `close` ends all of it. */
export async function startWorld(
  engine: Engine,
  options: {
    readonly dashboards?: DashboardOptions;
    readonly visible?: boolean;
    readonly scheme?: 'light' | 'dark';
    /** Lets the extension into private windows. Firefox only. */
    readonly privateToo?: boolean;
    /** Language of the browser, such as `de`; English by default. */
    readonly language?: string;
    /** Folder of another build than that of `npm run build`. */
    readonly extension?: string;
  } = {},
): Promise<World> {
  const dashboards = await startDashboards(options.dashboards);
  const proxy = await startHostProxy(dashboards.hosts, dashboards.port);
  const session = await launch(engine, {
    extension: options.extension ?? extensionFolder(engine),
    proxyPort: proxy.port,
    visible: options.visible ?? false,
    scheme: options.scheme ?? 'light',
    privateToo: options.privateToo ?? false,
    sparing: isTest,
    ...(options.language !== undefined && { language: options.language }),
  });
  const tabs: Tab[] = [];
  return {
    dashboards,
    proxy,
    session,
    openTab: async (tabOptions) => {
      const tab = await session.openTab(tabOptions);
      tabs.push(tab);
      return tab;
    },
    takeProblems: () => tabs.flatMap((tab) => tab.problems.splice(0)),
    close: async () => {
      await session.close();
      await proxy.close();
      await dashboards.close();
    },
  };
}
