/** Keys of the local store under which something of calls is kept, beside the history itself. */
export const KEPT = {
  /** See `popup-summary.ts`. */
  summaries: 'popupSummaries',
  /** See `open-client.ts`; the key is older than the spelling. */
  organizations: 'organisations',
  /** See `quiet-alarm.ts`. */
  told: 'alertsTold',
} as const;

/** Key of the pages' own storage: what the popup was last set to, which may name an assistant. */
export const VIEW_CHOICE = 'hangtag:popup';
