import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../lib/reasons/entry.ts';
import { FAILURES, KINDS } from '../../../lib/reasons/failure-texts.ts';
import { FAILURE_REMEDIES, KIND_REMEDIES } from '../../../lib/reasons/remedies-failures.ts';
import { RETELL_REMEDIES } from '../../../lib/reasons/remedies-retell.ts';
import { VAPI_CONNECTION_REMEDIES } from '../../../lib/reasons/remedies-vapi-connection.ts';
import { VAPI_EXPECTED_REMEDIES } from '../../../lib/reasons/remedies-vapi-expected.ts';
import { VAPI_SETUP_REMEDIES } from '../../../lib/reasons/remedies-vapi-setup.ts';
import { retellEntries } from '../../../lib/reasons/retell-entries.ts';
import { VAPI_CONNECTION } from '../../../lib/reasons/vapi-connection.ts';
import { VAPI_EXPECTED } from '../../../lib/reasons/vapi-expected.ts';
import { VAPI_SETUP } from '../../../lib/reasons/vapi-setup.ts';
import { json, markdown } from '../../catalog/render.ts';

const keys = (text: string): string[] => readBlocks(text).flatMap((block) => block.keys);

describe('the catalog as it is written', () => {
  it.each([
    ['expected ends', VAPI_EXPECTED, VAPI_EXPECTED_REMEDIES],
    ['setup', VAPI_SETUP, VAPI_SETUP_REMEDIES],
    ['connection', VAPI_CONNECTION, VAPI_CONNECTION_REMEDIES],
    ['kinds of failure', KINDS, KIND_REMEDIES],
  ])('has a remedy for every meaning and none without: %s', (_name, meanings, remedies) => {
    expect(keys(remedies)).toEqual(keys(meanings));
  });

  it('has the same for Retell, and no remedy for a failure that does not exist', () => {
    expect(keys(RETELL_REMEDIES)).toEqual([...retellEntries().keys()]);
    expect(keys(FAILURES)).toEqual(expect.arrayContaining(keys(FAILURE_REMEDIES)));
  });

  it('names no code twice', () => {
    for (const text of [
      VAPI_EXPECTED + VAPI_SETUP + VAPI_CONNECTION,
      FAILURES,
      FAILURE_REMEDIES,
      RETELL_REMEDIES,
    ]) {
      expect(new Set(keys(text)).size).toBe(keys(text).length);
    }
  });

  it('is what `npm run catalog` wrote last', () => {
    const kept = (name: string): string =>
      readFileSync(new URL(`../../../assets/catalog/${name}`, import.meta.url), 'utf8');
    expect(kept('reasons.md') === markdown(), 'run npm run catalog').toBe(true);
    expect(kept('reasons.json') === json(), 'run npm run catalog').toBe(true);
  });
});
