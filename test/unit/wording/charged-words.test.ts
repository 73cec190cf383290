import { expect, it } from 'vitest';
import type { ChargedSum } from '../../../lib/history/charged-sums.ts';
import { LOCALES, speak, type Locale } from './speak.ts';

const DOCUMENT = { kind: 'vendor-docs', name: 'Vapi docs', url: 'https://docs.vapi.ai/' } as const;

it.each(['en', 'de', 'es'] as const)(
  'what was charged though the platform was at fault reads well in %s',
  async (locale: Locale) => {
    await speak(locale);
    const { chargedSumInWords } = await import('../../../lib/wording/charged-words.ts');
    const { formatsFor } = await import('../../../lib/wording/formats.ts');
    const sums: readonly ChargedSum[] = [
      { vendor: 'vapi', calls: 9, usd: 1.12, grounds: [DOCUMENT] },
      { vendor: 'vapi', calls: 1, usd: 0.1, grounds: [DOCUMENT] },
      { vendor: 'retell', calls: 1_240, usd: 1_012.5, grounds: [] },
      { vendor: 'retell', calls: 1, usd: 0.5, grounds: [] },
    ];
    const said = sums.map((sum) => chargedSumInWords(sum, formatsFor(LOCALES[locale])));
    await expect(said.join('\n')).toMatchFileSnapshot(`golden/charged-words.${locale}.txt`);
  },
);
