import { render, type ComponentChildren } from 'preact';
import { i18n } from '../wording/texts.ts';
import type { LearnResult, LearnedColumn } from '../page/learning/learned-column.ts';
import { addStyles } from '../marking/add-styles.ts';
import pointingCss from './pointing.css?inline';
import type { Box } from './box.ts';
import { unionBox, visibleBox } from './visible-box.ts';

/** Tag name of what is drawn while the user points. */
const POINTER = 'hang-tag-pointer';

/** What the bar says and offers. */
export interface BarState {
  readonly kind: 'hint' | 'warning' | 'done';
  readonly title: string;
  readonly says: string;
  readonly actions: readonly { readonly text: string; readonly run: () => void }[];
}

/** Why a cell cannot be learned, in words. */
export function obstacleWords(learning: Extract<LearnResult, { ok: false }>): string {
  const { why, header = '', example } = learning;
  if (why === 'not-reasons' && example === undefined) return i18n.t('pointing.no.nothing');
  if (why === 'not-reasons') return i18n.t('pointing.no.reasons', { text: example ?? '' });
  if (why === 'taken') return i18n.t('pointing.no.taken', { column: header });
  if (why === 'no-header') return i18n.t('pointing.no.header');
  if (why === 'no-cell') return i18n.t('pointing.no.cell');
  return why === 'known' ? i18n.t('pointing.no.known') : i18n.t('pointing.no.ambiguous');
}

function columnWords({ header, reasons, texts }: LearnedColumn): string {
  return texts === 1
    ? i18n.t('pointing.yes.one', { column: header })
    : i18n.t('pointing.yes.more', { column: header, some: String(reasons), all: String(texts) });
}

/** Draws outline and bar in an element of ours in the top layer. */
export class PointingView {
  readonly #page: Document;
  #host: HTMLElement | undefined;
  #root: ShadowRoot | undefined;
  #learning: LearnResult | undefined;
  #bar: BarState | undefined;
  #isHigh = false;
  #frame = 0;

  constructor(page: Document) {
    this.#page = page;
  }

  /** Outlines what is pointed at; undefined outlines nothing. */
  outline(learning: LearnResult | undefined): void {
    this.#learning = learning;
    this.drawSoon();
  }

  /** Shows the bar; undefined takes it away. */
  say(bar: BarState | undefined): void {
    this.#bar = bar;
    this.#draw();
  }

  /** Keeps the bar away from where the pointer is. */
  makeWay(y: number): void {
    const isHigh = this.#isHigh ? y > 200 || y > innerHeight / 2 : y > innerHeight - 130;
    if (isHigh === this.#isHigh) return;
    this.#isHigh = isHigh;
    this.drawSoon();
  }

  /** Gives the bar the focus, so that it is heard. */
  focus(): void {
    this.#root?.querySelector<HTMLElement>('.bar')?.focus({ preventScroll: true });
  }

  /** Whether an event's path goes through the bar. */
  contains(path: readonly EventTarget[]): boolean {
    return this.#host !== undefined && path.includes(this.#host);
  }

  /** Draws again before the next frame, as after scrolling. */
  drawSoon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  /** Takes everything off the page. */
  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#learning = undefined;
    this.#bar = undefined;
    if (this.#root !== undefined) render(null, this.#root);
    this.#host?.remove();
    this.#host = undefined;
    this.#root = undefined;
  }

  #draw(): void {
    const learning = this.#learning;
    const column = learning?.ok === true ? learning.column : undefined;
    const cell = column?.cell ?? (learning?.ok === false ? learning.cell : undefined);
    const box = cell?.isConnected === true ? visibleBox(cell) : undefined;
    const band = column && column.cells.length > 1 ? unionBox(column.cells) : undefined;
    render(
      <>
        {band !== undefined && <div class="band" style={styleOf(band)} />}
        {box !== undefined && <div class={column ? 'box' : 'box no'} style={styleOf(box)} />}
        {box !== undefined && learning !== undefined && (
          <Tip box={box} isNo={!learning.ok}>
            {learning.ok ? columnWords(learning.column) : obstacleWords(learning)}
          </Tip>
        )}
        {this.#bar !== undefined && <Bar bar={this.#bar} isHigh={this.#isHigh} />}
      </>,
      this.#ensureRoot(),
    );
  }

  #ensureRoot(): ShadowRoot {
    if (this.#host !== undefined && this.#root !== undefined) return this.#root;
    const host = this.#page.createElement(POINTER);
    host.setAttribute('popover', 'manual');
    this.#host = host;
    this.#root = host.attachShadow({ mode: 'closed' });
    addStyles(this.#root, pointingCss);
    this.#page.documentElement.append(host);
    host.showPopover();
    return this.#root;
  }
}

function Tip(props: {
  readonly box: Box;
  readonly isNo: boolean;
  readonly children: ComponentChildren;
}) {
  const { box } = props;
  const left = Math.max(8, Math.min(box.left, innerWidth - 348));
  const isBelow = box.top < 60;
  const vertical = isBelow ? `top:${box.bottom + 6}px` : `bottom:${innerHeight - box.top + 6}px`;
  return (
    <p class={props.isNo ? 'tip no' : 'tip'} style={`left:${left}px;${vertical}`}>
      {props.children}
    </p>
  );
}

function Bar({ bar, isHigh }: { readonly bar: BarState; readonly isHigh: boolean }) {
  return (
    <div
      class={`bar ${bar.kind}${isHigh ? ' high' : ''}`}
      role="dialog"
      aria-label={i18n.t('pointing.label')}
      tabIndex={-1}
    >
      <p role={bar.kind === 'warning' ? 'alert' : 'status'}>
        <b>{bar.title}</b>
        <span>{bar.says}</span>
      </p>
      {bar.actions.map(({ text, run }, i) => (
        <button
          key={text}
          type="button"
          class={i === bar.actions.length - 1 && bar.kind === 'done' ? 'main' : ''}
          onClick={run}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

function styleOf({ left, top, right, bottom }: Box): string {
  return `left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px`;
}
