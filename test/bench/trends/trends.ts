/**
 * `npm run bench -- trends`: what the trends tell where there is only chance, and where there is more. Everything is
 * simulated, with seeds that are printed; the product's own functions decide. A seed more or less changes the
 * numbers a little; the results file says how many trials are behind each.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { DAY, HOUR, MINUTE, midnight } from '../../../lib/calls/time.ts';
import { chancePerFault } from '../../../lib/trends/crowding.ts';
import { alertsOf, type SentAlert } from '../../../lib/trends/alerts.ts';
import { buildReport } from '../../../lib/trends/build-report.ts';
import { changesOf } from '../../../lib/trends/change.ts';
import type { Episode } from '../../../lib/trends/episode.ts';
import { EpisodeSearch } from '../../../lib/trends/episodes.ts';
import { periodsOf } from '../../../lib/trends/period.ts';
import { addCounts, Totals } from '../../../lib/trends/totals.ts';
import { tailOf } from '../../../lib/trends/tail.ts';
import type { Tally } from '../../../lib/trends/report.ts';
import { LEARNED_FROM } from '../../../lib/trends/usual-rate.ts';
import { NO_SETTINGS } from '../../../lib/reasons/diagnosis.ts';
import { section } from '../history/markdown.ts';
import {
  callOf,
  callsIn,
  DEEPGRAM,
  poisson,
  sequence,
  simulate,
  type Simulated,
  START,
  tallyOf,
} from './simulation.ts';

const LEARNING = LEARNED_FROM / DAY;
const DAYS = 90;
/** The part of all calls that is faulty. */
const FAULTY = 0.05;
/** How many days are looked at with one reading, as alerts would have on each of them. */
const LOOK = 15;

const seeds: number[] = [];
/** A sequence with a seed that the results name. */
function seeded(seed: number): () => number {
  seeds.push(seed);
  return sequence(seed);
}

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;

/** The episodes between two moments, with what comes before to learn from. */
function episodesBetween(
  tallies: readonly Tally[],
  faults: Parameters<EpisodeSearch['episodes']>[1],
  from: number,
  to: number,
): Episode[] {
  const search = new EpisodeSearch({}, NO_SETTINGS, [
    { vendor: 'vapi', host: 'dashboard.vapi.ai', org: 'one', from: from - LEARNED_FROM, to },
  ]);
  for (const tally of tallies) {
    if (tally.start < from - LEARNED_FROM || tally.start >= to) continue;
    search.counterOf(tally)?.(tally.start, tally.calls);
  }
  return search
    .episodes(search.suspects(from, to), faults, to, to)
    .filter((episode) => episode.to >= from);
}

/** A week against the one before, at a moment. */
function weekAt(tallies: readonly Tally[], now: number) {
  const { period, previous } = periodsOf('7d', now);
  const totals = new Totals(period, previous);
  for (const { start, calls, costUsd, callsWithCost, ...kind } of tallies) {
    const index = start < now ? totals.indexAt(midnight(start)) : undefined;
    if (index === undefined) continue;
    addCounts(totals.begin(kind), index, calls, costUsd, callsWithCost);
  }
  return buildReport(totals, {}, NO_SETTINGS, now);
}

