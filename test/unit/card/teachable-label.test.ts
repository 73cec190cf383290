import { describe, expect, it } from 'vitest';
import { checkSighting } from '../../../lib/calls/check-sighting.ts';
import { teachableLabel } from '../../../lib/card/teachable-label.ts';
import type { MarkedReason } from '../../../lib/marking/marked-page.ts';
import { diagnose, type ReasonSettings } from '../../../lib/reasons/index.ts';
import { diagnoseLabelOn } from '../../../lib/reasons/taught-labels.ts';
import { sightingOfCell } from '../../../lib/recording/to-sighting.ts';
import { diagnoser } from '../../../lib/trends/build-report.ts';

const RESELLER = 'calls.reseller.example';
const NOW = Date.UTC(2026, 10, 20);
const VAPI = 'dashboard.vapi.ai';
const NOTHING: ReasonSettings = { ownKeys: {}, overrides: [], labels: [] };

function teachable(
  label: string,
  host: string,
  { settings = NOTHING, code }: { settings?: ReasonSettings; code?: string } = {},
): string | undefined {
  const diagnosis =
    code === undefined
      ? diagnoseLabelOn(host, label, 'vapi', settings)
      : diagnose(code, 'vapi', settings);
  const cell = { label } as MarkedReason['cell'];
  return teachableLabel({ cell, diagnosis }, host, code !== undefined);
}

describe('a label of which the user may say what it means', () => {
  it('is one that nobody has listed, on any site', () => {
    expect(teachable('Line dropped by us', VAPI)).toBe('Line dropped by us');
    expect(teachable('Line dropped by us', RESELLER)).toBe('Line dropped by us');
    for (const known of ['Voicemail', 'customer-busy', 'Call.in progress.error p...']) {
      expect(teachable(known, VAPI)).toBeUndefined();
      expect(teachable(known, RESELLER)).toBeUndefined();
    }
  });

  it('may be written like a code where it is not the vendor who writes it, and no record has it', () => {
    expect(teachable('line_dropped_by_us', RESELLER)).toBe('line_dropped_by_us');
    expect(teachable('line_dropped_by_us', VAPI)).toBeUndefined();
    const code = 'line_dropped_by_us';
    expect(teachable('line_dropped_by_us', RESELLER, { code })).toBeUndefined();
    expect(teachable('Line dropped by us', RESELLER, { code })).toBeUndefined();
  });

  it('is one that was taught, to be taught anew', () => {
    for (const label of ['line_dropped_by_us', 'Line dropped by us']) {
      const settings = {
        ...NOTHING,
        labels: [{ host: RESELLER, label, code: 'customer-busy' }],
      };
      expect(teachable(label, RESELLER, { settings })).toBe(label);
    }
  });

  it('is none that nobody may keep', () => {
    expect(teachable('Ring +1 415 555 0134', RESELLER)).toBeUndefined();
  });
});

describe('a call whose label is written like a code that nobody has listed', () => {
  const label = 'line_dropped_by_us';
  const call = (host: string, settings: ReasonSettings = NOTHING) => {
    const diagnosis = diagnoseLabelOn(host, label, 'vapi', settings);
    const facts = { id: { head: '0197aa01-7c1d-7f00-8000-0123456789ab', whole: true } };
    return sightingOfCell(label, facts, diagnosis, { vendor: 'vapi', host, seenAt: 0 });
  };

  it('is kept with its code from the vendor’s dashboard, and as a label from anywhere else', () => {
    expect(call(VAPI)).toMatchObject({ code: label, label });
    expect(call(RESELLER)).toMatchObject({ label });
    expect(call(RESELLER)).not.toHaveProperty('code');
  });

  it('means what was said of it before and after it was kept, and nothing once that is taken back', () => {
    const labels = [{ host: RESELLER, label, code: 'customer-busy' }];
    const taught = { ...NOTHING, labels };
    for (const settings of [NOTHING, taught]) {
      const kept = call(RESELLER, settings);
      if (kept === undefined) throw new Error('It was not kept.');
      expect(diagnoser(taught)(kept)).toMatchObject({ code: 'customer-busy', owner: 'customer' });
      expect(diagnoser(NOTHING)(kept)).toMatchObject({ code: label, owner: 'unknown' });
      const rules = [{ match: label, owner: 'carrier' }] as const;
      expect(diagnoser({ ...NOTHING, overrides: rules })(kept).owner).toBe('carrier');
    }
  });
});

