import { formatsFor } from '../wording/formats.ts';
import { interfaceLanguage } from '../wording/language.ts';
import { withTexts } from '../reasons/index.ts';
import { KNOWLEDGE } from '../reasons/knowledge.ts';
import { Card } from './card.tsx';
import { connectCard } from './interaction.ts';
import { describeCall } from './describe-call.ts';
import type { MarkedPage } from '../marking/marked-page.ts';
import type { PageRecords } from '../recording/page-records.ts';
import { finderOf } from './same-call.ts';
import { pageTimes } from '../recording/page-times.ts';
import type { CardRequests } from './use-spread.ts';
import { shownSettings } from '../settings/shown-settings.ts';
import { TabStops } from './tab-stops.ts';
import { teachableLabel } from './teachable-label.ts';

/**
 * Gives a marked page its card.
 *
 * @param version Hangtag's own
 */
export function startCard(
  page: Document,
  marked: MarkedPage,
  pageRecords: PageRecords,
  requests: CardRequests,
  version: string,
): void {
  const formats = formatsFor(interfaceLanguage(navigator.language));
  const card = new Card(page, { requests, formats, version }, (badge) => {
    const found = marked.isAlive() ? marked.reasonOf(badge) : undefined;
    if (found === undefined) return undefined;
    const { diagnosis, cell } = found;
    // The marking script knows reasons without their texts.
    const settings = shownSettings(marked.settings);
    const whole = withTexts(diagnosis, settings, KNOWLEDGE);
    const { href } = page.location;
    const call = describeCall(cell, marked.vendor, pageRecords, href, pageTimes(page));
    const find = finderOf(found);
    return {
      diagnosis: whole,
      call,
      teachable: teachableLabel(found, marked.host, pageRecords.codesOf(cell).length > 0),
      cell: cell.element,
      settings,
      findAgain: () => find(marked.reasons()),
    };
  });
  connectCard(page, marked, new TabStops(marked), card);
  marked.onChange(() => card.refresh());
}
