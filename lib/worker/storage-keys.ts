/* Keys of the local store under which something of the history is kept for the popup. */

/** When the history was changed last, ms since 1970: see `note-change.ts`. */
export const CHANGED = 'historyChangedAt';

/** See `popup-summary.ts`. */
export const SUMMARIES = 'popupSummaries';
