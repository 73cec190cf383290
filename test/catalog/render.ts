import type { Source } from '../../lib/catalog/sources.ts';
import { type Owner } from '../../lib/catalog/terms.ts';
import {
  allSteps,
  diagnose,
  listCodes,
  NO_SETTINGS,
  type Diagnosis,
} from '../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../lib/reasons/knowledge.ts';
import { VENDORS } from '../../lib/vendors/index.ts';
import type { VendorId } from '../../lib/vendors/vendor.ts';

const CHARGED = {
  'typically-not': 'typically not',
  yes: 'yes',
  no: 'no',
  'not-stated': 'not stated',
};
const RETRY = {
  no: 'no',
  now: 'now',
  'back-off': 'later, with growing pauses',
  'after-fix': 'after the fix',
};

const HEADINGS = {
  vapi: 'Vapi (`endedReason`)',
  retell: 'Retell and UponAI (`disconnection_reason`)',
} as const;

function named(owner: Owner, party: string | undefined, vendor: VendorId): string {
  const names: Readonly<Record<Owner, string>> = {
    none: 'expected',
    customer: 'customer',
    you: 'you',
    platform: VENDORS[vendor].name,
    provider: party ?? 'provider',
    carrier: party ?? 'carrier',
    unclear: 'unclear',
    unknown: 'not known',
  };
  return names[owner];
}

function whose({ owner, party, suspects, vendor }: Diagnosis): string {
  const maybe = suspects.map((one) => named(one.owner, undefined, vendor)).join(' or ');
  return named(owner, party, vendor) + (maybe === '' ? '' : `: ${maybe}`);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<');
}

function row(one: Diagnosis): string {
  const steps = allSteps(one.steps).map(({ text }) => text);
  const todo =
    steps.length === 1 ? steps[0] : steps.map((step, at) => `${String(at + 1)}. ${step}`).join(' ');
  const evidence = one.evidence.map(({ text }) => ` *${text}*`).join('');
  const older = one.successor === undefined ? '' : ` Older spelling of \`${one.successor}\`.`;
  const what = one.meaning?.text ?? one.title;
  const meaning =
    one.causes.length === 0
      ? what
      : `${what} Why: ${one.causes.map(({ text }) => text).join('; ')}.`;
  return `| \`${one.code ?? ''}\` | ${[whose(one), meaning + older, `${todo ?? ''}${evidence}`, one.outcome ?? '', CHARGED[one.charged], RETRY[one.retry]].map(cell).join(' | ')} |`;
}

/** Every listed code as a table for people; provider keys count as not answered. */
export function markdown(): string {
  const parts = [
    '# Why calls end',
    '',
    'Made by `npm run catalog`; do not edit. Where the owner of a fault depends on whose provider key was used, both are named.',
  ];
  for (const catalog of ['vapi', 'retell'] as const) {
    const codes = listCodes(catalog);
    parts.push(
      '',
      `## ${HEADINGS[catalog]}: ${String(codes.length)} codes`,
      '',
      '| code | whose fault | what happened | what to do | outcome | charged | retry |',
      '|---|---|---|---|---|---|---|',
    );
    for (const code of codes) parts.push(row(diagnose(code, catalog, NO_SETTINGS, KNOWLEDGE)));
  }
  return `${parts.join('\n')}\n`;
}

/** A source in a few words. */
function sourceInWords({ name, page, date }: Source): string {
  return [name, page, date].filter((part) => part !== undefined).join(', ');
}

/** The same for programs: one object a code, one code a line. */
export function json(): string {
  const all = (['vapi', 'retell'] as const).flatMap((catalog) =>
    listCodes(catalog).map((code) => diagnose(code, catalog, NO_SETTINGS, KNOWLEDGE)),
  );
  const lines = all.map((one) =>
    JSON.stringify({ ...one, candidates: undefined }, (key, value: unknown) =>
      key === 'sources' ? (value as Source[]).map(sourceInWords) : value,
    ),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}
