import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addTeamFile, teamFile, parseTeamFile } from '../../../lib/settings/team-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { CANARIES, leaks, spoiled, type Json } from '../wording/canaries.ts';

vi.stubGlobal('chrome', fakeBrowser);
const { readSettings, restoreSettings, settingsForBackup } =
  await import('../../../lib/settings/store.ts');

beforeEach(() => fakeBrowser.reset());

const host = 'calls.reseller.example';
/** One element of every list that the user's words stand in. */
const LISTS = {
  overrides: [{ vendor: 'vapi', match: 'sip-*', owner: 'carrier', note: 'Ask Kim', runbook: '' }],
  taught: [{ host, header: 'Why it ended' }],
  labels: [{ host, label: 'Line was busy', code: 'customer-busy' }],
  clients: [{ name: 'Acme', agents: 'acme-*' }],
  changes: [{ at: 1_700_000_000_000, text: 'New prompt', agent: 'Front desk' }],
} as const satisfies Partial<Record<keyof Settings, Json>>;
/** What the lists are called in a team file. */
const IN_FACTS = { overrides: 'rules', taught: 'headers', labels: 'labels', clients: 'clients' };
/** Texts that are nobody's words: whatever has another form than these is not used. */
const FORMS = /host|vendor|owner|match|code|runbook|at$/;

function* changed(): Generator<readonly [name: keyof Settings, list: Json]> {
  for (const [name, list] of Object.entries(LISTS)) {
    for (const { text } of CANARIES) {
      for (const [path, other] of spoiled(list, text)) {
        if (!FORMS.test(path)) yield [name as keyof Settings, other];
      }
    }
  }
}

describe('no file of settings has a number, an address or a key in it', () => {
  it('whatever a back-up brought in', async () => {
    let times = 0;
    for (const [name, list] of changed()) {
      await restoreSettings({ [name]: list });
      const settings = await readSettings();
      const files = [
        JSON.stringify(await settingsForBackup()),
        JSON.stringify(settings.overrides),
        teamFile(settings),
      ];
      expect(files.flatMap((file) => leaks(file, CANARIES))).toEqual([]);
      times += 1;
    }
    expect(times).toBeGreaterThan(40);
  });

  it('whatever a team file brought in', () => {
    for (const [name, list] of changed()) {
      if (!Object.hasOwn(IN_FACTS, name)) continue;
      const facts = parseTeamFile(
        JSON.stringify({ hangtag: 'facts', version: 1, [IN_FACTS[name as 'labels']]: list }),
      );
      if (typeof facts === 'string') throw new Error(facts);
      const { settings } = addTeamFile(DEFAULT_SETTINGS, facts);
      expect(leaks(teamFile({ ...DEFAULT_SETTINGS, ...settings }), CANARIES)).toEqual([]);
    }
  });
});
