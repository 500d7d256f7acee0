// dist/broadside.mjs: for pages and bundlers that import; broadside.wasm lies beside it.
import { provideModule } from './core.js';
import { count, startCounts } from './counts.js';
import { define, mount } from './define.js';
import { BroadsideArticle } from './element.js';
import { BroadsideError } from './error.js';
import { version } from './version.js';

provideModule(async () => {
  const url = new URL('./broadside.wasm', import.meta.url);
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new BroadsideError('damaged', url.href);
  // A server that does not know the type can't be streamed from.
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
});
if (globalThis.customElements) {
  define();
  startCounts();
}

export { BroadsideArticle, count, define, mount, version };
