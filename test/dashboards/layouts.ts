import { readdirSync } from 'node:fs';

/** In what one layout differs from the others, as far as tests have to know. */
export interface LayoutTraits {
  /** Whether it shows reasons; false where nothing may get a badge. */
  readonly hasReasons: boolean;
  /** Whether the page leaves badges where they are. */
  readonly keepsBadges: boolean;
  /**
   * What the widths of columns follow: `set` where they are what the page says, whatever is in them, `content`
   * where a longer label widens its column, `none` where reasons stand in no column.
   */
  readonly columns: 'set' | 'content' | 'none';
  /** Whether its functions for tests act on the page at hand; false where the table is another page in a frame. */
  readonly isOwnPage: boolean;
}

/** A layout: its name, as it stands in the address after `/layouts/`, and in what it differs. */
export interface LayoutName extends LayoutTraits {
  readonly name: string;
}

/** What holds for a layout that says nothing else. */
const USUAL: LayoutTraits = {
  hasReasons: true,
  keepsBadges: true,
  columns: 'content',
  isOwnPage: true,
};

const FOLDER = new URL('./pages/layouts/kinds/', import.meta.url);

/**
 * Every layout in the folder `kinds`. Where one differs, a file beside it says so: `ag-grid.traits.ts` for
 * `ag-grid.tsx`; it stands apart so that it can be read without the libraries that draw the layout.
 */
export const LAYOUTS: readonly LayoutName[] = await Promise.all(
  readdirSync(FOLDER)
    .sort()
    .flatMap((file, _, files) => {
      const [name, extension] = file.split(/\.(?=tsx$)/);
      return name === undefined || extension === undefined
        ? []
        : [readLayout(name, files.includes(`${name}.traits.ts`))];
    }),
);

async function readLayout(name: string, differs: boolean): Promise<LayoutName> {
  if (!differs) return { name, ...USUAL };
  const { traits } = (await import(new URL(`${name}.traits.ts`, FOLDER).href)) as {
    traits: Partial<LayoutTraits>;
  };
  return { name, ...USUAL, ...traits };
}

/** Layouts with reasons in them, and badges that stay. */
export const MARKED_LAYOUTS = LAYOUTS.filter(
  ({ hasReasons, keepsBadges }) => hasReasons && keepsBadges,
);
