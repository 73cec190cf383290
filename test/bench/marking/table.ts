import { humanize, listCodes } from '../../../lib/reasons/index.ts';

/** Where the reason cells are: what the libraries are told, and Hangtag has to find out. */
export const CELLS = '#calls tbody td:nth-child(5)';

const HEADERS = [
  'Call ID',
  'Assistant',
  'Assistant Phone Number',
  'Customer Phone Number',
  'Ended Reason',
  'Success Evaluation',
  'Start Time',
  'Duration',
  'Cost',
];
const REASON = HEADERS.indexOf('Ended Reason');

const labels = listCodes('vapi').map((code) => humanize(code, 'vapi'));
const common = [
  'customer-ended-call',
  'assistant-ended-call',
  'customer-did-not-answer',
  'voicemail',
].map((code) => humanize(code, 'vapi'));

/** Numbers in 0…1 that are the same every time. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function pick<T>(list: readonly T[], next: () => number): T {
  const item = list[Math.floor(next() * list.length)];
  if (item === undefined) throw new Error('Nothing to choose from.');
  return item;
}

/** A label as a call log holds them: four reasons are most of it, the rest is any of them all. */
export function someLabel(next: () => number): string {
  return next() < 0.85 ? pick(common, next) : pick(labels, next);
}

/** A row of the call log, marked up as in Vapi's table of 2025: a pill in the reason's cell. */
export function makeRow(next: () => number): HTMLTableRowElement {
  const row = document.createElement('tr');
  const hex = (digits: number): string =>
    Math.floor(next() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const texts = [
    `${hex(8)}-${hex(3)}...`,
    'Front desk',
    '+15550100',
    '+15550199',
    someLabel(next),
    'N/A',
    `May ${1 + Math.floor(next() * 30)}, 2026, 0${Math.floor(next() * 10)}:22`,
    `${1 + Math.floor(next() * 59)}s`,
    `$0.${hex(2)}`,
  ];
  for (const [column, text] of texts.entries()) {
    const cell = row.insertCell();
    if (column !== REASON) {
      cell.textContent = text;
      continue;
    }
    const pill = document.createElement('div');
    pill.className = 'pill';
    const span = document.createElement('span');
    span.textContent = text;
    pill.append(span);
    cell.append(pill);
  }
  return row;
}

/** The reason cell of a row. */
export function reasonCell(row: HTMLTableRowElement): HTMLTableCellElement {
  const cell = row.cells[REASON];
  if (cell === undefined) throw new Error('The row has no reason cell.');
  return cell;
}

/** The text of a reason cell, for a change in place. */
export function reasonText(row: HTMLTableRowElement): Text {
  const text = reasonCell(row).querySelector('span')?.firstChild;
  if (!(text instanceof Text)) throw new Error('The cell has no text.');
  return text;
}

/** Puts a fresh empty table into the page and returns its body. */
export function makeTable(): HTMLTableSectionElement {
  const table = document.createElement('table');
  table.id = 'calls';
  const head = table.createTHead().insertRow();
  for (const header of HEADERS) {
    const cell = document.createElement('th');
    cell.textContent = header;
    head.append(cell);
  }
  const body = table.createTBody();
  document.body.replaceChildren(table);
  return body;
}
