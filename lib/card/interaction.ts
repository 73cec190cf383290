import type { Card } from './card.tsx';
import type { MarkedPage } from '../marking/marked-page.ts';
import { BADGE } from '../page/own-nodes.ts';
import { ShadowRoots } from './shadow-roots.ts';
import type { TabStops } from './tab-stops.ts';

/** Ms that a pointer rests on a badge before the card opens; moving on to the next badge is quicker. */
const INTENT_MS = 150;
const NEXT_INTENT_MS = 60;

/** Ms that a pointer may be away from badge and card before the card closes. */
const AWAY_MS = 180;

const STEPS: Readonly<Record<string, 'before' | 'after' | 'first' | 'last'>> = {
  ArrowUp: 'before',
  ArrowLeft: 'before',
  ArrowDown: 'after',
  ArrowRight: 'after',
  Home: 'first',
  End: 'last',
};

/** The badge that an event happened on, also inside shadow roots; where it is heard in a closed one, in that too. */
function badgeOf(event: Event): HTMLElement | undefined {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && target.localName === BADGE ? target : undefined;
}

/**
 * Opens and closes the card by pointer, touch and keyboard, and moves between badges by arrow keys. All
 * listeners end with the signal.
 */
export function connectCard(
  page: Document,
  marked: MarkedPage,
  tabStops: TabStops,
  card: Card,
): void {
  const { signal } = marked;
  const shadowRoots = new ShadowRoots();
  const inClosedRoots: ((root: ShadowRoot) => void)[] = [];
  let intent: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  /** Whether the user asked for the card, by click or key: then the pointer's way does not close it. */
  let isPinned = false;
  /** While the focus goes back to a badge, which must not open the card again. */
  let isReturning = false;

  const stay = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const close = (refocus = false): void => {
    clearTimeout(intent);
    stay();
    isPinned = false;
    isReturning = true;
    card.close(refocus);
    isReturning = false;
  };
  const open = (badge: HTMLElement, pinned: boolean): void => {
    clearTimeout(intent);
    stay();
    isPinned = pinned;
    card.open(badge);
  };
  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ): void => {
    const heard = (event: DocumentEventMap[K]): void => {
      // What happens in a closed root is heard there, where its target is seen.
      if (!shadowRoots.isClosed(event.composedPath()[0])) listener(event);
    };
    const listening = { capture: true, signal, ...options };
    page.addEventListener(type, heard, listening);
    inClosedRoots.push((root) => root.addEventListener(type, heard as EventListener, listening));
  };

  listen('pointerover', (event) => {
    const badge = badgeOf(event);
    if (badge === undefined || event.pointerType === 'touch') return;
    clearTimeout(intent);
    if (badge === card.badge) {
      stay();
      return;
    }
    intent = setTimeout(
      () => open(badge, false),
      card.badge === undefined ? INTENT_MS : NEXT_INTENT_MS,
    );
  });
  listen('pointerout', (event) => {
    if (badgeOf(event) !== undefined) clearTimeout(intent);
  });
  listen(
    'pointermove',
    (event) => {
      if (card.badge === undefined || isPinned) return;
      if (card.contains(event.composedPath()) || card.isNear(event.clientX, event.clientY)) stay();
      else leaving ??= setTimeout(() => close(), AWAY_MS);
    },
    { passive: true },
  );

  // A click on a badge is for Hangtag; the row below would open its drawer.
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'dblclick'] as const) {
    listen(type, (event) => {
      if (badgeOf(event) !== undefined) event.stopPropagation();
      else if (type !== 'pointerdown') return;
      else if (card.contains(event.composedPath())) isPinned = true;
      else close();
    });
  }
  listen('click', (event) => {
    const badge = badgeOf(event);
    if (badge === undefined) return;
    event.stopPropagation();
    event.preventDefault();
    if (badge === card.badge && isPinned) close();
    else open(badge, true);
  });

  listen('focusin', (event) => {
    if (card.contains(event.composedPath())) isPinned = true;
    const badge = badgeOf(event);
    card.noteFocus(badge);
    if (badge === undefined) return;
    tabStops.set(badge);
    if (!isReturning && badge.matches(':focus-visible')) open(badge, true);
  });
  listen('focusout', (event) => {
    if (card.badge === undefined) return;
    const to = event.relatedTarget;
    const isFromUs = badgeOf(event) === card.badge || card.contains(event.composedPath());
    const isToUs = to === card.badge || (to !== null && card.contains([to]));
    if (isFromUs && !isToUs && to !== null) close();
  });

  listen('keydown', (event) => {
    if (event.key === 'Escape' && card.badge !== undefined) {
      const isOurs = isPinned || card.contains(event.composedPath());
      event.stopPropagation();
      event.preventDefault();
      close(isOurs);
      return;
    }
    // The card stands at the end of the page: from its last stop the way goes back to its badge.
    if (event.key === 'Tab' && card.contains(event.composedPath())) {
      if (!card.isAtEnd(event.shiftKey)) return;
      event.preventDefault();
      close(true);
      return;
    }
    const badge = badgeOf(event);
    if (badge === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      const peers = tabStops.peersOf(badge);
      const at = peers.indexOf(badge);
      const to = { before: at - 1, after: at + 1, first: 0, last: peers.length - 1 }[step];
      peers[to]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      open(badge, true);
      card.focusFirst();
    } else {
      return;
    }
    event.stopPropagation();
    event.preventDefault();
  });

  const move = (): void => card.placeSoon();
  const moving = { capture: true, signal, passive: true };
  page.addEventListener('scroll', move, moving);
  shadowRoots.follow(marked, (root) => {
    root.addEventListener('scroll', move, moving);
    if (root.mode === 'closed') for (const listenIn of inClosedRoots) listenIn(root);
  });
  window.addEventListener('resize', move, { signal, passive: true });
  page.defaultView?.addEventListener('pagehide', () => close(), { signal });
  signal.addEventListener('abort', () => close(), { once: true });
}
