import puppeteer from 'puppeteer-core';
import { PuppeteerBrowser } from './puppeteer-page.mjs';
import { findProgram } from './processes.mjs';
import { refusingProxy } from './server.mjs';

export function findChromium() {
  const path = findProgram('chromium', 'chromium-browser', 'google-chrome');
  return path ? { path } : { missing: 'no chromium on PATH' };
}

export async function launchChromium({ path }, { dark = false, reducedMotion = false, forcedColors = false, flags = [] }) {
  const proxy = await refusingProxy();
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: true,
    args: [
      '--no-sandbox', // as root Chromium has no other way; the pages are our own
      '--disable-dev-shm-usage',
      `--proxy-server=127.0.0.1:${proxy.port}`,
      '--disable-features=OptimizationHints,MediaRouter,Translate',
      '--disable-domain-reliability',
      '--no-pings',
      ...flags,
    ],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    protocolTimeout: 120000,
  });
  const preparePage = async (page) => {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
    ]);
    if (forcedColors) {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    }
  };
  return new PuppeteerBrowser('chromium', browser, proxy, { preparePage, errands: /(^|\.)(google|googleapis|gvt1|gstatic)\.com$/ });
}
