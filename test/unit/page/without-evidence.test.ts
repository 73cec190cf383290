import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutEvidence } from '../../../lib/vendors/without-evidence.ts';

describe("a vendor's file without evidence", () => {
  it.each(['vapi', 'retell', 'uponai'])('keeps every fact of %s', (vendor) => {
    const source = readFileSync(
      new URL(`../../../lib/vendors/${vendor}.ts`, import.meta.url),
      'utf8',
    );
    const short = withoutEvidence(source);
    expect(short).not.toMatch(/checked: |sure: '/);
    const facts = (text: string): string[] =>
      text.match(/(?:text|label|code|host|name|path|full|shortLength|callUrl): ?[^\n,]*/g) ?? [];
    expect(facts(short)).toEqual(facts(source).map((fact) => fact.replace(/\s*$/, '')));
  });
});
