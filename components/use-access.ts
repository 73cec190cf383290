import { useEffect, useState } from 'preact/hooks';

/** What asks the browser which hosts may not be read; `entrypoints/` give it. */
export interface AccessSource {
  readonly withoutAccess: (hosts: readonly string[]) => Promise<string[]>;
  readonly watchAccess: (changed: () => void, signal: AbortSignal) => void;
}

/** Those of some hosts that the browser does not let Hangtag read, kept up to date. */
export function useLostHosts(hosts: readonly string[], source: AccessSource): readonly string[] {
  const [lost, setLost] = useState<readonly string[]>([]);
  const names = hosts.join(' ');
  useEffect(() => {
    const stop = new AbortController();
    const read = (): void => {
      void source.withoutAccess(names === '' ? [] : names.split(' ')).then((found) => {
        if (!stop.signal.aborted) setLost(found);
      });
    };
    read();
    source.watchAccess(read, stop.signal);
    return () => stop.abort();
  }, [names]);
  return lost;
}
