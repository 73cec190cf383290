import type { ReactElement } from 'react';
import type { VapiCall } from '../../calls/vapi.ts';
import { callLogTime } from './formats.ts';
import { JsonView } from './json-view.tsx';

/** The tabs Webhooks and API quote calls as JSON, `endedReason` and all: no reason cells. */
export function OtherLogs({
  tab,
  calls,
}: {
  tab: string;
  calls: readonly VapiCall[];
}): ReactElement {
  if (tab === 'Chat' || tab === 'Sessions') return <p className="vapi-note">No {tab} yet.</p>;
  return (
    <div className="vapi-events">
      {calls.slice(3, 9).map((call) => (
        <details key={call.id} open>
          <summary>
            <code>{tab === 'API' ? 'GET /call' : 'end-of-call-report'}</code> 200{' '}
            <span className="vapi-dim">{callLogTime(call)}</span>
          </summary>
          <JsonView value={{ type: 'end-of-call-report', endedReason: call.endedReason }} />
          <pre>{JSON.stringify({ message: { endedReason: call.endedReason } }, null, 2)}</pre>
        </details>
      ))}
    </div>
  );
}
