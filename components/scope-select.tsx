import { i18n } from '../lib/wording/texts.ts';
import type { Scope } from '../lib/history/read-totals.ts';
import { VENDORS } from '../lib/vendors/index.ts';
import type { VendorId } from '../lib/vendors/vendor.ts';

/** A chosen vendor, or one assistant of it; nothing chosen means all. */
export interface ScopeChoice {
  readonly vendor?: VendorId;
  readonly agent?: string;
}

const ALL = 'all';

function keyOf({ vendor, agent }: ScopeChoice): string {
  if (vendor === undefined) return ALL;
  return agent === undefined ? vendor : `${vendor}/${agent}`;
}

function choiceOf(key: string): ScopeChoice {
  const slash = key.indexOf('/');
  const vendor = (slash === -1 ? key : key.slice(0, slash)) as VendorId;
  if (key === ALL) return {};
  return slash === -1 ? { vendor } : { vendor, agent: key.slice(slash + 1) };
}

/** Chooses whose calls are looked at: all, one vendor's, or one assistant's. */
export function ScopeSelect(props: {
  readonly scopes: readonly Scope[];
  readonly value: ScopeChoice;
  readonly onChange: (choice: ScopeChoice) => void;
}) {
  const value = keyOf(props.value);
  const listed = props.scopes.some(
    ({ vendor, agents }) =>
      vendor === props.value.vendor &&
      (props.value.agent === undefined || agents.includes(props.value.agent)),
  );
  return (
    <select
      class="scope-select"
      aria-label={i18n.t('scope.label')}
      value={value}
      onChange={(event) => props.onChange(choiceOf(event.currentTarget.value))}
    >
      <option value={ALL}>{i18n.t('scope.all')}</option>
      {value !== ALL && !listed && (
        <option value={value}>
          {props.value.agent ?? VENDORS[props.value.vendor ?? 'vapi'].name}
        </option>
      )}
      {props.scopes.map(({ vendor, agents }) =>
        agents.length === 0 ? (
          <option key={vendor} value={vendor}>
            {VENDORS[vendor].name}
          </option>
        ) : (
          <optgroup key={vendor} label={VENDORS[vendor].name}>
            <option value={vendor}>
              {i18n.t('scope.allOf', { vendor: VENDORS[vendor].name })}
            </option>
            {agents.map((agent) => (
              <option key={agent} value={keyOf({ vendor, agent })}>
                {agent}
              </option>
            ))}
          </optgroup>
        ),
      )}
    </select>
  );
}
