import type { MarkedPage } from '../marking/marked-page.ts';
import type { ReasonCell } from '../page/reason-cell.ts';
import type { Diagnosis, ReasonSettings, TaughtLabel } from '../reasons/diagnosis.ts';
import { diagnoseLabelOn } from '../reasons/taught-labels.ts';
import type { PageSettings } from '../settings/settings.ts';

/** What the labels of a marked page mean that the user taught. */
export class TaughtReasons {
  readonly #marked: MarkedPage;
  readonly #more: ((isAbout: (cell: ReasonCell) => boolean) => void)[] = [];
  #labels: readonly TaughtLabel[] = [];
  #settings: (ReasonSettings & { readonly of: PageSettings }) | undefined;

  constructor(marked: MarkedPage) {
    this.#marked = marked;
  }

  /** Takes over the labels as they are now; those of other hosts are of no interest here. */
  take(labels: readonly TaughtLabel[]): void {
    const { host } = this.#marked;
    const own = labels.filter((each) => each.host === host);
    if (JSON.stringify(own) === JSON.stringify(this.#labels)) return;
    this.#labels = own;
    this.#settings = undefined;
    for (const more of this.#more) more(() => true);
  }

  /** Calls back when labels mean something else. */
  onMore(more: (isAbout: (cell: ReasonCell) => boolean) => void): void {
    this.#more.push(more);
  }

  /** What a label means; undefined where nothing was taught for this host. */
  of(label: string): Diagnosis | undefined {
    if (this.#labels.length === 0) return undefined;
    const { settings, vendor, host } = this.#marked;
    if (this.#settings?.of !== settings) {
      // Answers are kept for as long as this is the same object.
      this.#settings = { ...settings, labels: this.#labels, of: settings };
    }
    return diagnoseLabelOn(host, label, vendor.id, this.#settings);
  }
}
