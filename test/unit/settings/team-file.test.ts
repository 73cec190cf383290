import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTeamFile, teamFile, parseTeamFile } from '../../../lib/settings/team-file.ts';
import { LONGEST_FILE } from '../../../lib/settings/longest-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  overrides: [{ match: '*deepgram*', owner: 'provider' }],
  hosts: [{ host: 'calls.reseller.example', vendor: 'vapi' }],
  taught: [{ host: 'calls.reseller.example', header: 'Why it ended' }],
  labels: [{ host: 'calls.reseller.example', label: 'Line was busy', code: 'customer-busy' }],
  clients: [{ name: 'Acme', agents: 'acme-*' }],
};

function add(settings: Settings, file: unknown) {
  const facts = parseTeamFile(JSON.stringify({ hangtag: 'facts', version: 1, ...Object(file) }));
  if (typeof facts === 'string') throw new Error(facts);
  return addTeamFile(settings, facts);
}

describe("a team's file", () => {
  it('brings what one team has set to another, once', () => {
    const facts = parseTeamFile(teamFile(SETTINGS));
    if (typeof facts === 'string') throw new Error(facts);
    const first = addTeamFile(DEFAULT_SETTINGS, facts);
    expect(first).toMatchObject({ added: 5, known: 0, unused: [] });
    const then = { ...DEFAULT_SETTINGS, ...first.settings };
    expect(then).toEqual(SETTINGS);
    expect(addTeamFile(then, facts)).toEqual({ settings: {}, added: 0, known: 5, unused: [] });
  });

  it('holds nothing but that', () => {
    const quiet = {
      ...SETTINGS,
      changes: [{ at: 1, text: 'New prompt' }],
      ownKeys: { openai: true },
    };
    expect(teamFile(quiet)).toBe(teamFile(SETTINGS));
  });

  it('adds what is sound and tells of the rest with its place', () => {
    const host = 'calls.reseller.example';
    const { settings, added, unused } = add(SETTINGS, {
      labels: [
        { host, label: 'line-was busy', code: 'voicemail' },
        { host, label: 'Nobody there', code: 'customer-did-not-answer' },
        { host, label: 'Ring +1 415 555 0134', code: 'customer-busy' },
      ],
      hosts: [
        { host: 'dashboard.vapi.ai', vendor: 'vapi' },
        { host: 'other.example', vendor: 'x' },
      ],
      rules: 'all of them',
      headers: [{ host, header: ' Reason why ' }],
      colors: [],
    });
    expect(added).toBe(2);
    expect(settings).toEqual({
      labels: [
        ...SETTINGS.labels,
        { host, label: 'Nobody there', code: 'customer-did-not-answer' },
      ],
      taught: [...SETTINGS.taught, { host, header: 'Reason why' }],
    });
    expect(unused.map(({ list, part, problem }) => [list, part, problem.kind])).toEqual([
      ['labels', 1, 'taken'],
      ['labels', 3, 'private'],
      ['hosts', 1, 'built-in'],
      ['hosts', 2, 'choice'],
      ['rules', undefined, 'no-list'],
      ['colors', undefined, 'field'],
    ]);
  });

  it('adds no label that would say nothing, by the rules and the hosts of the file itself', () => {
    const [host, added] = ['calls.reseller.example', 'calls.other.example'];
    const labels = [
      { host, label: 'Customer Busy', code: 'customer-did-not-answer' },
      { host, label: 'Line engaged', code: 'customer-bussy' },
      { host, label: 'Robot fell over', code: 'acme-robot-fell' },
      { host: added, label: 'Customer Busy', code: 'voicemail' },
      { host: 'nobody.example', label: 'Customer Busy', code: 'whatever' },
    ];
    const result = add(SETTINGS, {
      labels,
      hosts: [{ host: added, vendor: 'vapi' }],
      rules: [{ match: 'acme-*', owner: 'you' }],
    });
    expect(result.settings.labels).toEqual([...SETTINGS.labels, labels[2], labels[4]]);
    expect(result.unused.map(({ part, problem }) => [part, problem])).toEqual([
      [1, { kind: 'known-label', field: 'label' }],
      [2, { kind: 'unknown-code', field: 'code' }],
      [4, { kind: 'known-label', field: 'label' }],
    ]);
  });

  it.each([
    ['{', 'no-json'],
    ['[]', 'no-facts'],
    ['{"version":1,"labels":[]}', 'no-facts'],
    ['{"hangtag":"facts"}', 'no-facts'],
    ['{"hangtag":"facts","version":2}', 'newer'],
    [' '.repeat(LONGEST_FILE + 1), 'too-large'],
  ])('%.40j is none that can be used', (text, why) => {
    expect(parseTeamFile(text)).toBe(why);
  });

  it('never throws anything away, and what it adds can be kept, whatever is in it', () => {
    const element = fc.oneof(
      fc.anything(),
      ...Object.values(SETTINGS).flatMap((value) =>
        Array.isArray(value) ? value.map((each: unknown) => fc.constant(each)) : [],
      ),
    );
    const lists = fc.dictionary(
      fc.constantFrom('headers', 'labels', 'hosts', 'rules', 'clients', 'more', '__proto__'),
      fc.oneof(fc.anything(), fc.array(element)),
    );
    fc.assert(
      fc.property(lists, (file) => {
        const { settings } = add(SETTINGS, file);
        for (const [name, list] of Object.entries(settings)) {
          const before = SETTINGS[name as 'labels'];
          expect((list as readonly unknown[]).slice(0, before.length)).toEqual(before);
        }
        expect(add({ ...SETTINGS, ...settings }, file).added).toBe(0);
      }),
    );
  });

  it('fills a list no further than it goes', () => {
    const hosts = Array.from({ length: 60 }, (_, i) => ({ host: `h${i}.example`, vendor: 'vapi' }));
    const { settings, unused } = add(SETTINGS, { hosts });
    expect(settings.hosts).toHaveLength(50);
    expect(unused).toHaveLength(11);
    expect(unused[0]).toMatchObject({ list: 'hosts', part: 50, problem: { kind: 'many' } });
  });
});
