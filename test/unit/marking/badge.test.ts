// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeLook, lookOf, makeBadge } from '../../../lib/marking/badge.ts';
import { OWNER_LOOKS } from '../../../lib/wording/owner-look.ts';
import { supportText } from '../../../lib/wording/support-text.ts';
import { OWNERS } from '../../../lib/catalog/terms.ts';
import { diagnose, diagnoseLabel } from '../../../lib/reasons/index.ts';

const css = readFileSync(resolve(import.meta.dirname, '../../../lib/marking/badge.css'), 'utf8');
const DEEPGRAM = 'call.in-progress.error-providerfault-deepgram-returning-502-network-error';

describe('a badge', () => {
  it('carries what the contract says', () => {
    const badge = makeBadge(lookOf(diagnose(DEEPGRAM, 'vapi')), document);
    expect(badge.localName).toBe('hang-tag');
    expect(badge.dataset).toMatchObject({
      vendor: 'vapi',
      owner: 'provider',
      certainty: 'exact',
      severity: 'failure',
      code: DEEPGRAM,
      party: 'Deepgram',
    });
    expect(badge.dataset['candidates']).toBeUndefined();
    expect(badge.getAttribute('aria-label')).toBe('Deepgram’s fault');
    const meant = makeBadge(lookOf(diagnose(DEEPGRAM, 'vapi'), 'The connection broke.'), document);
    expect(meant.getAttribute('aria-label')).toBe('Deepgram’s fault: The connection broke.');
    expect(badge.childNodes).toHaveLength(0);
    expect(badge.textContent).toBe('');
  });

  it('changes in place from a cut label to the exact code', () => {
    const cut = lookOf(diagnoseLabel('Call.in progress.error p...', 'vapi'));
    const badge = makeBadge(cut, document);
    expect(Number(badge.dataset['candidates'])).toBeGreaterThan(1);
    expect(badge.dataset['code']).toBeUndefined();
    changeLook(badge, lookOf(diagnose(DEEPGRAM, 'vapi')));
    expect(badge.dataset['candidates']).toBeUndefined();
    expect(badge.dataset['code']).toBe(DEEPGRAM);
    expect(badge.dataset['says']).toBe('Deepgram');
  });

  it.each(OWNERS)('is drawn with the icon and colors of %s', (owner) => {
    const rule = css
      .split('\n  }')
      .find(
        (block) => block.includes(`hang-tag[data-owner='${owner}'] {`) && block.includes('--icon'),
      );
    const { light, dark, icon } = OWNER_LOOKS[owner];
    expect(rule?.replace(/\(\s+'/, "('")).toContain(`'${icon}'`);
    expect(rule).toContain(`--ink: light-dark(${light.ink}, ${dark.ink}) !important;`);
    if (owner !== 'none') {
      expect(rule).toContain(`--fill: light-dark(${light.fill}, ${dark.fill}) !important;`);
    }
  });
});

describe('the text for support', () => {
  it('names vendor, call, time with zone, code and meaning', () => {
    const text = supportText(diagnose(DEEPGRAM, 'vapi'), {
      id: '0c47c616-9f59-487b-8f44-cb1c0faf33e2',
      startedAt: Date.UTC(2026, 10, 20, 14, 5, 9),
      message: 'Deepgram said no.',
    });
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Vendor: Vapi',
      'Call ID: 0c47c616-9f59-487b-8f44-cb1c0faf33e2',
      'Started: 2026-11-20 14:05:09 UTC',
      `Reason: ${DEEPGRAM}`,
      'Message: Deepgram said no.',
    ]);
  });

  it('says what is cut off', () => {
    const text = supportText(diagnoseLabel('Call.in progress.error p...', 'vapi'), {
      id: '0c47c616-9f5',
      isIdCut: true,
      label: 'Call.in progress.error p...',
    });
    expect(text).toContain('Call ID: 0c47c616-9f5… (cut off)');
    expect(text).toContain('Reason is cut off: ');
  });
});
