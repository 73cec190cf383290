import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers } from '../../../lib/worker/covers.ts';
import { hostIn, isHostName, patternOf } from '../../../lib/vendors/added-host.ts';
import { vendorOfHost } from '../../../lib/vendors/index.ts';

describe('a host that the user types', () => {
  it.each([
    ['calls.reseller.example', 'calls.reseller.example'],
    ['  https://Calls.Reseller.example/history?x=1#y ', 'calls.reseller.example'],
    ['calls.reseller.example:8443/calls', 'calls.reseller.example'],
    ['https://bücher.example', 'xn--bcher-kva.example'],
  ])('%s is %s', (typed, host) => {
    expect(hostIn(typed)).toBe(host);
  });

  it.each([
    '',
    ' ',
    'http://calls.reseller.example',
    'ftp://calls.reseller.example',
    '*.reseller.example',
    '*',
    'https://user@calls.reseller.example',
    'https://[::1]/',
    'two words',
    'javascript://calls.reseller.example/%0aalert(1)',
  ])('%j is none', (typed) => {
    expect(hostIn(typed)).toBeUndefined();
  });

  it('is a host name that its own pattern covers, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const host = hostIn(typed);
        if (host === undefined) return;
        expect(isHostName(host)).toBe(true);
        expect(hostIn(host)).toBe(host);
        expect(covers(patternOf(host), host)).toBe(true);
      }),
    );
  });
});

describe('a permission', () => {
  it.each([
    ['https://a.example/*', 'a.example', true],
    ['*://a.example/*', 'a.example', true],
    ['https://*/*', 'a.example', true],
    ['<all_urls>', 'a.example', true],
    ['https://*.example/*', 'a.example', true],
    ['https://*.a.example/*', 'a.example', true],
    ['https://*.b.example/*', 'ab.example', false],
    ['http://a.example/*', 'a.example', false],
    ['https://a.example/calls/*', 'a.example', false],
    ['https://a.example/*', 'b.a.example', false],
  ])('%s for %s: %s', (pattern, host, is) => {
    expect(covers(pattern, host)).toBe(is);
  });
});

describe('the vendor of a host', () => {
  const added = [
    { host: 'calls.reseller.example', vendor: 'retell' },
    { host: 'dashboard.vapi.ai', vendor: 'retell' },
  ] as const;
  it('is what the user said, but for the vendors’ own hosts', () => {
    expect(vendorOfHost('calls.reseller.example', added)?.id).toBe('retell');
    expect(vendorOfHost('dashboard.vapi.ai', added)?.id).toBe('vapi');
    expect(vendorOfHost('calls.reseller.example')).toBeUndefined();
  });
});
