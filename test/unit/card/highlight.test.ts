// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Highlight } from '../../../lib/card/highlight.ts';
import type { MarkedPage, MarkedReason, MarkingUpdate } from '../../../lib/marking/marked-page.ts';
import { diagnose } from '../../../lib/reasons/index.ts';

let stop: AbortController;
let reasons: MarkedReason[];
let highlight: Highlight;
let tell: (update: MarkingUpdate) => void;

/** A row of the table, and the reason in it. */
function add(code: string): MarkedReason {
  const group = document.body;
  const row = document.createElement('div');
  group.append(row);
  const reason = { cell: { row, group }, diagnosis: diagnose(code, 'vapi') };
  reasons.push(reason as unknown as MarkedReason);
  return reason as unknown as MarkedReason;
}

function change(changed: readonly MarkedReason[]): void {
  tell({ reasons: new Set(changed), groups: new Set([document.body]) });
}

/** How each row looks. */
const looks = (): string[] =>
  [...document.body.children].map((row) =>
    row
      .getAttributeNames()
      .map((name) => name.replace('data-hang-tag-', ''))
      .join(' '),
  );

beforeEach(() => {
  stop = new AbortController();
  reasons = [];
  const page: Partial<MarkedPage> = {
    signal: stop.signal,
    reasons: () => reasons,
    onChange: (changed) => {
      tell = changed;
      return () => undefined;
    },
  };
  highlight = new Highlight(page as MarkedPage, () => false);
});
afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

describe('highlighted rows', () => {
  it('are those of one owner; the others are dimmed until it is over', () => {
    add('assistant-not-found');
    add('customer-busy');
    highlight.set('you');
    expect(looks()).toEqual(['lit', 'dim']);
    change([add('assistant-not-found')]);
    expect(looks()).toEqual(['lit', 'dim', 'lit']);
    highlight.set(undefined);
    expect(looks()).toEqual(['', '', '']);
  });

  it('are those no more whose row the page uses for a call without a reason', () => {
    const [lit, dim] = [add('assistant-not-found'), add('customer-busy')];
    add('assistant-not-found');
    highlight.set('you');
    reasons = reasons.filter((each) => each !== lit && each !== dim);
    change([]);
    expect(looks()).toEqual(['', '', 'lit']);
  });

  it('stay where something changes in another table', () => {
    add('assistant-not-found');
    highlight.set('you');
    reasons = [];
    tell({ reasons: new Set(), groups: new Set([document.createElement('table')]) });
    expect(looks()).toEqual(['lit']);
  });
});
