import { ArrowUp, Calendar, Columns3, ListFilter, RefreshCw } from 'lucide-react';
import { DropdownMenu, Popover } from 'radix-ui';
import type { ReactElement } from 'react';
import { SESSION_COLUMNS } from './columns.tsx';
import { tableLabel } from './labels.ts';

/** Reasons that the filter offers, whether or not a call has them. */
const OFFERED = [
  'user_hangup',
  'agent_hangup',
  'call_transfer',
  'voicemail_reached',
  'inactivity',
  'dial_busy',
  'dial_failed',
  'dial_no_answer',
  'invalid_destination',
  'telephony_provider_permission_denied',
  'error_llm_websocket_open',
  'error_twilio',
  'error_retell',
] as const;

interface ToolbarProps {
  /** Ids of the shown columns, in order. */
  readonly shown: readonly string[];
  readonly onShow: (shown: readonly string[]) => void;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  readonly onRefresh: () => void;
}

/** Filter and column menus above the table. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { shown, onShow, chosen, onChoose } = props;
  const raise = (id: string): void => {
    const at = shown.indexOf(id);
    if (at <= 0) return;
    const next = [...shown];
    next.splice(at, 1);
    next.splice(at - 1, 0, id);
    onShow(next);
  };
  return (
    <div className="toolbar">
      <button type="button">
        <Calendar size={14} /> Date Range
      </button>
      <Popover.Root>
        <Popover.Trigger data-filter="disconnection-reason">
          <ListFilter size={14} /> Filter
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content className="panel" align="start" sideOffset={6}>
            <h4>Disconnection Reason</h4>
            <div role="listbox" aria-label="Disconnection Reason">
              {OFFERED.map((code) => (
                <div
                  key={code}
                  role="option"
                  tabIndex={0}
                  aria-selected={chosen.includes(code)}
                  onClick={() =>
                    onChoose(
                      chosen.includes(code)
                        ? chosen.filter((other) => other !== code)
                        : [...chosen, code],
                    )
                  }
                >
                  <span className="dot" /> {tableLabel(code)}
                </div>
              ))}
            </div>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {chosen.map((code) => (
        <span className="chip" key={code}>
          Disconnection Reason: <b>{tableLabel(code)}</b>
        </span>
      ))}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger data-menu="columns" className="to-the-right">
          <Columns3 size={14} /> Customize Field
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="panel" align="end" sideOffset={6}>
            {SESSION_COLUMNS.map(({ id, header }) => (
              <DropdownMenu.CheckboxItem
                key={id}
                className="panel-item"
                data-column={id}
                checked={shown.includes(id)}
                onSelect={(event) => event.preventDefault()}
                onCheckedChange={(on) =>
                  onShow(on ? [...shown, id] : shown.filter((other) => other !== id))
                }
              >
                <i data-on={shown.includes(id)} /> <span>{header}</span>
                <button
                  type="button"
                  aria-label={`Move ${header} up`}
                  onClick={(event) => {
                    event.stopPropagation();
                    raise(id);
                  }}
                >
                  <ArrowUp size={12} />
                </button>
              </DropdownMenu.CheckboxItem>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <button type="button" aria-label="Refresh" onClick={props.onRefresh}>
        <RefreshCw size={14} />
      </button>
    </div>
  );
}
