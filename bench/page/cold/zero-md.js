// zero-md's element with marked in the same bundle, as its documentation has it for a parser of one's own: nothing is
// loaded from anywhere else, and nothing is sanitised.
import { marked } from 'marked';
import ZeroMdBase from 'zero-md/src/zero-md-base.js';

class ZeroMd extends ZeroMdBase {
  /** @param {{ text?: string }} source */
  async parse({ text = '' }) {
    return marked.parse(text);
  }
}

addEventListener('zero-md-rendered', () => performance.mark('shown'));
customElements.define('zero-md', ZeroMd);
