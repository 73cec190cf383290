import type { ReactElement } from 'react';
import type { VapiCall } from '../../calls/vapi.ts';
import { useLoaded } from '../request.ts';
import { reasonsOf } from './labels.ts';
import { listCalls } from './source.ts';

const TONES = ['#34d399', '#60a5fa', '#f59e0b', '#f472b6', '#a78bfa', '#f87171', '#94a3b8'];

/** Bars of one day each, stacked by reason. */
function Bars({
  calls,
  codes,
}: {
  calls: readonly VapiCall[];
  codes: readonly string[];
}): ReactElement {
  const days = [...new Set(calls.map((call) => call.createdAt.slice(0, 10)))].sort().slice(-14);
  return (
    <svg viewBox={`0 0 ${days.length * 40} 160`} className="vapi-chart" aria-hidden="true">
      {days.map((day, x) => {
        let y = 150;
        return codes.map((code, i) => {
          const count = calls.filter(
            (call) => call.endedReason === code && call.createdAt.startsWith(day),
          ).length;
          y -= count * 2;
          const tone = TONES[i % TONES.length];
          return <rect key={code} x={x * 40} y={y} width={26} height={count * 2} fill={tone} />;
        });
      })}
    </svg>
  );
}

/** The Metrics page: the chart "Reason Call Ended", whose legend holds raw codes that are no reason cells. */
export function Metrics(): ReactElement {
  const [page] = useLoaded('metrics', () => listCalls({ limit: '500' }, 'array'));
  const calls = page?.calls ?? [];
  const codes = reasonsOf(calls);
  return (
    <section className="vapi-page">
      <header className="vapi-title">
        <h1>Metrics</h1>
      </header>
      <div className="vapi-figures">
        <div>
          <span>Number of Calls</span>
          <b>{calls.length}</b>
        </div>
        <div>
          <span>Total Spent</span>
          <b>${calls.reduce((sum, call) => sum + (call.cost ?? 0), 0).toFixed(2)}</b>
        </div>
      </div>
      <div className="vapi-card">
        <h3>Reason Call Ended</h3>
        <Bars calls={calls} codes={codes} />
        <ul className="vapi-legend">
          {codes.map((code, i) => (
            <li key={code}>
              <i style={{ background: TONES[i % TONES.length] }} />
              <span>{code.length > 22 ? `${code.slice(0, 22)}...` : code}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
