import puppeteer from 'puppeteer-core';
import { PuppeteerBrowser } from './puppeteer-page.mjs';
import { findProgram } from './processes.mjs';
import { refusingProxy } from './server.mjs';

export function findFirefox() {
  const path = findProgram('firefox-esr', 'firefox');
  return path ? { path } : { missing: 'no firefox-esr or firefox on PATH' };
}

export async function launchFirefox({ path }, { dark = false, reducedMotion = false, forcedColors = false, flags = [], prefs = {} }) {
  const proxy = await refusingProxy();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    args: flags,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    protocolTimeout: 120000,
    extraPrefsFirefox: {
      // puppeteer turns this off, and file:// modules and fetches would then seem to work.
      'security.fileuri.strict_origin_policy': true,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      'browser.display.document_color_use': forcedColors ? 2 : 1,
      'ui.useOverlayScrollbars': 1, // a scroll bar takes no width, as in the other two
      'browser.chrome.site_icons': false, // no request for an icon that the page never named
      // nor to learn whether this is the open internet
      'captivedetect.canonicalURL': '',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      // Tab goes to links and boxes everywhere, whatever the desktop says.
      'accessibility.tabfocus': 7,
      ...prefs,
    },
  });
  return new PuppeteerBrowser('firefox', browser, proxy, { errands: /(^|\.)(mozilla\.(com|net|org)|firefox\.com)$/ });
}
