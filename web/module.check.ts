// Holds the module to the types that are shipped with it: compiled by `tsc`, never run.
import type * as promised from './broadside.js';
import * as module from './module.js';

// As docs/embedding.md has it.
addEventListener('broadside:ready', ({ target, detail }) => {
  document.title = detail.headline;
  return target;
});
document.addEventListener('broadside:error', ({ detail }) => detail.code === 'csp');
module.mount('#here', { src: 'report.md', 'data-theme': 'dark' }).addEventListener('broadside:comment-posted', ({ detail }) => detail.parent);

export const check: typeof promised = module;
