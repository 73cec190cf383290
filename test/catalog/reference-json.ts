import { SOURCES, type Source } from '../../lib/catalog/sources.ts';
import { experienceOf } from './experiences.ts';
import { families } from './families.ts';
import { variants } from './keys.ts';
import { addressOf, REPORT, sourceId } from './pages.ts';

/**
 * The reference for programs: how to report what is wrong, the sources by their short names, and the codes, one a
 * line, each with what is said of it under every answer to the key question (`open` alone where none changes it).
 */
export function referenceJson(): string {
  const codes = families().flatMap((family) =>
    family.codes.map((code) => {
      const all = variants(code, family.catalog);
      const [[, open]] = all as [(typeof all)[number]];
      return {
        code,
        catalog: family.catalog,
        family: family.id,
        page: addressOf(family, code),
        experience: experienceOf(open),
        cards: Object.fromEntries(
          all.map(([answer, card]) => [
            answer,
            { ...card, code: undefined, candidates: undefined },
          ]),
        ),
      };
    }),
  );
  const sources = Object.fromEntries(Object.entries(SOURCES).filter(([id]) => id !== 'unsourced'));
  const lines = codes.map((one) =>
    JSON.stringify(one, (key, value: unknown) =>
      key === 'sources' ? (value as Source[]).map(sourceId) : value,
    ),
  );
  return [
    `{"report":${JSON.stringify(REPORT)},`,
    `"sources":${JSON.stringify(sources, null, 1)},`,
    '"codes":[',
    lines.join(',\n'),
    ']}',
    '',
  ].join('\n');
}
