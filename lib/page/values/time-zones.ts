/** Minutes east of Greenwich of zones that browsers name by letters (Intl, `timeZoneName: 'short'`, en-US). */
const ZONES: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
};

const SHIFTED = /(?:UTC|GMT)\s?([+\-−])(\d{1,2})(?::?(\d{2}))?/;
/**
 * `+00:00`, `+0530` or `-08` right behind a clock, as databases write it. A minus behind hours and minutes alone may as
 * well be of a range, `13:21-14:05`.
 */
const BEHIND_CLOCK =
  /:\d{2}(?:(?::\d{2}(?:\.\d+)?|\s[ap]m)+\s?(?=[+\-−])|\s?(?=\+))(.)(\d{2})(?::?(00|15|30|45))?(?![\d:]|\s?[ap]m)/i;

/** Minutes east of Greenwich of an offset, by its sign, its hours and its minutes as they are written. */
export function minutesEast(sign = '+', hours = '0', minutes = '0'): number {
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? size : -size;
}

/**
 * Minutes east of Greenwich that a text names, `UTC`, `CDT`, `GMT+2` or `13:21:07+02:00`; undefined where it names
 * none.
 */
export function zoneOffset(text: string): number | undefined {
  const shifted = SHIFTED.exec(text) ?? BEHIND_CLOCK.exec(text);
  if (shifted !== null) {
    return minutesEast(shifted[1], shifted[2], shifted[3]);
  }
  for (const [word] of text.matchAll(/(?<![A-Za-z])[A-Z]{1,4}(?![A-Za-z])/g)) {
    if (Object.hasOwn(ZONES, word)) return ZONES[word];
  }
  return undefined;
}
