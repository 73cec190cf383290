import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LABEL } from '../../../lib/calls/limits.ts';
import { NO_SETTINGS, type ReasonSettings } from '../../../lib/reasons/diagnosis.ts';
import { CHECKS } from '../../../lib/settings/check-settings.ts';
import { parseLabels } from '../../../lib/settings/parse-labels.ts';
import { readSetting } from '../../../lib/settings/read-setting.ts';

const HOST = 'calls.reseller.example';
const parse = (text: string, settings: ReasonSettings = NO_SETTINGS) =>
  parseLabels(text, { host: HOST, vendor: 'vapi' }, settings);

describe('a pasted list of labels', () => {
  it('has a code after a tab, a comma, a semicolon or an arrow', () => {
    const text = [
      'Label\tCode',
      'Line was busy\tcustomer-busy',
      'Nobody there, or asleep, customer-did-not-answer',
      'Our robot hung up => assistant-ended-call',
      'They hung up → customer-ended-call',
      '',
      '"Quoted, and ""so"" on";silence-timed-out',
      'Quiet again\tSilence timed out',
    ].join('\r\n');
    expect(parse(text)).toEqual({
      problems: [],
      labels: [
        { host: HOST, label: 'Line was busy', code: 'customer-busy' },
        { host: HOST, label: 'Nobody there, or asleep', code: 'customer-did-not-answer' },
        { host: HOST, label: 'Our robot hung up', code: 'assistant-ended-call' },
        { host: HOST, label: 'They hung up', code: 'customer-ended-call' },
        { host: HOST, label: 'Quoted, and "so" on', code: 'silence-timed-out' },
        { host: HOST, label: 'Quiet again', code: 'silence-timed-out' },
      ],
    });
  });

  it('says of each line that gives nothing which it is, and why', () => {
    const text = [
      'Line was busy',
      'Line was busy => customer-busy',
      'line was BUSY => voicemail',
      'LINE WAS BUSY => customer-busy',
      'Other => customer-bussy',
      'Voicemail => customer-busy',
      'Call +1 415 555 0134 => customer-busy',
      `${'x'.repeat(201)} => customer-busy`,
      'Odd => <b>',
      '=> customer-busy',
    ].join('\n');
    const { labels, problems } = parse(text);
    expect(labels).toEqual([{ host: HOST, label: 'Line was busy', code: 'customer-busy' }]);
    expect(problems).toEqual([
      { line: 1, problem: { kind: 'no-code' } },
      { line: 3, problem: { kind: 'twice', first: 2 } },
      { line: 5, problem: { kind: 'unknown-code', code: 'customer-bussy' } },
      { line: 6, problem: { kind: 'known-label' } },
      { line: 7, problem: { kind: 'refused', problem: { kind: 'private', field: 'label' } } },
      {
        line: 8,
        problem: { kind: 'refused', problem: { kind: 'long', field: 'label', limit: 200 } },
      },
      { line: 9, problem: { kind: 'refused', problem: { kind: 'characters', field: 'code' } } },
      { line: 10, problem: { kind: 'no-code' } },
    ]);
  });

  it('may have codes that only a rule knows', () => {
    const rules = { ...NO_SETTINGS, overrides: [{ match: 'acme-*', owner: 'you' } as const] };
    const label = { host: HOST, label: 'Our robot fell over', code: 'acme-robot-fell' };
    expect(parse(`${label.label} => ${label.code}`, rules)).toEqual({
      labels: [label],
      problems: [],
    });
    expect(parse(`${label.label} => ${label.code}`).problems).toMatchObject([
      { problem: { kind: 'unknown-code' } },
    ]);
  });

  it('never fails, and what it gives can be kept as it is', () => {
    const lines = fc.array(
      fc.oneof(
        fc.string(),
        fc.string().map((label) => `${label}\tcustomer-busy`),
      ),
    );
    fc.assert(
      fc.property(lines, (rows) => {
        const { labels } = parse(rows.join('\n'));
        expect(readSetting('labels', labels)).toEqual({ value: labels, unused: [] });
      }),
    );
  });

  it('takes no more than can be kept', () => {
    const { most } = CHECKS.labels;
    const rows = Array.from({ length: most + 1 }, (_, i) => `Label ${i}!, customer-busy`);
    const { labels, problems } = parse(rows.join('\n'));
    expect(labels).toHaveLength(most);
    expect(problems.map(({ line }) => line)).toEqual([most + 1]);
  });
});

it('a list of as many and as long labels as can be kept is read to its end, and none is cut in silence', () => {
  const { most } = CHECKS.labels;
  const code = 'x'.repeat(LONGEST_LABEL);
  const row = (i: number): string => `"${`${i} `.padEnd(LONGEST_LABEL, '-')}" => "${code}"`;
  const text = Array.from({ length: most }, (_, i) => row(i)).join('\r\n');
  expect(text.length).toBeGreaterThan(500_000);
  const { labels, problems } = parse(text);
  expect(labels.length + problems.length).toBe(most);
  const longer = text.padEnd(2_000_000);
  expect(parse(longer)).toEqual({
    labels: [],
    problems: [
      { line: 0, problem: { kind: 'refused', problem: { kind: 'long', limit: 1_600_000 } } },
    ],
  });
});