/** Alarms in 90 days of chance alone: whatever is told is false. */
function falseAlarms(): string[] {
  const rows: string[][] = [];
  for (const [perDay, rounds] of [
    [60, 20],
    [600, 20],
    [6000, 20],
  ] as const) {
    const counts: { episodes: number; rises: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const next = seeded(perDay * 1000 + round);
      const { tallies, faults } = simulate(START, LEARNING + DAYS, perDay, FAULTY, next);
      const count = { episodes: 0, rises: 0 };
      let sent: readonly SentAlert[] = [];
      for (let day = LEARNING; day < LEARNING + DAYS; day++) {
        const from = midnight(START, day);
        const to = midnight(START, day + 1);
        const some = faults.filter(
          ({ startedAt }) => startedAt >= from - LOOK * HOUR && startedAt < to,
        );
        const episodes = episodesBetween(tallies, some, from, to);
        // Asked again through the day, as calls are recorded; the rise is looked for each time.
        for (const hour of [10, 13, 16, 20]) {
          const now = from + hour * HOUR;
          const answer = alertsOf(
            weekAt(
              tallies.filter(({ start }) => start > now - 15 * DAY && start < now),
              now,
            ),
            hour === 20 ? episodes : [],
            sent,
            now,
            10,
          );
          sent = answer.sent;
          for (const { kind } of answer.alerts)
            count[kind === 'episode' ? 'episodes' : 'rises'] += 1;
        }
      }
      counts.push(count);
      console.log(perDay, round, count);
    }
    const mean = (of: (count: { episodes: number; rises: number }) => number): string =>
      (counts.reduce((sum, each) => sum + of(each), 0) / counts.length).toFixed(2);
    rows.push([
      perDay.toLocaleString('en'),
      String(rounds),
      mean(({ episodes }) => episodes),
      mean(({ rises }) => rises),
      mean(({ episodes, rises }) => episodes + rises),
      String(Math.max(...counts.map(({ episodes, rises }) => episodes + rises))),
    ]);
  }
  return section(
    'False alarms in 90 days of chance alone',
    `Daily and weekly rhythm, ${FAULTY * 100} % faults of six parties, ${LEARNING} days before to learn from; alerts are asked for through each day.`,
    ['calls a day', 'times 90 days', 'episodes', 'rises', 'both, mean', 'most in any 90 days'],
    rows,
  );
}

/** A burst of faults upon what is usual: from when, how long, how many. */
interface Burst {
  readonly faults: number;
  readonly minutes: number;
  readonly codes: number;
}

/** Whether a burst of Deepgram's was told, and how long after its first fault. */
function told(
  { tallies, faults }: Simulated,
  burst: Burst,
  at: number,
  next: () => number,
): { readonly delay: number } | undefined {
  const times = Array.from({ length: burst.faults }, () =>
    Math.floor(at + next() * burst.minutes * MINUTE),
  ).sort((a, b) => a - b);
  const calls = times.map((time, i) => callOf(DEEPGRAM[i % burst.codes] ?? '', time));
  const hourly = calls.map(({ code = '', startedAt }) =>
    tallyOf(code, Math.floor(startedAt / HOUR) * HOUR, 1),
  );
  const near = faults.filter(({ startedAt }) => startedAt > at - 8 * HOUR);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const isTold = (until: number): boolean =>
    episodesBetween(
      [...tallies, ...hourly],
      [...near, ...calls].filter(({ startedAt }) => startedAt <= until),
      midnight(at),
      midnight(at, 1),
    ).some((each) => each.party === 'provider/Deepgram' && each.from <= last && each.to >= first);
  if (!isTold(Infinity)) return undefined;
  const until = times.slice(3).find((time) => isTold(time)) ?? last;
  return { delay: until - first };
}

/** Calls a day and the part of them that is faulty, where Deepgram's faults in 15 minutes are usual at an hour. */
function groundOf(usual: number, at: number): { perDay: number; faulty: number } {
  const share = FAULTY * 0.3;
  return { perDay: (usual * 4) / share / callsIn(Math.floor(at / HOUR) * HOUR, 1), faulty: FAULTY };
}

/** Noon of a working day, when calls are as many as they get. */
const NOON = midnight(START, 60) + 13 * HOUR;

const USUAL = [0.01, 0.03, 0.1, 0.2, 0.3, 0.5, 1, 2, 4] as const;

/** What chance brings more often than this is no alarm by any scan. */
const MOST_LIKELY = 0.01;

