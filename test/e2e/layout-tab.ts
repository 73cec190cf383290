import type { Tab } from '../browsers/session.ts';
import type { World } from '../browsers/world.ts';
import type { Operation } from '../dashboards/pages/layouts/operations.ts';

/** What a page of the layouts tells and does for tests, and what a test adds. */
export interface LayoutPage {
  __truth(): { cell: HTMLElement; code: string; label: string }[];
  __operate(operation: Operation, how?: 'sync' | 'default' | 'transition'): void;
  __operations(seed: number, count: number): Operation[];
  __show(query: string): Promise<void>;
  __ticks(): number;
  /** Every badge on the page, in shadow roots and frames too; see `offerBadges`. */
  testBadges(): HTMLElement[];
  /** The document or shadow root that holds them. */
  testRoot(): Document | ShadowRoot;
}

/** Runs in a page: offers the functions of `LayoutPage` whose names begin with `test`. */
function offerBadges(): void {
  const page = globalThis as unknown as Partial<LayoutPage>;
  page.testBadges = () => {
    const cells = page.__truth?.();
    return cells === undefined
      ? [...document.querySelectorAll<HTMLElement>('hang-tag')]
      : cells.flatMap(({ cell }) => [...cell.querySelectorAll<HTMLElement>('hang-tag')]);
  };
  page.testRoot = () =>
    (page.testBadges?.()[0]?.getRootNode() ?? document) as Document | ShadowRoot;
}

/** One tab in which tests look at one page after the other, without loading a layout anew for each query. */
export class LayoutTab {
  readonly tab: Tab;
  #layout = '';

  private constructor(tab: Tab) {
    this.tab = tab;
  }

  /** Opens the tab; a higher one takes longer to paint, and shows nothing else. */
  static async in(world: World, width = 1500, height = 500): Promise<LayoutTab> {
    return new LayoutTab(await world.openTab({ width, height }));
  }

  /** To be called where a test loads another page into the tab: the next layout is then loaded as well. */
  leave(): void {
    this.#layout = '';
  }

  /** Shows a page of a replica, and waits for so many badges. */
  async goto(url: string, badges = 10): Promise<void> {
    this.leave();
    await this.tab.goto(url);
    await this.#waitForBadges(badges);
  }

  /** Shows a layout as a query says, and waits for so many badges. */
  async show(layout: string, query: string, badges = 10): Promise<void> {
    if (this.#layout === layout) {
      await this.tab.evaluate(
        (wanted) => (globalThis as unknown as LayoutPage).__show(wanted),
        query,
      );
    } else {
      await this.tab.goto(`https://dashboard.vapi.ai/layouts/${layout}?${query}`);
      await this.tab.waitFor(() => '__truth' in globalThis);
      this.#layout = layout;
    }
    await this.#waitForBadges(badges);
  }

  async #waitForBadges(count: number): Promise<void> {
    await this.tab.evaluate(offerBadges);
    await this.tab.waitFor((wanted) => {
      const page = globalThis as unknown as LayoutPage;
      const fonts = [document, page.testRoot()].map(
        (root) => (root.ownerDocument ?? root).fonts.status,
      );
      return page.testBadges().length >= wanted && fonts.every((status) => status === 'loaded');
    }, count);
  }
}
