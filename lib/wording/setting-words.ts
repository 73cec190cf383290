import { i18n } from './texts.ts';
import type { ParsedRules } from '../settings/parse-rules.ts';
import type { Problem, ProblemKind } from '../settings/problem.ts';
import { problemOf } from '../settings/refusal.ts';
import type { UnusedPart } from '../settings/read-by-check.ts';
import type { Settings } from '../settings/settings.ts';

const SETTINGS: Readonly<Record<keyof Settings, string>> = {
  ownKeys: i18n.t('options.keys'),
  overrides: i18n.t('options.rules'),
  recording: i18n.t('options.record'),
  watchCallRecords: i18n.t('options.watch'),
  density: i18n.t('options.density'),
  hiddenOwners: i18n.t('options.shown'),
  retentionDays: i18n.t('options.retention'),
  quietAlarm: i18n.t('options.alerts'),
  hosts: i18n.t('options.dashboards'),
  taught: i18n.t('options.taught'),
  labels: i18n.t('options.labels'),
  clients: i18n.t('clients.title'),
  changes: i18n.t('marked.title'),
};

type Plain = Exclude<ProblemKind, 'long' | 'many' | 'range' | 'choice' | 'wildcards'>;

const PLAIN: Readonly<Record<Plain, string>> = {
  form: i18n.t('setting.form'),
  field: i18n.t('setting.unknownField'),
  empty: i18n.t('setting.empty'),
  characters: i18n.t('setting.characters'),
  'all-codes': i18n.t('setting.allCodes'),
  'no-change': i18n.t('setting.noChange'),
  nobody: i18n.t('setting.nobody'),
  'no-https': i18n.t('setting.noHttps'),
  credentials: i18n.t('setting.credentials'),
  private: i18n.t('setting.private'),
  'unknown-code': i18n.t('setting.strangeCode'),
  'known-label': i18n.t('options.pasteKnown'),
  'no-org': i18n.t('setting.noOrg'),
  'no-host': i18n.t('setting.noHost'),
  'built-in': i18n.t('setting.builtIn'),
  taken: i18n.t('setting.taken'),
  'no-json': i18n.t('setting.noJson'),
  'no-list': i18n.t('setting.noList'),
};

/** Says what is wrong without naming the field, as below the field itself. */
export function withoutFieldInWords({ kind, limit = 0, line, choices = [] }: Problem): string {
  const most = { limit: new Intl.NumberFormat(i18n.t('language')).format(limit) };
  if (kind === 'long') return i18n.t('setting.long', most);
  if (kind === 'many') return i18n.t('setting.many', most);
  if (kind === 'range') return i18n.t('setting.range', most);
  if (kind === 'wildcards') return i18n.t('setting.wildcards', most);
  if (kind === 'no-json' && line !== undefined) {
    return i18n.t('setting.noJsonAt', { line });
  }
  if (kind === 'choice') return i18n.t('setting.choice', { choices: choices.join(', ') });
  return PLAIN[kind];
}

/**
 * Says what is wrong with a setting or a part of one, its field named as in a file, without a full stop:
 * `note: longer than 1,000 characters`.
 */
export function problemInWords(problem: Problem): string {
  const what = withoutFieldInWords(problem);
  const { field } = problem;
  return field === undefined ? what : `${field}: ${what}`;
}

/** The fields of a form in which the same may be wrong in several, as the form calls them. */
const NAMED_FIELDS: Readonly<Record<string, string | undefined>> = {
  name: i18n.t('clients.name'),
  agents: i18n.t('history.assistants'),
  host: i18n.t('clients.host'),
};

/** Says that what a form holds is not kept, and why: `Couldn’t save this – Assistants: at most 9 asterisks (*).` */
export function refusedInWords(problem: Problem): string {
  const why = withoutFieldInWords(problem);
  const field = NAMED_FIELDS[problem.field ?? ''];
  return i18n.t('setting.refused', { why: field === undefined ? why : `${field}: ${why}` });
}

/** Says that something was not kept: why it was refused, else what may help. */
export function notKeptInWords(error: unknown): string {
  const problem = problemOf(error);
  return problem === undefined ? i18n.t('setting.notKept') : refusedInWords(problem);
}

/** Says what is wrong with a list of rules: `Rule 3: match: is empty.` */
export function ruleProblemInWords(found: ParsedRules['problems'][number]): string {
  const why = problemInWords(found.problem);
  return found.rule === 0
    ? i18n.t('options.ruleUnreadable', { why })
    : i18n.t('options.ruleWrong', { rule: found.rule, why });
}

/** Names a stored part of a setting: `Dashboards, 3`. */
export function partInWords({ setting, part }: UnusedPart): string {
  const name = SETTINGS[setting];
  return part === undefined ? name : `${name}, ${part}`;
}
