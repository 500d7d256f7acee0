// Runs in the page: says what is there, then types and posts until the browser is killed. The server next to it writes
// down what the page had called saved, and every key, as they happen.
/* global round */
(async () => {
  const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
  const tell = (what, body) => fetch(`/tell/${what}?round=${round}`, { method: 'POST', body: JSON.stringify(body), keepalive: true });
  const until = async (find) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await pause(5);
    }
  };
  const root = () => document.querySelector('broadside-article').shadowRoot;
  await until(() => root()?.querySelector('.data-panel'));
  for (let more = root().querySelector('[data-action="more"]'); more; more = root().querySelector('[data-action="more"]')) {
    const before = root().querySelectorAll('.comment').length;
    more.click();
    await until(() => root().querySelectorAll('.comment').length > before);
  }
  const form = root().querySelector('.form-box form');
  const field = form.elements.body;
  await pause(100); // a draft is given back
  const texts = [...root().querySelectorAll('.comment > article > .comment-text')].map((one) => one.textContent.trim());
  await tell('found', { texts, draft: field.value });

  field.focus();
  if (field.value) {
    field.select();
    document.execCommand('delete');
  }
  const state = form.querySelector('.form-state');
  for (let post = 0; ; post++) {
    const words = `round ${round} post ${post} ${Math.random().toString(36).slice(2)}`;
    for (const letter of words) {
      document.execCommand('insertText', false, letter);
      tell('typed', { text: field.value });
      await pause(2 + Math.random() * 12);
    }
    form.requestSubmit();
    await until(() => !field.value);
    await until(() => /Saved in this browser only/.test(state.textContent));
    await tell('saved', { text: words });
  }
})();
