// A reader at the conversation: what the tests of comments do on a page.
import { Late, sleep } from './processes.mjs';
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

/** Puts texts of lines into the browser's store, each as one record. */
export const storeRecords = (target, thread, logs) =>
  inStore(
    target,
    'events',
    'readwrite',
    (store, name, all) => all.map((log) => store.add({ thread: name, log: new TextEncoder().encode(`${log}\n`) })).pop(),
    thread,
    logs,
  );

/** Puts lines into the browser's store, as one record. */
export const storeLines = (target, thread, lines) => storeRecords(target, thread, [lines.join('\n')]);

/** The stored lines of a thread. */
export const linesOf = async (target, thread) => (await storedLines(target)).filter((one) => one.includes(`"thread":"${thread}"`));

/** The texts of a thread's stored drafts. */
export const draftsOf = async (target, thread) =>
  (await inStore(target, 'drafts', 'readonly', (store) => store.getAll())).filter((one) => one.thread === thread).map((one) => one.body);

/** Who the reader is, as stored. */
export const storedProfile = (target) => inStore(target, 'profile', 'readonly', (store) => store.get('me'));

/** Puts the draft of a closed tab into the browser's store. */
export const storeDraft = (target, draft) =>
  inStore(target, 'drafts', 'readwrite', (store, made) => store.put({ box: 'new', tab: 'closed', at: Date.now(), ...made }), draft);

/** Waits until `look`, which runs here and not in the page, gives what is truthy. */
export async function eventually(look) {
  const end = Date.now() + 10000;
  while (!(await look())) {
    if (Date.now() > end) throw new Late(`waited in vain for: ${look}`);
    await sleep(30);
  }
}

/** Keeps object stores busy, as a slow disk does, until letGo(): what the page asks of them waits. */
export const hold = (target, ...stores) =>
  target.evaluate(
    (names) =>
      new Promise((resolve) => {
        indexedDB.open('broadside').onsuccess = ({ target: { result } }) => {
          const store = result.transaction(names, 'readwrite').objectStore(names[0]);
          window.holding = true;
          const again = () => {
            resolve();
            if (window.holding) store.count().onsuccess = again;
            else result.close();
          };
          again();
        };
      }),
    stores,
  );

/** Ends what hold() began. */
export const letGo = (target) => target.evaluate(() => { window.holding = false; });

/** Deletes the database under the page. */
export const deleteDatabase = (target) =>
  target.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('broadside');
        request.onsuccess = () => resolve();
        request.onerror = request.onblocked = () => reject(new Error('the database is not deleted'));
      }),
  );

/** Waits until the database that was deleted is there again. To look into it before would make an empty one. */
export const databaseBack = (target) =>
  target.waitFor(async () => (await indexedDB.databases()).some(({ name }) => name === 'broadside'));

/** The page comes to the front, and looks for what happened elsewhere. */
export const toFront = (target) => target.evaluate(() => { dispatchEvent(new Event('focus')); });

/** For a page's head: calls of the core by that name trap `window.traps` times, each after `window.onTrap()`. */
export const trapIn = (call) => `<script>
  const real = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...all) => {
    const made = await real.call(WebAssembly, ...all);
    const wrap = ({ exports }) => ({ exports: { ...exports, ${call}(...args) {
      if (window.traps > 0) { window.traps--; window.onTrap?.(); throw new WebAssembly.RuntimeError('unreachable'); }
      return exports.${call}(...args);
    } } });
    return made.instance ? { ...made, instance: wrap(made.instance) } : wrap(made);
  };
</script>`;

/** Waits until the conversation stands, and the thread is in it, which moves the form below it: `count` of them. */
export function conversationReady(target, count = 1) {
  return target.waitFor(
    (wanted) =>
      [...document.querySelectorAll('broadside-article')].filter((one) => one.shadowRoot?.querySelector('.thread-box > *')).length === wanted,
    count,
  );
}

/** Opens a page with an article of that thread, where no field has to be filled in; gives the page's address. */
export async function openThread({ page: target, publish }, thread, { attributes = '', ...options } = {}) {
  const address = publish(`/${thread}.html`, page(`data-thread="${thread}" data-required="" ${attributes}`, options));
  await target.goto(address);
  await conversationReady(target);
  return address;
}

/** Loads a page with `count` conversations anew. */
export async function reopen(target, count = 1) {
  await target.reload();
  await conversationReady(target, count);
}

/** The same page in another tab. */
export async function secondTab({ browser }, address) {
  const second = await browser.newPage();
  await second.goto(address);
  await conversationReady(second);
  return second;
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

/** What stands in the text field of the form that `scope` selects. */
export const bodyOf = (target, scope = '.form-box') => inRoot(target, (root, at) => root.querySelector(`${at} textarea`)?.value, scope);

/** Waits until the focus is on what the selector says. */
export const waitForFocus = (target, selector) => waitInRoot(target, (root, at) => root.activeElement?.matches(at), selector);

/** Waits until the focus is on the comment with that text. */
export const waitForFocusOn = (target, text) =>
  waitInRoot(target, (root, words) => root.activeElement?.querySelector(':scope > article > .comment-text')?.textContent.trim() === words, text);

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

/** Presses a button without the pointer, as in a tab that nobody looks at: the one at `index` of those with that action. */
export const pressUnseen = (target, action, index = 0) =>
  inRoot(target, (root, name, at) => root.querySelectorAll(`[data-action="${name}"]`)[at].click(), action, index);

/** Opens a box below the comment at `index`, and waits until the focus is in it. */
export async function openBox(target, index, action = 'reply') {
  await act(target, index, action);
  await waitForFocus(target, '.writing textarea');
}

/** Waits until no box is open below a comment. */
export const boxClosed = (target) => waitInRoot(target, (root) => !root.querySelector('.writing'));

/** Presses Post, or Save, in the form that `scope` selects. */
export const submit = (target, scope = '.form-box') => target.click(`${kHost}${scope} [type="submit"]`);

/** Writes and posts a comment whose post is on its way until letGo(). */
export async function postHeld(target, text, scope = '.form-box') {
  await typeInto(target, 'body', text, scope);
  await waitForState(target, /Draft saved/, scope);
  await hold(target, 'events');
  await target.press('Control+Enter');
  await waitForState(target, /Saving/, scope);
}

/** Posts a comment in the conversation at that place in the page, without a draft of it. */
export const postUntyped = (target, text, place = 0) =>
  target.evaluate(
    (words, at) => {
      const { form } = document.querySelectorAll('broadside-article')[at].shadowRoot.querySelector('.form-box textarea');
      form.elements.body.value = words;
      form.requestSubmit();
    },
    text,
    place,
  );

/** Opens "Your data". */
export async function openPanel(target) {
  await target.click(`${kHost}.data-panel summary`);
  await waitInRoot(target, (root) => root.querySelector('.data-panel').open);
}

/** Presses Undo below a comment that was deleted: `times`, one right after another. */
export const undoDelete = (target, times = 1) =>
  waitInRoot(target, (root, presses) => {
    const button = root.querySelector('.thread-note button');
    for (let n = 0; n < presses; n++) button?.click();
    return button !== null;
  }, times);

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

const ofRoot = (fn) => inPage(`return (${fn})(document.querySelector('broadside-article').shadowRoot, ...args);`);

/** Runs in the page: `fn` gets the shadow root, and what else is given. */
export const inRoot = (target, fn, ...args) => target.evaluate(ofRoot(fn), ...args);

/** The same, until `fn` gives what is truthy. */
export const waitInRoot = (target, fn, ...args) => target.waitFor(ofRoot(fn), ...args);

export { kHost as host };
