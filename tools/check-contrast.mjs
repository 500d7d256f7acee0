// Usage: node tools/check-contrast.mjs [--self-test]
//
// Holds the default colours of web/styles.css to the floors of contrast (WCAG 2.2), in both themes. --self-test shows
// that it can fail: it tries colours that are too close, and a stylesheet without them.
import { readFileSync } from 'node:fs';

// Ink on paper is text; so are quiet and accent. A marked passage is ink on line.
const floors = [
  ['ink', 'paper', 7],
  ['quiet', 'paper', 4.5],
  ['accent', 'paper', 4.5],
  ['ink', 'line', 4.5],
];

/** The defaults: `--ink: var(--broadside-ink, light-dark(#1c1b1a, #e8e4dc))` gives ink: ['#1c1b1a', '#e8e4dc']. */
function readColours(css) {
  const pattern = /--broadside-([a-z]+),\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/g;
  return new Map([...css.matchAll(pattern)].map(([, name, light, dark]) => [name, [light, dark]]));
}

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** One line for each pair and theme, and whether it keeps its floor. */
function judge(css) {
  const colours = readColours(css);
  return floors.flatMap(([front, back, floor]) =>
    ['light', 'dark'].map((theme, at) => {
      const [a, b] = [colours.get(front)?.[at], colours.get(back)?.[at]];
      if (!a || !b) return { ok: false, text: `${theme}: no default colour for ${a ? back : front}` };
      const ratio = contrast(a, b);
      return { ok: ratio >= floor, text: `${theme}: ${front} on ${back} ${ratio.toFixed(2)}:1, at least ${floor}:1` };
    }),
  );
}

const css = readFileSync('web/styles.css', 'utf8');
let results;
if (process.argv.includes('--self-test')) {
  const failures = (text) => judge(text).filter(({ ok }) => !ok).length;
  const expect = (name, found, expected) => ({ ok: found === expected, text: `${name}: ${found}, not ${expected}` });
  const paper = readColours(css).get('paper')?.[0] ?? '';
  results = [
    expect('black on white', Number(contrast('#000000', '#ffffff').toFixed(2)), 21),
    expect('the same colour twice', contrast('#9c1d1d', '#9c1d1d'), 1),
    expect('failures with grey paper', failures(css.replace(paper, '#808080')), 3),
    expect('failures of an empty stylesheet', failures(''), floors.length * 2),
  ];
} else {
  results = judge(css);
  for (const { ok, text } of results) if (ok) console.log(text);
}
const failed = results.filter(({ ok }) => !ok);
for (const { text } of failed) console.log(`FAILED contrast, ${text}`);
console.log(`broadside-test: ${results.length - failed.length} passed, ${failed.length} failed, 0 skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;
