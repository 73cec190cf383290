import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../../lib/catalog/index.ts';
import {
  comparedWithItself,
  comparedWithPackages,
  knownNow,
  printed,
  type Finding,
} from '../../catalog/findings.ts';
import type { SdkPackage } from '../../catalog/sdk-packages.ts';

/** What Vapi's package listed in the summer of 2025: a catalog that nobody has looked after since. */
const LISTED_IN_2025 = readFileSync(
  new URL('./fixtures/vapi-codes-sdk-0.5.0.txt', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n');

const known = knownNow();
const current = known.codes.vapi.filter((code) => !known.older.vapi.includes(code));
const currentOfRetell = known.codes.retell.filter((code) => !known.older.retell.includes(code));

const union = (codes: readonly string[]): string =>
  `export type Reason = ${codes.map((code) => JSON.stringify(code)).join(' | ')};`;

/** Packages that declare these codes, and every field that the catalog names unless it is left out. */
function packages(vapi: readonly string[], withoutField = ''): SdkPackage[] {
  const fields = JSON.stringify(CATALOG).replaceAll(withoutField || '\0', '');
  return [
    { catalog: 'vapi', name: 'vapi', declarations: [union(vapi), fields] },
    { catalog: 'retell', name: 'retell', declarations: [union(currentOfRetell)] },
  ];
}

const found = (findings: readonly Finding[], title: string): readonly string[] =>
  findings.find((one) => one.title.startsWith(title))?.found ?? [];

describe('the catalog, compared with what the vendors publish', () => {
  it('finds nothing where both agree', () => {
    for (const one of comparedWithPackages(packages(current), known)) {
      expect(one.found, one.title).toEqual([]);
    }
  });

  it('finds every code that an older list lacks', () => {
    const older = { ...known, codes: { ...known.codes, vapi: LISTED_IN_2025 } };
    const added = found(comparedWithPackages(packages(current), older), 'New codes of vapi');
    expect(added).toEqual(current.filter((code) => !LISTED_IN_2025.includes(code)).sort());
    expect(added).toEqual(
      expect.arrayContaining([
        'call.forwarding.no-answer',
        'call.start.assistant-version-error-validation',
        'call.in-progress.error-configfault-model-unsupported-in-squad',
      ]),
    );
    expect(added).not.toContain('customer-busy');
  });

  it('finds codes that were dropped or are back, and no others', () => {
    const rest = current.slice(0, -1);
    const [old = ''] = known.older.vapi;
    const findings = comparedWithPackages(packages([...rest, old]), known);
    expect(found(findings, 'Codes that vapi has dropped')).toEqual(current.slice(-1));
    expect(found(findings, 'Codes that vapi lists again')).toEqual([old]);
    expect(found(findings, 'New codes of vapi')).toEqual([]);
  });

  it('finds fields that are gone', () => {
    const findings = comparedWithPackages(packages(current, 'silenceTimeoutSeconds'), known);
    expect(found(findings, 'Fields')).toEqual(['silenceTimeoutSeconds']);
  });

  it('says so where a package no longer has a list that it can read', () => {
    const [, retell] = packages(current);
    const none = { catalog: 'vapi', name: 'vapi', declarations: ['export {};'] } as const;
    const findings = comparedWithPackages(retell === undefined ? [none] : [none, retell], known);
    expect(found(findings, 'Packages of vapi without a list')).toEqual(['all']);
  });

  it('finds what has no source, pages that nobody read, and pages that were read long ago', () => {
    const code = 'customer-busy';
    const busy = { owner: 'customer', source: 'unsourced', meaning: 'The line was busy.' } as const;
    const { vapi, retell } = CATALOG.reasons;
    const url = 'https://docs.vapi.ai/new-page#part';
    const findings = comparedWithItself(
      {
        ...known,
        catalog: { ...CATALOG, reasons: { vapi: { ...vapi, [code]: busy }, retell } },
        addresses: { ...known.addresses, new: url },
        pages: { ...known.pages, 'status.vapi.ai': '2025-10' },
      },
      '2026-11',
    );
    expect(found(findings, 'Statements without')).toEqual([`${code}: The line was busy.`]);
    expect(found(findings, 'Linked pages')).toEqual([`new: ${url}`]);
    expect(found(findings, 'Pages that nobody has read')).toEqual(['status.vapi.ai (2025-10)']);
    expect(printed(findings)).toContain(`- new: ${url}`);
  });
});
