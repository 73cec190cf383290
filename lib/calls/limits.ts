import { WEEK } from './time.ts';

/*
 * What a call may have, whoever tells it: a page, the dashboard's API, a message, a file. Of one limit for all, nothing
 * is read that is refused when it is to be stored.
 */

/** The earliest moment that a call can have, ms since 1970: neither vendor existed before. */
export const EARLIEST_CALL = Date.UTC(2018);

/** The latest moment that an answer's number is taken for, ms since 1970; what is ahead of the clock is doubted later. */
export const LATEST_CALL = Date.UTC(2100);

/** The longest call that is believed, in seconds: a week, far more than either vendor lets a call go on. */
export const LONGEST_CALL_SEC = WEEK / 1000;

/** The dearest call that is believed, in USD: more is no cost, but some other number. */
export const DEAREST_CALL_USD = 1_000_000;

/**
 * Longest ID of a call, an assistant or an organization, in characters: twice what either vendor's have. A client is known
 * by the ID of an organization, or by a name, which is shorter (`MAX_CLIENT_NAME`).
 */
export const LONGEST_ID = 80;

/** Longest label or code of a reason, in characters: the longest known code has about half of it. */
export const LONGEST_LABEL = 200;

/** Longest that single calls may be kept, in days; daily counts are kept as long. */
export const MAX_RETENTION_DAYS = 730;

/** Longest header text, in characters: the longest known one has about a third of it. */
export const LONGEST_HEADER = 60;

/** Longest name of an assistant, agent or squad, in characters. */
export const LONGEST_AGENT = 200;

/** Longest version of an assistant, in characters: a number or a short word, no sentence. */
export const LONGEST_VERSION = 60;

/**
 * Longest message of a vendor's on the end of a call, in characters: the sentence of a provider, with what it wraps
 * around it. A longer one is cut.
 */
export const LONGEST_MESSAGE = 500;

/** Most calls that are taken out of one answer: ten times what either vendor's API lists at once. */
export const MOST_CALLS = 10_000;

/** Most sightings that wait to be recorded; beyond it the oldest are given up, as the page can show them again. */
export const MOST_PENDING = 10_000;

/** Most spans in one message from a page; who has more sends several. */
export const MOST_SPANS = 100;

/** Most characters of packed records, of one answer and of all that wait until the extension asks. */
export const MOST_CHARACTERS = 4_000_000;

/** Of so many parts the cost of one call is not summed: there is one a provider, so real calls have a handful. */
export const TOO_MANY_COST_PARTS = 200;

/** Most characters of the description of a request; a longer one is dropped. */
export const LONGEST_ASKED = 3_000;

/** Most characters of a packed answer: its records, its request, its total, and their lengths. */
export const LONGEST_ANSWER = MOST_CHARACTERS + LONGEST_ASKED + 1_000;
