// Prints the sizes of what is shipped.
import { measure, shippedFiles } from './sizes.mjs';

const row = (cells) => cells[0].padEnd(22) + cells.slice(1).map((c) => String(c).padStart(10)).join('');
console.log(row(['', 'raw', 'gzip -9', 'brotli 11']));
for (const path of shippedFiles) {
  const { raw, gzip, brotli } = measure(path);
  console.log(row([path, raw, gzip, brotli]));
}
