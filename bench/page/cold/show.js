/** @param {(markdown: string) => string} render */
export function show(render) {
  const source = /** @type {HTMLElement} */ (document.querySelector('script[type="text/markdown"]'));
  const article = document.createElement('article');
  article.innerHTML = render(source.textContent ?? '');
  source.after(article);
  performance.mark('shown');
}
