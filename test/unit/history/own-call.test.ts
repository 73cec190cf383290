import { describe, expect, it } from 'vitest';
import { claimOfOwn } from '../../../lib/history/import/own-call.ts';

describe('yes and no in an export of one’s own', () => {
  it.each([
    [true, true],
    ['true', true],
    // A spreadsheet writes it so when it saves a CSV.
    ['TRUE', true],
    [false, false],
    ['false', false],
    ['FALSE', false],
    ['WAHR', true],
    ['FALSCH', false],
    ['VERDADERO', true],
    ['FALSO', false],
    ['', undefined],
    ['maybe', undefined],
    [undefined, undefined],
  ])('%j is read as %j', (written, meant) => {
    const claim = claimOfOwn({ fair: written, hostAssumed: written });
    expect(claim).toMatchObject({ claim: { fair: meant, hostAssumed: meant } });
  });
});
