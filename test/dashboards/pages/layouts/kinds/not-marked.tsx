import { json } from '@codemirror/lang-json';
import { basicSetup, EditorView } from 'codemirror';
import { Select } from 'radix-ui';
import { useEffect, useRef, type ReactElement } from 'react';
import type { LayoutProps } from '../host.tsx';
import { labelOf } from '../rows.ts';

function Editor({ text }: { text: string }): ReactElement {
  const parent = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (parent.current === null) return;
    const view = new EditorView({
      doc: text,
      extensions: [basicSetup, json()],
      parent: parent.current,
    });
    return () => view.destroy();
  }, [text]);
  return <div ref={parent} />;
}

/** Every kind of element that names reasons and is no reason cell. Its truth is empty. */
export default function NotMarked({ rows, settings }: LayoutProps): ReactElement {
  const codes = [...new Set(rows.flatMap((row) => (row.code === '' ? [] : [row.code])))];
  const labels = codes.map((code) => labelOf(code, settings.labels));
  const first = labels[0] ?? '';
  const record = { endedReason: codes[0], status: 'ended', 'Ended Reason': codes[1] };
  const text = JSON.stringify({ results: codes.map((endedReason) => ({ endedReason })) }, null, 2);
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', gap: 24 }}>
      <section data-place="filter-list">
        <h3>Ended Reason</h3>
        <ul role="listbox" aria-label="Ended Reason">
          {labels.map((label) => (
            <li role="option" aria-selected="false" key={label}>
              {label}
            </li>
          ))}
        </ul>
      </section>
      <section data-place="checkbox-filter">
        <div>Ended Reason</div>
        {labels.slice(0, 8).map((label) => (
          <label key={label} style={{ display: 'flex' }}>
            <input type="checkbox" /> <span>{label}</span>
          </label>
        ))}
      </section>
      <section data-place="chips">
        <button type="button">
          <span>Ended Reason</span> <span>{first}</span>
        </button>
        <div className="chip">
          <span>Ended Reason:</span> <b>{first}</b> <button type="button">×</button>
        </div>
        <div role="toolbar">
          <span>Ended Reason</span> is <span className="layout-pill">{first}</span>
        </div>
      </section>
      <section data-place="legend">
        <h3>Reason Call Ended</h3>
        <ul>
          {codes.map((code, i) => (
            <li key={code}>
              <i className="layout-dot" /> <span>{code}</span> <b>{i}</b>
            </li>
          ))}
        </ul>
        <svg width="260" height="60">
          {codes.slice(0, 3).map((code, i) => (
            <text key={code} y={16 + i * 18} fill="#ccc">
              {code}
            </text>
          ))}
        </svg>
      </section>
      <section data-place="json-viewer">
        <div className="json">
          {Object.entries(record).map(([name, value]) => (
            <div key={name}>
              <span>{name}</span>: <span>&quot;{value}&quot;</span>
            </div>
          ))}
        </div>
        <pre>{JSON.stringify(record, null, 2)}</pre>
        <code>endedReason: {codes[0]}</code>
      </section>
      <section data-place="code-editor">
        <Editor text={text} />
      </section>
      <section data-place="transcript">
        <p>
          <b>User</b> It said {first}, what is {codes[1]}?
        </p>
        <div>
          <div>Ended Reason</div>
          <p>{codes[0]}, said the caller, and then they asked for somebody else to help them.</p>
        </div>
      </section>
      <section data-place="inputs">
        <label>
          Ended Reason <input defaultValue={first} />
        </label>
        <label>
          Ended Reason <textarea defaultValue={codes[0]} />
        </label>
        <label>
          Ended Reason
          <select>
            {labels.map((label) => (
              <option key={label}>{label}</option>
            ))}
          </select>
        </label>
        <div>
          <span>Ended Reason</span>
          <div contentEditable suppressContentEditableWarning>
            {first}
          </div>
        </div>
        <input list="reasons" placeholder="Ended Reason" />
        <datalist id="reasons">
          {labels.map((label) => (
            <option key={label} value={label} />
          ))}
        </datalist>
      </section>
      <section data-place="select">
        <span>Ended Reason</span>
        <Select.Root defaultValue={first}>
          <Select.Trigger aria-label="Ended Reason">
            <Select.Value />
          </Select.Trigger>
          <Select.Portal>
            <Select.Content>
              <Select.Viewport>
                {labels.map((label) => (
                  <Select.Item key={label} value={label}>
                    <Select.ItemText>{label}</Select.ItemText>
                  </Select.Item>
                ))}
              </Select.Viewport>
            </Select.Content>
          </Select.Portal>
        </Select.Root>
      </section>
      <section data-place="conditions">
        <h3>Hooks</h3>
        <div>On: call.ending</div>
        <ul>
          {codes.slice(0, 4).map((code) => (
            <li key={code}>endedReason oneOf {code}</li>
          ))}
        </ul>
        <nav aria-label="Breadcrumb">
          <a href="#x">Ended Reason</a> / <a href="#y">{first}</a>
        </nav>
      </section>
    </div>
  );
}
