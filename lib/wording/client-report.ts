import { groundOf, onePerPage } from '../history/charged-sums.ts';
import { redact } from '../calls/private-text.ts';
import { OUTCOMES, type Outcome } from '../catalog/terms.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import { FEWEST_CALLS } from '../trends/change.ts';
import type { Episode } from '../trends/episode.ts';
import type { ReasonGroup, TrendReport } from '../trends/report.ts';
import { episodeInWords } from './episode-words.ts';
import { OUTCOME_WORDS } from './filter-words.ts';
import type { Formats } from './formats.ts';
import { ownerWord } from './owner-look.ts';
import {
  besideInWords,
  calls,
  changeInWords,
  costInWords,
  coverageInWords,
  failedOf,
  groupInWords,
  KIND_WORDS,
  rateOf,
} from './sentences.ts';
import { i18n } from './texts.ts';

/** What a report on a period is made of. */
export interface ReportedPeriod {
  readonly report: TrendReport;
  readonly episodes: readonly Episode[];
  /** The name that the user gave to the client; absent where the report is on all calls, or on one without a name. */
  readonly client?: string | undefined;
  /** The period before, as part of a sentence. */
  readonly before: string;
  /** A reason with its texts. */
  readonly wholeOf: (group: ReasonGroup) => Diagnosis;
  /** ms since 1970 */
  readonly now: number;
}

/** A line of a report, with what belongs to it below. */
interface ReportLine {
  readonly text: string;
  readonly below?: string;
  /** Addresses of the documents that it rests on, where it asks for something by them. */
  readonly grounds?: readonly string[];
}

