import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notErased, NOW, record } from '../unit/history/sightings.ts';

vi.stubGlobal('chrome', fakeBrowser);
const { sightingsOf } = await import('../../lib/worker/check-message.ts');
const { dashboardOfSender, isFromHangtag, isOwnPage } = await import('../../lib/worker/senders.ts');

const ROOT = resolve(import.meta.dirname, '../..');
const id = fakeBrowser.runtime.id;
const page = { id, url: 'https://dashboard.vapi.ai/calls', tab: { id: 1 } };
const vapi = (host: string) =>
  host === 'dashboard.vapi.ai' ? ({ host, vendor: 'vapi' } as const) : undefined;

describe('a forged message', () => {
  it('of a content script that claims another host records nothing', () => {
    for (const host of [
      'dashboard.retellai.com',
      'dashboard.vapi.ai.evil.example',
      'DASHBOARD.VAPI.AI',
    ]) {
      expect(sightingsOf([record({ host })], vapi, NOW, notErased).sightings, host).toEqual([]);
    }
  });

  it('of a page that is no dashboard has none', async () => {
    expect(await dashboardOfSender(page)).toEqual(vapi('dashboard.vapi.ai'));
    for (const url of [
      'https://evil.example/?https://dashboard.vapi.ai/',
      'https://dashboard.vapi.ai@evil.example/',
      'https://dashboard.vapi.ai.evil.example/calls',
      'http://dashboard.vapi.ai/calls',
      'data:text/html,dashboard.vapi.ai',
      'about:blank',
      'no address',
    ]) {
      expect(await dashboardOfSender({ id, url }), url).toBeUndefined();
    }
  });

  it('of a frame without an address counts as that of the origin which the browser vouches for', async () => {
    const frame = { id, url: 'about:blank', origin: 'https://dashboard.vapi.ai' };
    expect(await dashboardOfSender(frame)).toEqual(vapi('dashboard.vapi.ai'));
    expect(await dashboardOfSender({ ...frame, origin: 'https://evil.example' })).toBeUndefined();
    // A sandboxed frame has an origin of its own, which is nobody's.
    for (const url of [page.url, 'about:srcdoc', undefined]) {
      expect(await dashboardOfSender({ ...page, url, origin: 'null' })).toBeUndefined();
    }
  });

  it('of another extension or of a page is not listened to', () => {
    expect(isFromHangtag({ ...page, id: 'another' })).toBe(false);
    expect(isFromHangtag({ url: page.url })).toBe(false);
    const own = fakeBrowser.runtime.getURL('/popup.html');
    expect(isOwnPage({ id, url: own })).toBe(true);
    expect(isOwnPage({ id: 'another', url: own })).toBe(false);
    for (const url of [
      page.url,
      'chrome-extension://other/popup.html',
      'https://own/',
      undefined,
    ]) {
      expect(isOwnPage({ id, url }), url).toBe(false);
    }
  });

  it('of the wrong shape is left out', () => {
    const wrong = [
      null,
      7,
      [],
      { ...record(), vendor: 'other' },
      { ...record(), vendor: 'retell' },
      { ...record(), label: '<img src=x onerror=alert(1)>' },
      { ...record(), label: { toString: 'voicemail' } },
      { ...record(), callId: '../../etc' },
      { ...record(), seenAt: Infinity },
      { ...record(), source: 'import' },
      { ...record(), code: 'x'.repeat(1_000_000) },
      { ...record(), label: 'x'.repeat(1_000_000) },
    ];
    expect(sightingsOf(wrong, vapi, NOW, notErased).sightings).toEqual([]);
  });
});

it('nothing in the extension listens to other extensions or to pages', () => {
  for (const room of ['entrypoints', 'lib', 'components', 'wxt.config.ts']) {
    const path = join(ROOT, room);
    const files = room.endsWith('.ts')
      ? [path]
      : readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => join(path, name));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(text, file).not.toMatch(
        /onMessageExternal|onConnectExternal|onUserScript|externally_connectable|web_accessible_resources/,
      );
      // A window's messages come from any page in any frame.
      expect(text, file).not.toMatch(/addEventListener\(\s*['"]message['"]/);
    }
  }
});
