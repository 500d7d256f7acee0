// A shadow root keeps its ids to itself: the browser follows no fragment into it. This does, as the browser would.

/**
 * What last moved the page into an article: a hashchange event, or the address it was opened with. Of several articles
 * that know the same fragment, one answers.
 *
 * @type {unknown}
 */
let followed;

/**
 * @param {ShadowRoot | Document} root
 * @param {string} fragment
 */
function findTarget(root, fragment) {
  let id = fragment;
  try {
    id = decodeURIComponent(fragment);
  } catch {
    // A lone % stands for itself.
  }
  return fragment ? (root.getElementById(fragment) ?? root.getElementById(id)) : null;
}

/** @param {HTMLElement} target */
export function focus(target) {
  if (target.tabIndex < 0) {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target.focus({ preventScroll: true });
}

/**
 * Scrolls to what the page's address names, if it stands in this article and not elsewhere on the page.
 *
 * @param {HTMLElement} host
 * @param {ShadowRoot} root
 * @param {Event} [change] the hashchange; none when the article has just come
 */
export function followAddress(host, root, change) {
  const page = host.ownerDocument;
  const cause = change ?? page.location.href;
  const fragment = page.location.hash.slice(1);
  const target = findTarget(root, fragment);
  const rival = findTarget(page, fragment);
  if (!target || followed === cause || (rival && !host.contains(rival))) return;
  // An entry with a state was here before (see `remember`): after a step back, the browser restores the reader's place.
  if (change && page.defaultView?.history.state) return;
  followed = cause;
  target.scrollIntoView();
  // A reader who is already somewhere on the page, or in another frame, stays there.
  if (page.activeElement === page.body && page.hasFocus()) focus(target);
}

/**
 * The page's address with another fragment; nothing where a router keeps its route in the fragment.
 *
 * @param {string} fragment
 */
function addressOf(fragment) {
  const [page, route = ''] = location.href.split('#');
  return /^[!/]/.test(route) ? '' : new URL(`#${fragment}`, page).href;
}

/**
 * Adds an entry to the history as a followed link does, but wakes no router (neither popstate nor hashchange is fired)
 * and carries along the state that it may have put there.
 *
 * @param {string} address
 */
function remember(address) {
  try {
    if (!history.state) history.replaceState({}, '');
    if (address !== location.href) history.pushState(history.state, '', address);
  } catch {
    // Not every page may: a sandboxed frame, or a browser that limits how often.
  }
}

/**
 * Copies an address, and says so in words, aloud and in sight, behind the link that gave it. Where nothing can be copied, the
 * address bar has it: the link was followed, and for a comment's button that of its time is.
 *
 * @param {Element} link
 * @param {string} address
 * @param {string} words
 */
export async function copyLink(link, address, words) {
  const note = document.createElement('span');
  note.className = 'copied';
  note.role = 'status';
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    return /** @type {HTMLElement | null | undefined} */ (link.closest('.comment')?.querySelector('time'))?.click();
  }
  link.after(note);
  // A live region is heard when its text comes after itself.
  setTimeout(() => { note.textContent = words; }, 100);
  setTimeout(() => note.remove(), 4000);
}

/**
 * Handles a click in the article: goes to the article's own targets, and copies the link of a heading's anchor.
 *
 * @param {MouseEvent} event
 * @param {ShadowRoot} root
 * @param {string} linkCopied
 */
export function followClick(event, root, linkCopied) {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = /** @type {Element} */ (event.target).closest('a[href^="#"]');
  const fragment = link?.getAttribute('href')?.slice(1) ?? '';
  let target = findTarget(root, fragment);
  if (!link || !target) return;
  event.preventDefault();
  const address = addressOf(fragment);
  if (!target.getClientRects().length) {
    // Where notes stand in the margin, the list at the end is not shown.
    const number = [...root.querySelectorAll('.sidenote-number')].find((n) => n.textContent === link.textContent);
    target = number?.closest('.sidenote') ?? target;
  } else if (address) {
    remember(address);
  }
  target.scrollIntoView();
  focus(target);
  if (address && link.matches('.anchor') && location.protocol !== 'file:') copyLink(link, address, linkCopied);
}
