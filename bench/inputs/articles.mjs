// Documents of a wanted size: an article as a newspaper has it, and one with all that GitHub's Markdown knows.
import { paragraph, phrase, sentence, title } from './prose.mjs';
import { randomFrom } from './random.mjs';

const encoder = new TextEncoder();
const sizeOf = (/** @type {string} */ text) => encoder.encode(text).length;

/** @typedef {import('./prose.mjs').Random} Random */

/** @param {Random} random @param {number} low @param {number} high */
const lines = (random, low, high, make = () => sentence(random, 1, 2)) => Array.from({ length: random.between(low, high) }, make);

/** What an article is made of, by how often it comes. @type {[number, (random: Random) => string][]} */
const articleBlocks = [
  [14, (random) => paragraph(random)],
  [2, (random) => `## ${title(random)}`],
  [1, (random) => lines(random, 2, 5).map((line) => `- ${line}`).join('\n')],
  [1, (random) => lines(random, 2, 4).map((line, i) => `${i + 1}. ${line}`).join('\n')],
  [2, (random) => lines(random, 1, 3).map((line) => `> ${line}`).join('\n')],
];

/** @type {[number, (random: Random) => string][]} */
const gfmBlocks = [
  [10, (random) => paragraph(random)],
  [2, (random) => `${'#'.repeat(random.between(2, 4))} ${title(random)}`],
  [2, (random) => lines(random, 2, 6).map((line) => `- ${line}${random.chance(0.2) ? `\n  - ${phrase(random, 2, 6)}` : ''}`).join('\n')],
  [1, (random) => lines(random, 2, 6).map((line, i) => `${i + 1}. ${line}`).join('\n')],
  [1, (random) => lines(random, 2, 4).map((line) => `> ${line}`).join('\n>\n')],
  [1, (random) => `\`\`\`js\n${lines(random, 2, 8, () => `const ${phrase(random, 1, 1)} = ${random.between(0, 99)}; // ${phrase(random, 1, 5)}`).join('\n')}\n\`\`\``],
  [1, table],
  [1, (random) => lines(random, 2, 5).map((line) => `- [${random.of([' ', 'x'])}] ${line}`).join('\n')],
  [1, (random) => `${phrase(random, 2, 6)} ~~${phrase(random, 1, 4)}~~ ${sentence(random)}`],
  [0.3, () => '---'],
];

/** @param {Random} random */
function table(random) {
  const columns = random.between(2, 5);
  const row = (/** @type {() => string} */ make) => `| ${Array.from({ length: columns }, make).join(' | ')} |`;
  const rows = lines(random, 2, 8, () => row(() => phrase(random, 1, 4)));
  return [row(() => phrase(random, 1, 2)), row(() => random.of(['---', ':--', '--:'])), ...rows].join('\n');
}

/** @param {Random} random @param {[number, (random: Random) => string][]} blocks */
function block(random, blocks) {
  let at = random.next() * blocks.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of blocks) {
    at -= weight;
    if (at < 0) return make(random);
  }
  return paragraph(random);
}

/** @param {number} seed @param {number} size in bytes @param {typeof articleBlocks} blocks */
function document(seed, size, blocks) {
  const random = randomFrom(seed);
  const parts = [`# ${title(random)}`];
  for (let length = sizeOf(parts[0]); length < size; ) {
    // Two lists in a row would be one.
    const next = /^[-\d]/.test(parts[parts.length - 1]) ? paragraph(random) : block(random, blocks);
    parts.push(next);
    length += sizeOf(next) + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

export const article = (size = 11000, seed = 11) => document(seed, size, articleBlocks);
export const gfm = (size = 1000000, seed = 1000) => document(seed, size, gfmBlocks);
