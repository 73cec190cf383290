import { CHECKED_PAGES, pageOf, UNREAD_PAGES } from '../../lib/catalog/checked-pages.ts';
import { CATALOG, type Catalog } from '../../lib/catalog/index.ts';
import { LINKS } from '../../lib/catalog/links.ts';
import { OLDER_CODES } from '../../lib/catalog/older-codes.ts';
import { SOURCES, type Source } from '../../lib/catalog/sources.ts';
import { listCodes } from '../../lib/reasons/index.ts';
import { fieldsNamed, undeclared } from './fields.ts';
import { codesDeclared, compareCodes } from './sdk-codes.ts';
import type { SdkPackage } from './sdk-packages.ts';
import { unsourced } from './unsourced.ts';

/** What is compared with the vendors' packages; by default the catalog as it stands. */
export interface Known {
  readonly codes: Readonly<Record<'vapi' | 'retell', readonly string[]>>;
  /** Codes of which it is known that the packages no longer have them. */
  readonly older: Readonly<Record<'vapi' | 'retell', readonly string[]>>;
  readonly catalog: Catalog;
  /** Addresses that cards and sources lead to, by the short name of each. */
  readonly addresses: Readonly<Record<string, string>>;
  /** When each page was last read, `YYYY-MM`. */
  readonly pages: Readonly<Record<string, string>>;
}

/** One kind of finding: what it is, and each that was found. */
export interface Finding {
  readonly title: string;
  readonly found: readonly string[];
}

function addressesOfCatalog(): Record<string, string> {
  const all: [string, { readonly url?: string }][] = [
    ...Object.entries(LINKS),
    ...Object.entries<Source>(SOURCES),
  ];
  return Object.fromEntries(
    all.flatMap(([id, { url }], at) => (url === undefined ? [] : [[`${id} ${String(at)}`, url]])),
  );
}

/** The catalog as it stands. */
export function knownNow(): Known {
  return {
    codes: { vapi: listCodes('vapi'), retell: listCodes('retell') },
    older: OLDER_CODES,
    catalog: CATALOG,
    addresses: addressesOfCatalog(),
    pages: { ...CHECKED_PAGES, ...UNREAD_PAGES },
  };
}

/** What the vendors' packages say that the catalog does not, and the other way round. */
export function comparedWithPackages(packages: readonly SdkPackage[], known: Known): Finding[] {
  const ofCodes = (['vapi', 'retell'] as const).flatMap((catalog): Finding[] => {
    const declarations = packages
      .filter((one) => one.catalog === catalog)
      .flatMap((one) => one.declarations);
    const declared = codesDeclared(declarations, catalog);
    if (declared.size === 0) {
      return [{ title: `Packages of ${catalog} without a list of codes`, found: ['all'] }];
    }
    const { added, gone } = compareCodes(declared, new Set(known.codes[catalog]));
    const older = new Set(known.older[catalog]);
    return [
      { title: `New codes of ${catalog}: teach them, see the README`, found: added },
      {
        title: `Codes that ${catalog} has dropped: add them to lib/catalog/older-codes.ts`,
        found: gone.filter((code) => !older.has(code)),
      },
      {
        title: `Codes that ${catalog} lists again: take them out of lib/catalog/older-codes.ts`,
        found: [...older].filter((code) => declared.has(code)),
      },
    ];
  });
  const declarations = packages.flatMap((one) => one.declarations);
  return [
    ...ofCodes,
    {
      title: 'Fields that steps name and no package declares',
      found: undeclared(fieldsNamed(known.catalog), declarations),
    },
  ];
}

/**
 * What the catalog alone shows.
 *
 * @param month now, `YYYY-MM`
 */
export function comparedWithItself(known: Known, month: string): Finding[] {
  const { addresses, pages } = known;
  const unread = Object.entries(addresses).filter(([, url]) => !(pageOf(url) in pages));
  const lastYear = `${String(Number(month.slice(0, 4)) - 1)}${month.slice(4)}`;
  const linked = new Set(Object.values(addresses).map(pageOf));
  return [
    { title: 'Statements without a source', found: unsourced(known.catalog) },
    {
      title: 'Linked pages that are not in lib/catalog/checked-pages.ts: read them, add the month',
      found: unread.map(([id, url]) => `${id.split(' ')[0] ?? id}: ${url}`),
    },
    {
      title: 'Pages that nobody has read for a year',
      found: Object.entries(pages).flatMap(([page, read]) =>
        read <= lastYear ? `${page} (${read})` : [],
      ),
    },
    {
      title: 'Checked pages that nothing links any more',
      found: Object.keys(pages).filter((page) => !linked.has(page)),
    },
  ];
}

/** Findings as they are printed: each kind with its list, or that there is none. */
export function printed(findings: readonly Finding[]): string {
  return findings
    .map(({ title, found }) =>
      found.length === 0
        ? `  none   ${title}`
        : [
            `  ${String(found.length).padEnd(6)} ${title}`,
            ...found.map((one) => `         - ${one}`),
          ].join('\n'),
    )
    .join('\n');
}
