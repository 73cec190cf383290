import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAYOUTS } from '../../dashboards/layouts.ts';
import { COLUMN_IDS } from '../../dashboards/pages/layouts/columns.ts';
import { operate, randomOperations } from '../../dashboards/pages/layouts/operations.ts';
import { labelOf, layoutCalls, rowOf } from '../../dashboards/pages/layouts/rows.ts';

const pool = layoutCalls(7, 120).map(rowOf);
const START = {
  pool,
  next: 40,
  rows: pool.slice(0, 40),
  columns: COLUMN_IDS,
  widths: {},
  build: 0,
  mounted: true,
};

describe('layouts', () => {
  test('each have a line in the README of the replicas', () => {
    const readme = readFileSync(new URL('../../dashboards/README.md', import.meta.url), 'utf8');
    const names = LAYOUTS.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
  });

  test('never show a call twice or a column twice, whatever is done to them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        let state: Parameters<typeof operate>[0] = START;
        for (const operation of randomOperations(seed, 200, COLUMN_IDS)) {
          state = operate(state, operation);
          expect(new Set(state.rows.map((row) => row.id)).size).toBe(state.rows.length);
          expect(new Set(state.columns).size).toBe(state.columns.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are put through the same operations by the same seed', () => {
    expect(randomOperations(5, 300, COLUMN_IDS)).toEqual(randomOperations(5, 300, COLUMN_IDS));
    expect(randomOperations(5, 300, COLUMN_IDS)).not.toEqual(randomOperations(6, 300, COLUMN_IDS));
  });

  test('write labels in every kind', () => {
    const code = 'call.in-progress.error-vapifault-worker-died';
    expect(labelOf(code, 'raw')).toBe(code);
    expect(labelOf(code, 'humanized')).toBe('Call.in progress.error vapifault worker died');
    expect(labelOf(code, 'cut')).toBe('Call.in progress.error v...');
    expect(labelOf('exceeded-max-duration', 'reworded')).toBe('Max Duration Exceeded');
    expect(labelOf('', 'raw')).toBe('N/A');
  });
});
