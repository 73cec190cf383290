import { browser } from 'wxt/browser';
import { MINUTE } from '../calls/time.ts';

const ALARM = 'recorded';
/** In the session's store: when the work after a recording was done last, ms since 1970. */
const LAST = 'recordedLast';

/**
 * Does something after calls were recorded: soon after the first, and at most once a minute. An alarm wakes the
 * worker for what is still to do.
 */
export class AfterRecording {
  readonly #work: () => Promise<void>;
  #waiting = false;

  /** @param work must be safe to repeat; what fails is done after the next recording */
  constructor(work: () => Promise<void>) {
    this.#work = work;
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) this.#run().catch(() => undefined);
    });
  }

  /** Calls were recorded. */
  recorded(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#plan().catch(() => {
      this.#waiting = false;
    });
  }

  async #plan(): Promise<void> {
    const { [LAST]: last } = await browser.storage.session.get(LAST);
    const wait = typeof last === 'number' ? last + MINUTE - Date.now() : 0;
    if (wait <= 0) await this.#run();
    else await browser.alarms.create(ALARM, { when: Date.now() + Math.min(wait, MINUTE) });
  }

  async #run(): Promise<void> {
    this.#waiting = false;
    await browser.storage.session.set({ [LAST]: Date.now() });
    await this.#work();
  }
}
