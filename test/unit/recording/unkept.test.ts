// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { MarkedReason } from '../../../lib/marking/marked-page.ts';
import { unkeptOn } from '../../../lib/recording/unkept.ts';
import { vapi } from '../../../lib/vendors/vapi.ts';

/** The reason of each row of a table whose last column is the reason's. */
function reasonsOf(headers: readonly string[], ...rows: (readonly string[])[]): MarkedReason[] {
  const table = document.createElement('table');
  const head = table.insertRow();
  const ends = headers.map((text) => {
    const cell = document.createElement('th');
    cell.append(text);
    head.append(cell);
    return cell;
  });
  return rows.map((texts) => {
    const row = table.insertRow();
    for (const text of texts) row.insertCell().append(text);
    const element = row.cells[texts.length - 1] ?? row;
    const header = ends.at(-1);
    const cell = { element, row, header, label: texts.at(-1) ?? '', fact: () => undefined };
    return { cell, badge: element } as unknown as MarkedReason;
  });
}

const all = (): boolean => true;

describe('a page whose calls cannot be kept', () => {
  it('says how many they are', () => {
    const reasons = reasonsOf(['Who', 'Ended Reason'], ['Ava', 'Voicemail'], ['Ben', 'Voicemail']);
    expect(unkeptOn(reasons, all, vapi)).toEqual({ calls: 2 });
  });

  it.each([
    ['Happened', 'May 30, 2025, 01:22', 'time'],
    ['Ref', '01a0b1c2-89ab-4cde-8f01-23456789abcd', 'id'],
  ])('names the header %s, below which %s stands', (header, text, holds) => {
    const reasons = reasonsOf(['Who', header, 'Ended Reason'], ['Ava', text, 'Voicemail']);
    expect(unkeptOn(reasons, all, vapi)).toEqual({ calls: 1, column: { header, holds } });
  });

  it.each([
    ['Reference', '01a0b1c2...'],
    ['Happened', '2 hours ago'],
  ])('asks nothing of %s: %s would not tell its call from others', (header, text) => {
    const reasons = reasonsOf(['Who', header, 'Ended Reason'], ['Ava', text, 'Voicemail']);
    expect(unkeptOn(reasons, all, vapi)).toEqual({ calls: 1 });
  });

  it('is none where any of them can, or where there is none', () => {
    const reasons = reasonsOf(['Who', 'Ended Reason'], ['Ava', 'Voicemail'], ['Ben', 'Voicemail']);
    expect(unkeptOn(reasons, (reason) => reason !== reasons[1], vapi)).toBeUndefined();
    expect(unkeptOn([], all, vapi)).toBeUndefined();
  });
});
