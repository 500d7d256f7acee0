// dist/broadside.js: one classic script with everything inside.
import packed from './broadside.wasm';
import { provideModule, sharedCore } from './core.js';
import { count, startCounts } from './counts.js';
import { define, mount } from './define.js';
import { BroadsideArticle } from './element.js';
import { mountFromScript } from './script-tag.js';
import { unpack } from './unpack.js';
import { version } from './version.js';

// The prototype's getter: a form named "currentScript" can stand in for the document's own property.
const script = Reflect.get(Document.prototype, 'currentScript', document);

provideModule(() => WebAssembly.compile(unpack(packed)));
const isOwn = define();
if (script instanceof HTMLScriptElement) mountFromScript(script);
if (isOwn) {
  // For articles that come later. One that is there has begun it, or waits for what it holds to be painted.
  if (!document.querySelector('broadside-article')) sharedCore().start();
  startCounts();
  try {
    Object.defineProperty(window, 'Broadside', {
      value: Object.freeze({ version, count, define, mount, BroadsideArticle }),
      configurable: false,
      enumerable: false,
      writable: false,
    });
  } catch {
    // The name is taken for good; the element works all the same.
  }
}
