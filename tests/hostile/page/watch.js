// The first script of a hostile page: it sees what a payload would do if it ran.
//
// window.watched has the first dialogs, changes of a canary and violations of the page's policy, as texts. watchInto(target,
// tally) does the same for another window of this origin.
(() => {
  const kMost = 200;
  const tally = () => ({ dialogs: [], canaries: [], violations: [] });
  const note = (list, text) => { if (list.length < kMost) list.push(String(text).slice(0, 300)); };

  window.watchInto = (target, seen = tally()) => {
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
      target[name] = (...all) => { note(seen.dialogs, `${name}(${all.join()})`); };
    }
    for (const name of ['canary', 'xss', 'pwned']) {
      Object.defineProperty(target, name, { configurable: true, get: () => undefined, set: (value) => { note(seen.canaries, `${name}=${value}`); } });
    }
    target.document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      note(seen.violations, [effectiveDirective, blockedURI, sample].join(' '));
    });
    return seen;
  };
  window.watched = window.watchInto(window);
})();
