/** The page is tested in a real browser: finds Debian's Chromium, installs it where apt and root are at hand, or says what is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a browser stands, or null. `CASUS_CHROMIUM` names another. */
export function chromium(): string | null {
  const named = process.env['CASUS_CHROMIUM'];
  if (named !== undefined && existsSync(named)) return named;
  return places.find((place) => existsSync(place)) ?? null;
}

function install(): void {
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], quiet);
}

if (import.meta.main && chromium() === null) {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) install();
  if (chromium() === null)
    console.error(
      'No Chromium was found: the tests of the page in a browser are skipped. Install it (Debian: apt-get install chromium) or name it in CASUS_CHROMIUM.',
    );
}
