// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isReasonOfOthers } from '../../../lib/calls/is-call.ts';
import { knownHeaders, normalizeHeader } from '../../../lib/page/headers.ts';
import { parseDuration, parseUsd } from '../../../lib/page/values/amounts.ts';
import { idIn } from '../../../lib/page/values/call-ids.ts';
import { parseTime } from '../../../lib/page/values/times.ts';
import { EXPORT_FILES } from '../../../lib/vendors/export-files.ts';
import { VENDORS } from '../../../lib/vendors/index.ts';
import { LIST_REQUESTS, listParameters } from '../../../lib/vendors/list-requests.ts';
import { retellFormats } from '../../../lib/vendors/retell.ts';
import { vapiFormats } from '../../../lib/vendors/vapi.ts';
import type { Evidence } from '../../../lib/vendors/vendor.ts';

const EN = { now: new Date(2026, 10, 21, 12, 30).getTime(), locales: ['en-US'] };
const all = Object.values(VENDORS);

/** Every fact of a vendor that says where it is from. */
function factsIn(value: unknown): Evidence[] {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  const own = 'sure' in value ? [value as Evidence] : [];
  return [...own, ...Object.values(value).flatMap(factsIn)];
}

/** Whether a fact does not say where it is from and when. */
const lacksEvidence = (fact: object): boolean =>
  !('sure' in fact && 'from' in fact && 'checked' in fact);

describe('what is known of dashboards', () => {
  it.each(all)('says of $name where it is from and when', (vendor) => {
    const facts = factsIn(vendor);
    expect(facts.length).toBeGreaterThan(15);
    for (const { from, checked } of facts) {
      expect(from).not.toBe('');
      expect(checked).toMatch(/^20\d\d(?:-\d\d){0,2}$/);
    }
  });

  it.each(all)('says of every parameter of $name’s lists where it is from and when', ({ id }) => {
    const parameters = listParameters(id);
    expect(factsIn(parameters)).toHaveLength(parameters.length);
    for (const { sure, from, checked } of factsIn([LIST_REQUESTS[id], parameters])) {
      expect(['seen', 'copied', 'guess']).toContain(sure);
      expect(from).not.toBe('');
      expect(checked).toMatch(/^20\d\d(?:-\d\d){0,2}$/);
    }
  });

  it.each(all)('says one thing of each parameter of $name’s lists', ({ id }) => {
    const kinds = new Map<string, string>();
    for (const { does, names } of listParameters(id)) {
      for (const name of names) {
        const plain = name.toLowerCase().replaceAll('_', '');
        expect([name, kinds.get(plain) ?? does]).toEqual([name, does]);
        kinds.set(plain, does);
      }
    }
  });

  it.each(all)('names each header of $name once', ({ headers }) => {
    const texts = Object.values(headers).flatMap((kinds) => kinds.map(({ text }) => text));
    expect(new Set(texts.map(normalizeHeader)).size).toBe(texts.length);
  });

  it.each(all)('finds every header of $name again, in capitals too', (vendor) => {
    const headers = knownHeaders(vendor);
    for (const [kind, texts] of Object.entries(vendor.headers)) {
      for (const { text } of texts) {
        expect([text, headers.kindOf(text.toUpperCase())]).toEqual([text, kind]);
      }
    }
  });

  it.each(all)('has a sample of an ID of $name', ({ callId }) => {
    expect(idIn(callId.sample, callId)).toEqual({ head: callId.sample, whole: true });
    expect(callId.sample.startsWith(callId.prefix)).toBe(true);
  });

  it.each([
    ['vapi', vapiFormats],
    ['retell', retellFormats],
  ] as const)('can be read as %s writes it', (vendor, formats) => {
    const { callId } = VENDORS[vendor];
    const unread = [
      ...formats.callIds.filter(({ text }) => idIn(text, callId) === undefined),
      ...formats.times.filter(({ text }) => parseTime(text, EN)?.isPrecise !== true),
      ...formats.durations.filter(({ text }) => parseDuration(text) === undefined),
      ...formats.costs.filter(({ text }) => parseUsd(text) === undefined),
    ];
    expect(unread.map(({ text }) => text)).toEqual([]);
  });

  it.each(all)('has every fact of $name with evidence', (vendor) => {
    const { catalog, id, name, hosts, routes, headers, rewordedLabels, otherReasons, ...single } =
      vendor;
    expect([catalog, id, name].every((each) => typeof each === 'string')).toBe(true);
    const { emptyValues, ...objects } = single;
    const lists = [
      hosts,
      routes,
      ...Object.values(headers),
      rewordedLabels,
      otherReasons,
      emptyValues,
    ];
    const facts: readonly object[] = [...lists.flat(), ...Object.values(objects)];
    expect(facts.filter(lacksEvidence)).toEqual([]);
  });

  it.each([
    ['vapi', vapiFormats],
    ['retell', retellFormats],
  ])('has every format of %s with evidence', (_, formats) => {
    const written = Object.values(formats).flat();
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter(lacksEvidence)).toEqual([]);
    for (const { from, checked } of factsIn(formats)) {
      expect(from).not.toBe('');
      expect(checked).toMatch(/^20\d\d(?:-\d\d){0,2}$/);
    }
  });

  it.each(all)('takes no reason of something else for one of a call of $name', (vendor) => {
    for (const { prefix } of vendor.otherReasons) {
      expect([prefix, isReasonOfOthers(`${prefix}ended`)]).toEqual([prefix, true]);
    }
  });

  it('has the files that are exported with evidence', () => {
    expect(factsIn(EXPORT_FILES)).toHaveLength(EXPORT_FILES.length);
  });

  it('takes nothing for seen at UponAI that was seen at Retell', () => {
    const { hosts, ...others } = VENDORS.uponai;
    expect(factsIn(hosts).map(({ sure }) => sure)).toEqual(['seen']);
    expect(new Set(factsIn(others).map(({ sure }) => sure))).toEqual(new Set(['guess']));
    const lists = [LIST_REQUESTS.uponai, listParameters('uponai')];
    expect(new Set(factsIn(lists).map(({ sure }) => sure))).toEqual(new Set(['guess']));
    expect(VENDORS.uponai.headers.reason.map(({ text }) => text)).toEqual(
      VENDORS.retell.headers.reason.map(({ text }) => text),
    );
  });

  it.each([
    ['/calls', true],
    ['/calls/0c47c616-9f59-487b-8f44-cb1c0faf33e2', true],
    ['/logs', true],
    ['/logs/session', false],
    ['/logs/webhooks', false],
    ['/campaigns', false],
    ['/campaigns/1', true],
    ['/assistants', false],
  ])('expects reasons at %s of Vapi: %s', (path, expected) => {
    expect(VENDORS.vapi.routes.some((route) => route.path.test(path))).toBe(expected);
  });
});
