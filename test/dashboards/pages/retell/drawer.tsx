import { Copy, Info, X } from 'lucide-react';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import type { RetellCall } from '../../calls/retell.ts';
import { dollars, drawerTime, middleCut } from './formats.ts';
import { drawerLabel } from './labels.ts';

function Field({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div className="field">
      <div className="text-sub-600">{label}</div>
      <div className="text-text-strong-950 flex items-center gap-1">{children}</div>
    </div>
  );
}

interface DrawerProps {
  readonly call: RetellCall;
  readonly onMove: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

/** The drawer of one session beside the table; arrow keys move through the rows. */
export function Drawer({ call, onMove, onClose }: DrawerProps): ReactElement {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'ArrowDown') onMove(1);
      if (event.key === 'ArrowUp') onMove(-1);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
  return (
    <aside className="drawer">
      <header className="flex items-center">
        <h3>
          {drawerTime(call).slice(0, 16)} {call.call_type}
        </h3>
        <button type="button" aria-label="Close" onClick={onClose}>
          <X size={15} />
        </button>
      </header>
      <Field label="Agent">{call.agent_name}</Field>
      <Field label="Call ID">
        {middleCut(call.call_id)} <Copy size={12} />
      </Field>
      <Field label="Duration">{drawerTime(call)}</Field>
      <Field label="Cost">{dollars(call)}</Field>
      <h4>Conversation Analysis</h4>
      <Field label="Call Status">{call.call_status}</Field>
      <Field label="Disconnection Reason">
        {call.disconnection_reason === undefined ? '-' : drawerLabel(call.disconnection_reason)}
        <Info size={13} className="text-soft" aria-label="What is this?" />
      </Field>
      <Field label="User Sentiment">{call.call_analysis?.user_sentiment ?? '-'}</Field>
      <h4>Summary</h4>
      <p>{call.call_analysis?.call_summary ?? 'No summary.'}</p>
      <h4>Transcription</h4>
      <div className="transcript">
        {(call.transcript ?? '').split('\n').map((line, i) => (
          <p key={i}>{line}</p>
        ))}
      </div>
      <footer className="text-soft">↑ ↓ to navigate</footer>
    </aside>
  );
}
