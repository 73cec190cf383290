import type { Page } from 'playwright-core';

interface DomNode {
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
}

function find(node: DomNode, name: string): DomNode | undefined {
  if (node.nodeName.toLowerCase() === name) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(node: DomNode): string {
  if (node.nodeName === '#text') return node.nodeValue;
  if (node.nodeName === 'STYLE') return '';
  return [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join(' ');
}

/**
 * The text inside an element's closed shadow root. Only the debugging protocol sees it: the card keeps
 * its root closed so that a page cannot read what the history says.
 */
export async function closedText(page: Page, element: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = find(root, element);
    return host === undefined ? '' : textOf(host);
  } finally {
    await session.detach();
  }
}

/**
 * Opens, for this page alone, the shadow roots that the extension's own scripts are yet to close, so that
 * a checker which runs in the page can look into the card.
 */
export async function keepRootsOpen(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const contexts: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) contexts.push(context.id);
  });
  await session.send('Runtime.enable');
  for (const contextId of contexts) {
    await session.send('Runtime.evaluate', {
      contextId,
      expression: `{
        const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function (options) {
          return attachShadow.call(this, { ...options, mode: 'open' });
        };
      }`,
    });
  }
  if (contexts.length === 0) throw new Error('No script of the extension runs in this page.');
}
