import { i18n } from '../wording/texts.ts';
import { learnColumn, suggestColumns } from '../page/learning/learn-column.ts';
import type { LearnResult, LearnedColumn } from '../page/learning/learned-column.ts';
import { innermost } from './innermost.ts';
import { isOwnNode } from '../page/own-nodes.ts';
import type { MarkedPage } from '../marking/marked-page.ts';
import { problemOf } from '../settings/refusal.ts';
import { notKeptInWords } from '../wording/setting-words.ts';
import { CLICK_EVENTS } from './click-events.ts';
import { obstacleWords, PointingView } from './pointing-view.tsx';

/** What a click is made of: none of it reaches the page while the user points. */
const CLICKS = [...CLICK_EVENTS, 'auxclick', 'contextmenu'] as const;

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** How the user can point at a reason on a page that has no column that is known. */
export interface Pointing {
  /** Calls back when the user wants to; in every frame of the page. */
  readonly onStart: (start: () => void) => void;
  /** Calls back when it is over in any frame. */
  readonly onOver: (end: () => void) => void;
  /** Tells every frame that it is over. */
  readonly over: () => void;
  /** Keeps a header text for the host of the page; rejects where it could not be kept. */
  readonly teach: (header: string) => Promise<void>;
  /** Takes a header text back. */
  readonly forget: (header: string) => Promise<void>;
}

/** Lets the user point at a reason whenever they ask for it, as long as the page is marked. */
export function offerPointing(page: Document, marked: MarkedPage, pointing: Pointing): void {
  const { signal } = marked;
  let current: PointAtReason | undefined;
  const end = (): void => {
    current?.end();
    current = undefined;
  };
  pointing.onStart(() => {
    end();
    if (!signal.aborted) current = new PointAtReason(page, marked, pointing);
  });
  pointing.onOver(() => current?.stopPointing());
  signal.addEventListener('abort', end, { once: true });
}

/** One time of pointing, in one frame: from the user's wish until a column is learned or they leave. */
class PointAtReason {
  readonly #page: Document;
  readonly #marked: MarkedPage;
  readonly #pointing: Pointing;
  readonly #view: PointingView;
  /** Until the page is the user's again. */
  readonly #listening = new AbortController();
  /** Until what the bar says of a learned column was read. */
  readonly #reading = new AbortController();
  readonly #focused: Element | null;
  #learning: LearnResult | undefined;
  #suggestions: readonly LearnedColumn[] | undefined;
  #chosen = -1;

  constructor(page: Document, marked: MarkedPage, pointing: Pointing) {
    this.#page = page;
    this.#marked = marked;
    this.#pointing = pointing;
    this.#view = new PointingView(page);
    this.#focused = page.activeElement;
    this.#listen();
    // A page within the page has no bar of its own until it has something to say.
    if (window !== window.top) return;
    this.#hint();
    this.#view.focus();
  }

