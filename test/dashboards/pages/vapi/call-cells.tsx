import { Copy, Globe } from 'lucide-react';
import type { ReactElement } from 'react';
import type { VapiCall } from '../../calls/vapi.ts';
import { shortId } from './formats.ts';
import { pillTone } from './labels.ts';

/** The call's ID cut to 12 characters, in a pill with a button that copies the whole. */
export function IdPill({ id }: { id: string }): ReactElement {
  return (
    <div className="vapi-id">
      <span>{shortId(id)}</span>
      <button
        type="button"
        aria-label="Copy call ID"
        onClick={(event) => {
          event.stopPropagation();
          void navigator.clipboard.writeText(id).catch(() => undefined);
        }}
      >
        <Copy size={12} />
      </button>
    </div>
  );
}

/** The colored pill of an ended reason. */
export function ReasonPill({ code, label }: { code: string; label: string }): ReactElement {
  return (
    <div className="vapi-pill" data-tone={pillTone(code)}>
      <span>{label}</span>
    </div>
  );
}

/** Pass, Fail or N/A. */
export function Evaluation({ call }: { call: VapiCall }): ReactElement {
  const passed = call.analysis?.successEvaluation;
  if (passed === undefined) return <span className="vapi-dim">N/A</span>;
  return (
    <div className="vapi-pill" data-tone={passed === 'true' ? 'teal' : 'red'}>
      <span>{passed === 'true' ? 'Pass' : 'Fail'}</span>
    </div>
  );
}

/** The customer's number, or N/A with the mark of a web call. */
export function CustomerNumber({ call }: { call: VapiCall }): ReactElement {
  return (
    <div className="vapi-customer">
      <span className="vapi-dim">{call.customer?.number ?? 'N/A'}</span>
      {call.type === 'webCall' && (
        <span className="vapi-web">
          <Globe size={12} /> Web
        </span>
      )}
    </div>
  );
}
