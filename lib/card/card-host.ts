import { i18n } from '../wording/texts.ts';
import cardCss from '../../components/remedy-card.css?inline';
import { CARD } from '../page/own-nodes.ts';
import { addStyles } from '../marking/add-styles.ts';
import colorsCss from '../marking/owner-colors.css?inline';
import { around, type Box } from './box.ts';
import { isIn, placeCard, type Spot } from './card-position.ts';
import hostCss from './card.css?inline';
import { CLICK_EVENTS } from './click-events.ts';

/** Events that are the card's own business: the page's shortcuts and outside clicks must not hear of them. */
const OWN_EVENTS = [
  ...CLICK_EVENTS,
  'keydown',
  'keypress',
  'keyup',
  'touchstart',
  'touchend',
  'input',
  'change',
  'submit',
  'paste',
  'copy',
  'cut',
] as const;

/** The element of a page's card: in the top layer, untouched by the page's styles, its inside closed to the page. */
export class CardHost {
  readonly element: HTMLElement;
  /** What the card is drawn into. */
  readonly root: ShadowRoot;
  readonly #page: Document;
  /** Where the card was put last. */
  #spot: Spot | undefined;

  /** @param onResize called when the card has grown or shrunk */
  constructor(page: Document, onResize: () => void) {
    this.#page = page;
    this.element = page.createElement(CARD);
    this.element.setAttribute('popover', 'manual');
    this.element.setAttribute('role', 'dialog');
    this.element.setAttribute('aria-label', i18n.t('card.label'));
    this.root = this.element.attachShadow({ mode: 'closed' });
    addStyles(this.root, `${hostCss}${colorsCss}${cardCss}`);
    for (const type of OWN_EVENTS) {
      this.element.addEventListener(type, (event) => event.stopPropagation());
    }
    new ResizeObserver(onResize).observe(this.element);
  }

  /** Puts the element where what is in it can be used: into the dialog that the badge is in, else into the page. */
  attachNear(badge: Element): void {
    // What is outside a modal dialog can be neither clicked nor focused, top layer or not.
    const parent =
      badge.closest('dialog[open],[role="dialog"],[role="alertdialog"]') ?? this.#page.body;
    if (this.element.parentElement !== parent) parent.append(this.element);
  }

  /** Puts it into the top layer, where it may be already. */
  show(): void {
    if (!this.element.matches(':popover-open')) this.element.showPopover();
  }

  /** Takes it out of the top layer. */
  hide(): void {
    this.leave();
    if (this.element.matches(':popover-open')) this.element.hidePopover();
  }

  /** Forgets where it is: the next place is found anew. */
  leave(): void {
    this.#spot = undefined;
  }

  /** Whether the pointer is over badge or card, or on the way between them. */
  isNear(badge: Element, x: number, y: number): boolean {
    const box = around(badge.getBoundingClientRect(), this.element.getBoundingClientRect());
    return isIn(box, x, y, 10);
  }

  /** Puts it beside a cell; false where its badge has left the view, and it stays where it was. */
  place(badge: Element, cell: Element): boolean {
    const box = badge.getBoundingClientRect();
    const view = { width: innerWidth, height: innerHeight };
    const isInView = isIn(
      { left: 0, top: 0, right: view.width, bottom: view.height },
      box.left,
      box.top,
    );
    if (box.width === 0 || !isInView) return false;
    const body = this.root.querySelector('.body');
    const scrolled = body?.scrollTop ?? 0;
    this.#moveTo(box, around(cell.getBoundingClientRect(), box), view);
    // What has to be measured at its full height loses its place on the way.
    body?.scrollTo({ top: scrolled, behavior: 'instant' });
    return true;
  }

  /** What the Tab key stops at, in order. */
  stops(): HTMLElement[] {
    const all = this.root.querySelectorAll<HTMLElement>(
      'button, a[href], summary, input, textarea, [tabindex="0"]',
    );
    return [...all].filter((stop) => stop.checkVisibility());
  }

  #moveTo(badge: Box, cell: Box, view: { readonly width: number; readonly height: number }): void {
    const { style } = this.element;
    const heights = new Map<number, number>();
    const heightAt = (width: number): number => {
      const known = heights.get(width);
      if (known !== undefined) return known;
      style.setProperty('--width', `${width}px`);
      style.setProperty('--height', 'none');
      const height = this.element.offsetHeight;
      heights.set(width, height);
      return height;
    };
    const isInUse = this.element.matches(':hover, :focus-within');
    const stay = this.#spot === undefined ? undefined : { ...this.#spot, isInUse };
    this.#spot = placeCard(heightAt, badge, cell, view, stay);
    const { left, top, width, maxHeight } = this.#spot;
    style.setProperty('--width', `${width}px`);
    style.setProperty('--left', `${left}px`);
    style.setProperty('--top', `${top}px`);
    style.setProperty('--height', `${maxHeight}px`);
  }
}
