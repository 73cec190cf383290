import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Rule } from '../../../lib/reasons/diagnosis.ts';
import { CHECKS } from '../../../lib/settings/check-settings.ts';
import { putRule } from '../../../lib/settings/put-rule.ts';
import type { Settings } from '../../../lib/settings/settings.ts';

vi.stubGlobal('chrome', fakeBrowser);
const {
  changeSettings,
  readSettings,
  readUnused,
  removeUnused,
  resetSettings,
  restoreSettings,
  rewriteSettings,
  settingsForBackup,
  writeSettings,
} = await import('../../../lib/settings/store.ts');
const { readPageSettings } = await import('../../../lib/settings/page-settings.ts');

const stored = async (name: keyof Settings): Promise<unknown> =>
  (await fakeBrowser.storage.local.get(name))[name];
const store = (all: Record<string, unknown>): Promise<void> => fakeBrowser.storage.local.set(all);

/** What later versions may keep, and this one does not know. */
const LATER = {
  overrides: [
    { match: 'a', owner: 'landlord' },
    { match: 'a', owner: 'you', channel: 'web' },
    { vendor: 'acme', match: 'b', owner: 'you' },
    'a rule in one word',
  ],
  hosts: [
    { host: 'new.example', vendor: 'acme' },
    { host: 'path.example', vendor: 'vapi', path: '/x' },
  ],
  taught: [{ host: 'a.example', header: 'Reason', unit: 's' }],
  hiddenOwners: ['landlord'],
} as const;

const good: Rule[] = ['one', 'two', 'three'].map((match) => ({ match, owner: 'you' }));

beforeEach(async () => {
  fakeBrowser.reset();
  await readSettings();
});

