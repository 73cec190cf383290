import type { Source } from '../../lib/catalog/sources.ts';
import type { Outcome, Owner } from '../../lib/catalog/terms.ts';
import type {
  CallCondition,
  Cause,
  Diagnosis,
  Statement,
  Step,
  Suspect,
} from '../../lib/reasons/index.ts';
import { capital } from '../../lib/reasons/texts.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';

const CHARGED = {
  'typically-not': 'typically not',
  yes: 'yes',
  no: 'no',
  'not-stated': 'not stated',
} as const satisfies Readonly<Record<Diagnosis['charged'], string>>;

const RETRY = {
  no: 'no',
  now: 'now',
  'back-off': 'later, with growing pauses',
  'after-fix': 'after the fix',
} as const satisfies Readonly<Record<Diagnosis['retry'], string>>;

/** What came of a call, in words. */
export const OUTCOMES = {
  talked: 'talked',
  transferred: 'transferred',
  voicemail: 'voicemail',
  'not-reached': 'not reached',
  'never-started': 'never started',
  'broke-off': 'broke off',
} as const satisfies Readonly<Record<Outcome, string>>;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026-08` as `Aug 2026`. */
export function monthInWords(date: string): string {
  const [year = '', month = ''] = date.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${year}`.trim();
}

/** An owner as a reader knows it. */
export function ownerInWords(owner: Owner, party: string | undefined, vendor: VendorId): string {
  switch (owner) {
    case 'none':
      return 'nobody (expected)';
    case 'platform':
      return VENDORS[vendor].name;
    case 'provider':
    case 'carrier':
      return party ?? `the ${owner}`;
    case 'unclear':
    case 'unknown':
      return owner === 'unclear' ? 'unclear' : 'not known';
    default:
      return owner === 'you' ? 'you' : 'the customer';
  }
}

/** Whose fault it is, with everybody who it may be. */
export function whose({ owner, party, suspects, vendor }: Diagnosis): string {
  if (suspects.length === 0) return ownerInWords(owner, party, vendor);
  const maybe = suspects.map((one) => ownerInWords(one.owner, one.party ?? party, vendor));
  return `unclear: ${new Intl.ListFormat('en', { type: 'disjunction' }).format(maybe)}`;
}

/** Which calls a statement is for; empty where it is for all. */
function forWhich(when: CallCondition | undefined): string {
  if (when === undefined) return '';
  const { direction, medium, durationSec, everyCallFails } = when;
  const { from, below } = durationSec ?? {};
  const parts = [
    ...(direction === undefined ? [] : [direction]),
    ...(medium === undefined ? [] : [medium]),
    ...(from === undefined ? [] : [`from ${String(from)} s`]),
    ...(below === undefined ? [] : [`under ${String(below)} s`]),
    ...(everyCallFails === true ? ['every call of the assistant fails'] : []),
  ];
  return parts.length === 0 ? '' : `*${capital(parts.join(', '))}:* `;
}

/** How a statement names its sources, after its text. */
export type Cite = (sources: readonly Source[]) => string;

/** Text that Markdown shows as it stands. */
export function plain(text: string): string {
  return text.replace(/[\\`*[\]<|]/g, '\\$&');
}

function line({ text, sources, when }: Statement, cite: Cite): string {
  return forWhich(when) + plain(text) + cite(sources);
}

function causeLine(cause: Cause, cite: Cite): string {
  const how = cause.common === undefined ? '' : ` (${cause.common})`;
  return `- ${forWhich(cause.when)}${plain(cause.text)}${how}${cite(cause.sources)}`;
}

function stepLines(steps: readonly Step[], cite: Cite): string[] {
  return steps.flatMap(({ link, snippet, ...step }, at) => {
    const where = link === undefined ? '' : ` → [${link.text}](${link.url})`;
    const text = `${String(at + 1)}. ${forWhich(step.when)}${plain(step.text)}${where}${cite(step.sources)}`;
    if (snippet === undefined) return [text];
    return [text, '', ...['```json', ...snippet.split('\n'), '```'].map((row) => `   ${row}`), ''];
  });
}

function suspectLine(suspect: Suspect, one: Diagnosis, cite: Cite): string {
  const who = capital(ownerInWords(suspect.owner, suspect.party ?? one.party, one.vendor));
  const likelier = suspect.likelier === true ? ' (likelier)' : '';
  const tell = suspect.tell === undefined ? '' : `: ${line(suspect.tell, cite)}`;
  return `- ${who}${likelier}${tell}`;
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines];
}

/** Everything that is said of one reason, in the order in which an operator asks, as lines of Markdown. */
export function cardText(one: Diagnosis, cite: Cite): string[] {
  const { meaning, suspects, causes, steps, evidence, links, chargedBy } = one;
  const facts = [
    `Fault: **${whose(one)}**`,
    ...(one.outcome === undefined ? [] : [`Outcome: ${OUTCOMES[one.outcome]}`]),
    `Charged: ${CHARGED[one.charged]}`,
    `Retry: ${RETRY[one.retry]}`,
    ...(one.since === undefined ? [] : [`Listed since ${one.since}`]),
    ...(one.successor === undefined ? [] : [`Older spelling of \`${one.successor}\``]),
  ];
  return [
    facts.join(' · '),
    ...(meaning === undefined ? [] : ['', line(meaning, cite)]),
    ...block(
      'Who it may be',
      suspects.map((suspect) => suspectLine(suspect, one, cite)),
    ),
    ...block(
      'Common causes',
      causes.map((cause) => causeLine(cause, cite)),
    ),
    ...block('Get calls running again', stepLines(steps.run, cite)),
    ...block('Find the cause', stepLines(steps.find, cite)),
    ...block('Claim or report', stepLines(steps.report, cite)),
    ...block(
      'How we know',
      evidence.map((said) => `- ${line(said, cite)}`),
    ),
    ...(chargedBy === undefined
      ? []
      : block('Charged', [
          `- ${plain(capital(chargedBy.text ?? `${CHARGED[one.charged]}.`))}${cite(chargedBy.sources)}`,
        ])),
    '',
    `Read on: ${links.map(({ text, url }) => `[${text}](${url})`).join(' · ')}`,
  ];
}
