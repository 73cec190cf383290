import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../lib/calls/time.ts';
import { cardCallOf } from '../../../components/call-line.tsx';
import { checkSighting } from '../../../lib/calls/check-sighting.ts';
import { parseAnswers } from '../../../lib/calls/call-record.ts';
import { packAnswer } from '../../../lib/calls/pack.ts';
import type { Call, Sighting } from '../../../lib/calls/sighting.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { callListCsv } from '../../../lib/history/export/call-list.ts';
import { exportFile } from '../../../lib/history/export/export-calls.ts';
import { readEpisodes } from '../../../lib/history/read-episodes.ts';
import { readReport } from '../../../lib/history/read-report.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { exportAside } from '../../../lib/history/set-aside.ts';
import { NO_SETTINGS, type Diagnosis } from '../../../lib/reasons/diagnosis.ts';
import { withTexts } from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import { sightingOfRecord } from '../../../lib/recording/to-sighting.ts';
import { diagnoser } from '../../../lib/trends/build-report.ts';
import type { ReasonGroup } from '../../../lib/trends/report.ts';
import { clientReport, reportMarkdown } from '../../../lib/wording/client-report.ts';
import { formatsFor } from '../../../lib/wording/formats.ts';
import { idList, supportList } from '../../../lib/wording/support-list.ts';
import { supportText, wrongCardText } from '../../../lib/wording/support-text.ts';
import { RETELL, take, VAPI } from '../history/files.ts';
import { NOW, record } from '../history/sightings.ts';
import { bare, CANARIES, leaks, NAME, spoiled, type Json } from './canaries.ts';

/** Where a name of a person may stand. */
const NAMEABLE = /assistant|agent_name|squad|workflow|label|^agent$|agentId|agent_id/i;

/**
 * Every text that leaves by clipboard or file, made of the calls of a history. Those that are made of settings are in
 * `settings/private-files.test.ts`, those of an open page in `card/private-page.test.ts`. Whoever adds one adds it
 * there, and its file to `EXITING`.
 */
const EXITS: Readonly<
  Record<string, (calls: readonly Call[], db: HistoryDb) => Promise<string> | string>
> = {
  'support, one call': (calls) => {
    const diagnosisOf = diagnoser(NO_SETTINGS, KNOWLEDGE);
    return calls.map((call) => supportText(diagnosisOf(call), cardCallOf(call))).join('\n');
  },
  'support, many calls': (calls) => supportList(calls, 'Europe/Berlin'),
  IDs: (calls) => idList(calls),
  'calls to make again': (calls) => callListCsv(calls, NO_SETTINGS),
  'a wrong card': (calls) => {
    const diagnosisOf = diagnoser(NO_SETTINGS, KNOWLEDGE);
    return calls.map((call) => wrongCardText(diagnosisOf(call), '0.1.0')).join('\n');
  },
  'report on a period': async (_, db) => {
    const settings = { ...NO_SETTINGS, clients: [] };
    const { report } = await readReport(db, '30d', {}, settings, NOW);
    const { from, to } = report.period;
    const wholeOf = ({ diagnosis }: ReasonGroup): Diagnosis =>
      withTexts(diagnosis, settings, KNOWLEDGE);
    // Every reason is told: more than a report ever does.
    const reasons = report.reasons.map((each) => ({
      ...each,
      isFault: true,
      change: { ...each.change, kind: 'new' as const },
    }));
    const parts = reasons.map((reason) =>
      clientReport(
        {
          report: { ...report, reasons: [reason] },
          episodes: [],
          client: undefined,
          before: 'the 30 days before',
          now: NOW,
          wholeOf,
        },
        formatsFor('en-US'),
      ),
    );
    const whole = clientReport(
      {
        report,
        episodes: await readEpisodes(db, { from, to }, {}, settings, NOW),
        client: undefined,
        before: 'the 30 days before',
        now: NOW,
        wholeOf,
      },
      formatsFor('en-US'),
    );
    return [whole, ...parts].map((each) => reportMarkdown(each)).join('\n');
  },
  'rows that could not be read': async (calls) => {
    const aside = new HistoryDb('private aside');
    await aside.meta.bulkPut(
      calls.map(({ key, ...row }) => ({
        name: `aside:${key}`,
        value: { ...row, told: CANARIES.map(({ text }) => text) },
      })),
    );
    const text = await (await exportAside(aside)).text();
    await aside.delete();
    return text;
  },
  'export as CSV': async (_, db) => (await exportFile(db, NO_SETTINGS, { format: 'csv' })).text(),
  'export as NDJSON': async (_, db) =>
    (await exportFile(db, NO_SETTINGS, { format: 'ndjson' })).text(),
};

/** Whatever hands a text to the clipboard or to a file, with the exits that it is. */
const EXITING: Readonly<Record<string, string>> = {
  'components/call-line.tsx':
    'card: support, one call; a wrong card; code and snippets of the catalog',
  'components/problem-report.tsx': 'problem report: card/private-page.test.ts',
  'components/reason-details.tsx':
    'card of a reason: a wrong card; code and snippets of the catalog',
  'entrypoints/history/aside-panel.tsx': 'rows that could not be read',
  'entrypoints/history/call-actions.ts': 'support, many calls; IDs; exports; calls to make again',
  'entrypoints/history/no-calls.tsx': 'card of a reason that no call has',
  'entrypoints/history/report-view.tsx': 'report on a period',
  'entrypoints/options/backup.tsx': 'back-up: settings/private-files.test.ts',
  'entrypoints/options/team-file.tsx': 'team file: settings/private-files.test.ts',
  'entrypoints/options/rule-list.tsx': 'rules: settings/private-files.test.ts',
  'lib/card/page-card.tsx': 'card on a page: card/private-page.test.ts',
};

