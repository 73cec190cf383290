import { formatsFor } from '../wording/formats.ts';
import { interfaceLanguage } from '../wording/language.ts';
import { diagnose, diagnoseLabel } from '../reasons/index.ts';
import { KNOWLEDGE } from '../reasons/knowledge.ts';
import { Card } from './card.tsx';
import { connectCard } from './interaction.ts';
import { describeCall } from './describe-call.ts';
import type { MarkedPage } from '../marking/meeting.ts';
import type { PageRecords } from '../recording/page-records.ts';
import { pageTimes } from '../recording/page-times.ts';
import type { CardAnswers } from './page-card.tsx';

/** Gives a marked page its card. */
export function startCard(
  page: Document,
  marked: MarkedPage,
  { records }: PageRecords,
  answers: CardAnswers,
): void {
  const formats = formatsFor(interfaceLanguage(navigator.language));
  const { marker, settings, onChange, signal } = marked;
  const card = new Card(page, { answers, formats }, (badge) => {
    const found = marked.isAlive() ? marker.of(badge) : undefined;
    if (found === undefined) return undefined;
    const { diagnosis, place } = found;
    const { code, vendor } = diagnosis;
    // The marking script knows reasons without their texts.
    const whole =
      code === undefined
        ? diagnoseLabel(place.label, vendor, settings(), KNOWLEDGE)
        : diagnose(code, vendor, settings(), KNOWLEDGE);
    const { href } = page.location;
    const call = describeCall(place, marked.vendor, records, href, pageTimes(page));
    return { diagnosis: whole, call, cell: place.cell, overrides: settings().overrides };
  });
  connectCard(page, marker, card, signal);
  onChange(() => card.refresh());
}
