import './layouts.css';
import { useEffect, useState, type ComponentType, type ReactElement } from 'react';
import type { VapiCall } from '../../calls/vapi.ts';
import { requestJson } from '../request.ts';
import { LayoutHost, type LayoutProps } from './host.tsx';
import { layoutCalls, rowOf, type Row } from './rows.ts';
import { readSettings, type LayoutSettings } from './settings.ts';

/** What a file under `kinds/` exports. */
interface LayoutModule {
  readonly default: ComponentType<LayoutProps>;
  /** Rows at first, where the address does not say. */
  readonly defaultRows?: number;
}

const KINDS = import.meta.glob<LayoutModule>('./kinds/*.tsx');

/** Rows beyond those shown at first, for insertions and further pages. */
const SPARE = 400;

const LAYOUT_NAMES = Object.keys(KINDS).map((path) => path.replace(/^.*\/|\.tsx$/g, ''));

/** The list of layouts, for people. */
export function LayoutIndex(): ReactElement {
  return (
    <ul>
      {LAYOUT_NAMES.map((name) => (
        <li key={name}>
          <a href={`/layouts/${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

let kept: { readonly of: string; readonly pool: readonly Row[] } | undefined;

/** The rows that a layout may show: the same settings give the same, which are made once. */
function poolOf({ seed, rows, until }: LayoutSettings): readonly Row[] {
  const of = `${seed} ${rows} ${until}`;
  if (kept?.of !== of) kept = { of, pool: layoutCalls(seed, rows + SPARE, until).map(rowOf) };
  return kept.pool;
}

/** Shows a layout once its calls have come from the API, as call records. */
function Requested(props: {
  settings: LayoutSettings;
  Layout: ComponentType<LayoutProps>;
}): ReactElement | null {
  const { settings } = props;
  const [pool, setPool] = useState<readonly Row[]>();
  useEffect(() => {
    const query = `seed=${settings.seed}&count=${settings.rows + SPARE}&until=${settings.until}`;
    void requestJson<VapiCall[]>(`https://api.vapi.ai/layouts/call?${query}`).then((calls) =>
      setPool(calls.map(rowOf)),
    );
  }, []);
  return pool === undefined ? null : <LayoutHost {...props} pool={pool} />;
}

/** The replica of one layout, or undefined where there is none of that name. */
export async function layoutElement(name: string): Promise<ReactElement | undefined> {
  const load = KINDS[`./kinds/${name}.tsx`];
  if (load === undefined) return undefined;
  const { default: Layout, defaultRows } = await load();
  const settings = readSettings(new URLSearchParams(location.search), defaultRows);
  if (settings.records) return <Requested settings={settings} Layout={Layout} />;
  return <LayoutHost settings={settings} pool={poolOf(settings)} Layout={Layout} />;
}
