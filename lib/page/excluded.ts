/** Elements that show or quote reason codes and are no reason cells, whatever stands around them. */
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

/** Controls: a value that holds one is a filter, and a caption inside one is a chip. */
const CONTROLS =
  'button,[role="button"],a,input,select,textarea,[role="checkbox"],[role="radio"],[role="switch"],[role="option"],[role="tab"],[role="slider"]';

/** What names or holds a list, a chart, a part of a page: a call's facts may stand in such too. */
const HEADS = 'li,h1,h2,h3,h4,h5,h6';

/** What holds or opens a choice. */
const CHOICES =
  'input,select,textarea,button[aria-haspopup],[role="checkbox"],[role="option"],[role="combobox"],[role="listbox"]';

/** Whether the user may write in an element: what is put there would be part of what they write. */
export function isEditable(element: Element): boolean {
  const nearest = element.closest('[contenteditable]:not([contenteditable="inherit"])');
  return nearest !== null && nearest.getAttribute('contenteditable') !== 'false';
}

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

/** Whether a `label` lies around an element that is one of a field to fill in, and not of a value to read. */
function isOfField(element: Element): boolean {
  const label = element.closest('label');
  return label !== null && label.control !== null;
}

/**
 * Whether an element is, lies in, or holds a control, or lies in a list: signs of filters and legends.
 *
 * @param isOfCall whether facts of a call stand around, which excuses lists and headings
 */
export function looksLikeFilter(
  caption: Element,
  value: Element,
  isOfCall: () => boolean,
): boolean {
  for (let next = value.nextElementSibling; next !== null; next = next.nextElementSibling) {
    // A button that takes the filter away again.
    if (next.matches('button,[role="button"]') && REMOVES.test(nameOf(next))) {
      return nameOf(next) !== '' || !isOfCall();
    }
  }
  return (
    caption.closest(`${CONTROLS},legend,caption,summary`) !== null ||
    isOfField(caption) ||
    value.closest('[role="radiogroup"],form') !== null ||
    value.matches(`${CONTROLS},label,li`) ||
    value.querySelector(`ul,ol,${CHOICES}`) !== null ||
    ((caption.closest(HEADS) !== null || value.closest('ul,ol,[role="list"]') !== null) &&
      !isOfCall())
  );
}