describe('a call whose label only a rule of the team knows', () => {
  const id = { head: '0197aa01-7c1d-7f00-8000-0123456789ab', whole: true };
  it.each([
    ['Línea ocupada', 'línea-ocupada'],
    ['Customer hung up / busy', 'customer-hung*'],
    ['Line dropped by us', 'line-dropped-by-us'],
  ])('%s: is kept as that label, for the rule to find it again', (label, match) => {
    const ruled = {
      ...NOTHING,
      overrides: [{ vendor: 'vapi', match, owner: 'customer' }],
    } as const;
    const diagnosis = diagnoseLabelOn(VAPI, label, 'vapi', ruled);
    expect(diagnosis.owner).toBe('customer');
    const where = { vendor: 'vapi', host: VAPI, seenAt: NOW } as const;
    const kept = checkSighting(sightingOfCell(label, { id }, diagnosis, where), NOW);
    if (!kept.ok) throw new Error(`Refused: ${kept.why}`);
    const { sighting } = kept;
    expect(sighting.label).toBe(label);
    expect(sighting).not.toHaveProperty('code');
    expect(diagnoser(ruled)(sighting)).toMatchObject({ owner: 'customer' });
    expect(diagnoser(NOTHING)(sighting)).toMatchObject({ owner: 'unknown' });
  });

  it('has its code where the page shows one', () => {
    const label = 'line_dropped_by_us';
    const overrides = [{ vendor: 'vapi', match: label, owner: 'you' }] as const;
    const diagnosis = diagnoseLabelOn(VAPI, label, 'vapi', { ...NOTHING, overrides });
    const where = { vendor: 'vapi', host: VAPI, seenAt: NOW } as const;
    expect(sightingOfCell(label, { id }, diagnosis, where)).toMatchObject({ code: label });
  });
});

describe('a call whose label is known, though it looks like none', () => {
  const id = { head: '0197aa01-7c1d-7f00-8000-0123456789ab', whole: true };
  const keptAs = (host: string, label: string, settings: ReasonSettings = NOTHING): unknown => {
    const diagnosis = diagnoseLabelOn(host, label, 'vapi', settings);
    const where = { vendor: 'vapi', host, seenAt: NOW } as const;
    const kept = checkSighting(sightingOfCell(label, { id }, diagnosis, where), NOW);
    return kept.ok ? kept.sighting.label : kept.why;
  };

  it.each(['No answer (timeout)', 'SIP 603: Decline', 'Contact hung up', 'Session timed out'])(
    'is kept where the user taught it: %s',
    (label) => {
      const labels = [{ host: RESELLER, label, code: 'customer-busy' }];
      expect(keptAs(RESELLER, label, { ...NOTHING, labels })).toBe(label);
    },
  );

  it('is kept where a rule of the team names it', () => {
    const overrides = [{ vendor: 'vapi', match: 'no-answer*', owner: 'customer' }] as const;
    const label = 'No answer (timeout)';
    expect(keptAs(VAPI, label, { ...NOTHING, overrides })).toBe(label);
  });

  it.each(['Customer‑ended call', 'Call.in progress.\u200Berror vapifault worker died'])(
    'is kept where it has marks that change nothing: %j',
    (label) => {
      expect(diagnoseLabelOn(VAPI, label, 'vapi', NOTHING).certainty).toBe('exact');
      expect(keptAs(VAPI, label)).toEqual(expect.stringContaining('all'));
    },
  );

  it('is not kept where nobody knows it', () => {
    expect(keptAs(RESELLER, 'No answer (timeout)')).toBe('form');
  });
});
