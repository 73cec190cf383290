import { type Owner } from '../../lib/catalog/terms.ts';
import { diagnose, listCodes, type Diagnosis } from '../../lib/reasons/index.ts';
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
  const todo =
    one.steps.length === 1
      ? one.steps[0]
      : one.steps.map((step, at) => `${String(at + 1)}. ${step}`).join(' ');
  const evidence = one.evidence === undefined ? '' : ` *${one.evidence}*`;
  const older = one.successor === undefined ? '' : ` Older spelling of \`${one.successor}\`.`;
  const meaning =
    one.causes.length === 0 ? one.meaning : `${one.meaning} Why: ${one.causes.join('; ')}.`;
  return `| \`${one.code ?? ''}\` | ${[whose(one), meaning + older, `${todo ?? ''}${evidence}`, CHARGED[one.charged], RETRY[one.retry]].map(cell).join(' | ')} |`;
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
      '| code | whose fault | what happened | what to do | charged | retry |',
      '|---|---|---|---|---|---|',
    );
    for (const code of codes) parts.push(row(diagnose(code, catalog)));
  }
  return `${parts.join('\n')}\n`;
}

/** The same for programs: one object a code, one code a line. */
export function json(): string {
  const all = (['vapi', 'retell'] as const).flatMap((catalog) =>
    listCodes(catalog).map((code) => diagnose(code, catalog)),
  );
  const lines = all.map((one) => JSON.stringify({ ...one, candidates: undefined }));
  return `[\n${lines.join(',\n')}\n]\n`;
}