describe('a list with something in it that only another version knows', () => {
  it('is used for the rest, which the next change does not cost either', async () => {
    const later = LATER.overrides[1];
    await store({ overrides: [good[0], later, good[1], good[2]] });
    expect((await readSettings()).overrides).toEqual(good);
    expect(await readUnused()).toEqual([
      {
        setting: 'overrides',
        part: 2,
        problem: { kind: 'field', field: 'channel' },
        stored: later,
      },
    ]);
    const mine: Rule = { match: 'mine', owner: 'none' };
    await changeSettings((now) => ({ overrides: putRule(now.overrides, mine) }));
    expect(await stored('overrides')).toEqual([mine, good[0], later, good[1], good[2]]);
    await changeSettings((now) => ({ overrides: now.overrides.slice(0, 2) }));
    expect(await stored('overrides')).toEqual([mine, good[0], later]);
    await writeSettings({ overrides: [] });
    expect(await stored('overrides')).toEqual([later]);
  });

  it('loses nothing in any order of versions and changes', async () => {
    const lists = Object.keys(LATER) as (keyof typeof LATER)[];
    const step = fc.oneof(
      // A later version adds one of its own, anywhere.
      fc.record({
        kind: fc.constant('later' as const),
        list: fc.constantFrom(...lists),
        which: fc.nat(),
        at: fc.nat(),
      }),
      // This version adds, or takes away one of what it knows, or writes all anew after an update.
      fc.record({
        kind: fc.constantFrom('add' as const, 'remove' as const),
        list: fc.constantFrom(...lists),
        which: fc.nat(),
      }),
      fc.record({ kind: fc.constant('rewrite' as const) }),
      fc.record({ kind: fc.constant('restore' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await fakeBrowser.storage.local.clear();
        const later: Record<string, Set<string>> = {};
        let count = 0;
        for (const next of steps) {
          if (next.kind === 'rewrite') {
            await rewriteSettings();
          } else if (next.kind === 'restore') {
            await restoreSettings(
              JSON.parse(JSON.stringify(await settingsForBackup())) as object as Record<
                string,
                unknown
              >,
            );
          } else if (next.kind === 'later') {
            const all = LATER[next.list] as readonly unknown[];
            const element = all[next.which % all.length];
            const now = ((await stored(next.list)) ?? []) as unknown[];
            await store({ [next.list]: now.toSpliced(next.at % (now.length + 1), 0, element) });
            (later[next.list] ??= new Set()).add(JSON.stringify(element));
          } else {
            const before = await readSettings();
            const list = before[next.list] as readonly unknown[];
            count += 1;
            const element = {
              overrides: { match: `rule-${count}`, owner: 'you' },
              hosts: { host: `h${count}.example`, vendor: 'retell' },
              taught: { host: 'a.example', header: `Why ${count}` },
              hiddenOwners: (['you', 'none', 'carrier'] as const)[count % 3],
            }[next.list];
            const wanted =
              next.kind === 'add'
                ? [...new Set([element, ...list])]
                : list.filter((_, i) => i !== next.which % Math.max(1, list.length));
            await writeSettings({ [next.list]: wanted });
            expect((await readSettings())[next.list]).toEqual(wanted);
          }
          for (const [list, elements] of Object.entries(later)) {
            const now = (await stored(list as keyof Settings)) as unknown[];
            const kept = new Set(now.map((element) => JSON.stringify(element)));
            for (const element of elements) expect(kept).toContain(element);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps even what is no list at all', async () => {
    await store({ overrides: { version: 9 }, ownKeys: 'all' });
    expect((await readUnused()).map(({ setting }) => setting)).toEqual(['ownKeys', 'overrides']);
    await writeSettings({ overrides: good, ownKeys: { openai: true } });
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).toContain('"version":9');
    expect(await readSettings()).toMatchObject({ overrides: good, ownKeys: { openai: true } });
  });

  it('is rid of it where the user says so', async () => {
    await store({ overrides: [...LATER.overrides, ...good], density: 'loud', recording: false });
    expect(await readUnused()).toHaveLength(5);
    await removeUnused();
    expect(await readUnused()).toEqual([]);
    expect(await stored('overrides')).toEqual(good);
    expect((await readSettings()).recording).toBe(false);
  });
});

describe('answers about keys', () => {
  it('of a later version stay beside those that are known', async () => {
    await store({ ownKeys: { openai: true, acme: 'shared' } });
    expect((await readSettings()).ownKeys).toEqual({ openai: true });
    await writeSettings({ ownKeys: { cartesia: false } });
    expect(await stored('ownKeys')).toEqual({ acme: 'shared', cartesia: false });
  });
});

describe('a host that was added and is built in by now', () => {
  const promoted = { host: 'dashboard.vapi.ai', vendor: 'vapi' };
  const other = { host: 'calls.example', vendor: 'retell' } as const;

  it('costs no other, is no problem, and is there again for a version that has not built it in', async () => {
    await store({ hosts: [promoted, other] });
    expect((await readSettings()).hosts).toEqual([other]);
    expect(await readUnused()).toEqual([]);
    const third = { host: 'third.example', vendor: 'vapi' } as const;
    await changeSettings(({ hosts }) => ({ hosts: [...hosts, third] }));
    expect(await stored('hosts')).toEqual([promoted, other, third]);
  });
});

describe('a host that was added, and what was taught on it', () => {
  const promoted = { host: 'app.uponai.com', vendor: 'uponai' };
  const column = { host: promoted.host, header: 'Why it ended' };

  it('are there in every order of versions and changes, whoever has it built in', async () => {
    const others = ['a', 'b', 'c'].map((name) => ({ host: `${name}.example`, vendor: 'vapi' }));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.array(fc.constantFrom('change', 'rewrite', 'clear', 'restore'), { maxLength: 5 }),
        async (at, steps) => {
          await fakeBrowser.storage.local.clear();
          await store({ hosts: others.toSpliced(at, 0, promoted), taught: [column] });
          for (const [i, step] of steps.entries()) {
            const more = { host: `more${i}.example`, vendor: 'retell' } as const;
            if (step === 'change') {
              await changeSettings(({ hosts }) => ({ hosts: [...hosts, more] }));
            } else if (step === 'rewrite') await rewriteSettings();
            else if (step === 'clear') {
              await store({ hosts: [...((await stored('hosts')) as unknown[]), 'nonsense'] });
              await removeUnused();
            } else await restoreSettings(await settingsForBackup());
            const { hosts, taught } = await readSettings();
            expect(hosts).toEqual(expect.arrayContaining(others));
            expect(taught).toEqual([column]);
            expect(await stored('hosts')).toContainEqual(promoted);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('whatever stands in a list of settings', () => {
  const GOOD: Partial<Record<keyof Settings, readonly unknown[]>> = {
    overrides: good,
    hiddenOwners: ['you', 'none'],
    hosts: [
      { host: 'a.example', vendor: 'vapi' },
      { host: 'b.example', vendor: 'retell' },
    ],
    taught: [
      { host: 'a.example', header: 'Why' },
      { host: 'b.example', header: 'Why' },
    ],
    labels: [
      { host: 'a.example', label: 'Line busy', code: 'customer-busy' },
      { host: 'b.example', label: 'Line busy', code: 'dial_busy' },
    ],
    clients: [
      { name: 'One', org: 'org-one' },
      { name: 'Two', host: 'two.example' },
    ],
    changes: [
      { at: 1, text: 'One' },
      { at: 2, text: 'Two' },
    ],
  };

  /** Anything at all, and what is valid but for one field. */
  const wrongOf = (name: keyof Settings): fc.Arbitrary<unknown> => {
    const objects = (GOOD[name] ?? []).filter(
      (element): element is object => typeof element === 'object' && element !== null,
    );
    if (objects.length === 0) return fc.jsonValue();
    const wrongFields = fc.tuple(
      fc.constantFrom(...objects),
      fc.nat({ max: 4 }),
      fc.constantFrom(null, [], { later: 1 }, 'x'.repeat(5_000)),
    );
    return fc.oneof(
      fc.jsonValue(),
      wrongFields.map(([element, at, value]) => {
        const fields = [...Object.keys(element), 'later'];
        return { ...element, [fields[at % fields.length] ?? '']: value };
      }),
    );
  };

  it('is tried for every setting that is a list', () => {
    const lists = Object.entries(CHECKS).filter(([, check]) => 'checkElement' in check);
    expect(Object.keys(GOOD).sort()).toEqual(lists.map(([name]) => name).sort());
  });

  it('costs no valid element, and stays', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .constantFrom(...(Object.keys(GOOD) as (keyof Settings)[]))
          .chain((name) =>
            fc.tuple(
              fc.constant(name),
              fc.array(fc.tuple(fc.nat(), wrongOf(name)), { maxLength: 6 }),
            ),
          ),
        async ([name, wrong]) => {
          await fakeBrowser.storage.local.clear();
          const valid = GOOD[name] ?? [];
          let list: unknown[] = [...valid];
          for (const [at, element] of wrong) {
            list = list.toSpliced(at % (list.length + 1), 0, element);
          }
          await store({ [name]: list });
          expect((await readSettings())[name]).toEqual(valid);
          const told = (await readUnused()).map(({ stored: part }) => JSON.stringify(part));
          await writeSettings({ [name]: valid.slice(1) });
          const texts = ((await stored(name)) as unknown[]).map((each) => JSON.stringify(each));
          for (const [, element] of wrong) {
            expect(told).toContain(JSON.stringify(element));
            expect(texts).toContain(JSON.stringify(element));
          }
          expect((await readSettings())[name]).toEqual(valid.slice(1));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('whatever stands among the answers about keys', () => {
  it('costs no valid answer, and stays', async () => {
    const longest = 60;
    const providers = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.constantFrom('openai', '__proto__', 'constructor', 'x'.repeat(longest + 1)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(providers, fc.oneof(fc.boolean(), fc.jsonValue())), { maxLength: 8 }),
        async (entries) => {
          await fakeBrowser.storage.local.clear();
          // The mock's storage takes no entry of this name, unlike a browser's, and no −0, which is 0 in JSON.
          const own = entries.filter(([name]) => name !== '__proto__');
          const all = JSON.parse(JSON.stringify(Object.fromEntries(own))) as Record<
            string,
            unknown
          >;
          const isValid = ([name, value]: [string, unknown]): boolean =>
            typeof value === 'boolean' && name.length <= longest;
          const valid = Object.fromEntries(Object.entries(all).filter(isValid));
          const invalid = Object.entries(all).filter((entry) => !isValid(entry));
          await store({ ownKeys: all });
          expect((await readSettings()).ownKeys).toEqual(valid);
          const told = (await readUnused()).map(({ part, stored: value }) => [part, value]);
          expect(told).toEqual(invalid);
          await changeSettings(({ ownKeys }) => ({ ownKeys: { ...ownKeys, deepgram: true } }));
          expect(await stored('ownKeys')).toEqual({
            ...Object.fromEntries(invalid),
            ...valid,
            deepgram: true,
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a pattern or header that an older version has kept with something private in it', () => {
  it.each(['rewrite', 'restore'])('is no longer gone by on any page: %s', async (way) => {
    const old = {
      overrides: [{ match: 'call-4155550134', owner: 'you' }, ...good],
      taught: [{ host: 'a.example', header: 'Reason +1 415 555 0134' }],
    };
    if (way === 'rewrite') {
      await store(old);
      await rewriteSettings();
    } else await restoreSettings(old);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('0134');
    const { overrides, taught } = await readPageSettings();
    expect(overrides).toEqual(good);
    expect(taught.every(({ header }) => !header.includes('415'))).toBe(true);
  });
});

describe('a note that an older version has kept with something private in it', () => {
  const rule = { match: 'a', owner: 'you', note: 'Ring +1 415 555 0134 first' };

  it('is used without it, and written without it after an update', async () => {
    await store({ overrides: [rule] });
    expect((await readSettings()).overrides).toEqual([{ ...rule, note: 'Ring [number] first' }]);
    await rewriteSettings();
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('555');
  });
});

describe('starting over', () => {
  it('comes after what was changed just before', async () => {
    await Promise.all([writeSettings({ density: 'compact' }), resetSettings()]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});

describe('a back-up', () => {
  it('of one version gives another all that it knows, and brings back the rest later', async () => {
    await store({ overrides: [LATER.overrides[0], ...good], hiddenOwners: ['landlord', 'none'] });
    const backup = JSON.parse(JSON.stringify(await settingsForBackup())) as Record<string, unknown>;
    await resetSettings();
    const mine = { match: 'mine', owner: 'none' } as const;
    await store({ overrides: [LATER.overrides[2], mine], density: 'compact' });
    const unused = await restoreSettings({ ...backup, density: 'loud', later: 1 });
    expect(unused.map(({ setting, part }) => [setting, part])).toEqual([
      ['overrides', 1],
      ['density', undefined],
      ['hiddenOwners', 1],
    ]);
    expect(await readSettings()).toMatchObject({
      overrides: good,
      hiddenOwners: ['none'],
      density: 'compact',
    });
    const kept = (await stored('overrides')) as unknown[];
    expect(kept).toContainEqual(LATER.overrides[0]);
    expect(kept).toContainEqual(LATER.overrides[2]);
  });
});
