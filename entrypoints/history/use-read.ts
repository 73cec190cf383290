import { useEffect, useState } from 'preact/hooks';

/**
 * What was read last: undefined until the first is there, and where the history cannot be read, which the page itself
 * says. It is read again whenever something in `on` changes; what comes later than a newer read is dropped.
 */
export function useRead<T>(read: () => Promise<T>, on: readonly unknown[]): T | undefined {
  const [found, setFound] = useState<{ readonly value: T }>();
  useEffect(() => {
    let current = true;
    read().then(
      (value) => {
        if (current) setFound({ value });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, on);
  return found?.value;
}
