import type { Health, HealthState } from '../lib/messaging/protocol.ts';
import type { Formats } from './formats.ts';

/** What happened to the history, and what that means for the reader. */
export interface HealthWords {
  readonly what: string;
  readonly then: string;
}

const WORDS: Readonly<Record<Exclude<HealthState, 'ok'>, HealthWords>> = {
  full: {
    what: 'There is no room for new calls',
    then: 'The disk, or the browser’s share of it, is full. Free some space or shorten the retention in the options; recording goes on by itself.',
  },
  blocked: {
    what: 'The history is held by an older Hangtag',
    then: 'Close other Hangtag tabs and reload open dashboards. Calls seen meanwhile are sent again.',
  },
  closed: {
    what: 'The history cannot be opened',
    then: 'The browser refuses storage to Hangtag, or the history is damaged or from a newer version. Restart the browser, or update Hangtag.',
  },
  lost: {
    what: 'The browser deleted the history',
    then: 'Recording has started afresh. An export can be imported again from the history page.',
  },
};

/** Says what a state means that is not `ok`. */
export function stateInWords(state: Exclude<HealthState, 'ok'>): HealthWords {
  return WORDS[state];
}

/** Says what is wrong with the history, or undefined where all is well. */
export function healthInWords(health: Health, formats: Formats): HealthWords | undefined {
  if (health.state === 'ok') return undefined;
  const { what, then } = stateInWords(health.state);
  return health.lastWrite === undefined || health.state === 'lost'
    ? { what, then }
    : { what, then: `${then} The last call was kept on ${formats.moment(health.lastWrite)}.` };
}
