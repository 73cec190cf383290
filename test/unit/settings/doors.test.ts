import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../lib/settings/check-settings.ts';
import { checkRule, checkRuleOrNone } from '../../../lib/settings/check-rule.ts';
import { addTeamFile } from '../../../lib/settings/team-file.ts';
import { parseLabels } from '../../../lib/settings/parse-labels.ts';
import { parseRules } from '../../../lib/settings/parse-rules.ts';
import { readSetting } from '../../../lib/settings/read-setting.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { columnOf, ruleOf, taughtLabelOf } from '../../../lib/worker/check-message.ts';
import { problemInWords } from '../../../lib/wording/setting-words.ts';

const texts = fc.oneof(
  fc.string(),
  fc.constantFrom('', '  ', ' a ', 'a*b', '***', '*a'.repeat(12), 'customer-busy', 'ключ', 'a b'),
  fc.integer({ min: 495, max: 1005 }).map((length) => 'n'.repeat(length)),
  fc.constantFrom('x'.repeat(200), 'x'.repeat(201), 'x'.repeat(2001)),
  fc.constantFrom('call +1 415 555 0134', 'jane@example.com', 'key: sk-Abc123def456'),
);
/** Rules as they may come: nearly right in every way. */
const rules = fc.oneof(
  fc.record(
    {
      vendor: fc.constantFrom('vapi', 'retell', 'uponai', 'toString', '', null),
      match: fc.oneof(
        { weight: 3, arbitrary: fc.constant('customer-busy') },
        { weight: 2, arbitrary: texts },
      ),
      owner: fc.constantFrom('you', 'none', 'unclear', 'unknown', 'nobody', '__proto__', 7),
      note: texts,
      runbook: fc.oneof(
        fc.webUrl(),
        fc.constantFrom('https://wiki.example/a', ' https://wiki.example ', 'http://wiki.example'),
        fc.constantFrom('javascript:alert(1)', 'https://', 'https://a:b@wiki.example', ''),
      ),
      more: fc.anything(),
    },
    { requiredKeys: [] },
  ),
  fc.anything(),
);

const worded = (value: unknown): string => {
  const checked = checkRule(value);
  return checked.ok ? '' : problemInWords(checked.problem);
};

