import { i18n } from '../wording/texts.ts';
import { render } from 'preact';
import cardCss from '../../components/remedy-card.css?inline';
import type { Formats } from '../wording/formats.ts';
import { CARD } from '../page/own-nodes.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import type { PageSettings } from '../settings/settings.ts';
import { addStyles } from '../marking/add-styles.ts';
import { around, isIn, placeCard, type Spot } from './card-position.ts';
import hostCss from './card.css?inline';
import { CLICK_EVENTS } from './click-events.ts';
import coloursCss from '../marking/owner-colours.css?inline';
import { PageCard } from './page-card.tsx';
import type { CardAnswers } from './use-spread.ts';
import { colourSchemeAround } from '../marking/colour-scheme.ts';
import type { CardCall } from '../wording/support-text.ts';

/** What the card shows for a badge. */
export interface CardContent {
  readonly diagnosis: Diagnosis;
  readonly call: CardCall;
  /** The label, where the user may say which code it stands for. */
  readonly teachable: string | undefined;
  /** The cell that the card must not cover. */
  readonly cell: Element;
  /** The team's rules and answers as they stand now. */
  readonly settings: Pick<PageSettings, 'overrides' | 'ownKeys'>;
  /** Finds the badge of the same call again, after the page has drawn it anew. */
  readonly findAgain: () => HTMLElement | undefined;
}

/** What every card of a page works with. */
export interface CardTools {
  readonly formats: Formats;
  readonly answers: CardAnswers;
  /** Hangtag's own. */
  readonly version: string;
}

/** Ms that a page may take to draw a call again that it has taken away, before its card closes. */
const AGAIN_MS = 400;

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

/** The one card of a page: made when it is first needed, in the top layer, untouched by the page's styles. */
export class Card {
  readonly #page: Document;
  readonly #tools: CardTools;
  readonly #contentOf: (badge: Element) => CardContent | undefined;
  #host: HTMLElement | undefined;
  #root: ShadowRoot | undefined;
  #badge: HTMLElement | undefined;
  /** What the card must not cover, as it was drawn last: the page moves far more often than that changes. */
  #cell: Element | undefined;
  #spot: Spot | undefined;
  #findAgain: (() => HTMLElement | undefined) | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Whether the badge has the focus, or had it when the page took it away. */
  #isBadgeFocused = false;
  /** Whether something in the card has the focus, or had it when it was drawn anew. */
  #isFocused = false;
  #frame = 0;
  /** The page may become light or dark under the open card: its badge is told. */
  readonly #themes = new MutationObserver(() => this.#takeColours());

  constructor(
    page: Document,
    tools: CardTools,
    contentOf: (badge: Element) => CardContent | undefined,
  ) {
    this.#page = page;
    this.#tools = tools;
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
    if (this.#badge !== badge) {
      this.#unmark();
      this.#spot = undefined;
    }
    this.#mark(badge);
    host.style.setProperty('--card-font', getComputedStyle(content.cell).fontFamily);
    this.#draw(root, content);
    this.#takeColours();
    if (!host.matches(':popover-open')) host.showPopover();
    this.place();
  }

