import { isObject } from '../calls/checks.ts';
import { defined } from '../calls/defined.ts';
import { whySaysNothing } from '../reasons/taught-labels.ts';
import type { TaughtLabel } from '../reasons/diagnosis.ts';
import { vendorOfHost } from '../vendors/index.ts';
import { checkLabel } from './check-label.ts';
import type { ListCheck } from './check-page-settings.ts';
import { CHECKS } from './check-settings.ts';
import { LONGEST_FILE } from './longest-file.ts';
import { refuse, type Checked, type Problem } from './problem.ts';
import { readList, type UnusedPart } from './read-by-check.ts';
import type { Settings } from './settings.ts';
import { parseShallow } from './shallow-json.ts';

/** The form of teams' files that this version writes, and the newest that it reads. */
const VERSION = 1;

/** The lists of a team's file, and the setting that each adds to. */
const LISTS = {
  headers: 'taught',
  labels: 'labels',
  hosts: 'hosts',
  rules: 'overrides',
  clients: 'clients',
} as const satisfies Readonly<Record<string, keyof Settings>>;

type List = keyof typeof LISTS;
type TeamFacts = Readonly<Record<string, unknown>>;

/** Why a file is no team's file. */
export type NoTeamFile = 'too-large' | 'no-json' | 'no-facts' | 'newer';

/** What adding a team's file comes to. */
export interface AddedSettings {
  /** The lists that grow, as they are then. */
  readonly settings: Partial<Settings>;
  /** How many elements are new. */
  readonly added: number;
  /** How many were there already, just as they are in the file. */
  readonly known: number;
  /** Parts of the file that cannot be used, with where they stand in it. */
  readonly unused: readonly (Omit<UnusedPart, 'setting'> & { readonly list: string })[];
}

/** What a team can pass on of the settings, as the text of a file. */
export function teamFile(settings: Settings): string {
  const lists = Object.entries(LISTS).map(([list, name]) => [list, settings[name]] as const);
  return JSON.stringify(
    { hangtag: 'facts', version: VERSION, ...Object.fromEntries(lists) },
    null,
    2,
  );
}

/** What the text of a team's file holds, for `addTeamFile`; or why it is none. Never throws. */
export function parseTeamFile(text: string): TeamFacts | NoTeamFile {
  if (text.length > LONGEST_FILE) return 'too-large';
  let file: unknown;
  try {
    file = parseShallow(text);
  } catch {
    return 'no-json';
  }
  if (!isObject(file) || file['hangtag'] !== 'facts') return 'no-facts';
  const { version } = file;
  if (typeof version !== 'number' || version < 1) return 'no-facts';
  return version > VERSION ? 'newer' : file;
}

/**
 * Adds what a team's file holds to the settings. Nothing that is set goes or changes: an element that says otherwise of
 * the same thing is told of and not used. Pure; never throws.
 */
export function addTeamFile(settings: Settings, file: TeamFacts): AddedSettings {
  type Unused = Omit<UnusedPart, 'setting'> & { readonly list: string };
  const unused: Unused[] = [];
  const grown: Partial<Record<keyof Settings, readonly unknown[]>> = {};
  let [added, known] = [0, 0];
  const lists = Object.keys(file).filter((each) => each !== 'hangtag' && each !== 'version');
  // Labels come last: what they say depends on the rules and the hosts, those of the file too.
  const isLabels = (list: string): boolean => list === 'labels';
  for (const list of [...lists.filter((each) => !isLabels(each)), ...lists.filter(isLabels)]) {
    const stored = file[list];
    const tell = (problem: Problem, part?: number): void => {
      unused.push(defined<Unused>({ list, problem, stored, part }));
    };
    if (!Object.hasOwn(LISTS, list)) tell({ kind: 'field' });
    else if (!Array.isArray(stored)) tell({ kind: 'no-list' });
    else {
      const name = LISTS[list as List];
      const before: readonly unknown[] = settings[name];
      const check = CHECKS[name] as ListCheck<unknown>;
      const now: Settings = { ...settings, ...(grown as object) };
      const { more, same } = newOf(
        name === 'labels' ? { ...check, checkElement: checkUseOfLabel(now) } : check,
        before,
        stored,
        tell,
      );
      if (more.length > 0) grown[name] = [...before, ...more];
      added += more.length;
      known += same;
    }
  }
  unused.sort((one, other) => lists.indexOf(one.list) - lists.indexOf(other.list));
  // Each list is of what its own check gives.
  return { settings: grown as unknown as Partial<Settings>, added, known, unused };
}

/** Checks a label, and whether it says anything. Where no vendor is known yet, it may once its host is added. */
function checkUseOfLabel(settings: Settings): (value: unknown) => Checked<TaughtLabel> {
  return (value) => {
    const checked = checkLabel(value);
    if (!checked.ok) return checked;
    const vendor = vendorOfHost(checked.value.host, settings.hosts);
    const why =
      vendor === undefined ? undefined : whySaysNothing(checked.value, vendor.id, settings);
    if (why === undefined) return checked;
    return refuse(why, { field: why === 'unknown-code' ? 'code' : 'label' });
  };
}

function newOf(
  check: ListCheck<unknown>,
  before: readonly unknown[],
  stored: readonly unknown[],
  tell: (problem: Problem, part: number) => void,
): { readonly more: readonly unknown[]; readonly same: number } {
  const more: unknown[] = [];
  let same = 0;
  const texts = new Set(before.map((each) => JSON.stringify(each)));
  const keys = new Set(before.map((each) => check.keyOf?.(each)));
  // Each by itself: what a list may hold at most counts with what is there already.
  for (const [i, element] of stored.entries()) {
    const [read] = readList({ ...check, most: 1 }, [element]);
    if (read === undefined) continue;
    if (!read.ok) {
      tell(read.problem, i + 1);
      continue;
    }
    const { value } = read;
    const text = JSON.stringify(value);
    const key = check.keyOf?.(value);
    if (texts.has(text)) same += 1;
    else if (key !== undefined && keys.has(key)) tell({ kind: 'taken' }, i + 1);
    else if (before.length + more.length >= check.most) {
      tell({ kind: 'many', limit: check.most }, i + 1);
    } else {
      more.push(value);
      texts.add(text);
      keys.add(key);
    }
  }
  return { more, same };
}