describe('a rule', () => {
  it('that one door accepts, every other accepts, and each gives the same reason', () => {
    fc.assert(
      fc.property(rules, (sent) => {
        // What crosses as a message, a file or the store is JSON.
        const text = JSON.stringify([sent]) as string | undefined;
        fc.pre(text !== undefined);
        const [rule] = JSON.parse(text) as [unknown];
        const checked = checkRule(rule);
        const editor = parseRules(text);
        const stored = readSetting('overrides', [rule]);
        if (checked.ok) {
          expect(editor).toEqual({ rules: [checked.value], problems: [] });
          expect(stored).toEqual({ value: [checked.value], unused: [] });
          expect(ruleOf(rule)).toEqual(checked.value);
          // Tidied once, it is accepted again as it is.
          expect(checkRule(checked.value)).toEqual(checked);
        } else {
          const { problem } = checked;
          expect(editor).toEqual({ rules: [], problems: [{ rule: 1, problem }] });
          expect(worded(rule)).not.toBe('');
          if (problem.kind === 'no-change') expect(checkRuleOrNone(rule).ok).toBe(true);
          else expect(() => ruleOf(rule)).toThrow(JSON.stringify(problem));
          // What an older version has kept is used without what is private in it.
          if (problem.kind === 'private' && problem.field === 'note') {
            expect(JSON.stringify(stored.value)).not.toMatch(/415 555|jane@|sk-/);
          } else {
            expect(stored.value).toEqual([]);
            expect(stored.unused).toMatchObject([{ setting: 'overrides', part: 1, problem }]);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('with a note as long as the card takes it leaves the editor in order', () => {
    const rule = { vendor: 'vapi', match: 'customer-busy', note: 'n'.repeat(1000) };
    expect(parseRules(JSON.stringify([rule])).problems).toEqual([]);
    const longer = JSON.stringify([{ ...rule, note: 'n'.repeat(1001) }]);
    expect(parseRules(longer).problems.map(({ problem }) => problemInWords(problem))).toEqual([
      'note: longer than 1,000 characters',
    ]);
  });

  it.each([
    [{ match: 'voicemail', owner: 'nobody' }, 'owner: must be one of: none, customer'],
    [{ match: '', owner: 'you' }, 'match: is empty'],
    [{ match: '***', owner: 'you' }, 'match: would match every code'],
    [{ match: 'a', runbook: 'http://wiki.example' }, 'runbook: must be an https address'],
    [{ match: 'a', owner: 'you', extra: 1 }, 'extra: unknown field'],
    [{ owner: 'you' }, 'match: is empty'],
    [{ match: 'a' }, 'add an owner, a note or a runbook'],
    ['a', 'not valid here'],
    [{ match: '<b>', owner: 'you' }, 'match: letters, digits'],
    [{ match: '*a'.repeat(10), owner: 'you' }, 'match: at most 9 asterisks (*)'],
    [{ match: 'a', note: 'Ring 0800 555 0134' }, 'note: contains a phone number'],
  ])('%j is refused in words', (rule, words) => {
    expect(worded(rule)).toContain(words);
  });
});

describe('the rules editor', () => {
  it('says what is wrong with the whole', () => {
    expect(parseRules('[{').problems).toEqual([{ rule: 0, problem: { kind: 'no-json', line: 1 } }]);
    expect(parseRules('{}').problems).toEqual([{ rule: 0, problem: { kind: 'no-list' } }]);
    const many = JSON.stringify(Array.from({ length: 501 }, () => ({ match: 'a', owner: 'you' })));
    expect(parseRules(many).problems).toEqual([
      { rule: 501, problem: { kind: 'many', limit: 500 } },
    ]);
  });
});

describe('a column', () => {
  it('that the pointer may teach, the store keeps, and the other way round', () => {
    fc.assert(
      fc.property(texts, (header) => {
        const sent = (): unknown => columnOf({ header }, { host: 'a.example', vendor: 'vapi' });
        const { value } = readSetting('taught', [{ host: 'a.example', header }]);
        if (value.length === 0) expect(sent).toThrow(TypeError);
        else expect(sent()).toEqual(value[0]);
      }),
    );
  });
});

/** Elements of the other lists as they may come, and the list of a team's file that each is in. */
const dashboard = { host: 'calls.reseller.example', vendor: 'vapi' } as const;
const { host } = dashboard;
const OTHERS = {
  labels: fc.record({
    host: fc.constant(host),
    label: texts,
    code: fc.oneof(texts, fc.constant('voicemail')),
  }),
  hosts: fc.record({ host: fc.oneof(texts, fc.domain()), vendor: fc.constantFrom('vapi', 'x') }),
  clients: fc.record({ name: texts, org: texts, agents: texts }, { requiredKeys: ['name'] }),
};

describe('an element of another list', () => {
  it.each(Object.keys(OTHERS) as (keyof typeof OTHERS)[])(
    '%s: what the store takes, a team file takes, each with the same reason, and but for what says nothing',
    (name) => {
      fc.assert(
        fc.property(OTHERS[name], (element) => {
          const { value, unused } = readSetting(name, [element]);
          const settings =
            name === 'labels' ? { ...DEFAULT_SETTINGS, hosts: [dashboard] } : DEFAULT_SETTINGS;
          const added = addTeamFile(settings, { [name]: [element] });
          const [refused] = added.unused;
          if (refused === undefined) expect(added.settings[name]).toEqual(value);
          else if (/^(?:unknown-code|known-label|built-in)$/.test(refused.problem.kind)) {
            expect(unused).toEqual([]);
          } else expect(unused.map(({ problem }) => problem)).toEqual([refused.problem]);
        }),
      );
    },
  );

  it('labels: what the card sends, the store keeps, and the other way round', () => {
    fc.assert(
      fc.property(texts, texts, (label, code) => {
        const sent = (): unknown => taughtLabelOf({ label, code }, dashboard);
        const { value } = readSetting('labels', [{ host, label, code }]);
        if (value.length === 0) expect(sent).toThrow(TypeError);
        else expect(sent()).toEqual(value[0]);
      }),
    );
  });

  it('labels: a pasted list and a team file take the same', () => {
    const settings = { ...DEFAULT_SETTINGS, hosts: [dashboard] };
    for (const [label, code] of [
      ['Line was busy', 'customer-busy'],
      ['Customer Busy', 'customer-did-not-answer'],
      ['Line engaged', 'customer-bussy'],
    ] as const) {
      const pasted = parseLabels(`${label} => ${code}`, dashboard, settings).labels;
      const { settings: added } = addTeamFile(settings, { labels: [{ host, label, code }] });
      expect(added.labels ?? []).toEqual(pasted);
    }
  });
});

const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
const anything = fc.oneof(
  fc.anything(),
  fc.array(rules, { maxLength: 4 }),
  fc.dictionary(fc.string({ maxLength: 70 }), fc.oneof(fc.boolean(), fc.constant('yes'))),
  fc.constantFrom<unknown>('full', 'compact', 'loud', true, false, 0, 1, 730, 731, 0.5, NaN, null),
);

describe('a setting', () => {
  it.each(names)('%s never fails to be read, and reads the same once it was read', (name) => {
    fc.assert(
      fc.property(anything, (stored) => {
        const { value } = readSetting(name, stored);
        expect(readSetting(name, value)).toEqual({ value, unused: [] });
      }),
      { numRuns: 500 },
    );
  });

  it.each(names)('%s is right as a fresh installation has it', (name) => {
    const value = DEFAULT_SETTINGS[name];
    expect(readSetting(name, value)).toEqual({ value, unused: [] });
  });

  it('that is a list has a limit; what is beyond it is kept and told of', () => {
    for (const name of ['overrides', 'hosts', 'taught'] as const) {
      const { most } = CHECKS[name];
      const element = (i: number): unknown =>
        ({
          overrides: { match: `a${i}`, owner: 'you' },
          hosts: { host: `h${i}.example`, vendor: 'vapi' },
          taught: { host: 'h.example', header: `Reason ${i}` },
        })[name];
      const read = readSetting(
        name,
        Array.from({ length: most + 2 }, (_, i) => element(i)),
      );
      expect(read.value).toHaveLength(most);
      expect(read.unused.map(({ part, problem }) => [part, problem.kind])).toEqual([
        [most + 1, 'many'],
        [most + 2, 'many'],
      ]);
    }
  });
});
