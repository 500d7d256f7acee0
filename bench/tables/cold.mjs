// An empty browser, one address: when is the article there?
import { makeRow, ours } from '../lib/rows.mjs';
import { coldSite, staticSite } from '../lib/cold-site.mjs';
import { visit } from '../lib/visit.mjs';

export const name = 'cold';
export const browsers = ['chromium', 'firefox'];

// What Chromium's developer tools call slow 4G, in bytes a second and milliseconds.
const slow4g = { download: 180000, upload: 84375, latency: 562.5 };

/** @type {{ name: string, cpu?: number, network?: typeof slow4g }[]} */
const settings = [{ name: 'CPU ×1' }, { name: 'CPU ×4', cpu: 4 }, { name: 'CPU ×4, slow 4G', cpu: 4, network: slow4g }];

const rival = ['marked + DOMPurify'];

/** @param {import('../lib/run.mjs').Bench} bench */
export async function* measure({ driver, site, browser, rounds, quick }) {
  const cold = await coldSite();
  const still = staticSite();
  Object.assign(site.pages, cold.pages, still.pages);
  const able = settings.filter(({ cpu, network }) => browser === 'chromium' || (!cpu && !network));
  for (const setting of quick ? able.slice(0, 2) : able) {
    const visits = await rounded(cold.contenders, rounds, (path) => visit(driver, site.origin + path, setting, 'shown'));
    const pick = (/** @type {(seen: import('../lib/visit.mjs').Visit) => number} */ take) =>
      Object.fromEntries(Object.entries(visits).map(([who, seen]) => [who, seen.map(take)]));
    yield makeRow({
      table: name,
      name: `Script start → article in the page: ${setting.name}`,
      browser,
      samples: pick(({ shown, started }) => shown - started),
      goals: [{ text: 'no later than marked + DOMPurify', against: rival, atMost: 1 }],
    });
    yield makeRow({
      table: name,
      name: `Navigation → article in the page: ${setting.name}`,
      browser,
      samples: pick(({ shown }) => shown),
      notes: ['With the download of everything: Broadside brings the conversation, its words in four languages and its styles along.'],
    });
    if (browser !== 'chromium') continue;
    yield makeRow({
      table: name,
      name: `Longest task: ${setting.name}`,
      browser,
      samples: pick(({ longestTask }) => longestTask),
      goals: setting.cpu ? [{ text: 'no task over 50 ms at ×4', below: 50 }] : [],
      notes: ['0 where no task took 50 ms: shorter ones are not reported by the browser.'],
    });
  }
  for (const [command, contenders] of Object.entries(still.contenders)) {
    for (const setting of quick ? able.slice(0, 1) : able) {
      const visits = await rounded(contenders, rounds, (path) => visit(driver, site.origin + path, setting));
      yield makeRow({
        table: name,
        name: `\`broadside ${command}\`, navigation → first contentful paint: ${setting.name}`,
        browser,
        samples: Object.fromEntries(Object.entries(visits).map(([who, seen]) => [who, seen.map(({ painted }) => painted)])),
        goals: [{ text: 'within 5 % of the same HTML without any script', against: ['the same HTML without any script'], atMost: 1.05 }],
      });
      if (browser !== 'chromium' || !setting.cpu || setting.network) continue;
      yield makeRow({
        table: name,
        name: `\`broadside ${command}\`, longest task: ${setting.name}`,
        browser,
        samples: Object.fromEntries(Object.entries(visits).map(([who, seen]) => [who, seen.map(({ longestTask }) => longestTask)])),
        notes: ['What is left without any script is the browser laying out and painting the article for the first time.'],
      });
    }
  }
}

/**
 * @template T
 * @param {Record<string, string>} contenders
 * @param {number} rounds
 * @param {(path: string) => Promise<T>} run
 * @returns {Promise<Record<string, T[]>>}
 */
async function rounded(contenders, rounds, run) {
  const names = Object.keys(contenders);
  if (!names.includes(ours)) throw new Error('we are not among them');
  /** @type {Record<string, T[]>} */
  const seen = Object.fromEntries(names.map((one) => [one, []]));
  for (const one of names) await run(contenders[one]);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < names.length; i++) {
      const one = names[(i + round) % names.length];
      seen[one].push(await run(contenders[one]));
    }
  }
  return seen;
}