/** One part of a report. */
interface ReportSection {
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

/** A report on a period, to be drawn, printed or copied. It holds no ID, and no number of a person. */
export interface ClientReport {
  readonly title: string;
  readonly period: string;
  readonly headline: string;
  readonly lead: readonly string[];
  readonly sections: readonly ReportSection[];
}

/** Lines of a section: all of it has to fit on one page. */
const MOST_NEWS = 6;
const MOST_EPISODES = 4;

const NEWS = ['new', 'rising', 'gone'] as const;

/** Calls by what came of them; those of which the code does not tell are under `undefined`. */
export function outcomesOf(reasons: readonly ReasonGroup[]): Map<Outcome | undefined, number> {
  const sums = new Map<Outcome | undefined, number>();
  for (const { diagnosis, now } of reasons) {
    sums.set(diagnosis.outcome, (sums.get(diagnosis.outcome) ?? 0) + now.calls);
  }
  return sums;
}

/** What calls cost that vendors typically do not charge; of how many calls it is, the counts do not tell. */
export interface Claims {
  readonly costUsd: number;
  /** Whether a vendor's own document says so of all of them: only then is it a claim. */
  readonly isDocumented: boolean;
  /** The addresses of those documents. */
  readonly grounds: readonly string[];
}

/** Calls that cost something although their vendor typically does not charge such; of those whose cost is known. */
export function claimsIn(
  reasons: readonly ReasonGroup[],
  wholeOf: (group: ReasonGroup) => Diagnosis,
): Claims {
  const meant = reasons.filter(
    ({ diagnosis, now }) => diagnosis.charged === 'typically-not' && now.costUsd > 0,
  );
  const grounds = meant.map((group) => groundOf(wholeOf(group)));
  return {
    costUsd: meant.reduce((sum, { now }) => sum + now.costUsd, 0),
    isDocumented: grounds.length > 0 && grounds.every((ground) => ground !== undefined),
    grounds: onePerPage(grounds).flatMap(({ url }) => url ?? []),
  };
}

function headlineOf({ faults }: TrendReport, formats: Formats): string {
  const { now } = faults;
  if (now.of === 0) return i18n.t('trends.noRate');
  return now.of < FEWEST_CALLS
    ? `${failedOf(now.calls, now.of, formats)}.`
    : `${formats.percent(rateOf(now))} · ${failedOf(now.calls, now.of, formats)}.`;
}

function shareLine(name: string, n: number, of: number, formats: Formats): { text: string } {
  const rate = of < FEWEST_CALLS ? '' : ` (${formats.percent(n / of)})`;
  return { text: `${name}: ${calls(n, formats)}${rate}` };
}

function outcomeLines({ reasons, unknown }: TrendReport, formats: Formats): { text: string }[] {
  const sums = outcomesOf(reasons);
  return [...OUTCOMES, undefined].flatMap((outcome) => {
    const n = sums.get(outcome) ?? 0;
    if (n === 0) return [];
    const name = outcome === undefined ? i18n.t('client.untold') : OUTCOME_WORDS[outcome];
    return [shareLine(name, n, unknown.of, formats)];
  });
}

function newsLines({ report, wholeOf }: ReportedPeriod, formats: Formats): ReportLine[] {
  const news = report.reasons.filter(
    ({ isFault, change }) => isFault && NEWS.some((kind) => kind === change.kind),
  );
  return news.slice(0, MOST_NEWS).map((group) => {
    const { steps } = wholeOf(group);
    const step = group.change.kind === 'gone' ? undefined : (steps.run[0] ?? steps.find[0]);
    const text = `${KIND_WORDS[group.change.kind]}: ${redact(group.title)} – ${groupInWords(group, formats)}`;
    return step === undefined ? { text } : { text, below: step.text };
  });
}

function costLines({ report, wholeOf }: ReportedPeriod, formats: Formats): ReportLine[] {
  const cost = costInWords(report.faults.now, formats);
  const { costUsd, isDocumented, grounds } = claimsIn(report.reasons, wholeOf);
  const values = { money: formats.money(costUsd) };
  const claim: ReportLine = isDocumented
    ? { text: i18n.t('client.claim', values), grounds }
    : { text: i18n.t('client.notCharged', values) };
  return [...(cost === undefined ? [] : [{ text: cost }]), ...(costUsd === 0 ? [] : [claim])];
}

/** An episode with a name that may be told: looked through by itself, since a span of times reads like a number. */
function withoutPrivate(episode: Episode): Episode {
  return episode.name === undefined ? episode : { ...episode, name: redact(episode.name) };
}

/** The report on a period for whoever pays for the calls. Pure. */
export function clientReport(reported: ReportedPeriod, formats: Formats): ClientReport {
  const { report, episodes, client, before, now } = reported;
  const { period, owners } = report;
  const change = changeInWords(report, before, formats);
  const coverage = coverageInWords(report, formats);
  const sections: ReportSection[] = [
    { title: i18n.t('client.outcomes'), lines: outcomeLines(report, formats) },
    {
      title: i18n.t('client.owners'),
      lines: owners
        .filter((group) => group.now.calls > 0)
        .map((group) => ({
          text: `${ownerWord(group.owner)}: ${groupInWords(group, formats)}`,
        })),
    },
    { title: i18n.t('client.news'), lines: newsLines(reported, formats) },
    {
      title: i18n.t('episode.title'),
      lines: episodes
        .slice(0, MOST_EPISODES)
        .map((episode) => ({ text: episodeInWords(withoutPrivate(episode), now, formats) })),
    },
    { title: i18n.t('client.cost'), lines: costLines(reported, formats) },
  ];
  return {
    title:
      client === undefined
        ? i18n.t('client.title')
        : i18n.t('client.titleOf', { client: redact(client) }),
    period: `${formats.day(period.from)} – ${formats.day(period.to - 1)}`,
    headline: headlineOf(report, formats),
    lead: [
      change.says,
      ...(change.how === undefined ? [] : [change.how]),
      `${coverage.charAt(0).toUpperCase()}${coverage.slice(1)}.`,
      ...besideInWords(report, formats),
    ],
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

/** What would be read as a mark of Markdown, told as it stands. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

/** A report as Markdown, for a chat or a mail. */
export function reportMarkdown({ title, period, headline, lead, sections }: ClientReport): string {
  return [
    `# ${plain(title)}`,
    plain(period),
    `**${plain(headline)}**`,
    plain(lead.join(' ')),
    ...sections.map(({ title: name, lines }) =>
      [
        `## ${plain(name)}`,
        '',
        ...lines.flatMap(({ text, below, grounds = [] }) => [
          `- ${plain(text)}`,
          ...(below === undefined ? [] : [`  ${plain(below)}`]),
          ...grounds.map((url) => `  <${url}>`),
        ]),
      ].join('\n'),
    ),
  ].join('\n\n');
}