/** Faults of one party at a known, even rate, scanned with that rate: what can be told at all. */
function exactThreshold(usual: number, budget: number): number {
  const perHour = usual * 4;
  const next = seeded(Math.round(usual * 10_000));
  // As many faults as make the budget a number of false alarms that can be counted.
  const wanted = 40;
  const faults = Math.min(1_500_000, Math.round(wanted / budget));
  const lows: number[] = [];
  let time = 0;
  const recent: number[] = [];
  let [best, bestAt] = [1, -Infinity];
  for (let i = 0; i < faults; i++) {
    time -= (Math.log(1 - next()) / perHour) * HOUR;
    recent.push(time);
    while ((recent[0] ?? 0) < time - HOUR) recent.shift();
    for (let first = recent.length - 4; first >= 0; first--) {
      const k = recent.length - first;
      const mean = (perHour * (time - (recent[first] ?? 0))) / HOUR;
      if (mean > k - 1) break;
      const p = tailOf(k - 1, mean, 1e9);
      if (p > MOST_LIKELY) continue;
      // Alarms within an hour are one.
      if (time - bestAt > HOUR) {
        if (best < 1) lows.push(best);
        best = p;
      } else best = Math.min(best, p);
      bestAt = time;
    }
  }
  lows.sort((a, b) => a - b);
  return lows[Math.round(budget * faults)] ?? MOST_LIKELY;
}

/** Whether the exact scan tells a burst upon such an even rate. */
function exactTells(usual: number, burst: Burst, threshold: number, next: () => number): boolean {
  const perHour = usual * 4;
  const times = Array.from(
    { length: poisson(perHour * 4, next) },
    () => next() * 4 * HOUR - 2 * HOUR,
  );
  for (let i = 0; i < burst.faults; i++) times.push(next() * burst.minutes * MINUTE);
  times.sort((a, b) => a - b);
  for (let first = 0; first < times.length; first++) {
    for (let last = first + 3; last < times.length; last++) {
      const k = last - first + 1;
      const span = (times[last] ?? 0) - (times[first] ?? 0);
      if (span > HOUR) break;
      const inBurst = (times[last] ?? 0) >= 0 && (times[first] ?? 0) <= burst.minutes * MINUTE;
      if (inBurst && tailOf(k - 1, (perHour * span) / HOUR, 1e9) <= threshold) return true;
    }
  }
  return false;
}

const TRIALS = 200;
/** Times of chance that they are put upon. */
const GROUNDS = 20;

/** Bursts upon quiet and noisy grounds: the part that is told. */
function bursts(): string[] {
  const kinds: readonly (readonly [string, (next: () => number) => Burst])[] = [
    [
      '4 in 2 to 15 min',
      (next) => ({ faults: 4, minutes: 2 + next() * 13, codes: 1 + Math.floor(next() * 4) }),
    ],
    [
      '5 in 2 to 15 min',
      (next) => ({ faults: 5, minutes: 2 + next() * 13, codes: 1 + Math.floor(next() * 4) }),
    ],
    [
      '6 in 2 to 15 min',
      (next) => ({ faults: 6, minutes: 2 + next() * 13, codes: 1 + Math.floor(next() * 4) }),
    ],
    ['6 in just 15 min', (next) => ({ faults: 6, minutes: 15, codes: 1 + Math.floor(next() * 4) })],
    [
      '6 to 20 in 2 to 15 min',
      (next) => ({
        faults: 6 + Math.floor(next() * 15),
        minutes: 2 + next() * 13,
        codes: 1 + Math.floor(next() * 4),
      }),
    ],
    [
      '10 to 20 in 15 to 60 min',
      (next) => ({
        faults: 10 + Math.floor(next() * 11),
        minutes: 15 + next() * 45,
        codes: 1 + Math.floor(next() * 4),
      }),
    ],
  ];
  const rows: string[][] = [];
  const delays: number[] = [];
  for (const usual of USUAL) {
    const { perDay, faulty } = groundOf(usual, NOON);
    const budget = chancePerFault(perDay * faulty * DAYS * 0.83);
    const threshold = exactThreshold(usual, budget);
    const from = midnight(NOON, -LEARNING);
    const grounds = Array.from({ length: GROUNDS }, (_, i) =>
      simulate(from, LEARNING + 1, perDay, faulty, seeded(Math.round(usual * 1000) * 100 + i)),
    );
    const row = [String(usual), Math.round(perDay).toLocaleString('en')];
    for (const [name, make] of kinds) {
      const next = seeded(Math.round(usual * 1000) * 31 + name.length * 7 + name.charCodeAt(0));
      let [ours, exact] = [0, 0];
      for (let i = 0; i < TRIALS; i++) {
        const burst = make(next);
        const ground = grounds[i % GROUNDS];
        const at = NOON + Math.floor(next() * HOUR);
        const answer = ground && told(ground, burst, at, next);
        if (answer !== undefined) {
          ours += 1;
          if (usual <= 0.3 && burst.faults >= 6) delays.push(answer.delay);
        }
        if (exactTells(usual, burst, threshold, next)) exact += 1;
      }
      row.push(`${percent(ours / TRIALS)} (${percent(exact / TRIALS)})`);
    }
    console.log(row.join(' | '));
    rows.push(row);
  }
  delays.sort((a, b) => a - b);
  const minutes = (part: number): string =>
    ((delays[Math.floor(delays.length * part)] ?? 0) / MINUTE).toFixed(1);
  return [
    ...section(
      'Bursts of one party’s faults that are told',
      `Upon what is usual for that party in 15 minutes, over 1 to 4 codes, ${TRIALS} bursts each. In brackets an exact scan: the true rate known to it, and as many false alarms as ours allows itself.`,
      ['usual in 15 min', 'calls a day', ...kinds.map(([name]) => name)],
      rows,
    ),
    `Of those of 6 or more at a usual rate of at most 0.3, half were told within ${minutes(0.5)} minutes of their first fault, nine in ten within ${minutes(0.9)}: with their fourth to sixth fault, once the list shows it.`,
    '',
  ];
}

