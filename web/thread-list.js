// The thread as it stands in the page, brought to what the core says without touching what has not changed.

/**
 * An item that the core does not know: a reply being written, a note where a comment was. It stands behind the comment
 * of that id, or first.
 *
 * @typedef {{ element: HTMLElement, after: string }} Extra
 */

/**
 * The action under the focus, to find it again in what takes its place.
 *
 * @param {Element} list
 */
function focusedAction(list) {
  const active = /** @type {ShadowRoot} */ (list.getRootNode()).activeElement;
  const action = active?.getAttribute('data-action');
  return active && action && list.contains(active) ? { action, id: active.closest('li')?.id } : undefined;
}

/**
 * The comments in the page, by the name and revision under which the core need not write them again.
 *
 * @param {HTMLElement} box what holds the thread
 */
export function knownItems(box) {
  const items = /** @type {HTMLElement[]} */ ([...box.querySelectorAll('li.comment')]);
  return new Map(items.map((item) => [nameOf(item), item]));
}

/** @param {HTMLElement} item */
const nameOf = ({ id, dataset }) => `${id}:${dataset.rev}`;

/**
 * @param {HTMLElement} box what holds the thread
 * @param {Map<string, HTMLElement>} known what stood in it
 * @param {DocumentFragment} shown what it should hold; what is known is empty in it
 * @param {Iterable<Extra>} extras
 */
export function updateThread(box, known, shown, extras) {
  const focused = focusedAction(box);
  const fresh = shown.querySelector('ol.thread');
  let list = /** @type {HTMLElement | null} */ (box.querySelector(':scope > ol.thread'));
  if (!list) {
    list = Object.assign(document.createElement('ol'), { className: 'thread' });
    list.setAttribute('part', 'thread');
    box.append(list);
  }
  /** @type {Element[]} */
  const items = [];
  for (const item of /** @type {Iterable<HTMLElement>} */ (fresh?.children ?? [])) {
    items.push(known.get(nameOf(item)) ?? item);
  }
  for (const { element, after } of extras) {
    items.splice(items.findIndex((item) => item.id === after) + 1, 0, element);
  }
  // What stands above and below the list is new each time; the list itself stays where it is, with the focus in it.
  for (const child of [...box.children]) if (child !== list) child.remove();
  let below = false;
  for (const child of [...shown.children]) {
    if (child === fresh) below = true;
    else if (below || child.matches('.thread-more')) box.append(child);
    else list.before(child);
  }
  const kept = new Set(items);
  for (const child of [...list.children]) if (!kept.has(child)) child.remove();
  // Only what is not in its place is moved: moving takes the focus away.
  let at = list.firstElementChild;
  for (const item of items) {
    if (item === at) at = at.nextElementSibling;
    else list.insertBefore(item, at);
  }
  list.hidden = !items.length;
  if (focused) {
    const scope = focused.id ? box.querySelector(`[id="${focused.id}"]`) : box;
    /** @type {HTMLElement | null | undefined} */
    const target = scope?.querySelector(`[data-action="${focused.action}"]`);
    target?.focus({ preventScroll: true });
  }
}
