import { addStyles } from '../marking/add-styles.ts';
import css from './reload-notice.css?inline';
import { colorSchemeAround } from '../marking/color-scheme.ts';

/** The texts of the notice. They are asked for beforehand: afterwards the extension answers nothing. */
export interface NoticeTexts {
  readonly says: string;
  readonly reload: string;
  readonly close: string;
}

const NOTICE = 'hang-tag-notice';

/**
 * Says, in a corner and over nothing that the page lays out, that the page has to be reloaded, until the
 * user does so or closes it.
 */
export function showReloadNotice(page: Document, texts: NoticeTexts): void {
  const host = page.createElement(NOTICE);
  host.setAttribute('popover', 'manual');
  host.setAttribute('role', 'status');
  host.setAttribute('data-scheme', colorSchemeAround(page.body));
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, css);
  const says = page.createElement('span');
  says.textContent = texts.says;
  const button = (name: string, text: string, onClick: () => void): HTMLButtonElement => {
    const made = page.createElement('button');
    made.type = 'button';
    made.className = name;
    made.textContent = text;
    made.addEventListener('click', onClick);
    return made;
  };
  const close = button('close', '×', () => host.remove());
  close.setAttribute('aria-label', texts.close);
  root.append(
    says,
    button('reload', texts.reload, () => page.location.reload()),
    close,
  );
  page.body.append(host);
  host.showPopover();
}
