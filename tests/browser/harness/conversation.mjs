// A reader at the conversation: what the tests of comments do on a page.
import { html, inline } from './site.mjs';

const kHost = 'broadside-article >>> ';

const kReport = '# A report\n\nThe ferry stood still at ten. Nobody had seen the light on the pier go out.';

/** A page with one short article; `head` goes before the script. */
export const page = (attributes = '', { source = kReport, head = '', inside = '' } = {}) =>
  html(`<main>${inline(source, /data-thread/.test(attributes) ? attributes : `data-thread="test" ${attributes}`).replace('</broadside-article>', `${inside}</broadside-article>`)}</main>`, {
    head,
  });

/** A function of the page that is made here, where no policy of the page forbids it. */
// eslint-disable-next-line no-new-func
const inPage = (text) => new Function('...args', text);

/** Runs in the page: `work` gets the object store `name` of a transaction; gives what the request that it returns gives. */
export const inStore = (target, name, mode, work, ...args) =>
  target.evaluate(
    inPage(`const [store, mode, ...values] = args;
      return new Promise((resolve, reject) => {
        const request = indexedDB.open('broadside');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const transaction = database.transaction(store, mode);
          const made = (${work})(transaction.objectStore(store), ...values);
          transaction.oncomplete = () => {
            database.close();
            resolve(made?.result);
          };
          transaction.onabort = () => reject(transaction.error);
        };
      });`),
    name,
    mode,
    ...args,
  );

/** All lines that are stored in the browser. */
export const storedLines = (target) =>
  target.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('broadside');
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.flatMap(({ log }) => new TextDecoder().decode(log).split('\n')).filter(Boolean));
          };
        };
      }),
  );

/** An event line of another reader. */
export const line = (n, fields = {}) =>
  JSON.stringify({
    at: '2026-06-04T09:30:00.000Z',
    author: { key: 'other', name: `Reader ${n}` },
    body: `Comment ${n}`,
    id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    kind: 'comment',
    seq: n,
    thread: 'test',
    v: 1,
    ...fields,
  });

/** Puts lines into the browser's store, as one record. */
export const storeLines = (target, thread, lines) =>
  inStore(
    target,
    'events',
    'readwrite',
    (store, name, text) => store.add({ thread: name, log: new TextEncoder().encode(text) }),
    thread,
    `${lines.join('\n')}\n`,
  );

/** Waits until the conversation stands, and the thread is in it, which moves the form below it: `count` of them. */
export function conversationReady(target, count = 1) {
  return target.waitFor(
    (wanted) =>
      [...document.querySelectorAll('broadside-article')].filter((one) => one.shadowRoot?.querySelector('.thread-box > *')).length === wanted,
    count,
  );
}

/** The texts of the thread, in order. */
export const texts = (target) =>
  target.evaluate(() =>
    [...document.querySelector('broadside-article').shadowRoot.querySelectorAll('.comment > article > .comment-text')].map((one) =>
      one.textContent.trim(),
    ),
  );

/** Waits until the thread has `count` items that are not tombstones. */
export const waitForTexts = (target, count) =>
  target.waitFor(
    (wanted) =>
      document.querySelector('broadside-article').shadowRoot.querySelectorAll('.comment > article > .comment-text').length === wanted,
    count,
  );

/** What the form that `scope` selects says of its state. */
export const stateOf = (target, scope = '.form-box') =>
  target.evaluate(
    (selector) => document.querySelector('broadside-article').shadowRoot.querySelector(`${selector} .form-state`)?.textContent ?? '',
    scope,
  );

export const waitForState = (target, pattern, scope = '.form-box') =>
  target.waitFor(
    (selector, source) =>
      new RegExp(source).test(
        document.querySelector('broadside-article').shadowRoot.querySelector(`${selector} .form-state`)?.textContent ?? '',
      ),
    scope,
    pattern.source,
  );

/** Types into a field of the form that `scope` selects, with real keys. */
export async function typeInto(target, name, text, scope = '.form-box') {
  await target.click(`${kHost}${scope} [name="${name}"]`);
  await target.type(text);
}

/** Fills in who the reader is. */
export async function introduce(target, name = 'Ann Lee', email = 'ann@example.org', scope = '.form-box') {
  await typeInto(target, 'name', name, scope);
  await typeInto(target, 'email', email, scope);
}

/** Posts a comment as a reader does, and waits until it is in the thread. */
export async function post(target, text) {
  const before = (await texts(target)).length;
  await typeInto(target, 'body', text);
  if (!(await target.evaluate(() => document.querySelector('broadside-article').shadowRoot.querySelector('.form-box [name="name"]').value))) {
    await introduce(target);
  }
  await target.click(`${kHost}.form-box [type="submit"]`);
  await waitForTexts(target, before + 1);
  // The page goes to the new comment: what is clicked before stands elsewhere then.
  await target.waitFor(() => document.querySelector('broadside-article').shadowRoot.activeElement?.matches('.comment'));
}

/** Presses a button of the comment at `index` in the thread. */
export async function act(target, index, action) {
  const id = await target.evaluate(
    (at) => document.querySelector('broadside-article').shadowRoot.querySelectorAll('.comment')[at].id,
    index,
  );
  await target.click(`${kHost}[id="${id}"] [data-action="${action}"]`);
}

/** Clicks what offers a file, and gives the file's text. */
export async function fileFrom(target, selector) {
  await target.evaluate(() => {
    window.offered = undefined;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => { window.offered = text; });
      URL.createObjectURL = make;
      return make.call(URL, blob);
    };
  });
  await target.click(selector);
  return target.waitFor(() => window.offered);
}

/** Adds a file with that text under "Your data". */
export const chooseFile = (target, text) =>
  inRoot(
    target,
    (root, content) => {
      const input = root.querySelector('.data-panel input[type="file"]');
      const files = new DataTransfer();
      files.items.add(new File([content], 'comments.jsonl'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );

/** Selects the passage in the article's first paragraph, and waits until an answer to it is offered. */
export async function selectPassage(target, passage) {
  await inRoot(
    target,
    (root, words) => {
      const text = root.querySelector('.body p').firstChild;
      const start = text.data.indexOf(words);
      getSelection().setBaseAndExtent(text, start, text, start + words.length);
      root.dispatchEvent(new Event('pointerup', { bubbles: true }));
    },
    passage,
  );
  await target.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.quote-button') !== null);
}

/** Runs in the page: `fn` gets the shadow root, and what else is given. */
export const inRoot = (target, fn, ...args) =>
  target.evaluate(inPage(`return (${fn})(document.querySelector('broadside-article').shadowRoot, ...args);`), ...args);

export { kHost as host };
