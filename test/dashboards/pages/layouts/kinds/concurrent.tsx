import { StrictMode, Suspense, use, useDeferredValue, type ReactElement } from 'react';
import { headCells, rowCells } from '../cells.tsx';
import type { LayoutProps } from '../host.tsx';
import type { Row } from '../rows.ts';

const CHUNK = 8;
const arrivals = new Map<string, Promise<void>>();

/** Resolves some ms after a chunk was first asked for; the same promise for the same chunk. */
function arrival(key: string): Promise<void> {
  const known = arrivals.get(key);
  if (known !== undefined) return known;
  const made = new Promise<void>((resolve) => setTimeout(resolve, 5 + (key.length % 7) * 4));
  arrivals.set(key, made);
  return made;
}

function Chunk(props: LayoutProps & { chunk: readonly Row[] }): ReactElement {
  use(arrival(props.chunk[0]?.id ?? ''));
  return (
    <>
      {props.chunk.map((row, i) => (
        <tr key={props.keyOf(row, i)}>{rowCells('td', row, props.columns, props.settings)}</tr>
      ))}
    </>
  );
}

/** StrictMode, deferred rows, and a Suspense boundary around every eight rows that suspends when they change. */
export default function Concurrent(props: LayoutProps): ReactElement {
  const rows = useDeferredValue(props.rows);
  const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) =>
    rows.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  return (
    <StrictMode>
      <table>
        <thead>
          <tr>{headCells('th', props.columns, props.settings)}</tr>
        </thead>
        {chunks.map((chunk, i) => (
          <tbody key={i}>
            <Suspense
              fallback={
                <tr>
                  <td colSpan={props.columns.length}>Loading…</td>
                </tr>
              }
            >
              <Chunk {...props} chunk={chunk} />
            </Suspense>
          </tbody>
        ))}
      </table>
    </StrictMode>
  );
}
