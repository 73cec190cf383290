/**
 * Runs in a page: translates it as Chrome does, or as Firefox does, into no language at all. What was translated
 * before stays as it is. No named function inside: what runs in the page must not lean on a compiler's helpers.
 */
export function translatePage(as: 'chromium' | 'firefox'): void {
  const html = 'http://www.w3.org/1999/xhtml';
  // A closed shadow root is reached by what is known to stand in it.
  const page = globalThis as unknown as { readonly __truth?: () => { readonly cell: Element }[] };
  const closed = (page.__truth?.() ?? [])
    .map(({ cell }) => cell.getRootNode() as Document | ShadowRoot)
    .filter((root) => root instanceof ShadowRoot && root.mode === 'closed');
  const roots: (Document | ShadowRoot)[] = [document, ...new Set(closed)];
  if (as === 'chromium') document.documentElement.classList.add('translated-ltr');
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    const texts: Text[] = [];
    const top = root instanceof Document ? root.body : root;
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        const isDone = node.parentElement?.closest('font,[data-translated],style,script');
        if (isDone === null && /[a-z]{2}/i.test((node as Text).data)) texts.push(node as Text);
        continue;
      }
      const element = node as HTMLElement;
      if (element.shadowRoot !== null) roots.push(element.shadowRoot);
      if (element instanceof HTMLIFrameElement && element.contentDocument !== null) {
        roots.push(element.contentDocument);
      }
    }
    for (const text of texts) {
      // The words of an ID are none.
      const words = text.data.replace(/(?<![\w-])[a-z]+(?![\w-])|[a-z]+(?=[ .-][a-z])/gi, '$&ung');
      if (as === 'firefox') {
        text.data = words;
        if (text.parentElement !== null) text.parentElement.dataset['translated'] = '';
        continue;
      }
      const [outer, inner] = [
        document.createElementNS(html, 'font'),
        document.createElementNS(html, 'font'),
      ];
      inner.append(words);
      outer.append(inner);
      text.replaceWith(outer);
    }
  }
}
