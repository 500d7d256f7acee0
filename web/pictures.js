/**
 * The pictures that a page from `broadside bundle` carries in the element's own content, by the reference that stands in
 * the article: their files did not come along.
 *
 * @param {Element} host
 */
export function carriedPictures(host) {
  /** @type {NodeListOf<HTMLImageElement>} */
  const images = host.querySelectorAll(':scope > .broadside img[data-src]');
  return new Map([...images].map((image) => [image.dataset.src, image.src]));
}

/**
 * @param {DocumentFragment} content
 * @param {ReturnType<typeof carriedPictures>} carried
 */
export function showPictures(content, carried) {
  for (const image of content.querySelectorAll('img')) {
    const source = carried.get(image.getAttribute('src') ?? '');
    if (source) image.src = source;
  }
}
