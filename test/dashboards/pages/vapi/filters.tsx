import { CirclePlus } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import { vapiLabel } from './labels.ts';

const PLAIN = ['Date and Time', 'Cost', 'Call Type', 'Assistant', 'Call ID', 'Success Evaluation'];

interface FiltersProps {
  /** Codes offered in the list. */
  readonly reasons: readonly string[];
  /** Codes chosen; none means all. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** The row of filter chips; the one of the ended reason opens a list of every reason. */
export function Filters({ reasons, chosen, onChoose }: FiltersProps): ReactElement {
  const toggle = (code: string, on: boolean): void =>
    onChoose(on ? [...chosen, code] : chosen.filter((other) => other !== code));
  return (
    <div className="vapi-filters">
      {PLAIN.map((text) => (
        <button type="button" className="vapi-chip" key={text}>
          <CirclePlus size={12} /> {text}
        </button>
      ))}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="vapi-chip" data-filter="ended-reason">
          <CirclePlus size={12} /> <span>Ended Reason</span>
          {chosen.map((code) => (
            <em key={code}>{vapiLabel(code)}</em>
          ))}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="vapi-menu" align="start" sideOffset={6}>
            <DropdownMenu.Label className="vapi-menu-title">Ended Reason</DropdownMenu.Label>
            {reasons.map((code) => (
              <DropdownMenu.CheckboxItem
                key={code}
                className="vapi-menu-item"
                checked={chosen.includes(code)}
                onCheckedChange={(on) => toggle(code, on)}
                onSelect={(event) => event.preventDefault()}
              >
                <i data-on={chosen.includes(code)} /> <span>{vapiLabel(code)}</span>
              </DropdownMenu.CheckboxItem>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  );
}
