import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { cardCallOf } from '../../../components/call-line.tsx';
import { checkSighting } from '../../../lib/calls/check-sighting.ts';
import { parseAnswers } from '../../../lib/calls/call-record.ts';
import { packAnswer } from '../../../lib/calls/pack.ts';
import type { Call, Sighting } from '../../../lib/calls/sighting.ts';
import { HistoryDb } from '../../../lib/history/database.ts';
import { callListCsv } from '../../../lib/history/export/call-list.ts';
import { exportFile } from '../../../lib/history/export/export-calls.ts';
import { recordSightings } from '../../../lib/history/recorder.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import { sightingOfRecord } from '../../../lib/recording/to-sighting.ts';
import { diagnoser } from '../../../lib/trends/build-report.ts';
import { idList, supportList } from '../../../lib/wording/support-list.ts';
import { supportText } from '../../../lib/wording/support-text.ts';
import { RETELL, take, VAPI } from '../history/files.ts';
import { DAY, NOW, record } from '../history/sightings.ts';

/** What must never leave, and what of it is looked for: however it is written, these digits and letters stay. */
const CANARIES = [
  { text: '+49 (170) 123-45678', trace: /17012345678/ },
  { text: 'tel:+14155550199', trace: /4155550199/ },
  { text: 'jane.quxley@canary.example', trace: /canary/i },
  { text: 'jane at canary dot example', trace: /canary/i },
  { text: 'sk-live-9fQ2canaryZ81kLmN0pQrStUv', trace: /9fq2canary/i },
  { text: 'Bearer 9fQ2canaryZ81kLmN0pQrStUv', trace: /9fq2canary/i },
];
/** Nobody can tell a name from other words: it may be where assistants and labels stand, and nowhere else. */
const NAME = { text: 'Jane Quxley', trace: /quxley/i };
const NAMEABLE = /assistant|agent_name|squad|workflow|label|^agent$|agentId|agent_id/i;

/** Every text that leaves by clipboard or file, made of the calls of a history. Whoever adds one adds it here. */
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
  'export as CSV': async (_, db) => (await exportFile(db, NO_SETTINGS, { format: 'csv' })).text(),
  'export as NDJSON': async (_, db) =>
    (await exportFile(db, NO_SETTINGS, { format: 'ndjson' })).text(),
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

type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [name: string]: Json };

/** A value once for each text or number in it, with something else in its place, and where that is. */
function* spoilt(value: Json, instead: string, at = ''): Generator<readonly [string, Json]> {
  if (Array.isArray(value)) {
    for (const [i, item] of (value as readonly Json[]).entries()) {
      for (const [path, other] of spoilt(item, instead, `${at}.${i}`)) {
        yield [path, (value as readonly Json[]).with(i, other)];
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value as Readonly<Record<string, Json>>)) {
      for (const [path, other] of spoilt(item, instead, at === '' ? name : `${at}.${name}`)) {
        yield [path, { ...(value as Readonly<Record<string, Json>>), [name]: other }];
      }
    }
  } else yield [at, instead];
}

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
      for (const [path, call] of spoilt(usual, text)) {
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
    for (const [path, sighting] of spoilt(usual, text)) {
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

/** A text as it would be read by somebody who looks for a number: without what stands between digits or letters. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

async function check(db: HistoryDb): Promise<number> {
  const calls = await db.calls.toArray();
  for (const [name, exit] of Object.entries(EXITS)) {
    const lines = (await exit(calls, db)).split('\n');
    for (const { trace } of [...CANARIES, NAME]) {
      expect(
        lines.filter((line) => trace.test(bare(line))),
        `${name}: ${trace}`,
      ).toEqual([]);
    }
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

  it('which is found where it is', () => {
    for (const { text, trace } of [...CANARIES, NAME]) expect(bare(`x ${text} y`)).toMatch(trace);
  });
});