  /** Draws again what the open card shows, as after its badge has become exact. */
  refresh(): void {
    const badge = this.#badge;
    if (badge === undefined || this.#root === undefined) return;
    if (!badge.isConnected && !this.#followBadge()) return;
    const content = this.#contentOf(this.#badge ?? badge);
    if (content === undefined) {
      this.close();
      return;
    }
    this.#draw(this.#root, content);
    this.#takeColours();
    this.place();
  }

  /** Closes the card; `refocus` gives the focus back to its badge. */
  close(refocus = false): void {
    const badge = this.#badge;
    if (badge === undefined) return;
    this.#unmark();
    this.#badge = undefined;
    this.#cell = undefined;
    this.#findAgain = undefined;
    this.#isBadgeFocused = this.#isFocused = false;
    this.#spot = undefined;
    if (this.#host?.matches(':popover-open') === true) this.#host.hidePopover();
    // Whoever opens it again begins anew; and what is closed asks for nothing.
    if (this.#root !== undefined) render(null, this.#root);
    if (refocus && badge.isConnected) badge.focus({ preventScroll: true });
  }

  /** Has to be told what has the focus now; a page takes it away from elements that it removes, and tells nobody. */
  noteFocus(target: HTMLElement | undefined): void {
    this.#isBadgeFocused = target !== undefined && target === this.#badge;
    this.#isFocused = false;
  }

  /** Moves the focus into the open card, to what is done there most. */
  focusFirst(): void {
    const [first] = this.#stops();
    const main = this.#root?.querySelector<HTMLElement>('.asks .button, footer .button.main');
    (main ?? first)?.focus();
  }

  /** Whether the focus is on the card's last stop, or going back, on its first. */
  isAtEnd(isBackwards: boolean): boolean {
    const stops = this.#stops();
    return this.#root?.activeElement === stops.at(isBackwards ? 0 : -1);
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
    if (!badge.isConnected) {
      this.refresh();
      return;
    }
    const box = badge.getBoundingClientRect();
    const view = { width: innerWidth, height: innerHeight };
    if (
      box.width === 0 ||
      !isIn({ left: 0, top: 0, right: view.width, bottom: view.height }, box.left, box.top)
    ) {
      this.close();
      return;
    }
    const cell = (this.#cell ?? badge).getBoundingClientRect();
    const body = root.querySelector('.body');
    const scrolled = body?.scrollTop ?? 0;
    const heights = new Map<number, number>();
    const heightAt = (width: number): number => {
      const known = heights.get(width);
      if (known !== undefined) return known;
      host.style.setProperty('--width', `${width}px`);
      host.style.setProperty('--height', 'none');
      const height = host.offsetHeight;
      heights.set(width, height);
      return height;
    };
    const isInUse = host.matches(':hover, :focus-within');
    const stay = this.#spot === undefined ? undefined : { ...this.#spot, isInUse };
    const spot = placeCard(heightAt, box, around(cell, box), view, stay);
    const { left, top, width, maxHeight } = spot;
    this.#spot = spot;
    host.style.setProperty('--width', `${width}px`);
    host.style.setProperty('--left', `${left}px`);
    host.style.setProperty('--top', `${top}px`);
    host.style.setProperty('--height', `${maxHeight}px`);
    // What has to be measured at its full height loses its place on the way.
    body?.scrollTo({ top: scrolled, behavior: 'instant' });
  }

  /** Places the card again before the next frame. */
  placeSoon(): void {
    if (this.#badge === undefined || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.place();
    });
  }

  #takeColours(): void {
    if (this.#cell !== undefined)
      this.#host?.setAttribute('data-scheme', colourSchemeAround(this.#cell));
  }

  #mark(badge: HTMLElement): void {
    this.#badge = badge;
    const { activeElement } = badge.getRootNode() as Document | ShadowRoot;
    this.#isBadgeFocused = activeElement === badge;
    badge.setAttribute('data-open', '');
    badge.setAttribute('aria-expanded', 'true');
    this.#themes.observe(badge, { attributeFilter: ['data-scheme'] });
  }

  /** Goes on with the new badge of a call that the page has drawn anew; false where there is none (yet). */
  #followBadge(): boolean {
    const next = this.#findAgain?.();
    if (next === undefined) {
      this.#leaving ??= setTimeout(() => this.close(), AGAIN_MS);
      return false;
    }
    const { activeElement, body } = this.#page;
    const isFocusLost = this.#isBadgeFocused && (activeElement === null || activeElement === body);
    this.#unmark();
    this.#mark(next);
    if (isFocusLost) next.focus({ preventScroll: true });
    this.#isBadgeFocused ||= isFocusLost;
    return true;
  }

  #unmark(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    this.#themes.disconnect();
    this.#badge?.removeAttribute('data-open');
    this.#badge?.removeAttribute('aria-expanded');
  }

  #stops(): HTMLElement[] {
    const all = this.#root?.querySelectorAll<HTMLElement>(
      'button, a[href], summary, input, textarea, [tabindex="0"]',
    );
    return [...(all ?? [])].filter((stop) => stop.checkVisibility());
  }

  #draw(root: ShadowRoot, content: CardContent): void {
    const { diagnosis, call, teachable, settings } = content;
    this.#cell = content.cell;
    this.#findAgain = content.findAgain;
    render(
      <PageCard
        key={`${diagnosis.code ?? diagnosis.title} ${call.id ?? ''}`}
        diagnosis={diagnosis}
        call={call}
        teachable={teachable}
        settings={settings}
        {...this.#tools}
      />,
      root,
    );
    // A card that became one of another reason, as by what was said on it, has lost what had the focus.
    if (this.#isFocused && root.activeElement === null) this.focusFirst();
  }

  #ensureHost(badge: Element): { host: HTMLElement; root: ShadowRoot } {
    if (this.#host === undefined || this.#root === undefined) {
      this.#host = this.#page.createElement(CARD);
      this.#host.setAttribute('popover', 'manual');
      this.#host.setAttribute('role', 'dialog');
      this.#host.setAttribute('aria-label', i18n.t('card.label'));
      this.#root = this.#host.attachShadow({ mode: 'closed' });
      addStyles(this.#root, `${hostCss}${coloursCss}${cardCss}`);
      this.#host.addEventListener('focusin', () => (this.#isFocused = true));
      for (const type of OWN_EVENTS) {
        this.#host.addEventListener(type, (event) => event.stopPropagation());
      }
      new ResizeObserver(() => this.placeSoon()).observe(this.#host);
    }
    // What is outside a modal dialog can be neither clicked nor focused, top layer or not.
    const parent =
      badge.closest('dialog[open],[role="dialog"],[role="alertdialog"]') ?? this.#page.body;
    if (this.#host.parentElement !== parent) parent.append(this.#host);
    return { host: this.#host, root: this.#root };
  }
}
