import { ArrowUpDown, ChevronLeft, ChevronRight, RefreshCw } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { VapiCall } from '../../calls/vapi.ts';
import { hasVariant, limit } from '../options.ts';
import { useLoaded, useTicks } from '../request.ts';
import { navigate, useAddress } from '../router.ts';
import { IdPill, ReasonPill } from './call-cells.tsx';
import { Filters } from './filters.tsx';
import { callLogTime, clockDuration, dollars, secondsOf } from './formats.ts';
import { cutLabel, emptyLabel, reasonsOf, vapiLabel } from './labels.ts';
import { LogsFlyout } from './logs-flyout.tsx';
import { OtherLogs } from './other-logs.tsx';
import { listCalls } from './source.ts';

const TABS = ['Calls', 'Chat', 'Sessions', 'Webhooks', 'API'];
const SORTS: Readonly<Record<string, (call: VapiCall) => number>> = {
  Duration: (call) => secondsOf(call) ?? -1,
  Cost: (call) => call.cost ?? 0,
};

function Reason({ call, index }: { call: VapiCall; index: number }): ReactElement {
  const code = call.endedReason;
  if (code === undefined) return <>{hasVariant('empty-cells') ? emptyLabel(index) : '-'}</>;
  const label = vapiLabel(code);
  return <ReasonPill code={code} label={hasVariant('cut') ? cutLabel(label) : label} />;
}

/** The logs page of 2026 at `/logs`: tabs, numbered pages, uncut labels, a flyout for one call. */
export function LogsPage(): ReactElement {
  const address = useAddress();
  const size = limit ?? 25;
  const [tab, setTab] = useState(address.pathname === '/logs/session' ? 'Sessions' : 'Calls');
  const [number, setNumber] = useState(1);
  const [sort, setSort] = useState<string>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [page, reload] = useLoaded(String(number), () =>
    listCalls({ limit: String(size), page: String(number) }, 'paged'),
  );
  useTicks();
  const value = sort === undefined ? undefined : SORTS[sort];
  const calls = (page?.calls ?? []).filter(
    (call) => chosen.length === 0 || chosen.includes(call.endedReason ?? ''),
  );
  if (value !== undefined) calls.sort((one, other) => value(other) - value(one));
  const pages = Math.max(1, Math.ceil((page?.total ?? size) / size));
  const openId = address.searchParams.get('callId');
  const open = calls.find((call) => call.id === openId);
  const head = (text: string): ReactElement => (
    <th>
      {text in SORTS ? (
        <button type="button" onClick={() => setSort(sort === text ? undefined : text)}>
          {text} <ArrowUpDown size={11} />
        </button>
      ) : (
        text
      )}
    </th>
  );
  return (
    <section className="vapi-page vapi-logs" data-flyout={open !== undefined}>
      <header className="vapi-title">
        <h1>Logs</h1>
        <button type="button" className="vapi-refresh" aria-label="Refresh" onClick={reload}>
          <RefreshCw size={14} />
        </button>
      </header>
      <div className="vapi-logs-tabs" role="tablist">
        {TABS.map((text) => (
          <button
            type="button"
            role="tab"
            key={text}
            aria-selected={text === tab}
            onClick={() => setTab(text)}
          >
            {text}
          </button>
        ))}
      </div>
      {tab === 'Calls' ? (
        <>
          <div className="vapi-bar">
            <Filters reasons={reasonsOf(page?.calls ?? [])} chosen={chosen} onChoose={setChosen} />
          </div>
          <div className="vapi-scroll">
            <table className="vapi-table" data-dense="true">
              <thead>
                <tr>
                  {head('Call ID')}
                  {head('Assistant')}
                  {head('Type')}
                  {!hasVariant('no-column') && head('Ended Reason')}
                  {head('Start Time')}
                  {head('Duration')}
                  {head('Cost')}
                </tr>
              </thead>
              <tbody>
                {calls.map((call, i) => (
                  <tr
                    key={hasVariant('index-keys') ? i : call.id}
                    data-state={call.id === openId ? 'active' : 'idle'}
                    onClick={() => navigate('/logs', { callId: call.id })}
                  >
                    <td>
                      <IdPill id={call.id} />
                    </td>
                    <td>{call.assistant?.name ?? '-'}</td>
                    <td className="vapi-small">
                      {call.type === 'webCall' ? 'Web' : call.type.replace('PhoneCall', '')}
                    </td>
                    {!hasVariant('no-column') && (
                      <td>
                        <Reason call={call} index={i} />
                      </td>
                    )}
                    <td className="vapi-soft">{callLogTime(call)}</td>
                    <td className="vapi-small">{clockDuration(call)}</td>
                    <td className="vapi-soft">{dollars(call)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="vapi-pager">
            <span>{page?.total ?? ''} calls</span>
            <button type="button" disabled={number === 1} onClick={() => setNumber(number - 1)}>
              <ChevronLeft size={14} /> Previous
            </button>
            <b>
              {number} / {pages}
            </b>
            <button type="button" disabled={number >= pages} onClick={() => setNumber(number + 1)}>
              Next <ChevronRight size={14} />
            </button>
          </div>
        </>
      ) : (
        <OtherLogs tab={tab} calls={page?.calls ?? []} />
      )}
      {open !== undefined && (
        <LogsFlyout call={open} onClose={() => navigate('/logs', { callId: undefined })} />
      )}
    </section>
  );
}
