import { browser } from 'wxt/browser';

/** Dispatched on the document by each script that starts; `detail` is its name. */
const STARTED = 'hangtag-started';

/** What a content script learns of its own end: the extension was updated or removed under its page. */
export interface ScriptLife {
  /** Aborts once the script is over: nothing may listen, write or send any more. */
  readonly signal: AbortSignal;
  /** Asks the browser; what may send has to ask first. */
  readonly isValid: boolean;
}

/**
 * Stands in for the class of this name that the build gives every content script, which has timers,
 * frames and a watch on the address that none of ours needs.
 */
export class ContentScriptContext implements ScriptLife {
  readonly #end = new AbortController();

  /** @param name of the script; one of the same name that has been on the page before ends */
  constructor(name: string) {
    document.dispatchEvent(new CustomEvent(STARTED, { detail: name }));
    document.addEventListener(
      STARTED,
      (event) => {
        if ((event as CustomEvent<unknown>).detail === name) this.#end.abort();
      },
      { signal: this.signal },
    );
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  get isValid(): boolean {
    // A script that is cut off keeps running, but its interfaces lose their name.
    if ((browser.runtime as typeof browser.runtime | undefined)?.id === undefined)
      this.#end.abort();
    return !this.signal.aborted;
  }
}
