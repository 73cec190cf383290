import {
  startTransition,
  useEffect,
  useLayoutEffect,
  useState,
  type ComponentType,
  type ReactElement,
} from 'react';
import { flushSync } from 'react-dom';
import { createRandom, type Random } from '../../calls/random.ts';
import { COLUMN_IDS, type ColumnId } from './columns.ts';
import { operate, randomOperations, type LayoutState, type Operation } from './operations.ts';
import type { Row } from './rows.ts';
import type { LayoutSettings, Update } from './settings.ts';
import { readTruth, type Truth } from './truth.ts';

/** What every layout is drawn from. */
export interface LayoutProps {
  readonly settings: LayoutSettings;
  readonly rows: readonly Row[];
  /** Shown columns in order. */
  readonly columns: readonly ColumnId[];
  /** Widths in px of columns that were resized. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  /** React's key of a row: its ID, or its index where the layout was asked for that. */
  readonly keyOf: (row: Row, index: number) => string | number;
}

/** How React is told of an operation: at once, as an event would, or in a transition. */
type How = 'sync' | 'default' | 'transition';

declare global {
  interface Window {
    /** Every reason cell in the page now, with its true code and the label it shows. */
    __truth: () => Truth[];
    /** Does one thing to the table; with `sync`, the default, the page has changed on return. */
    __operate: (operation: Operation, how?: How) => void;
    /** A random sequence of operations, the same for the same seed. */
    __operations: (seed: number, count: number) => Operation[];
    /** Changes that the table has made by itself so far. */
    __ticks: () => number;
  }
}

/** Rows that are shown at once where the update style is `virtual`. */
const WINDOW = 30;

/** Width in px of the reason column where its labels wrap. */
const WRAPPING_WIDTH = 220;

function nextChange(update: Update, random: Random, state: LayoutState): Operation | undefined {
  const at = random.int(0, 9_999);
  switch (update) {
    case 'static':
    case 'virtual':
      return undefined;
    case 'in-place':
      return { kind: 'text', at, from: random.int(0, 9_999) };
    case 'rebuild':
      return { kind: 'rebuild' };
    case 'keyed':
    case 'index-keyed':
      if (state.rows.length > 80) return { kind: 'delete', at, count: 30 };
      return random.weighted<Operation>([
        [{ kind: 'insert', at: random.chance(0.6) ? 0 : at, count: random.int(1, 3) }, 5],
        [{ kind: 'delete', at, count: random.int(1, 3) }, 4],
        [{ kind: 'swap', at, to: random.int(0, 9_999) }, 3],
        [{ kind: 'page', from: at }, 1],
      ]);
    case 'columns': {
      const column = random.pick(COLUMN_IDS);
      return random.pick<Operation>([
        { kind: 'hide', column },
        { kind: 'show', column, at },
        { kind: 'move', column, at },
        { kind: 'resize', column, width: random.int(60, 300) },
      ]);
    }
  }
}

/** Makes the table change by itself, in the way and as often as the address says. */
function useChanges(
  settings: LayoutSettings,
  change: (make: (state: LayoutState) => Operation | undefined) => void,
): number {
  const [ticks, setTicks] = useState(0);
  useEffect(() => {
    if (settings.update === 'static') return;
    const random = createRandom(settings.seed);
    let done = 0;
    const timer = setInterval(() => {
      change((state) => nextChange(settings.update, random, state));
      setTicks(++done);
      if (done === settings.ticks) clearInterval(timer);
    }, 1_000 / settings.rate);
    return () => clearInterval(timer);
  }, []);
  return ticks;
}

/** Holds the state of one layout and offers it to tests; see the functions on `window`. */
export function LayoutHost(props: {
  settings: LayoutSettings;
  pool: readonly Row[];
  Layout: ComponentType<LayoutProps>;
}): ReactElement {
  const { settings, pool, Layout } = props;
  const [state, setState] = useState<LayoutState>(() => ({
    pool,
    next: settings.rows % Math.max(1, pool.length),
    rows: pool.slice(0, settings.rows),
    columns: COLUMN_IDS,
    widths: settings.wrap ? { reason: WRAPPING_WIDTH } : {},
    build: 0,
    mounted: true,
  }));
  const ticks = useChanges(settings, (make) =>
    setState((now) => {
      const operation = make(now);
      return operation === undefined ? now : operate(now, operation);
    }),
  );
  // Layout effects come first, so that a layout in a frame can put the frame's own in their place.
  useLayoutEffect(() => {
    window.__truth = readTruth;
    window.__operations = (seed, count) => randomOperations(seed, count, COLUMN_IDS);
    window.__operate = (operation, how = 'sync') => {
      const apply = (): void => setState((now) => operate(now, operation));
      if (how === 'sync') flushSync(apply);
      else if (how === 'transition') startTransition(apply);
      else apply();
    };
  }, []);
  useLayoutEffect(() => {
    window.__ticks = () => ticks;
  }, [ticks]);
  const sliding = settings.update === 'virtual';
  const from = sliding ? ticks % Math.max(1, state.rows.length) : 0;
  return (
    <div className="layout" data-ticks={ticks} data-wrap={settings.wrap || undefined}>
      {state.mounted && (
        <Layout
          key={state.build}
          settings={settings}
          rows={sliding ? state.rows.slice(from, from + WINDOW) : state.rows}
          columns={state.columns}
          widths={state.widths}
          keyOf={sliding || settings.update === 'index-keyed' ? (_, i) => i : (row) => row.id}
        />
      )}
    </div>
  );
}
