import { i18n } from './texts.ts';
import type { ChargedSum } from '../history/charged-sums.ts';
import { VENDORS } from '../vendors/index.ts';
import type { Formats } from './formats.ts';

/** What a vendor charged for its own faults; that it can be claimed is said only where its own document gives ground. */
export function chargedSumInWords(
  { vendor, calls, usd, grounds }: ChargedSum,
  formats: Formats,
): string {
  const words = { vendor: VENDORS[vendor].name, money: formats.money(usd) };
  return i18n.t(
    grounds.length === 0 ? 'calls.chargedOnly' : 'calls.claim',
    calls,
    [formats.count(calls)],
    words,
  );
}
