// What two renderings must have in common to be the same job: how many there are of each kind of block and span.

/** What an article's head says of itself, such as how long it takes to read, is nobody's paragraph. */
const kinds = {
  paragraphs: 'p:not(header p)',
  headings: 'h1,h2,h3,h4,h5,h6',
  items: 'li',
  quotes: 'blockquote',
  code: 'pre',
  tables: 'table',
  cells: 'td,th',
  emphasis: 'em',
  strong: 'strong,b',
  spans: ':not(pre)>code',
  links: 'a[href^="http"]',
};

/** @param {unknown} made HTML or nodes @returns {Record<string, number>} */
export function census(made) {
  let nodes = made;
  if (typeof made === 'string') {
    const template = document.createElement('template');
    template.innerHTML = made;
    nodes = template.content;
  }
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, selector]) => [kind, /** @type {ParentNode} */ (nodes).querySelectorAll(selector).length]),
  );
}
