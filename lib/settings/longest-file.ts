/**
 * Longest text of a back-up or a team's file, in characters: more than legal settings come to where every character of
 * theirs is escaped, and about five times what they come to without that.
 */
export const LONGEST_FILE = 16_000_000;

/** As much of such a file as is read, in bytes, of which a character takes up to three: what is cut is too long. */
export const MOST_FILE_BYTES = 3 * LONGEST_FILE + 3;
