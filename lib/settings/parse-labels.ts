import { LONGEST_LABEL } from '../calls/limits.ts';
import type { ReasonSettings, TaughtLabel } from '../reasons/diagnosis.ts';
import { diagnoseLabel } from '../reasons/index.ts';
import { labelKey } from '../reasons/label-key.ts';
import { whySaysNothing } from '../reasons/taught-labels.ts';
import type { Dashboard } from '../vendors/vendor.ts';
import { checkLabel } from './check-label.ts';
import { MAX_LABELS } from './check-settings.ts';
import type { Problem } from './problem.ts';

/** Longest list that is read, in characters: as many labels as can be kept, each line twice as long as both its parts. */
const LONGEST = MAX_LABELS * 2 * (LONGEST_LABEL + LONGEST_LABEL);

/** Why a line of a list gives no label. */
export type LineProblem =
  | { readonly kind: 'no-code' }
  /** The vendor has no such code, and no rule knows it. */
  | { readonly kind: 'unknown-code'; readonly code: string }
  /** The label is known by itself. */
  | { readonly kind: 'known-label' }
  /** An earlier line, by its number, says otherwise. */
  | { readonly kind: 'twice'; readonly first: number }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** What became of a pasted list: labels that can be taught, and the lines that cannot, by their numbers from 1. */
export interface ParsedLabels {
  readonly labels: readonly TaughtLabel[];
  /** A problem of the list itself has the number 0. */
  readonly problems: readonly { readonly line: number; readonly problem: LineProblem }[];
}

/** What may stand between a label and its code; of several, the last one does. */
const BETWEEN = /\t|=>|→|,|;/g;

/** A field as tables write it, without the quotes around it. */
function unquoted(text: string): string {
  const field = text.trim();
  const quoted = /^"(.*)"$/s.exec(field)?.[1];
  return quoted === undefined ? field : quoted.replaceAll('""', '"').trim();
}

function partsOf(line: string): readonly [label: string, code: string] | undefined {
  const last = [...line.matchAll(BETWEEN)].at(-1);
  if (last === undefined) return undefined;
  const [label, code] = [
    unquoted(line.slice(0, last.index)),
    unquoted(line.slice(last.index + last[0].length)),
  ];
  return label === '' || code === '' ? undefined : [label, code];
}

/**
 * Reads a list of labels, one a line with its code, for the dashboard at `host`. Never throws.
 *
 * @param vendor whose codes the dashboard shows
 * @param settings whose rules may know further codes
 */
export function parseLabels(
  text: string,
  { host, vendor }: Dashboard,
  settings: ReasonSettings,
): ParsedLabels {
  const labels: TaughtLabel[] = [];
  const problems: { line: number; problem: LineProblem }[] = [];
  const lineOf = new Map<string, { readonly line: number; readonly code: string }>();
  const read = (row: string, line: number): LineProblem | undefined => {
    const parts = partsOf(row);
    if (parts === undefined) return { kind: 'no-code' };
    const [label, typed] = parts;
    const { code = typed.replaceAll(' ', '-') } = diagnoseLabel(typed, vendor, settings);
    const checked = checkLabel({ host, label, code });
    if (!checked.ok) return { kind: 'refused', problem: checked.problem };
    const why = whySaysNothing({ label, code }, vendor, settings);
    if (why === 'unknown-code') return { kind: why, code: typed };
    if (why !== undefined) return { kind: why };
    const before = lineOf.get(labelKey({ host, label }));
    if (before !== undefined) {
      return before.code === code ? undefined : { kind: 'twice', first: before.line };
    }
    if (labels.length >= MAX_LABELS) {
      return { kind: 'refused', problem: { kind: 'many', limit: MAX_LABELS } };
    }
    lineOf.set(labelKey({ host, label }), { line, code });
    labels.push(checked.value);
    return undefined;
  };
  if (text.length > LONGEST) {
    const problem: LineProblem = { kind: 'refused', problem: { kind: 'long', limit: LONGEST } };
    return { labels, problems: [{ line: 0, problem }] };
  }
  for (const [i, row] of text.split(/\r\n?|\n/).entries()) {
    if (row.trim() === '' || (i === 0 && isHeader(row))) continue;
    const problem = read(row, i + 1);
    if (problem !== undefined) problems.push({ line: i + 1, problem });
  }
  return { labels, problems };
}

/** Whether a line names the columns of a table. */
function isHeader(row: string): boolean {
  return /^"?(?:label|text|name)"?$/i.test(partsOf(row)?.[0] ?? '');
}
