// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  diagnoseUndecided,
  saysAll,
  type MarkingReasons,
} from '../../../lib/marking/diagnose-cell.ts';
import type { ReasonCell } from '../../../lib/page/reason-cell.ts';
import { agrees, diagnose, diagnoseLabel, resolve } from '../../../lib/reasons/index.ts';

const reasons: MarkingReasons = {
  diagnoseLabel: (label) => diagnoseLabel(label, 'vapi'),
  diagnose: (code) => diagnose(code, 'vapi'),
  isKnown: (label) => resolve(label, 'vapi').kind !== 'unknown',
  agrees: (label, code) => agrees(label, code, 'vapi'),
};

function cell(label: string, { title = '', strong = true } = {}): ReasonCell {
  const element = document.createElement('td');
  element.textContent = label;
  if (title !== '') element.title = title;
  return { element, label, group: element, isDeclared: strong, fact: () => undefined };
}

const DEEPGRAM = 'call.in-progress.error-providerfault-deepgram-returning-502-network-error';
const CUT = 'Call.in progress.error p...';

const of = (at: ReasonCell, codes: readonly string[] = []): string | undefined =>
  diagnoseUndecided(at, reasons.diagnoseLabel(at.label), codes, reasons)?.code;

describe('a label that leaves something open', () => {
  it('is one that is cut or unknown', () => {
    expect(saysAll(reasons.diagnoseLabel(CUT))).toBe(false);
    expect(saysAll(reasons.diagnoseLabel('Sunspots'))).toBe(false);
    expect(saysAll(reasons.diagnoseLabel('Customer Busy'))).toBe(true);
  });

  it('means the one code of its call’s records that it allows', () => {
    expect(of(cell(CUT), [DEEPGRAM])).toBe(DEEPGRAM);
    expect(of(cell(CUT), [DEEPGRAM, DEEPGRAM, 'customer-busy'])).toBe(DEEPGRAM);
  });

  it('means no code that it does not allow, and none of several', () => {
    const other = 'call.in-progress.error-providerfault-openai-llm-failed';
    expect(of(cell(CUT), ['customer-busy'])).toBeUndefined();
    expect(of(cell(CUT), [DEEPGRAM, other])).toBeUndefined();
  });

  it('means what a title says that it allows, after the records', () => {
    expect(of(cell(CUT, { title: DEEPGRAM }))).toBe(DEEPGRAM);
    expect(of(cell(CUT, { title: 'customer-busy' }))).toBeUndefined();
    expect(of(cell(CUT, { title: 'voicemail' }), [DEEPGRAM])).toBe(DEEPGRAM);
  });

  it('that was taught means what the one record of its call says, whatever that is', () => {
    const taught = { ...reasons.diagnose('customer-busy'), isTaught: true as const };
    expect(saysAll(taught)).toBe(false);
    const at = (codes: readonly string[]) =>
      diagnoseUndecided(cell('Sunspots', { title: 'voicemail' }), taught, codes, reasons)?.code;
    expect(at([])).toBe('customer-busy');
    expect(at([DEEPGRAM])).toBe(DEEPGRAM);
    expect(at([DEEPGRAM, 'voicemail'])).toBe('customer-busy');
  });

  it('is no reason where nobody says that reasons stand there', () => {
    const at = (strong: boolean): unknown =>
      diagnoseUndecided(
        cell('Sunspots', { strong }),
        reasons.diagnoseLabel('Sunspots'),
        [],
        reasons,
      );
    expect(at(true)).toMatchObject({ certainty: 'unknown' });
    expect(at(false)).toBeUndefined();
  });

  it('means what its call’s record says where the browser may have translated it, and else nothing', () => {
    const at = cell('Kunde besetzt');
    const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    font.append('Kunde besetzt');
    at.element.replaceChildren(font);
    document.documentElement.className = 'translated-ltr';
    const said = reasons.diagnoseLabel(at.label);
    expect(of(at, ['customer-busy'])).toBe('customer-busy');
    expect(diagnoseUndecided(at, said, ['customer-busy', DEEPGRAM], reasons)).toBeUndefined();
    expect(diagnoseUndecided(at, said, [], reasons)).toBeUndefined();
    document.documentElement.className = '';
    expect(diagnoseUndecided(at, said, [], reasons)?.owner).toBe('unknown');
  });
});
