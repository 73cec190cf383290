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
