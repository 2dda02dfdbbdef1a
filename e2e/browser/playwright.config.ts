import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../run/chromium';

const port = process.env.BROWSER_TEST_PORT ?? '38130';
const address = `http://127.0.0.1:${port}`;

/** Workers read this file again, with the environment of the first reader: they find the folder it made. */
const dataDir = (process.env.BROWSER_TEST_DATA_DIR ??= freshDataDir());

export default defineConfig({
  testDir: '.',
  // One server, one database, one story after the other.
  workers: 1,
  timeout: 60_000,
  // The first screen behind the landing page loads the component library; on a busy machine that takes seconds.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A walk through screens may meet a slow moment of the machine; who passes only when repeated is named at the end.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '../../test-results/browser.json' }]],
  outputDir: '../../test-results/browser',
  use: {
    baseURL: address,
    // What cannot be clicked fails there, and not when the time of the whole story is up.
    actionTimeout: 15_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // With motion on, axe measures contrast in the middle of a fade.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium(), args: chromiumArguments },
  },
  webServer: {
    command: 'node -C built dist/apps/api/src/main.js',
    cwd: '../..',
    url: `${address}/api/health`,
    env: { PORT: port, DATA_DIR: dataDir },
    reuseExistingServer: false,
    // The first start loads the demonstration data.
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});

function freshDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-browser-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
