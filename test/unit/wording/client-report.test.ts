import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../lib/calls/time.ts';
import { diagnose, type Diagnosis } from '../../../lib/reasons/index.ts';
import { KNOWLEDGE } from '../../../lib/reasons/knowledge.ts';
import type { Episode } from '../../../lib/trends/episode.ts';
import type { ReasonGroup } from '../../../lib/trends/report.ts';
import type { ReportedPeriod } from '../../../lib/wording/client-report.ts';
import { change, reason, report, share, TODAY } from '../components/fixture.ts';
import { LOCALES, speak, type Locale } from './speak.ts';

/** The module in a language, as the browser would have it. */
async function inLanguage(locale: Locale) {
  await speak(locale);
  const { clientReport, reportMarkdown } = await import('../../../lib/wording/client-report.ts');
  const { formatsFor } = await import('../../../lib/wording/formats.ts');
  const { PERIODS } = await import('../../../components/period-choice.ts');
  const before = PERIODS.find(({ choice }) => choice === '7d')?.before ?? '';
  return { clientReport, reportMarkdown, before, formats: formatsFor(LOCALES[locale]) };
}

const of = (code: string): Diagnosis => diagnose(code, 'vapi', undefined, KNOWLEDGE);
const group = (
  code: string,
  now: number,
  before: number,
  kind: Parameters<typeof change>[0],
): ReasonGroup =>
  reason({
    diagnosis: of(code),
    now: share(now, 500),
    before: share(before, 480),
    change: change(kind),
  });

const episode: Episode = {
  party: 'platform:',
  owner: 'platform',
  vendor: 'vapi',
  from: TODAY - 20 * HOUR,
  to: TODAY - 19 * HOUR,
  state: 'over',
  calls: 12,
  expected: 0.4,
  reasons: [],
  agents: [],
  clients: [],
  costUsd: 1.2,
  callsWithCost: 12,
};

const REPORTED: ReportedPeriod = {
  report: report({
    reasons: [
      group('call.in-progress.error-vapifault-worker-died', 30, 2, 'rising'),
      group(
        'call.in-progress.error-providerfault-deepgram-returning-502-network-error',
        12,
        0,
        'new',
      ),
      group('customer-ended-call', 400, 400, 'same'),
      group('customer-did-not-answer', 58, 50, 'unsettled'),
      group('twilio-failed-to-connect-call', 0, 9, 'gone'),
    ],
    owners: [
      {
        id: 'platform',
        title: 'platform',
        owner: 'platform',
        now: share(30, 500),
        before: share(2, 480),
        change: change('rising'),
      },
    ],
  }),
  episodes: [episode],
  client: 'Acme_Corp',
  before: 'the previous 7 days',
  wholeOf: ({ diagnosis }) => diagnosis,
  now: TODAY,
};

describe('the report for a client', () => {
  it.each(['en', 'de', 'es'] as const)('reads well in %s', async (locale) => {
    const { clientReport, reportMarkdown, before, formats } = await inLanguage(locale);
    await expect(
      reportMarkdown(clientReport({ ...REPORTED, before }, formats)),
    ).toMatchFileSnapshot(`golden/client-report.${locale}.txt`);
  });

  it('adds up as the calls do, one by one', async () => {
    const { outcomesOf, claimsIn } = await import('../../../lib/wording/client-report.ts');
    const codes = REPORTED.report.reasons.map(({ diagnosis }) => diagnosis.code ?? '');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...codes), fc.nat(200))), (all) => {
        // Whole cents: sums are exact.
        const groups = codes.map((code) => {
          const own = all.filter(([each]) => each === code);
          const cents = own.reduce((sum, [, cost]) => sum + cost, 0);
          const now = {
            calls: own.length,
            of: all.length,
            costUsd: cents / 100,
            callsWithCost: own.length,
          };
          return reason({ diagnosis: of(code), now, before: share(0, 0), change: change('same') });
        });
        const outcomes = outcomesOf(groups);
        for (const outcome of new Set(codes.map((code) => of(code).outcome))) {
          const plain = all.filter(([code]) => of(code).outcome === outcome).length;
          expect(outcomes.get(outcome) ?? 0).toBe(plain);
        }
        const free = all.filter(([code]) => of(code).charged === 'typically-not');
        const sum = free.reduce((cents, [, cost]) => cents + cost, 0) / 100;
        expect(claimsIn(groups, ({ diagnosis }) => diagnosis).costUsd).toBeCloseTo(sum, 6);
      }),
    );
  });

  it('claims no number of calls: those that cost nothing have a cost that is known, too', async () => {
    const { clientReport, reportMarkdown, formats } = await inLanguage('en');
    const [claim] = /^.*Claim.*$/m.exec(reportMarkdown(clientReport(REPORTED, formats))) ?? [];
    expect(claim).toContain('$3.00');
    expect(claim).not.toMatch(/30|\d calls/);
  });

  it('says "claim" only where a document of the vendor is the ground', async () => {
    const { clientReport, reportMarkdown, formats } = await inLanguage('en');
    const text = (sources: NonNullable<Diagnosis['chargedBy']>['sources']): string => {
      const wholeOf = ({ diagnosis }: ReasonGroup): Diagnosis => ({
        ...diagnosis,
        chargedBy: { sources },
      });
      return reportMarkdown(clientReport({ ...REPORTED, wholeOf }, formats));
    };
    const docs = { kind: 'vendor-docs', name: 'Vapi docs', url: 'https://docs.vapi.ai/' } as const;
    expect(text([docs])).toMatch(/claim/i);
    expect(text([docs])).toContain('  <https://docs.vapi.ai/>');
    expect(text([{ kind: 'second-hand', name: 'A forum' }])).not.toContain('https://');
    // What a document says of other codes is no ground for this one.
    expect(text([docs, { kind: 'inference', name: 'inference' }])).not.toMatch(/claim/i);
    expect(text([{ kind: 'second-hand', name: 'A forum' }])).not.toMatch(/claim/i);
    expect(text([])).toMatch(/failed by the platform’s own fault/);
    expect(text([])).not.toMatch(/claim|typically/i);
  });

  it('holds no number, address or key, wherever one may stand', async () => {
    const { clientReport, reportMarkdown, formats } = await inLanguage('en');
    const canary = 'Ring +1 415 555 0134 or jane@example.com, sk-Abc123def456ghi789';
    const said = reportMarkdown(
      clientReport(
        {
          ...REPORTED,
          client: canary,
          report: {
            ...REPORTED.report,
            reasons: REPORTED.report.reasons.map((each) => ({ ...each, title: canary })),
          },
          episodes: [{ ...episode, owner: 'carrier', name: canary }],
        },
        formats,
      ),
    );
    expect(said).not.toMatch(/415|jane|sk-Abc/);
  });
});
