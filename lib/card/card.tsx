import { render } from 'preact';
import type { Formats } from '../wording/formats.ts';
import type { Diagnosis } from '../reasons/diagnosis.ts';
import type { PageSettings } from '../settings/settings.ts';
import { CardHost } from './card-host.ts';
import { PageCard } from './page-card.tsx';
import type { CardRequests } from './use-spread.ts';
import { colorSchemeAround } from '../marking/color-scheme.ts';
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
  readonly requests: CardRequests;
  /** Hangtag's own. */
  readonly version: string;
}

/** Ms that a page may take to draw a call again that it has taken away, before its card closes. */
const AGAIN_MS = 400;

/** The one card of a page: its element is made when it is first needed. */
export class Card {
  readonly #page: Document;
  readonly #tools: CardTools;
  readonly #contentOf: (badge: Element) => CardContent | undefined;
  #host: CardHost | undefined;
  #badge: HTMLElement | undefined;
  /** What the card must not cover, as it was drawn last: the page moves far more often than that changes. */
  #cell: Element | undefined;
  #findAgain: (() => HTMLElement | undefined) | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Whether the badge has the focus, or had it when the page took it away. */
  #isBadgeFocused = false;
  /** Whether something in the card has the focus, or had it when it was drawn anew. */
  #isFocused = false;
  #frame = 0;
  /** The page may become light or dark under the open card: its badge is told. */
  readonly #themes = new MutationObserver(() => this.#takeColors());

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
    const host = (this.#host ??= this.#makeHost());
    host.attachNear(badge);
    if (this.#badge !== badge) {
      this.#unmark();
      host.leave();
    }
    this.#mark(badge);
    const { fontFamily } = getComputedStyle(content.cell);
    host.element.style.setProperty('--card-font', fontFamily);
    this.#draw(host.root, content);
    this.#takeColors();
    host.show();
    this.place();
  }

  /** Draws again what the open card shows, as after its badge has become exact. */
  refresh(): void {
    const badge = this.#badge;
    if (badge === undefined || this.#host === undefined) return;
    if (!badge.isConnected && !this.#followBadge()) return;
    const content = this.#contentOf(this.#badge ?? badge);
    if (content === undefined) {
      this.close();
      return;
    }
    this.#draw(this.#host.root, content);
    this.#takeColors();
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
    this.#host?.hide();
    // Whoever opens it again begins anew; and what is closed asks for nothing.
    if (this.#host !== undefined) render(null, this.#host.root);
    if (refocus && badge.isConnected) badge.focus({ preventScroll: true });
  }

  /** Has to be told what has the focus now; a page takes it away from elements that it removes, and tells nobody. */
  noteFocus(target: HTMLElement | undefined): void {
    this.#isBadgeFocused = target !== undefined && target === this.#badge;
    this.#isFocused = false;
  }

  /** Moves the focus into the open card, to what is done there most. */
  focusFirst(): void {
    const [first] = this.#host?.stops() ?? [];
    const main = this.#host?.root.querySelector<HTMLElement>('.asks .button, footer .button.main');
    (main ?? first)?.focus();
  }

  /** Whether the focus is on the card's last stop, or going back, on its first. */
  isAtEnd(isBackwards: boolean): boolean {
    const stops = this.#host?.stops();
    return this.#host?.root.activeElement === stops?.at(isBackwards ? 0 : -1);
  }

  /** Whether an event's path goes through the card. */
  contains(path: readonly EventTarget[]): boolean {
    return this.#host !== undefined && path.includes(this.#host.element);
  }

  /** Whether the pointer is over badge or card, or on the way between them. */
  isNear(x: number, y: number): boolean {
    return this.#badge !== undefined && this.#host?.isNear(this.#badge, x, y) === true;
  }

  /** Puts the card beside its badge; closes it where the badge has left the view. */
  place(): void {
    const badge = this.#badge;
    if (badge === undefined || this.#host === undefined) return;
    if (!badge.isConnected) this.refresh();
    else if (!this.#host.place(badge, this.#cell ?? badge)) this.close();
  }

  /** Places the card again before the next frame. */
  placeSoon(): void {
    if (this.#badge === undefined || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.place();
    });
  }

  #takeColors(): void {
    if (this.#cell !== undefined)
      this.#host?.element.setAttribute('data-scheme', colorSchemeAround(this.#cell));
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

  #makeHost(): CardHost {
    const host = new CardHost(this.#page, () => this.placeSoon());
    host.element.addEventListener('focusin', () => (this.#isFocused = true));
    return host;
  }
}
