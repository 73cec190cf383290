import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two engines that Hangtag is tried in. */
export type Engine = 'chromium' | 'firefox';

interface Candidates {
  /** Environment variable that overrides the search. */
  readonly variable: string;
  /** Names on the PATH, best first. */
  readonly commands: readonly string[];
  /** Where it usually lies, outside the PATH. */
  readonly paths: readonly string[];
  /** Packages to try where apt may be used, best first. */
  readonly packages: readonly string[];
}

const windows = (...tail: string[]): string[] =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((root) => root !== undefined)
    .map((root) => join(root, ...tail));

// Chromium comes first: branded Chrome and Edge ignore --load-extension, see `chromium.ts`.
const CANDIDATES: Readonly<Record<Engine, Candidates>> = {
  chromium: {
    variable: 'HANGTAG_CHROMIUM',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
    ],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windows('Chromium', 'Application', 'chrome.exe'),
      ...windows('Google', 'Chrome', 'Application', 'chrome.exe'),
      ...windows('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
    packages: ['chromium'],
  },
  firefox: {
    variable: 'HANGTAG_FIREFOX',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windows('Mozilla Firefox', 'firefox.exe'),
    ],
    packages: ['firefox-esr', 'firefox'],
  },
};

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of an installed browser of that engine, or undefined. The environment variable wins. */
export function findBrowser(engine: Engine): string | undefined {
  const { variable, commands, paths } = CANDIDATES[engine];
  const forced = process.env[variable];
  if (forced !== undefined && forced !== '') {
    if (!executable(forced)) {
      throw new Error(`${variable} names ${forced}, which is not a program that can be run.`);
    }
    return forced;
  }
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  return commands
    .flatMap((command) => onPath.map((folder) => join(folder, command)))
    .concat(paths)
    .find(executable);
}

/** How apt may be run here without asking anybody, or undefined. */
function aptPrefix(): readonly string[] | undefined {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}

function apt(prefix: readonly string[], ...args: string[]): boolean {
  const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
  try {
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a browser of that engine; installs one through apt where that is allowed.
 * Throws an error that says in one sentence what to install.
 */
export function ensureBrowser(engine: Engine): string {
  const found = findBrowser(engine);
  if (found !== undefined) return found;
  const { variable, packages } = CANDIDATES[engine];
  const prefix = aptPrefix();
  if (prefix !== undefined) {
    console.log(`No ${engine} found; installing one through apt …`);
    apt(prefix, 'update', '-qq');
    for (const name of packages) {
      apt(prefix, 'install', '-y', '-qq', '--no-install-recommends', name, 'fonts-liberation');
      const installed = findBrowser(engine);
      if (installed !== undefined) return installed;
    }
  }
  const what = engine === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox 140 or newer';
  throw new Error(`Please install ${what}, or set ${variable} to the path of its program.`);
}
