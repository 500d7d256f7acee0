// Broadside's plain HTML of many examples, and what has to be said in one way before it can be compared.
import { spawnSync } from 'node:child_process';

/**
 * @param {string} program build/native/markdown_batch
 * @param {import('./examples.mjs').Example[]} examples
 * @returns {string[]} the HTML of each
 */
export function renderAll(program, examples) {
  const input = Buffer.concat(
    examples.flatMap((example) => {
      const bytes = Buffer.from(example.markdown);
      const head = Buffer.alloc(5, example.dialect);
      head.writeUInt32LE(bytes.length, 1);
      return [head, bytes];
    }),
  );
  const run = spawnSync(program, { input, maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`markdown_batch failed: ${run.error ?? run.stderr}`);
  const outputs = [];
  for (let at = 0; at < run.stdout.length;) {
    const size = run.stdout.readUInt32LE(at);
    outputs.push(run.stdout.toString('utf8', at + 4, at + 4 + size));
    at += 4 + size;
  }
  return outputs;
}

// GFM's check boxes are form controls; Broadside writes none, and shows a labelled sign instead.
/** @param {string} html what GFM expects */
export function withSigns(html) {
  return html
    .replace(/<li class="task-list-item">/g, '<li>')
    .replace(/<input\b[^>]*\btype="checkbox"[^>]*> ?/g, (box) => (/\bchecked\b/.test(box) ? '[done]' : '[open]'));
}

/** @param {string} html what Broadside gives */
export function withBoxes(html) {
  return html
    .replace(/ class="tasks"/g, '')
    .replace(/<li class="task(?: done)?"><span[^>]*>(.)<\/span> /g, (_, sign) => `<li>${sign === '☑' ? '[done]' : '[open]'}`)
    .replace(/<(t[hd]) class="(left|center|right)">/g, '<$1 align="$2">');
}
