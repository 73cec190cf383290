import type { ReactElement } from 'react';
import { useLoaded } from '../request.ts';
import { tableLabel } from './labels.ts';
import { listSessions } from './source.ts';

const TONES = ['#335cff', '#1fc16b', '#f6b51e', '#fb3748', '#7d52f4', '#47c2ff', '#fb4ba3'];

/** The Analytics page: a donut of disconnection reasons; its legend holds no reason cells. */
export function Analytics(): ReactElement {
  const [page] = useLoaded('analytics', () => listSessions(1, 500, []));
  const counts = new Map<string, number>();
  for (const { disconnection_reason: code } of page?.calls ?? []) {
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const entries = [...counts].sort((one, other) => other[1] - one[1]);
  const all = entries.reduce((sum, [, count]) => sum + count, 0);
  const before = (slice: number): number =>
    entries.slice(0, slice).reduce((sum, [, count]) => sum + count, 0);
  return (
    <section className="history">
      <h1>Analytics</h1>
      <div className="card">
        <h4>Disconnection Reason</h4>
        <div className="flex gap-6 items-center">
          <svg viewBox="-95 -95 190 190" width="220" aria-hidden="true">
            {entries.map(([code, count], i) => (
              <circle
                key={code}
                r={74}
                pathLength={all}
                fill="none"
                stroke={TONES[i % TONES.length]}
                strokeWidth={32}
                strokeDasharray={`${count} ${all - count}`}
                strokeDashoffset={-before(i)}
                transform="rotate(-90)"
              />
            ))}
          </svg>
          <div className="legend">
            {entries.map(([code, count], i) => (
              <div key={code} className="flex items-center gap-2">
                <span className="dot" style={{ background: TONES[i % TONES.length] }} />
                <span>{tableLabel(code)}</span>
                <b>{count}</b>
              </div>
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}
