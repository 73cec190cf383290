import type { ReactElement } from 'react';
import { hasVariant } from '../options.ts';
import { useLoaded } from '../request.ts';
import { Evaluation, IdPill, ReasonPill } from './call-cells.tsx';
import { campaignTime, wordyDuration } from './formats.ts';
import { cutLabel, vapiLabel } from './labels.ts';
import { listCalls } from './source.ts';

/**
 * A campaign: its own ended reason (`campaign.*`) is a status of the campaign and no call's, the table
 * "Call Results" has a reason in every row, and its times lack the year.
 */
export function Campaign(): ReactElement {
  const [page] = useLoaded('campaign', () => listCalls({ limit: '705' }, 'array'));
  const calls = (page?.calls ?? []).filter((call) => call.campaignId !== undefined);
  return (
    <section className="vapi-page">
      <header className="vapi-title">
        <h1>June reminders</h1>
      </header>
      <div className="vapi-figures">
        <div>
          <span>Status</span>
          <b>Ended</b>
        </div>
        <div>
          <span>Ended Reason</span>
          <b>campaign.ended.success</b>
        </div>
        <div>
          <span>Calls</span>
          <b>{calls.length}</b>
        </div>
      </div>
      <h2>Call Results</h2>
      <div className="vapi-scroll">
        <table className="vapi-table">
          <thead>
            <tr>
              <th>
                <input type="checkbox" aria-label="Select all" />
              </th>
              <th>Call ID</th>
              <th>Ended Reason</th>
              <th>Customer Phone</th>
              <th>Success Evaluation</th>
              <th>Duration</th>
              <th>Start Time</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call.id}>
                <td>
                  <input type="checkbox" aria-label="Select row" />
                </td>
                <td>
                  <IdPill id={call.id} />
                </td>
                <td>
                  {call.endedReason === undefined ? (
                    'N/A'
                  ) : (
                    <ReasonPill
                      code={call.endedReason}
                      label={
                        hasVariant('cut')
                          ? cutLabel(vapiLabel(call.endedReason))
                          : vapiLabel(call.endedReason)
                      }
                    />
                  )}
                </td>
                <td className="vapi-soft">{call.customer?.number ?? 'N/A'}</td>
                <td>
                  <Evaluation call={call} />
                </td>
                <td className="vapi-small">{wordyDuration(call)}</td>
                <td className="vapi-soft">{campaignTime(call)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
