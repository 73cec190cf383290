import { CATALOG } from '../../lib/catalog/index.ts';
import { SOURCES, type Source } from '../../lib/catalog/sources.ts';
import type { Diagnosis } from '../../lib/reasons/index.ts';
import { cardText, monthInWords, plain, whose, type Cite } from './card-text.ts';
import { EXPERIENCES, experienceOf, type Experience } from './experiences.ts';
import { families, type Family } from './families.ts';
import { cardOf, variants, type KeyAnswer } from './keys.ts';

const MADE = 'Made by `npm run catalog`; do not edit.';

/** How to say that a page is wrong. */
export const REPORT =
  '**Wrong or out of date?** Open an issue with the code, the sentence, what is right, and the page where that is written. Never with a phone number or a transcript. To mend it yourself, see [CONTRIBUTING](../../CONTRIBUTING.md#this-card-is-wrong).';

const KEY_TITLES = {
  open: 'Whose key it was is not known',
  own: 'With your own key',
  vendor: "With the vendor's key",
} as const satisfies Readonly<Record<KeyAnswer, string>>;

const SOURCE_IDS: ReadonlyMap<Source, string> = new Map(
  Object.entries(SOURCES).map(([id, source]) => [source, id]),
);

/** The short name of a source of the catalog. */
export function sourceId(source: Source): string {
  const id = SOURCE_IDS.get(source);
  if (id === undefined) throw new Error(`${source.name} is no source of the catalog.`);
  return id;
}

function sourceLine(source: Source): string {
  const { name, page, section, date, url } = source;
  const what = [name, page, section].filter((part) => part !== undefined).join(', ');
  const link = url === undefined ? what : `[${what}](${url})`;
  return date === undefined ? link : `${link}, ${monthInWords(date)}`;
}

/** Numbers the sources of a page in the order in which they are named. */
class Bibliography {
  readonly #cited: Source[] = [];

  readonly cite: Cite = (sources) => {
    const numbers = sources.map((source) => {
      const at = this.#cited.indexOf(source);
      return at < 0 ? this.#cited.push(source) : at + 1;
    });
    return numbers.map((n) => ` [${String(n)}](#source-${String(n)})`).join('');
  };

  lines(): string[] {
    return this.#cited.map(
      (source, at) =>
        `${String(at + 1)}. <a id="source-${String(at + 1)}"></a>${sourceLine(source)}`,
    );
  }
}

function head(title: string): string[] {
  return [`# ${title}`, '', `${MADE} [All end reasons](README.md)`, '', REPORT];
}

/** A code with everything that is said of it, under each answer to the key question. */
function codeLines(code: string, catalog: Family['catalog'], cite: Cite): string[] {
  const all = variants(code, catalog);
  const heading = ['', `<a id="${code}"></a>`, '', `## \`${code}\``, ''];
  if (all.length === 1) return [...heading, ...all.flatMap(([, one]) => cardText(one, cite))];
  return [
    ...heading,
    ...all.flatMap(([answer, one]) => [
      `### ${KEY_TITLES[answer]}`,
      '',
      ...cardText(one, cite),
      '',
    ]),
  ];
}

/** SIP statuses that no listed code names; they are read in codes that are not listed. */
function statusLines(cite: Cite): string[] {
  const statuses = Object.entries(CATALOG.sip).flatMap(([key, { also = [] }]) => [key, ...also]);
  return statuses
    .filter((status) => /^\d{3}(?:-|$)/.test(status))
    .sort()
    .flatMap((status) => {
      const one = cardOf(`call.in-progress.error-providerfault-outbound-sip-${status}`, 'vapi');
      return ['', `<a id="sip-${status}"></a>`, '', `## ${one.title}`, '', ...cardText(one, cite)];
    });
}

function familyPage({ id, title, catalog, codes }: Family): string {
  const bibliography = new Bibliography();
  const { cite } = bibliography;
  const body = codes.flatMap((code) => codeLines(code, catalog, cite));
  const more = id === 'vapi-sip' ? statusLines(cite) : [];
  return [
    ...head(title),
    '',
    ...codes.map((code) => `- [\`${code}\`](#${code})`),
    ...body,
    ...more,
    '',
    '## Sources',
    '',
    ...bibliography.lines(),
    '',
  ].join('\n');
}

/** A code on the page of its family. */
export function addressOf({ id }: Family, code: string): string {
  return `${id}.md#${code}`;
}

function row(family: Family, one: Diagnosis): string {
  const { code = '', meaning, title } = one;
  return `| [\`${code}\`](${addressOf(family, code)}) | ${whose(one)} | ${plain(meaning?.text ?? title)} |`;
}

/** The codes of one experience: one by one, and by provider where hundreds say the same of each. */
function experienceLines(experience: Experience, all: readonly Family[]): string[] {
  const of = ({ catalog, codes }: Family): Diagnosis[] =>
    codes.map((code) => cardOf(code, catalog)).filter((one) => experienceOf(one) === experience);
  const written = all.filter(({ provider }) => provider === undefined);
  const rows = written.flatMap((family) => of(family).map((one) => row(family, one)));
  const providers = all.flatMap((family) => {
    const { length } = family.provider === undefined ? [] : of(family);
    const name = family.title.replace('Vapi: ', '');
    return length === 0 ? [] : [`[${name}](${family.id}.md) (${String(length)})`];
  });
  return [
    '',
    `## ${EXPERIENCES[experience]}`,
    '',
    ...(rows.length === 0
      ? []
      : ['| code | whose fault | what happened |', '|---|---|---|', ...rows, '']),
    ...(providers.length === 0
      ? []
      : [`Failures of providers, by provider: ${providers.join(' · ')}`, '']),
  ];
}

function entryPage(all: readonly Family[]): string {
  const count = all.reduce((sum, { codes }) => sum + codes.length, 0);
  const link = ({ id, title, codes }: Family): string =>
    `- [${title}](${id}.md) (${String(codes.length)})`;
  const experiences = Object.keys(EXPERIENCES) as Experience[];
  return [
    '# Why calls end',
    '',
    `${MADE} ${String(count)} end reasons of Vapi, and of Retell and UponAI, which share theirs; [as JSON](reasons.json).`,
    '',
    'Each statement has its source and the date of that; “inference” marks what follows from the words of a code or from other statements. Where the owner of a fault depends on whose provider key was used, each case is told by itself.',
    '',
    REPORT,
    '',
    '## What was the call like?',
    '',
    ...experiences.map((one) => `- [${EXPERIENCES[one]}](#${anchorOf(EXPERIENCES[one])})`),
    '- [All pages](#all-pages)',
    ...experiences.flatMap((one) => experienceLines(one, all)),
    '',
    '## All pages',
    '',
    ...all.map(link),
    '',
  ].join('\n');
}

/** The anchor that code hosts give a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

/** Every page of the reference, by file name: one a family, and the entry page. */
export function pages(): ReadonlyMap<string, string> {
  const all = families();
  return new Map([
    ['README.md', entryPage(all)],
    ...all.map((family): [string, string] => [`${family.id}.md`, familyPage(family)]),
  ]);
}
