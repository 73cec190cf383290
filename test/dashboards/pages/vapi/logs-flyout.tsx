import { Copy, X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { VapiCall } from '../../calls/vapi.ts';
import { ReasonPill } from './call-cells.tsx';
import { callLogTime, clockDuration, dollars } from './formats.ts';
import { vapiLabel } from './labels.ts';

function Pair({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div className="vapi-pair">
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}

/** The flyout of one call in 2026. That it shows the ended reason is a guess; the table's row stays open. */
export function LogsFlyout({
  call,
  onClose,
}: {
  call: VapiCall;
  onClose: () => void;
}): ReactElement {
  return (
    <aside className="vapi-flyout" aria-label="Call details">
      <header>
        <h2>Call Details</h2>
        <button type="button" aria-label="Close" onClick={onClose}>
          <X size={16} />
        </button>
      </header>
      <Pair label="Call ID">
        <code>{call.id}</code> <Copy size={12} />
      </Pair>
      <Pair label="Assistant">{call.assistant?.name ?? '-'}</Pair>
      <Pair label="Start Time">{callLogTime(call)}</Pair>
      <Pair label="Duration">{clockDuration(call)}</Pair>
      <Pair label="Cost">{dollars(call)}</Pair>
      <Pair label="Ended Reason">
        {call.endedReason === undefined ? (
          '-'
        ) : (
          <ReasonPill code={call.endedReason} label={vapiLabel(call.endedReason)} />
        )}
      </Pair>
      <h3>Transcript</h3>
      <div className="vapi-flyout-transcript">
        {call.artifact.messages
          .filter((message) => message.role !== 'system')
          .map((message) => (
            <p className="vapi-turn" key={message.time} data-role={message.role}>
              <b>{message.role === 'bot' ? 'AI' : 'User'}</b>
              {message.message}
            </p>
          ))}
      </div>
    </aside>
  );
}
