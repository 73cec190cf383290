import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnOpenly, isOwnPage, sightingsOf } from '../../lib/worker/incoming.ts';
import { NOW, record } from '../unit/history/sightings.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OWN = 'chrome-extension://own/';
const page = { id: 'own', url: 'https://dashboard.vapi.ai/calls', tab: { id: 1 } };

describe('a forged message', () => {
  it('of a content script that claims another host records nothing', () => {
    for (const host of [
      'dashboard.retellai.com',
      'dashboard.vapi.ai.evil.example',
      'DASHBOARD.VAPI.AI',
    ]) {
      expect(sightingsOf([record({ host })], page, NOW), host).toEqual([]);
    }
    for (const url of [
      'https://evil.example/?https://dashboard.vapi.ai/',
      'https://dashboard.vapi.ai@evil.example/',
      'https://dashboard.vapi.ai.evil.example/calls',
      'data:text/html,dashboard.vapi.ai',
      'about:blank',
      'no address',
    ]) {
      expect(sightingsOf([record()], { id: 'own', url }, NOW), url).toEqual([]);
    }
  });

  it('of a frame without an address counts as that of the origin which the browser vouches for', () => {
    const frame = { id: 'own', url: 'about:blank', origin: 'https://dashboard.vapi.ai' };
    expect(sightingsOf([record()], frame, NOW)).toEqual([record()]);
    expect(sightingsOf([record()], { ...frame, origin: 'https://evil.example' }, NOW)).toEqual([]);
    // A sandboxed frame has an origin of its own, which is nobody's.
    expect(sightingsOf([record()], { ...page, origin: 'null' }, NOW)).toEqual([]);
  });

  it('of another extension, of a page or of a private window is not listened to', () => {
    expect(isOwnOpenly({ ...page, id: 'another' }, 'own')).toBe(false);
    expect(isOwnOpenly({ url: page.url }, 'own')).toBe(false);
    expect(isOwnOpenly({ ...page, tab: { id: 1, incognito: true } }, 'own')).toBe(false);
    for (const url of [
      page.url,
      'chrome-extension://other/popup.html',
      'https://own/',
      undefined,
    ]) {
      expect(isOwnPage({ id: 'own', url }, 'own', OWN), url).toBe(false);
    }
  });

  it('of the wrong shape is refused whole or left out', () => {
    const wrong = [
      null,
      7,
      [],
      { ...record(), vendor: 'other' },
      { ...record(), label: '<img src=x onerror=alert(1)>' },
      { ...record(), label: { toString: 'voicemail' } },
      { ...record(), callId: '../../etc' },
      { ...record(), seenAt: Infinity },
      { ...record(), source: 'import' },
      { ...record(), code: 'x'.repeat(1_000_000) },
      { ...record(), label: 'x'.repeat(1_000_000) },
    ];
    expect(sightingsOf(wrong, page, NOW)).toEqual([]);
    for (const data of ['[]', { length: 1, 0: record() }, undefined]) {
      expect(() => sightingsOf(data, page, NOW)).toThrow();
    }
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
