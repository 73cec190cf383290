import { diagnose, diagnoseLabel } from '../../lib/reasons/index.ts';
import type { Tab } from '../browsers/session.ts';

/** A reason cell as the replica knows it, and the badge that it wears. */
export interface Compared {
  /** The true code; empty where the cell has no reason. */
  readonly truth: string;
  readonly label: string;
  /** Badges in the cell. */
  readonly badges: number;
  readonly owner: string;
  readonly certainty: string;
  readonly code: string;
}

/** Every reason cell of a layout beside its badge, and how many badges stand anywhere else. */
export interface Comparison {
  readonly cells: readonly Compared[];
  readonly strays: number;
}

/**
 * Compares the badges in a layout with the truth that the page itself tells, in the frame at hand, or after some
 * more: whatever is done before a frame is done after two.
 */
export function compare(tab: Tab, frames = 0): Promise<Comparison> {
  // One function without inner ones: what runs in the page must not lean on a compiler's helpers.
  return tab.evaluate(async (count) => {
    for (let i = 0; i < count; i += 1) await new Promise((done) => requestAnimationFrame(done));
    const page = globalThis as unknown as {
      __truth(): { cell: Element; code: string; label: string }[];
    };
    let total = 0;
    // A closed shadow root is reached by what is known to stand in it.
    const closed = page
      .__truth()
      .map(({ cell }) => cell.getRootNode() as Document | ShadowRoot)
      .filter((root) => root instanceof ShadowRoot && root.mode === 'closed');
    const roots: ParentNode[] = [document, ...new Set(closed)];
    for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
      total += root.querySelectorAll('hang-tag').length;
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null) roots.push(element.shadowRoot);
        const frame = element.localName === 'iframe' ? (element as HTMLIFrameElement) : undefined;
        const inner = frame?.contentDocument;
        if (inner !== null && inner !== undefined) roots.push(inner);
      }
    }
    const cells = [];
    let found = 0;
    for (const { cell, code, label } of page.__truth()) {
      const badges = cell.querySelectorAll('hang-tag');
      found += badges.length;
      const badge = badges[0];
      cells.push({
        truth: code,
        label,
        badges: badges.length,
        owner: badge?.getAttribute('data-owner') ?? '',
        certainty: badge?.getAttribute('data-certainty') ?? '',
        code: badge?.getAttribute('data-code') ?? '',
      });
    }
    return { cells, strays: total - found };
  }, frames);
}

/** What is wrong with a cell, in words; undefined where its badge is right. */
export function wrongWith(cell: Compared): string | undefined {
  const { truth, label, badges, owner, certainty, code } = cell;
  if (truth === '') return badges === 0 ? undefined : `a badge (${owner}) where there is no reason`;
  if (badges !== 1) return `${badges} badges at "${label}" (${truth})`;
  const fromLabel = diagnoseLabel(label, 'vapi').certainty;
  if (certainty === 'unknown') {
    return fromLabel === 'unknown' ? undefined : `unknown at "${label}" (${truth})`;
  }
  const right = diagnose(truth, 'vapi');
  if (certainty === 'narrowed') {
    if (fromLabel !== 'narrowed') return `narrowed at "${label}" (${truth})`;
    return owner === 'unclear' || owner === right.owner
      ? undefined
      : `owner ${owner} at "${label}", truly ${right.owner} (${truth})`;
  }
  return code === truth && owner === right.owner
    ? undefined
    : `${code} (${owner}) at "${label}", truly ${truth} (${right.owner})`;
}

/** Everything that is wrong in a comparison. */
export function wrongs({ cells, strays }: Comparison): string[] {
  return [
    ...cells.flatMap((cell) => wrongWith(cell) ?? []),
    ...(strays === 0 ? [] : [`${strays} badges outside reason cells`]),
  ];
}

/** Ms in which a page has to come right, however busy the machine is. */
const PATIENCE_MS = 20_000;

/**
 * Waits until every badge is right and stays so for two frames. What is wrong by then is what is wrong after
 * `PATIENCE_MS`, with the last comparison.
 */
export async function comeRight(
  tab: Tab,
): Promise<{ readonly wrong: readonly string[]; readonly found: Comparison }> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const first = wrongs(await compare(tab, 2));
    const found = await compare(tab, 2);
    const wrong = wrongs(found);
    if ((first.length === 0 && wrong.length === 0) || Date.now() > end) {
      return { wrong: wrong.length > 0 ? wrong : first, found };
    }
  }
}
