import type { ReactElement, ReactNode, RefCallback } from 'react';
import { cellContent, reasonRef } from '../cells.tsx';
import { headerOf } from '../columns.ts';
import type { LayoutProps } from '../host.tsx';

type ValueRef = RefCallback<Element> | undefined;

/** Ways in which details of a call show a label and its value, as `lib/page/value-beside.ts` reads them. */
const SHAPES: readonly ((name: string, value: ReactNode, ref: ValueRef) => ReactElement)[] = [
  (name, value, ref) => (
    <div>
      <label style={{ fontSize: 12 }}>{name}</label>
      <div ref={ref}>{value}</div>
    </div>
  ),
  (name, value, ref) => (
    <p>
      {name}: <b ref={ref}>{value}</b>
    </p>
  ),
  (name, value, ref) => (
    <div style={{ display: 'flex', gap: 8 }}>
      <div>
        <svg width="14" height="14" />
      </div>
      <div>
        <div style={{ fontSize: 12 }}>{name}</div>
        <div ref={ref}>{value}</div>
      </div>
    </div>
  ),
  (name, value, ref) => (
    <dl>
      <dt>{name}</dt>
      <dd ref={ref}>{value}</dd>
    </dl>
  ),
  (name, value, ref) => (
    <div style={{ display: 'grid', gridTemplateColumns: '9rem 1fr' }}>
      <span>{name}</span>
      <span ref={ref}>{value}</span>
    </div>
  ),
  (name, value, ref) => (
    <table>
      <tbody>
        <tr>
          <td>{name}</td>
          <td ref={ref}>{value}</td>
        </tr>
      </tbody>
    </table>
  ),
];

/** Details of calls one below the other, the shapes of label and value in turn. */
export default function Details(props: LayoutProps): ReactElement {
  const { rows, columns, settings, keyOf } = props;
  return (
    <div>
      {rows.map((row, i) => {
        const shape = SHAPES[row.id.charCodeAt(row.id.length - 1) % SHAPES.length] ?? SHAPES[0];
        return (
          <section key={keyOf(row, i)} className="layout-row" style={{ padding: 8 }}>
            {columns.map((column) => (
              <div key={column}>
                {shape?.(
                  headerOf(column, settings),
                  cellContent(column, row, settings),
                  column === 'reason' ? reasonRef(row, settings) : undefined,
                )}
              </div>
            ))}
          </section>
        );
      })}
    </div>
  );
}
