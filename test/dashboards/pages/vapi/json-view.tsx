import type { ReactElement } from 'react';

function Value({ value }: { value: unknown }): ReactElement {
  if (Array.isArray(value)) return <Entries entries={[...value.entries()]} />;
  if (typeof value === 'object' && value !== null)
    return <Entries entries={Object.entries(value)} />;
  return (
    <span className="vapi-json-value">
      {value === undefined ? 'undefined' : JSON.stringify(value)}
    </span>
  );
}

function Entries({
  entries,
}: {
  entries: readonly (readonly [string | number, unknown])[];
}): ReactElement {
  return (
    <ul>
      {entries.map(([name, value]) => (
        <li key={name}>
          <span className="vapi-json-key">{name}</span>: <Value value={value} />
        </li>
      ))}
    </ul>
  );
}

/** A tree of keys and values, as JSON viewers draw it: key and value are neighbors, and no reason cell. */
export function JsonView({ value }: { value: unknown }): ReactElement {
  return (
    <div className="vapi-json">
      <Value value={value} />
    </div>
  );
}