  /** Gives the page back; what the bar says of a column that was learned here stays until it was read. */
  stopPointing(): void {
    if (this.#listening.signal.aborted) return;
    this.end();
  }

  /** Gives the page back and takes everything away. */
  end(): void {
    this.#listening.abort();
    this.#reading.abort();
    this.#view.remove();
    const { activeElement } = this.#page;
    const isNowhere = activeElement === null || activeElement === this.#page.body;
    if (isNowhere && this.#focused instanceof HTMLElement) {
      this.#focused.focus({ preventScroll: true });
    }
  }

  #listen(): void {
    const options = { capture: true, signal: this.#listening.signal };
    const view = this.#page.defaultView ?? window;
    for (const type of CLICKS) {
      view.addEventListener(
        type,
        (event) => {
          if (this.#view.contains(event.composedPath())) return;
          swallow(event);
          if (type === 'click') this.#choose(innermost(event, this.#marked.shadowRootOf));
        },
        options,
      );
    }
    view.addEventListener(
      'pointerover',
      (event) => {
        // A card that opens would lie over what is pointed at.
        if (event.target instanceof Element && isOwnNode(event.target)) event.stopPropagation();
      },
      options,
    );
    view.addEventListener('pointermove', (event) => this.#hover(event), options);
    view.addEventListener('keydown', (event) => this.#press(event), options);
    view.addEventListener('scroll', () => this.#view.drawSoon(), { ...options, passive: true });
    view.addEventListener('resize', () => this.#view.drawSoon(), options);
  }

  #hover(event: PointerEvent): void {
    if (this.#view.contains(event.composedPath())) return;
    const target = innermost(event, this.#marked.shadowRootOf);
    if (!(target instanceof Element)) return;
    this.#view.makeWay(event.clientY);
    this.#chosen = -1;
    const cell = this.#learning?.ok === true ? this.#learning.column.cell : this.#learning?.cell;
    if (cell === target || (this.#learning?.ok === true && cell?.contains(target) === true)) return;
    this.#look(target);
  }

  #look(target: Element): void {
    this.#learning = learnColumn(target, this.#marked.learningContext());
    this.#view.outline(this.#learning);
  }

  #press(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.key === 'Escape') {
      swallow(event);
      this.#leave();
    } else if (step !== undefined) {
      swallow(event);
      this.#suggest(step);
    } else if (event.key === 'Enter' && this.#chosen >= 0) {
      swallow(event);
      this.#learn();
    }
  }

  /** Moves on to the next column that looks right, for those who use no pointer. */
  #suggest(step: 1 | -1): void {
    this.#suggestions ??= suggestColumns(this.#page, this.#marked.learningContext());
    const { length } = this.#suggestions;
    if (length === 0) {
      this.#warn(i18n.t('pointing.noneTitle'), i18n.t('pointing.none'));
      return;
    }
    this.#chosen = (Math.max(this.#chosen, step === 1 ? -1 : 0) + step + length) % length;
    const column = this.#suggestions[this.#chosen];
    if (column === undefined) return;
    column.cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#learning = { ok: true, column };
    this.#view.outline(this.#learning);
    this.#say(
      'hint',
      i18n.t('pointing.suggested', { column: column.header }),
      i18n.t('pointing.suggestedHow'),
    );
  }

  #choose(target: EventTarget | undefined): void {
    if (!(target instanceof Element)) return;
    this.#look(target);
    this.#learn();
  }

  #learn(): void {
    const learning = this.#learning;
    if (learning === undefined) return;
    if (!learning.ok) {
      this.#warn(obstacleWords(learning), i18n.t('pointing.another'));
      return;
    }
    const { header } = learning.column;
    void this.#pointing.teach(header).then(
      () => this.#tellLearned(header),
      (error: unknown) => {
        const isFull = problemOf(error)?.kind === 'many';
        const how = isFull ? i18n.t('pointing.full') : i18n.t('pointing.another');
        this.#warn(notKeptInWords(error), how);
      },
    );
  }

  #tellLearned(header: string): void {
    // The page is the user's again; only the bar stays until it was read.
    this.#listening.abort();
    this.#pointing.over();
    this.#view.outline(undefined);
    const close = (): void => this.end();
    const undo = (): void => {
      void this.#pointing.forget(header);
      this.end();
    };
    this.#view.say({
      kind: 'done',
      title: i18n.t('pointing.learned', { column: header }),
      says: i18n.t('pointing.learnedHow'),
      actions: [
        { text: i18n.t('pointing.undo'), run: undo },
        { text: i18n.t('pointing.done'), run: close },
      ],
    });
    this.#view.focus();
    const closing = (event: Event): void => {
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      const isElsewhere =
        event.type === 'pointerdown' && !this.#view.contains(event.composedPath());
      if (!isEscape && !isElsewhere) return;
      if (isEscape) swallow(event);
      this.end();
    };
    const options = { capture: true, signal: this.#reading.signal };
    window.addEventListener('keydown', closing, options);
    window.addEventListener('pointerdown', closing, options);
  }

  #leave(): void {
    this.end();
    this.#pointing.over();
  }

  #hint(): void {
    this.#say('hint', i18n.t('pointing.title'), i18n.t('pointing.how'));
  }

  #warn(title: string, says: string): void {
    this.#say('warning', title, says);
  }

  #say(kind: 'hint' | 'warning', title: string, says: string): void {
    const run = (): void => this.#leave();
    this.#view.say({ kind, title, says, actions: [{ text: i18n.t('pointing.cancel'), run }] });
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
