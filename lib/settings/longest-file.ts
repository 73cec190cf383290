/**
 * Longest text of a back-up or a team's file, in characters: more than twice the longest that legal settings come to
 * when every character of theirs is escaped, so that there is room for as much that this version does not use.
 */
export const LONGEST_FILE = 40_000_000;

/** As much of such a file as is read, in bytes, of which a character takes up to three: what is cut is too long. */
export const MOST_FILE_BYTES = 3 * LONGEST_FILE + 3;
