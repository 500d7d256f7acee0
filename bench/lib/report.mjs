// docs/benchmarks.md and its charts, from what was measured.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';
import { chart } from './chart.mjs';
import { ours, short } from './rows.mjs';

/** @typedef {import('./rows.mjs').Row} Row */

const titles = {
  markdown: 'Markdown to safe HTML',
  cold: 'Cold starts and static pages',
  bytes: 'Bytes',
  store: 'The store',
  thread: 'Long threads',
  native: 'The native program',
};

const introduction = `# Benchmarks

Written by \`./bench.sh\`, which builds the product and its peers and measures them side by side: in the same page (or, for
cold starts, the same browser) and the same run. Nothing here is quoted from elsewhere. Figures of different tables, machines or
runs are not to be compared; the ratios are what counts. A table that was measured alone takes the place of its earlier
self, so two tables may be of different runs and builds, but never two figures of one.

- Inputs come from seeded generators (\`bench/inputs/\`) and from the text of the CommonMark specification.
- Rounds are interleaved, A B C A B C, and who comes first changes. Before anything is timed, outputs are checked to be the
  same job by counting their elements; who does another job is left out, and named.
- A figure is the median of the rounds. "×" is how many times as long as Broadside: of the medians, and in brackets the middle half
  of what single rounds said.
- The peers run as their documentation says is fastest, once they are warm, in bundles of \`esbuild --minify\`. DOMPurify gives a string,
  or a fragment where nodes are the job. "Its own safety" is a peer in the mode that it calls safe, in which raw HTML is text.
- The clock is fine: pages are isolated, and Firefox's is not coarsened.

What is not in these tables: WebKitGTK's driver has no throttling, and no tasks or paints to tell; where a peer kept it busy for
minutes, it gave no answer, and the rest of that table is left out. Remark42, giscus and others whose widget
is no npm package are compared by nobody's word. \`md2html\` is no program of Debian 12's packages: it is built from md4c's release.
`;

/** @param {string} text */
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** @param {Row} row */
function table({ unit, results }) {
  const lines = Object.entries(results).map(([who, { median, min, p95, ratio }]) =>
    `| ${who === ours ? `**${who}**` : who} | ${short(median)} | ${short(min)} | ${short(p95)} | ${ratio && Number.isFinite(ratio.of) ? `${ratio.of.toFixed(2)}× (${ratio.low?.toFixed(2) ?? '–'} to ${ratio.high?.toFixed(2) ?? '–'})` : ''} |`,
  );
  return [`| | median, ${unit} | least | 95 % | × |`, '|---|--:|--:|--:|---|', ...lines].join('\n');
}

/** @param {Row[]} rows */
function goals(rows) {
  const lines = rows.flatMap(({ name, browser, goals: of }) =>
    of.map(({ text, found, met }) => `| ${name}${browser && `, ${browser}`} | ${text} | ${found} | ${met ? 'met' : '**not met**'} |`),
  );
  return ['| work | goal | found | |', '|---|---|---|---|', ...lines].join('\n');
}

/**
 * What a reader has to know of a machine that was not quiet.
 *
 * @param {Record<string, string>} machine
 */
function caution(machine) {
  const load = Number(machine['Load at the start']);
  if (load < 1.5) return '';
  return `\n**Provisional.** The machine was busy with other work (load ${load}): times vary between rounds, and so do the ratios. A whole run of \`./bench.sh\` on a quiet machine replaces this report.\n`;
}

/** @param {import('./results.mjs').Results} results */
export function writeReport({ machine, rows }) {
  const folder = join(root, 'docs/benchmarks');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shown = rows.filter((row) => row.table in titles);
  const parts = [introduction, caution(machine), '## The machine\n', Object.entries(machine).filter(([, value]) => value).map(([what, value]) => `- ${what}: ${value}`).join('\n')];
  parts.push('\n## Goals\n', goals(shown));
  for (const [name, title] of Object.entries(titles)) {
    const own = shown.filter((row) => row.table === name);
    if (!own.length) continue;
    parts.push(`\n## ${title}`);
    for (const row of own) {
      parts.push(`\n### ${row.name}${row.browser && `, ${row.browser}`}\n`);
      if (row.browser === '' || row.browser === 'chromium') {
        const file = `${slug(`${name} ${row.name}`)}.svg`;
        writeFileSync(join(folder, file), chart(row));
        parts.push(`![The table below as bars](benchmarks/${file})\n`);
      }
      parts.push(table(row));
      if (row.notes.length) parts.push(`\n${row.notes.join(' ')}`);
    }
  }
  writeFileSync(join(root, 'docs/benchmarks.md'), `${parts.join('\n')}\n`);
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify({ machine, rows })}\n`);
}
