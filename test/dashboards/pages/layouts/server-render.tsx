import { renderToString } from 'react-dom/server';
import { LayoutHost } from './host.tsx';
import PlainTable from './kinds/plain-table.tsx';
import { layoutCalls, rowOf } from './rows.ts';
import { readSettings } from './settings.ts';

/** The markup of the layout `ssr` for an address's query, as the server sends it. */
export function renderLayout(query: URLSearchParams): string {
  const settings = readSettings(query);
  const pool = layoutCalls(settings.seed, settings.rows + 400, settings.until).map(rowOf);
  return renderToString(<LayoutHost settings={settings} pool={pool} Layout={PlainTable} />);
}
