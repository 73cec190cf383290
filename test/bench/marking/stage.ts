import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { launchChromium, type ChromiumSession } from '../../browsers/chromium.ts';
import { startHostProxy } from '../../browsers/proxy.ts';
import { extensionFolder } from '../../browsers/world.ts';
import { startDashboards } from '../../dashboards/server.ts';
import { englishMessages } from '../../english.ts';
import { bundleScript } from '../bundle.ts';
import type { Bench } from './page.ts';

/** The replicas, and one Chromium with the built extension and one without, at the same time. */
export interface Stage {
  readonly with: ChromiumSession;
  readonly without: ChromiumSession;
  close(): Promise<void>;
}

/** Starts everything; `close` ends it. */
export async function startStage(): Promise<Stage> {
  const dashboards = await startDashboards();
  const proxy = await startHostProxy(dashboards.hosts, dashboards.port);
  // An extension that does nothing, so that the two browsers differ in Hangtag alone.
  const empty = await mkdtemp(join(tmpdir(), 'hangtag-empty-'));
  await writeFile(join(empty, 'worker.js'), '');
  await writeFile(
    join(empty, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      background: { service_worker: 'worker.js' },
    }),
  );
  const proxyPort = proxy.port;
  const withIt = await launchChromium({ extension: extensionFolder('chromium'), proxyPort });
  const without = await launchChromium({ extension: empty, proxyPort });
  return {
    with: withIt,
    without,
    close: async () => {
      await withIt.close();
      await without.close();
      await proxy.close();
      await dashboards.close();
      await rm(empty, { recursive: true });
    },
  };
}

/** Bundles what runs in the page. */
export async function bundlePage(): Promise<string> {
  const code = await bundleScript(new URL('./page.ts', import.meta.url), 'markingPage', {
    jsx: { runtime: 'automatic', importSource: 'preact' },
  });
  // The page has no extension API to ask for texts.
  const texts = JSON.stringify(await englishMessages());
  return `globalThis.chrome = ((texts) => ({ i18n: { getMessage: (name, values = []) =>
    texts[name].message.replace(/\\$(\\d)/g, (_, which) => values[which - 1]) } }))(${texts});
    ${code}`;
}

/** Calls a part of the bench that was bundled into the page. */
export function call<N extends keyof Bench>(
  page: Page,
  name: N,
  ...args: Parameters<Bench[N]>
): Promise<Awaited<ReturnType<Bench[N]>>> {
  return page.evaluate(`markingBench.${name}(...${JSON.stringify(args)})`);
}

/** Reads the processor time of a page's main thread, which other programs on the machine do not change. */
export class MainThread {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Begins to measure a page. */
  static async of(page: Page): Promise<MainThread> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new MainThread(session);
  }

  /** Ms of processor time so far, all of it. */
  ms(): Promise<number> {
    return this.#metric('ThreadTime');
  }

  /** Ms of processor time so far in scripts alone. */
  scriptMs(): Promise<number> {
    return this.#metric('ScriptDuration');
  }

  async #metric(wanted: string): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const found = metrics.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error('This browser does not tell the time of its threads.');
    return found.value * 1_000;
  }

  /** What is on the heap, and how many nodes and listeners there are, after collecting garbage. */
  async heap(): Promise<{ bytes: number; nodes: number; listeners: number }> {
    for (let i = 0; i < 2; i += 1) await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await this.#session.send('Memory.getDOMCounters');
    return { bytes: usedSize, nodes, listeners: jsEventListeners };
  }
}
