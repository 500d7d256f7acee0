#!/usr/bin/env node
// Where the bytes and the time of the core go, by section and by group of functions: for docs/performance.md. Reads
// build/wasm/broadside_linked.wasm, which still has names; Binaryen puts many of its functions together afterwards.
import { readFileSync, readdirSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { inputFields } from '../web/abi.js';
import { Core } from '../web/loader.js';
import { gfm } from './inputs/articles.mjs';
import { conversation, log, texts, thread } from './inputs/comments.mjs';
import { root } from './lib/bundle.mjs';
import { functionSizes, sections } from './lib/wasm-sections.mjs';

const linked = readFileSync(join(root, 'build/wasm/broadside_linked.wasm'));

/** The folder that a function of ours is defined in, by its name. */
const folders = new Map();
for (const folder of readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  for (const file of readdirSync(join(root, 'src', folder.name)).filter((name) => /\.(cpp|h)$/.test(name))) {
    const text = readFileSync(join(root, 'src', folder.name, file), 'utf8');
    for (const [, name] of text.matchAll(/^[\w:<>,&*[\] ]*?\b(\w+)\(/gm)) if (!folders.has(name)) folders.set(name, folder.name);
    for (const [, name] of text.matchAll(/^(?:class|struct) (\w+)/gm)) folders.set(name, folder.name);
  }
}

/** @param {string} name */
function groupOf(name) {
  if (/^md_/.test(name)) return 'md4c';
  if (/broadside_json/.test(name)) return 'Boost.JSON';
  if (/^(emmalloc|malloc|free|realloc|calloc|attempt_allocate|allocate_memory|sbrk|operator (new|delete))/.test(name)) return 'memory';
  if (/^(void |char\S* |unsigned long const& )?std::|^mem(chr|cmp|cpy|move|set)|^str(len|chr|cmp)/.test(name)) return 'C and C++ libraries';
  const [, first, second] = /broadside::(?:\(anonymous namespace\)::)?(\w+)(?:::(\w+))?/.exec(name) ?? [];
  const folder = folders.get(first) ?? folders.get(second) ?? folders.get(name);
  if (folder) return `src/${folder}/`;
  if (/^bs_/.test(name)) return 'src/wasm/';
  return first ? 'src/, elsewhere' : 'others';
}

/** @param {Iterable<[string, number]>} entries */
function shares(entries) {
  /** @type {Map<string, number>} */
  const groups = new Map();
  for (const [name, amount] of entries) groups.set(groupOf(name), (groups.get(groupOf(name)) ?? 0) + amount);
  const all = [...groups.values()].reduce((sum, amount) => sum + amount, 0);
  return [...groups].sort((a, b) => b[1] - a[1]).map(([group, amount]) => `| ${group} | ${((amount / all) * 100).toFixed(1)} % |`).join('\n');
}

console.log('Sections of dist/broadside.wasm:\n');
for (const { name, size } of sections(readFileSync(join(root, 'dist/broadside.wasm')))) console.log(`| ${name} | ${size.toLocaleString('en')} |`);
console.log(`\nCode by group:\n\n${shares(functionSizes(linked))}`);

const session = await new Core(() => WebAssembly.compile(linked)).session();
const document = gfm(300000);
const comments = texts(1000);
const lines = new TextEncoder().encode(log(conversation(2000)));
const works = {
  'Markdown of 300 KB': () => session.call('bs_article', inputFields.map((name) => (name === 'source' ? document : name === 'format' ? 'markdown' : ''))),
  '1,000 comments': () => comments.forEach((text) => session.call('bs_preview', [text])),
  'a log of 2,000 events': () => {
    session.call('bs_conversation', [thread, 'reader1', 'en', '', '', '', '']);
    session.call('bs_add', [lines, 'stored']);
  },
};
const inspector = new Session();
inspector.connect();
await inspector.post('Profiler.enable');
await inspector.post('Profiler.setSamplingInterval', { interval: 200 });
for (const [title, work] of Object.entries(works)) {
  for (let i = 0; i < 5; i++) work();
  await inspector.post('Profiler.start');
  for (const end = performance.now() + 3000; performance.now() < end; ) work();
  const { profile } = /** @type {any} */ (await inspector.post('Profiler.stop'));
  /** @type {Map<number, string>} */
  const names = new Map(profile.nodes.map((/** @type {any} */ { id, callFrame }) => [id, callFrame.url.startsWith('wasm') ? callFrame.functionName : 'the boundary']));
  /** @type {[string, number][]} */
  const spent = profile.samples.map((/** @type {number} */ id, /** @type {number} */ i) => [names.get(id) ?? '', profile.timeDeltas[i]]);
  console.log(`\nTime of ${title}, by group ("others" is the boundary):\n\n${shares(spent)}`);
}
process.exit(0);
