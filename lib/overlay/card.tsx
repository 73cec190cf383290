import { i18n } from '#i18n';
import { render } from 'preact';
import cardCss from '../../components/remedy-card.css?inline';
import { RemedyCard } from '../../components/remedy-card.tsx';
import { CARD } from '../page/own-nodes.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import { addStyles } from './add-styles.ts';
import { around, isIn, placeCard } from './card-position.ts';
import hostCss from './card.css?inline';
import coloursCss from './owner-colours.css?inline';
import { schemeAround } from './scheme.ts';
import type { CardCall } from './support-text.ts';

/** What the card shows for a badge. */
export interface CardContent {
  readonly diagnosis: Diagnosis;
  readonly call: CardCall;
  /** The cell that the card must not cover. */
  readonly cell: Element;
}

/** The one card of a page: made when it is first needed, in the top layer, untouched by the page's styles. */
export class Card {
  readonly #page: Document;
  readonly #contentOf: (badge: Element) => CardContent | undefined;
  #host: HTMLElement | undefined;
  #root: ShadowRoot | undefined;
  #badge: HTMLElement | undefined;
  #frame = 0;

  constructor(page: Document, contentOf: (badge: Element) => CardContent | undefined) {
    this.#page = page;
    this.#contentOf = contentOf;
  }

  /** The badge that the card is open for. */
  get badge(): HTMLElement | undefined {
    return this.#badge;
  }

  /** Opens for a badge, or moves there. */
  open(badge: HTMLElement): void {
    const content = this.#contentOf(badge);
    if (content === undefined) return;
    const { host, root } = this.#ensureHost(badge);
    this.#badge?.removeAttribute('data-open');
    this.#badge = badge;
    badge.setAttribute('data-open', '');
    host.setAttribute('data-scheme', schemeAround(content.cell));
    host.style.setProperty('--card-font', getComputedStyle(content.cell).fontFamily);
    this.#draw(root, content);
    if (!host.matches(':popover-open')) host.showPopover();
    this.place();
  }

  /** Draws again what the open card shows, as after its badge has become exact. */
  refresh(): void {
    const badge = this.#badge;
    if (badge === undefined || this.#root === undefined) return;
    const content = badge.isConnected ? this.#contentOf(badge) : undefined;
    if (content === undefined) {
      this.close();
      return;
    }
    this.#draw(this.#root, content);
    this.place();
  }

  /** Closes the card; `refocus` gives the focus back to its badge. */
  close(refocus = false): void {
    const badge = this.#badge;
    if (badge === undefined) return;
    this.#badge = undefined;
    badge.removeAttribute('data-open');
    if (this.#host?.matches(':popover-open') === true) this.#host.hidePopover();
    if (refocus && badge.isConnected) badge.focus({ preventScroll: true });
  }

  /** Moves the focus into the open card. */
  focusFirst(): void {
    this.#root?.querySelector<HTMLElement>('button, a[href]')?.focus();
  }

  /** Whether an event's path goes through the card. */
  contains(path: readonly EventTarget[]): boolean {
    return this.#host !== undefined && path.includes(this.#host);
  }

  /** Whether the pointer is over badge or card, or on the way between them. */
  isNear(x: number, y: number): boolean {
    if (this.#badge === undefined || this.#host === undefined) return false;
    const badge = this.#badge.getBoundingClientRect();
    return isIn(around(badge, this.#host.getBoundingClientRect()), x, y, 10);
  }

  /** Puts the card beside its badge; closes it where the badge has left the view. */
  place(): void {
    const [badge, host, root] = [this.#badge, this.#host, this.#root];
    if (badge === undefined || host === undefined || root === undefined) return;
    const box = badge.getBoundingClientRect();
    const view = { width: innerWidth, height: innerHeight };
    const isGone = !badge.isConnected || box.width === 0;
    if (
      isGone ||
      !isIn({ left: 0, top: 0, right: view.width, bottom: view.height }, box.left, box.top)
    ) {
      this.close();
      return;
    }
    const cell = (this.#contentOf(badge)?.cell ?? badge).getBoundingClientRect();
    host.style.setProperty('--height', `${view.height - 16}px`);
    const size = { width: host.offsetWidth, height: host.offsetHeight };
    const { left, top, maxHeight } = placeCard(size, box, around(cell, box), view);
    host.style.setProperty('--left', `${left}px`);
    host.style.setProperty('--top', `${top}px`);
    host.style.setProperty('--height', `${maxHeight}px`);
  }

  /** Places the card again before the next frame. */
  placeSoon(): void {
    if (this.#badge === undefined || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.place();
    });
  }

  #draw(root: ShadowRoot, { diagnosis, call }: CardContent): void {
    render(
      <RemedyCard
        key={`${diagnosis.code ?? diagnosis.title} ${call.id ?? ''}`}
        diagnosis={diagnosis}
        call={call}
        onCopy={(text) =>
          navigator.clipboard.writeText(text).then(
            () => true,
            () => false,
          )
        }
      />,
      root,
    );
  }

  #ensureHost(badge: Element): { host: HTMLElement; root: ShadowRoot } {
    if (this.#host === undefined || this.#root === undefined) {
      this.#host = this.#page.createElement(CARD);
      this.#host.setAttribute('popover', 'manual');
      this.#host.setAttribute('role', 'dialog');
      this.#host.setAttribute('aria-label', i18n.t('card.label'));
      this.#root = this.#host.attachShadow({ mode: 'closed' });
      addStyles(this.#root, `${hostCss}${coloursCss}${cardCss}`);
    }
    // What is outside a modal dialog can be neither clicked nor focused, top layer or not.
    const parent =
      badge.closest('dialog[open],[role="dialog"],[role="alertdialog"]') ?? this.#page.body;
    if (this.#host.parentElement !== parent) parent.append(this.#host);
    return { host: this.#host, root: this.#root };
  }
}
