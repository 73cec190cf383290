import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { NOTICES } from '../../assets/third-party-notices.ts';
import { ENGINES, extensionFolder } from '../browsers/world.ts';

/** The permissions that the README gives a reason for, as its table names them. */
function documentedPermissions(): { required: string[]; optional: string[] } {
  const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
  const [, table = ''] = /## Permissions[^]*?\n\| -[^\n]*\n([^]*?)\n\n/.exec(readme) ?? [];
  const rows = [...table.matchAll(/^\| `(\w+)`( \(optional\))? +\| (.+?) +\|$/gm)];
  const namesOf = (isOptional: boolean): string[] =>
    rows
      .filter(([, , optional]) => (optional !== undefined) === isOptional)
      .map(([, name = '']) => name)
      .sort();
  return { required: namesOf(false), optional: namesOf(true) };
}

/** Parts of a manifest that Hangtag has a use for. */
const KNOWN_KEYS = [
  'manifest_version',
  'name',
  'description',
  'version',
  'default_locale',
  'icons',
  'permissions',
  'optional_permissions',
  'optional_host_permissions',
  'commands',
  'content_scripts',
  'content_security_policy',
  'background',
  'action',
  'options_ui',
  'minimum_chrome_version',
  'browser_specific_settings',
];

/** Ways to reach the network, or to load code. */
const REACHES_OUT =
  /\bfetch\(|new XMLHttpRequest|sendBeacon|new (?:WebSocket|EventSource|WebTransport|RTCPeerConnection|SharedWorker|Worker)\b/g;

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: string[];
  readonly host_permissions?: string[];
  readonly optional_permissions?: string[];
  readonly optional_host_permissions?: string[];
  readonly chrome_url_overrides?: object;
  readonly content_scripts: { readonly matches: string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: { readonly required: string[] } };
  };
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

describe.each(ENGINES)('the %s build', (engine) => {
  const folder = extensionFolder(engine);
  const manifest = manifestOf(folder);

  it('is MV3 and asks for the permissions that the README gives a reason for, and no other', () => {
    expect(manifest.manifest_version).toBe(3);
    const { required, optional } = documentedPermissions();
    expect(required.length).toBeGreaterThan(0);
    expect([...manifest.permissions].sort()).toEqual(required);
    expect([...(manifest.optional_permissions ?? [])].sort()).toEqual(optional);
    expect(manifest.host_permissions ?? []).toEqual([]);
  });

  it('holds our license, and names every library on board with its license', () => {
    const notices = readFileSync(join(folder, NOTICES), 'utf8');
    const named = [...notices.matchAll(/^(\S+) [\d.]+\nLicense: (\S+)$/gm)];
    const onBoard = JSON.parse(
      readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> };
    const names = named.map(([, name]) => name);
    expect(Object.keys(onBoard.dependencies).filter((name) => !names.includes(name))).toEqual([]);
    expect(notices).toContain('Mozilla Public License');
    expect(readFileSync(join(folder, 'license.txt'))).toEqual(
      readFileSync(resolve(import.meta.dirname, '../../LICENSE')),
    );
    expect(existsSync(join(folder, 'licenses'))).toBe(false);
  });

  it('uses no part of the manifest that is not named here', () => {
    // No page of the browser is replaced, nothing is offered to pages or to other extensions.
    expect(Object.keys(manifest).filter((key) => !KNOWN_KEYS.includes(key))).toEqual([]);
  });

  it('runs on the dashboards of the vendors alone', () => {
    const matches = new Set(manifest.content_scripts.flatMap((script) => script.matches));
    expect([...matches].sort()).toEqual([
      'https://app.uponai.com/*',
      'https://dashboard.eu.vapi.ai/*',
      'https://dashboard.retellai.com/*',
      'https://dashboard.vapi.ai/*',
    ]);
  });

  it('may ask for further hosts, and puts none of its pages in place of the browser’s own', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest.chrome_url_overrides).toBeUndefined();
  });

  it('forbids its own pages every connection', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
  });

  it('holds no evaluated and no remote code', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(2);
    for (const name of scripts) {
      const code = readFileSync(join(folder, name), 'utf8');
      expect(code, name).not.toMatch(/\beval\(|new Function\(|importScripts\(/);
      expect(code, name).not.toMatch(/\bimport\(\s*["'`]https?:/);
      expect(code, name).not.toMatch(/setTimeout\(["'`]|setInterval\(["'`]|\.srcdoc\b/);
    }
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
      const html = readFileSync(join(folder, name), 'utf8');
      const addresses = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, to]) => to);
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses) expect(address, name).toMatch(/^\/[^/]/);
      expect(html, name).not.toMatch(/<script>|<iframe|\son\w+=/);
    }
  });

  it('holds nothing that opens a connection', () => {
    const found: string[] = [];
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.js')) continue;
      for (const [way] of readFileSync(join(folder, name), 'utf8').matchAll(REACHES_OUT)) {
        found.push(`${way} in ${name.replace(/-[\w-]{8}\.js$/, '.js')}`);
      }
    }
    // The CSV library can load a file from an address; Hangtag gives it texts only.
    expect(found).toEqual(['new XMLHttpRequest in chunks/history.js']);
  });
});

it('tells Firefox that no data is collected', () => {
  const manifest = manifestOf(extensionFolder('firefox'));
  expect(manifest.browser_specific_settings?.gecko.data_collection_permissions.required).toEqual([
    'none',
  ]);
});

it("passes the add-on store's own linter", async () => {
  const binary = resolve(import.meta.dirname, '../../node_modules/.bin/web-ext');
  const { stdout } = await promisify(execFile)(
    binary,
    ['lint', '--output', 'json', '--source-dir', extensionFolder('firefox')],
    { maxBuffer: 1 << 24 },
  );
  const report = JSON.parse(stdout) as {
    errors: { code: string; message: string; file?: string }[];
    warnings: { code: string; message: string; file?: string }[];
  };
  expect(report.errors).toEqual([]);
  // Preact can set inner HTML when it is asked to; Hangtag never asks. The README says so.
  // As many as the README says, and of no other kind.
  expect(report.warnings.map(({ code }) => code)).toEqual([
    'UNSAFE_VAR_ASSIGNMENT',
    'UNSAFE_VAR_ASSIGNMENT',
  ]);
});
