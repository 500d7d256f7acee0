// Local servers for the tests: static files with headers of the test's choice, and a proxy that records and refuses
// whatever a browser sends to anyone else.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

const listen = (server) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });

/** Decoded; as it is where it cannot be. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return url;
  }
}

const stop = (server) =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

/**
 * Serves files under `root` on a free port of 127.0.0.1. `headers` go with every answer. `pages` maps a path to what
 * answers it: a body, `{ status, type, headers, body }`, or a function (request) that gives either.
 * The result: `origin`, `requests` (each `{ method, path, headers }`), `pages` (may be changed at any time), `close()`.
 */
export async function serve(root, { headers = {}, pages = {} } = {}) {
  const requests = [];
  const answers = { ...pages };
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url);
    requests.push({ method: request.method, path, headers: request.headers });
    const send = (status, type, extra, body) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers, ...extra });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const typeOf = types[extname(path)] ?? 'application/octet-stream';
    try {
      if (Object.hasOwn(answers, path)) {
        let answer = answers[path];
        if (typeof answer === 'function') answer = await answer(request);
        if (typeof answer === 'string' || answer instanceof Uint8Array) answer = { body: answer };
        send(answer.status ?? 200, answer.type ?? typeOf, answer.headers ?? {}, answer.body ?? '');
      } else if (path === '/favicon.ico') {
        send(200, 'image/svg+xml', {}, '<svg xmlns="http://www.w3.org/2000/svg"/>'); // asked for by the browser, not by the page
      } else {
        const inside = normalize(path).replace(/\/$/, '/index.html');
        send(200, typeOf === 'application/octet-stream' ? (types[extname(inside)] ?? typeOf) : typeOf, {}, await readFile(join(root, inside)));
      }
    } catch (error) {
      const missing = ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code);
      send(missing ? 404 : 500, 'text/plain; charset=utf-8', {}, missing ? 'not found' : String(error));
    }
  });
  // A connection that is closed after some seconds may be so while a request is on its way: WebKit then gives that up.
  server.keepAliveTimeout = 0;
  const port = await listen(server);
  return { origin: `http://127.0.0.1:${port}`, requests, pages: answers, close: () => stop(server) };
}

/** A proxy that carries nothing: every request that reaches it is written down in `requests` and refused. */
export async function refusingProxy() {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    requests.push(`https://${request.url}`);
    socket.on('error', () => {}); // the browser has hung up, as it may
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  server.on('clientError', (_, socket) => socket.destroy());
  const port = await listen(server);
  return { port, requests, close: () => stop(server) };
}
