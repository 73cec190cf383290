/** Most calls that are taken out of one answer: ten times what either vendor's API lists at once. */
export const MOST_CALLS = 10_000;

/** Most characters of packed records, of one answer and of all that wait until the extension asks. */
export const MOST_CHARACTERS = 4_000_000;

/** Most characters of the description of a request; a longer one is dropped. */
export const LONGEST_ASKED = 3_000;