/** Weeks of 600 calls: the headline, and the lines below it. */
function weeks(): string[] {
  const rows: string[][] = [];
  const trials = 4000;
  const binomial = (n: number, p: number, next: () => number): number => {
    let hits = 0;
    for (let i = 0; i < n; i++) if (next() < p) hits += 1;
    return hits;
  };
  for (const [before, now] of [
    [0.04, 0.08],
    [0.08, 0.04],
    [0.04, 0.04],
    [0.08, 0.08],
  ] as const) {
    const next = seeded(Math.round(before * 1000 + now * 100_000));
    let [headline, lines] = [0, 0];
    for (let i = 0; i < trials; i++) {
      const share = (calls: number) => ({ calls, of: 600, costUsd: 0, callsWithCost: 0 });
      // One line carries the change; eleven others have what is left, as they had.
      const parts = Array.from({ length: 12 }, (_, line) => {
        const usual = (before / 2) * (line === 0 ? 1 : 1 / 11);
        const more = line === 0 ? now - before : 0;
        return {
          now: share(binomial(600, Math.max(0, usual + more), next)),
          before: share(binomial(600, usual, next)),
        };
      });
      const all = {
        now: share(binomial(600, now, next)),
        before: share(binomial(600, before, next)),
      };
      const isTold = (kind: string | undefined): boolean =>
        ['rising', 'new', 'falling', 'gone'].includes(kind ?? '');
      if (isTold(changesOf([all])[0]?.kind)) headline += 1;
      const changes = changesOf(parts);
      if (before === now ? changes.some(({ kind }) => isTold(kind)) : isTold(changes[0]?.kind)) {
        lines += 1;
      }
    }
    rows.push([percent(before), percent(now), percent(headline / trials), percent(lines / trials)]);
  }
  return section(
    'A change of the fault rate at 600 calls a week',
    `${trials.toLocaleString('en')} pairs of weeks. The headline is one test; the lines below it are corrected for their number: the line that carries all of the change among twelve, and without a change any line at all.`,
    ['before', 'now', 'headline tells', 'its line tells'],
    rows,
  );
}

const started = Date.now();
const only = process.argv[2];
const parts = { alarms: falseAlarms, bursts, weeks };
const lines = Object.entries(parts).flatMap(([name, part]) =>
  only === undefined || only === name ? part() : [],
);
console.log(lines.join('\n'));
console.log(`Seeds: ${seeds.join(', ')}`);
if (only === undefined) {
  const minutes = Math.round((Date.now() - started) / MINUTE);
  writeFileSync(
    new URL('../trends.md', import.meta.url),
    [
      '# Trends: chance, and more than chance',
      '',
      `\`npm run bench -- trends\` · ${cpus()[0]?.model ?? ''} · ${minutes} minutes · simulated`,
      '',
      ...lines,
      '## Seeds',
      '',
      seeds.join(', '),
      '',
    ].join('\n'),
  );
}
