/** Places that show or quote reason codes and are no reason cells, whatever stands around them. */
const EXCLUDED = [
  'select',
  'datalist',
  'option',
  'input',
  'textarea',
  'pre',
  'code',
  'samp',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'canvas',
  '[contenteditable=""]',
  '[contenteditable="true"]',
  '[contenteditable="plaintext-only"]',
  '[role="listbox"]',
  '[role="option"]',
  '[role="menu"]',
  '[role="menubar"]',
  '[role^="menuitem"]',
  '[role="combobox"]',
  '[role="searchbox"]',
  '[role="textbox"]',
  '[role="tooltip"]',
  '[role="toolbar"]',
  '[role="navigation"]',
  'nav',
  '[role="tree"]',
  '[role="log"]',
  '[role="img"]',
  '.cm-editor',
  '.CodeMirror',
  '.monaco-editor',
  'hang-tag-card',
].join(',');

/** Controls: a value that holds one is a filter, and a label inside one is a chip. */
const CONTROLS =
  'button,[role="button"],a,input,select,textarea,label,[role="checkbox"],[role="radio"],[role="switch"],[role="option"],[role="tab"],[role="slider"]';

/** Whether an element lies where nothing may ever be marked. */
export function isExcluded(element: Element): boolean {
  return element.closest(EXCLUDED) !== null;
}

/** Whether an element itself begins what must never be marked. */
export function startsExcluded(element: Element): boolean {
  return element.matches(EXCLUDED);
}

const REMOVES = /^(?:[×✕✖⨯x]|.*(?:remove|clear|delete|dismiss).*)?$/i;

function nameOf(button: Element): string {
  return (button.getAttribute('aria-label') ?? button.textContent).trim();
}

/** Whether an element is, lies in, or holds a control, or lies in a list: signs of filters and legends. */
export function looksLikeFilter(label: Element, value: Element): boolean {
  for (let next = value.nextElementSibling; next !== null; next = next.nextElementSibling) {
    // A button that takes the filter away again.
    if (next.matches('button,[role="button"]') && REMOVES.test(nameOf(next))) return true;
  }
  return (
    label.closest(`${CONTROLS},li,h1,h2,h3,h4,h5,h6,legend,caption,summary`) !== null ||
    value.closest('ul,ol,[role="list"],[role="radiogroup"],form') !== null ||
    value.matches(CONTROLS) ||
    value.querySelector('ul,ol,input,select,textarea,[role="checkbox"],[role="option"]') !== null
  );
}
