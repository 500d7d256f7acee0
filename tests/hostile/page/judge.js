// What may stand in a shadow root of the widget, by a list of its own: whatever else is there is a breach.

const words = (text) => new Set(text.split(' '));

/** What an article may be made of (docs/articles.md, docs/theming.md). */
const kArticle = words(
  'div article header footer nav section aside details summary h1 h2 h3 h4 h5 h6 p a em strong del ins code pre kbd samp var mark small sub sup b i u s q ' +
    'cite abbr dfn time span br wbr hr ul ol li blockquote figure figcaption img table thead tbody tr th td bdi bdo',
);
/** What a conversation has besides. */
const kConversation = words('button form input label textarea svg path');

const kAttributes = words('class id lang dir part hidden role title tabindex');
const kPattern = /^(aria-(controls|describedby|expanded|hidden|label|labelledby|pressed)|data-(action|box|depth|exact|prefix|rev|suffix))$/;
/** Attributes of one element. */
const kOwn = {
  a: words('href rel'),
  button: words('type'),
  del: words('datetime'),
  details: words('open'),
  form: words('novalidate'),
  img: words('src data-src alt loading'),
  input: words('type name required autocomplete accept'),
  ins: words('datetime'),
  label: words('for'),
  ol: words('start'),
  path: words('d'),
  svg: words('viewBox'),
  textarea: words('name required rows'),
  time: words('datetime'),
};

const kLinks = words('http: https: mailto:');
const kHtml = 'http://www.w3.org/1999/xhtml';
const kSvg = 'http://www.w3.org/2000/svg';

/** The scheme that a browser gives an address, or undefined for one that leads nowhere. */
export function schemeOf(address, base = document.baseURI) {
  try {
    return new URL(address, base).protocol;
  } catch {
    return undefined;
  }
}

/**
 * A breach in what one element is or has, or undefined. `remoteImages`: the article may show pictures from elsewhere;
 * `inPage`: it is the widget's own tree, which may show what the page has inside the element.
 */
function breachOf(element, { conversation, remoteImages, inPage }) {
  const name = element.localName;
  const isPicture = name === 'svg' || name === 'path';
  if (element.namespaceURI !== (isPicture ? kSvg : kHtml)) return `<${name}> of ${element.namespaceURI}`;
  if (name === 'slot' && inPage) return undefined;
  if (!kArticle.has(name) && !(conversation && kConversation.has(name))) return `<${name}>`;
  for (const { name: attribute, value } of element.attributes) {
    if (!kAttributes.has(attribute) && !kPattern.test(attribute) && !kOwn[name]?.has(attribute)) return `${name}[${attribute}]`;
    if (attribute === 'href' && ![undefined, ...kLinks].includes(schemeOf(value))) return `${name}[href=${value}]`;
    if (attribute === 'src' || attribute === 'data-src') {
      const url = schemeOf(value) && new URL(value, document.baseURI);
      if (url && !/^https?:$/.test(url.protocol)) return `${name}[${attribute}=${value}]`;
      if (url && !remoteImages && url.origin !== location.origin) return `a picture from ${url.origin}`;
    }
  }
  return undefined;
}

/** Every breach in a tree. */
export function breachesIn(root, options = {}) {
  const found = [];
  for (const element of root.querySelectorAll('*')) {
    const breach = breachOf(element, options);
    if (breach) found.push(breach);
  }
  return found;
}

const inert = document.implementation.createHTMLDocument('');
const policy = window.trustedTypes?.createPolicy('hostile', { createHTML: (text) => text });
export const trusted = (html) => (policy ? policy.createHTML(html) : html);

/** What a browser's own sanitizer is told to let through: the lists above. It takes out what runs a script in any case. */
const kSanitizer = {
  elements: [...kArticle, ...kConversation].map((name) => ({ name, namespace: name === 'svg' || name === 'path' ? kSvg : kHtml })),
  attributes: [
    ...kAttributes,
    ...Object.values(kOwn).flatMap((names) => [...names]),
    ...'aria-controls aria-describedby aria-expanded aria-hidden aria-label aria-labelledby aria-pressed'.split(' '),
  ].filter((name, i, all) => all.indexOf(name) === i && !name.startsWith('data-')),
  dataAttributes: true,
};

/** Whether this browser has a sanitizer of its own. */
export const hasSetHtml = typeof Element.prototype.setHTML === 'function';

/**
 * Puts HTML that the core wrote into `host` and says what is wrong with the tree that comes of it: elements and attributes
 * that may not be there, another tree when it is written and read again, or when the browser's sanitizer has been through it.
 */
export function judge(host, html, options = {}) {
  host.innerHTML = trusted(html);
  const found = breachesIn(host, options);
  const again = inert.createElement('div');
  again.innerHTML = trusted(host.innerHTML);
  const same = host.cloneNode();
  if (!equalChildren(again, host)) found.push('another tree when it is read again');
  if (hasSetHtml) {
    same.setHTML(html, { sanitizer: kSanitizer });
    if (!equalChildren(same, host)) found.push('another tree after setHTML');
  }
  return found;
}

function equalChildren(a, b) {
  if (a.childNodes.length !== b.childNodes.length) return false;
  return [...a.childNodes].every((node, i) => node.isEqualNode(b.childNodes[i]));
}
