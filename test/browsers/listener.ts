import type { CDPSession, Page } from 'playwright-core';

interface AxValue {
  readonly value?: unknown;
}

interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

/** Roles that are read out with their names, and whose text is that name. */
const NAMED = [
  'button',
  'link',
  'heading',
  'radio',
  'textbox',
  'combobox',
  'switch',
  'DisclosureTriangle',
  'RootWebArea',
];

/** Roles that are worth a line for where they begin. */
const REGIONS = ['dialog', 'group', 'region', 'navigation', 'status'];

const STATES = ['expanded', 'checked', 'pressed'];

const textOf = (value: AxValue | undefined): string =>
  typeof value?.value === 'string' ? value.value.replace(/\s+/g, ' ').trim() : '';

/** One node as it is read out: `button "Copy code"`, with the states that it has. */
function inWords(node: AxNode): string {
  const states = STATES.flatMap((state) => {
    const found = node.properties?.find(({ name }) => name === state)?.value.value;
    return found === undefined ? [] : [` ${state}: ${JSON.stringify(found).replaceAll('"', '')}`];
  });
  return `${textOf(node.role)} "${textOf(node.name)}"${states.join(',')}`;
}

/** What somebody who listens to a page gets to know, from the browser's accessibility tree. */
export class Listener {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Begins to listen to a page of Chromium. */
  static async of(page: Page): Promise<Listener> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Listener(session);
  }

  /** What has the focus, also inside closed shadow roots. */
  async focused(): Promise<string> {
    const focused = (await this.#nodes()).filter(
      (node) =>
        !node.ignored &&
        node.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    const last = focused.at(-1);
    return last === undefined ? 'nothing' : inWords(last);
  }

  /** The first part of the page with that role, line by line in reading order; empty where there is none. */
  async read(role: string): Promise<string[]> {
    const nodes = await this.#nodes();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const first = nodes.find((node) => !node.ignored && textOf(node.role) === role);
    const lines: string[] = [];
    const visit = (node: AxNode | undefined): void => {
      if (node === undefined) return;
      const its = node.ignored ? '' : textOf(node.role);
      if (its === 'StaticText') {
        if (textOf(node.name) !== '') lines.push(textOf(node.name));
        return;
      }
      const isNamed = NAMED.includes(its);
      if (isNamed || (REGIONS.includes(its) && textOf(node.name) !== '')) lines.push(inWords(node));
      if (!isNamed) for (const id of node.childIds ?? []) visit(byId.get(id));
    };
    visit(first);
    return lines;
  }

  async #nodes(): Promise<AxNode[]> {
    const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
    return nodes;
  }
}
