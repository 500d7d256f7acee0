// Runs in the page: says what is there, then types and posts until the browser is killed. The server next to it writes
// down what the page had called saved, and what was typed when, as they happen.
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
  for (let waited = 0; waited < 2000 && !field.value; waited += 20) await pause(20); // for the draft
  const texts = [...root().querySelectorAll('.comment > article > .comment-text')].map((one) => one.textContent.trim());
  await tell('found', { texts, draft: field.value });

  field.focus();
  if (field.value) {
    field.select();
    document.execCommand('delete');
  }
  const state = form.querySelector('.form-state');
  new MutationObserver(() => {
    if (state.textContent === 'Draft saved') tell('kept', { text: field.value });
  }).observe(state, { childList: true });
  for (let post = 0; ; post++) {
    // Short ones are soon posted; long ones, written with pauses, are drafts for longer.
    const words = `round ${round} post ${post} ${Math.random().toString(36).slice(2)}${' and so on'.repeat((post % 2) * 15)}`;
    field.focus(); // a post moves the focus
    for (const [at, letter] of [...words].entries()) {
      document.execCommand('insertText', false, letter);
      if (at % 5 === 4) tell('typed', { at: Date.now(), text: field.value });
      await pause(at % 50 === 49 ? 300 : 2 + Math.random() * 12);
    }
    form.requestSubmit();
    await until(() => !field.value);
    await until(() => /Saved in this browser only/.test(state.textContent));
    await tell('saved', { text: words });
  }
})();
