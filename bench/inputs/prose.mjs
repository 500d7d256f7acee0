// Sentences as people write them, with the marks of Markdown that they use.

const words = `the of and to a in that it is was for on with as at by from this be had have not are but which or an were
they said one would there their what so about out up time people year way day thing man world life hand part child eye woman
place work week case point government company number group problem fact ferry harbour engraving printer reader conference
border bus camera winter mountain newspaper column headline margin paper ink press letter street morning question answer
river bridge ticket delay captain passenger quiet crossing light archive editor draft comment reply sentence history`
  .split(/\s+/);

/** @typedef {ReturnType<typeof import('./random.mjs').randomFrom>} Random */

/** @param {Random} random @param {number} low @param {number} high how many words */
export function phrase(random, low, high) {
  return Array.from({ length: random.between(low, high) }, () => random.of(words)).join(' ');
}

const capitalised = (/** @type {string} */ text) => text[0].toUpperCase() + text.slice(1);

/** @param {Random} random */
export function title(random) {
  return capitalised(phrase(random, 3, 8));
}

/** A part of a sentence, with a mark now and then. @param {Random} random */
function marked(random) {
  const text = phrase(random, 2, 6);
  switch (random.between(0, 14)) {
    case 0:
      return `*${text}*`;
    case 1:
      return `**${text}**`;
    case 2:
      return `\`${phrase(random, 1, 2)}\``;
    case 3:
      return `[${text}](https://example.org/${random.between(1, 9999)}?a=1&b=${random.of(words)})`;
    case 4:
      return `“${text}”`;
    case 5:
      return `${text} & ${random.of(words)} < ${random.between(2, 90)}`;
    default:
      return text;
  }
}

/** @param {Random} random @param {number} low @param {number} high how many parts */
export function sentence(random, low = 2, high = 5) {
  const parts = Array.from({ length: random.between(low, high) }, () => marked(random));
  const first = /^[a-z]/.test(parts[0]) ? capitalised(parts[0]) : parts[0];
  return [first, ...parts.slice(1)].join(random.chance(0.3) ? ', ' : ' ') + random.of(['.', '.', '.', '?', '!']);
}

/** @param {Random} random @param {number} low @param {number} high how many sentences */
export function paragraph(random, low = 2, high = 6) {
  return Array.from({ length: random.between(low, high) }, () => sentence(random)).join(' ');
}
