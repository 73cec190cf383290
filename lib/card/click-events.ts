/** What a click or a tap on a page is made of, in its order. */
export const CLICK_EVENTS = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'dblclick',
] as const;
