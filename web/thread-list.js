// The thread as it stands in the page, brought to what the core says without touching what has not changed.

/**
 * An item that the core does not know: a reply being written, a note where a comment was. It stands behind the comment
 * of that id, or first.
 *
 * @typedef {{ element: HTMLElement, after: string }} Extra
 */

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
 * What comes to stand in the place of an element that had the focus and is gone: the same button or comment anew, or what
 * "Show more" has shown.
 *
 * @param {HTMLElement} gone
 * @param {HTMLElement} box what holds the thread
 * @param {Element | undefined} shown the first comment that is new
 * @returns {HTMLElement | null | undefined}
 */
function successor(gone, box, shown) {
  if (gone.closest('.writing')) return undefined;
  const id = gone.closest('li')?.id;
  const scope = id ? box.querySelector(`[id="${id}"]`) : box;
  const action = gone.getAttribute('data-action');
  const found = action ? scope?.querySelector(`[data-action="${action}"]`) : scope;
  return /** @type {HTMLElement | null | undefined} */ (found ?? (action === 'more' ? shown : undefined));
}

/**
 * @param {HTMLElement} box what holds the thread
 * @param {Map<string, HTMLElement>} known what stood in it
 * @param {DocumentFragment} shown what it should hold; what is known is empty in it
 * @param {Iterable<Extra>} extras
 */
export function updateThread(box, known, shown, extras) {
  const root = /** @type {ShadowRoot} */ (box.getRootNode());
  const active = /** @type {HTMLElement | null} */ (root.activeElement);
  const fresh = shown.querySelector('ol.thread');
  let list = /** @type {HTMLElement | null} */ (box.querySelector(':scope > ol.thread'));
  if (!list) {
    list = Object.assign(document.createElement('ol'), { className: 'thread' });
    list.part.value = 'thread';
    box.append(list);
  }
  /** @type {Element[]} */
  const items = [];
  for (const item of /** @type {Iterable<HTMLElement>} */ (fresh?.children ?? [])) {
    items.push(known.get(nameOf(item)) ?? item);
  }
  const placeOf = (/** @type {string} */ id) => (id ? items.findIndex((item) => item.id === id) : -1);
  for (const { element, after } of extras) {
    let at = placeOf(after);
    // Where that comment is not shown, it stays as near to where it stood as it can.
    for (let one = element.previousElementSibling; at < 0 && one; one = one.previousElementSibling) at = placeOf(one.id);
    items.splice(at + 1, 0, element);
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
  if (!active || root.activeElement === active) return;
  const next = active.isConnected ? active : successor(active, box, items.find((item) => !known.has(nameOf(/** @type {HTMLElement} */ (item)))));
  if (!next) return;
  if (next.localName === 'li') next.tabIndex = -1;
  next.focus({ preventScroll: true });
}
