import { formatsFor } from '../../components/formats.ts';
import { interfaceLanguage } from '../../components/language.ts';
import { diagnose } from '../reasons/index.ts';
import { Card } from './card.tsx';
import { connectCard } from './interaction.ts';
import { takePage } from './meeting.ts';
import type { CardAnswers } from './page-card.tsx';
import { offerPointing } from './pointing.ts';

/** Gives a marked page its card, as soon as the marking script works. */
export function startCard(page: Document, answers: CardAnswers): void {
  const formats = formatsFor(interfaceLanguage(navigator.language));
  takePage((marked) => {
    const { marker, describe, settings, onChange, signal } = marked;
    const card = new Card(page, { answers, formats }, (badge) => {
      const found = marker.of(badge);
      const call = describe(badge);
      if (found === undefined || call === undefined) return undefined;
      const { diagnosis, place } = found;
      const { code, vendor } = diagnosis;
      // The marking script knows reasons without their remedies.
      const whole = code === undefined ? diagnosis : diagnose(code, vendor, settings());
      return { diagnosis: whole, call, cell: place.cell, overrides: settings().overrides };
    });
    connectCard(page, marker, card, signal);
    onChange(() => card.refresh());
    offerPointing(page, marked);
  });
}
