import type { Call } from '../lib/history/sighting.ts';
import type { Diagnosis } from '../lib/reasons/diagnosis.ts';
import { VENDORS } from '../lib/vendors/index.ts';
import type { Formats } from './formats.ts';
import { OwnerChip } from './owner-mark.tsx';

/** A call of the history with what its reason means today. */
export interface CallRow {
  readonly call: Call;
  readonly diagnosis: Diagnosis;
  /** Address of all calls with the same reason. */
  readonly href: string;
}

/**
 * The address of a call in its dashboard: only on a host that is known to be the vendor's, since an
 * imported file may name any, and only with a full ID.
 */
export function callAddress(call: Call): string | undefined {
  if (call.callId === undefined) return undefined;
  const vendor = VENDORS[call.vendor];
  const known = vendor.hosts.some(({ host }) => host === call.host);
  return known && vendor.callId.full.test(call.callId)
    ? vendor.callUrl(call.host, call.callId)
    : undefined;
}

/** One page of calls; rows can be ticked for deletion. */
export function CallsTable(props: {
  readonly rows: readonly CallRow[];
  readonly formats: Formats;
  /** Keys of the ticked calls. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (keys: readonly string[], on: boolean) => void;
}) {
  const { rows, formats, ticked } = props;
  const keys = rows.map(({ call }) => call.key);
  const all = keys.length > 0 && keys.every((key) => ticked.has(key));
  const some = keys.some((key) => ticked.has(key));
  return (
    <table class="calls-table">
      <thead>
        <tr>
          <th scope="col">
            <input
              type="checkbox"
              aria-label="Tick all calls on this page"
              checked={all}
              indeterminate={some && !all}
              onChange={() => props.onTick(keys, !all)}
            />
          </th>
          <th scope="col">Time</th>
          <th scope="col">Owner</th>
          <th scope="col">Reason</th>
          <th scope="col">Assistant</th>
          <th scope="col" class="number">
            Duration
          </th>
          <th scope="col" class="number">
            Cost
          </th>
          <th scope="col">Call</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CallLine
            key={row.call.key}
            row={row}
            formats={formats}
            ticked={ticked.has(row.call.key)}
            onTick={(on) => props.onTick([row.call.key], on)}
          />
        ))}
      </tbody>
    </table>
  );
}

function CallLine(props: {
  readonly row: CallRow;
  readonly formats: Formats;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}) {
  const { formats } = props;
  const { call, diagnosis, href } = props.row;
  const address = callAddress(call);
  const id = call.callId ?? 'not known';
  const when = formats.moment(call.startedAt);
  return (
    <tr class={props.ticked ? 'ticked' : undefined}>
      <td>
        <input
          type="checkbox"
          aria-label={`Tick the call of ${when}`}
          checked={props.ticked}
          onChange={(event) => props.onTick(event.currentTarget.checked)}
        />
      </td>
      <td class="when">
        {when}
        {call.timeSource === 'seen' && (
          <span
            class="about"
            title="The page did not tell when the call began: this is when it was seen."
          >
            {' '}
            (seen)
          </span>
        )}
      </td>
      <td>
        <OwnerChip diagnosis={diagnosis} />
      </td>
      <td class="reason">
        <a href={href}>{diagnosis.title}</a>
        <code>{call.code ?? call.label}</code>
      </td>
      <td class="agent">{call.agent ?? ''}</td>
      <td class="number">
        {call.durationSec === undefined ? '' : formats.duration(call.durationSec)}
      </td>
      <td class="number">{call.costUsd === undefined ? '' : formats.money(call.costUsd)}</td>
      <td class="call-id">
        {address === undefined ? (
          <code title={id}>{id}</code>
        ) : (
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            title={`${id} on ${call.host}`}
            aria-label={`Open call ${id} in ${VENDORS[call.vendor].name}`}
          >
            <code>{id}</code> <span aria-hidden="true">↗</span>
          </a>
        )}
      </td>
    </tr>
  );
}
