// A row as bars, in SVG that is read in light and in dark: how many times as long as we everybody takes.
import { ours, short } from './rows.mjs';

const width = 720;
const left = 250;
const bar = 18;
const step = 26;

const escape = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const style = `text{font:13px system-ui,sans-serif;fill:#222}.title{font-weight:600;font-size:14px}.us{fill:#8c1c13}.them{fill:#9aa5b1}
@media(prefers-color-scheme:dark){text{fill:#ddd}.us{fill:#e0695f}.them{fill:#5b6672}}`;

/** @param {import('./rows.mjs').Row} row @returns {string} */
export function chart({ name, browser, unit, results }) {
  const bars = Object.entries(results).sort((a, b) => a[1].median - b[1].median);
  const most = Math.max(...bars.map(([, { median }]) => median)) || 1;
  const height = bars.length * step + 40;
  const title = `${name.replace(/`/g, '')}${browser && `, ${browser}`} (${unit}, less is better)`;
  const lines = bars.map(([who, { median, ratio }], i) => {
    const y = 34 + i * step;
    const length = Math.max(1, (median / most) * (width - left - 130));
    const times = Number.isFinite(ratio?.of) ? ` · ${ratio?.of.toFixed(1)}×` : '';
    return `<text x="${left - 8}" y="${y + 13}" text-anchor="end">${escape(who)}</text>
<rect class="${who === ours ? 'us' : 'them'}" x="${left}" y="${y}" width="${length.toFixed(1)}" height="${bar}" rx="2"/>
<text x="${(left + length + 6).toFixed(1)}" y="${y + 13}">${short(median)}${times}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}">
<style>${style}</style>
<text class="title" x="8" y="20">${escape(title)}</text>
${lines.join('\n')}
</svg>
`;
}