/** Fields beside those of a usual call, each with a place for a text. */
const MORE = {
  name: '',
  endedMessage: '',
  message: '',
  summary: '',
  transcript: '',
  recordingUrl: '',
  type: 'outboundPhoneCall',
  assistantId: '',
  assistantVersion: '',
  agent_version: '',
  agent_name: '',
  phoneNumberId: '',
  phoneCallProvider: '',
  from_number: '',
  to_number: '',
  opt_out_sensitive_data_storage: '',
  customer: { number: '', name: '', email: '', sipUri: '' },
  phoneNumber: { number: '', name: '' },
  metadata: { who: '', key: '' },
  assistantOverrides: { name: '', variableValues: { name: '', mail: '' } },
  squad: { name: '' },
  analysis: { summary: '', structuredData: { name: '' } },
  messages: [{ role: 'user', message: '' }],
  call_analysis: { call_summary: '', custom: { who: '' } },
  retell_llm_dynamic_variables: { customer_name: '' },
  transport: { provider: '', callSid: '' },
};

const id = (n: number): string =>
  `0197${n.toString(16).padStart(4, '0')}-ef01-7abc-8def-0123456789ab`;

/** Calls as both vendors return them, each with one thing in one of its fields. */
function answers(): Json[] {
  const found: Json[] = [];
  for (const { text } of [...CANARIES, NAME]) {
    for (const usual of [
      { ...VAPI, ...MORE },
      { ...RETELL, ...MORE },
    ]) {
      for (const [path, call] of spoiled(usual, text)) {
        if (text === NAME.text && NAMEABLE.test(path)) continue;
        const n = found.length;
        const own =
          'call_id' in usual
            ? { call_id: `call_${n.toString(16).padStart(27, '0')}` }
            : { id: id(n) };
        found.push(path === Object.keys(own)[0] ? call : { ...(call as object), ...own });
      }
    }
  }
  return found;
}

/** What a page may have said of calls: each sighting with one thing in one of its fields. */
function sightings(): Sighting[] {
  const found: Sighting[] = [];
  const usual = {
    ...record({ callId: id(0), startedAt: NOW - DAY }),
    source: 'page',
    agentVersion: '3',
    org: 'org-1',
    callIdTail: '',
  };
  for (const { text } of [...CANARIES, NAME]) {
    for (const [path, sighting] of spoiled(usual, text)) {
      if (text === NAME.text && NAMEABLE.test(path)) continue;
      const own = path === 'callId' ? {} : { callId: id(0x8000 + found.length) };
      found.push({ ...(sighting as unknown as Sighting), ...own });
    }
  }
  return found;
}

/** Takes what is sound into a history, as the background does. */
async function keep(db: HistoryDb, claims: readonly Sighting[]): Promise<void> {
  const sound = claims.flatMap((claim) => {
    const checked = checkSighting(claim, NOW);
    return checked.ok ? [checked.sighting] : [];
  });
  await recordSightings(db, sound, { now: NOW, retentionDays: 180 });
}

async function check(db: HistoryDb): Promise<number> {
  const calls = await db.calls.toArray();
  for (const [name, exit] of Object.entries(EXITS)) {
    expect(leaks(await exit(calls, db), [...CANARIES, NAME]), name).toEqual([]);
  }
  await db.delete();
  return calls.length;
}

describe('no text that leaves has a number, an address, a key, or a name of a person in it', () => {
  it('of calls that the dashboard’s own answers told', async () => {
    const db = new HistoryDb('private answers');
    const all = answers();
    const found = all.flatMap((call) => parseAnswers(packAnswer([call], () => undefined)));
    const records = found.flatMap(({ records: of }) => of);
    expect(records.length).toBeGreaterThan(300);
    const seen = { vendor: 'vapi', host: 'dashboard.vapi.ai', seenAt: NOW } as const;
    const batch = records.map((each) =>
      sightingOfRecord(
        each,
        each.id.startsWith('call_')
          ? { ...seen, vendor: 'retell', host: 'dashboard.retellai.com' }
          : seen,
      ),
    );
    await keep(db, batch);
    expect(await check(db)).toBeGreaterThan(200);
  });

  it('of calls that a page told', async () => {
    const db = new HistoryDb('private page');
    await keep(db, sightings());
    expect(await check(db)).toBeGreaterThan(30);
  });

  it('of calls that were imported', async () => {
    const db = new HistoryDb('private file');
    for (const key of ['id', 'call_id']) {
      await take(
        db,
        JSON.stringify(answers().filter((call) => Object.hasOwn(call as object, key))),
      );
    }
    expect(await check(db)).toBeGreaterThan(200);
  });

  it('and no file hands out a text that is not looked through', () => {
    const root = resolve(import.meta.dirname, '../../..');
    const found = ['components', 'entrypoints', 'lib'].flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .map((file) => `${room}/${file.replaceAll('\\', '/')}`)
        .filter((file) => /\.tsx?$/.test(file))
        .filter((file) =>
          /\/(?:copy-text|save-file)\.ts'/.test(readFileSync(join(root, file), 'utf8')),
        ),
    );
    expect(found.sort()).toEqual(Object.keys(EXITING).sort());
  });

  it('which is found where it is', () => {
    for (const { text, trace } of [...CANARIES, NAME]) expect(bare(`x ${text} y`)).toMatch(trace);
  });
});
