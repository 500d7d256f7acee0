// The inputs of the core's stages, as files of a folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, gfm } from './articles.mjs';
import { chain, conversation, log, texts } from './comments.mjs';

/** @param {string} folder */
export function writeInputs(folder, { large = 1000000, comments = 10000, chained = false } = {}) {
  mkdirSync(folder, { recursive: true });
  const files = {
    'article.md': article(),
    'gfm.md': gfm(large),
    // One after another, with a form feed between.
    'comments.txt': texts(Math.min(comments, 1000)).join('\f'),
    // `chained`: each comment answers the one before.
    'log.jsonl': log(chained ? chain(comments) : conversation(comments)),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
