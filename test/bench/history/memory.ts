import { readdirSync, readFileSync } from 'node:fs';
import type { Host } from './host.ts';

/** The most memory that something took, in bytes. */
export interface Peak {
  /** Heap of the page's script with the buffers it holds, above what it was before. */
  readonly heap: number;
  /** Resident memory of the page's whole process, above what it was before. */
  readonly process: number;
}

const PAUSE_MS = 100;
const KB = 1024;

/** The processes of this browser that draw pages. */
function renderers(root: number): number[] {
  const parents = new Map<number, number>();
  const found: number[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]));
      if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer')) {
        found.push(Number(name));
      }
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOurs = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === root || isOurs(parents.get(pid)));
  return found.filter(isOurs);
}

function residentOf(pid: number): number {
  try {
    const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) * KB;
  } catch {
    return 0;
  }
}

/** Does some work in a host's page and watches what memory that takes. */
export async function watchMemory<T>(host: Host, work: () => Promise<T>): Promise<[T, Peak]> {
  const control = await host.session.context.newCDPSession(host.page);
  await control.send('HeapProfiler.collectGarbage');
  const heap = async (): Promise<number> => {
    const { usedSize, backingStorageSize } = await control.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
  // The page's process is the one that grows; which it is, nothing tells from outside.
  const before = new Map(renderers(process.pid).map((pid) => [pid, residentOf(pid)]));
  const resident = (): number =>
    Math.max(0, ...[...before].map(([pid, bytes]) => residentOf(pid) - bytes));
  const start = await heap();
  let peak = { heap: 0, process: 0 };
  const stop = new AbortController();
  const watching = (async () => {
    while (!stop.signal.aborted) {
      peak = {
        heap: Math.max(peak.heap, (await heap()) - start),
        process: Math.max(peak.process, resident()),
      };
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  })();
  try {
    return [await work(), peak];
  } finally {
    stop.abort();
    await watching;
    await control.detach();
  }
}
