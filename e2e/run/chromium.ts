import { chromium } from '@playwright/test';
import { findProgram, installFromDistribution, run } from './command';

/** Debian's Chromium started by root needs --no-sandbox; the others keep it from talking to its maker during tests. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine: CHROMIUM_PATH, or the first on PATH; `undefined` means the one Playwright installs. */
export function findChromium(): string | undefined {
  return process.env.CHROMIUM_PATH || ownChromium();
}

/**
 * Makes sure that a Chromium really starts, installing one when needed, and answers the CHROMIUM_PATH to use.
 * Throws when no way leads to a browser.
 */
export async function provideChromium(): Promise<string | undefined> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    const trouble = await whyItDoesNotStart(given);
    if (trouble) throw new Error(`CHROMIUM_PATH=${given} does not start: ${trouble}`);
    return given;
  }
  const own = ownChromium();
  if (own && !(await whyItDoesNotStart(own))) return own;
  if (!(await whyItDoesNotStart(undefined))) return undefined;
  console.log('No Chromium on this machine: installing the one of Playwright');
  if ((await run('playwright', ['install', 'chromium'])) === 0 && !(await whyItDoesNotStart(undefined)))
    return undefined;
  console.log('That did not help: installing the one of the distribution');
  installFromDistribution('chromium');
  const installed = ownChromium();
  const trouble = installed ? await whyItDoesNotStart(installed) : 'it is not on PATH';
  if (trouble) throw new Error(`the Chromium just installed does not start: ${trouble}`);
  return installed;
}

function ownChromium(): string | undefined {
  return ['chromium', 'chromium-browser', 'google-chrome'].map((name) => findProgram(name)).find(Boolean);
}

/** A file that exists proves nothing (libraries may be missing, or it is a mere signpost to a store): start it. */
async function whyItDoesNotStart(executablePath: string | undefined): Promise<string | undefined> {
  try {
    await (await chromium.launch({ executablePath, args: chromiumArguments })).close();
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}
