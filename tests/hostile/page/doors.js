// The ways into the core. A door takes payloads and gives the HTML that comes of them: [{ payloads, html, conversation }].
// What a door makes for many payloads at once names all of them.

const kTogether = 50; // payloads in one thread

const id = (n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const event = (n, fields) => ({
  at: '2026-06-04T09:30:00.000Z',
  author: { key: 'other', name: `Reader ${n}` },
  body: `Comment ${n}`,
  id: id(n),
  kind: 'comment',
  seq: n,
  thread: 't',
  v: 1,
  ...fields,
});

/** A text as a quoted scalar, which YAML and JSON read alike. */
const quoted = (text) => JSON.stringify(text);

/** Every key that front matter has, with the same value. */
const frontMatter = (payload) => {
  const value = quoted(payload);
  const keys = ['title', 'kicker', 'standfirst', 'id', 'date', 'updated', 'lang', 'dir', 'comments', 'typography'];
  return [
    ...keys.map((key) => `${key}: ${value}`),
    `authors: [{name: ${value}, url: ${value}}, ${value}]`,
    `tags: [${value}, ${value}]`,
    `image: {src: ${value}, alt: ${value}, caption: ${value}}`,
    `call_to_action: {text: ${value}, label: ${value}, link: ${value}}`,
    `${value}: ${value}`,
  ].join('\n');
};

const article = (core, payload, source, format, ...more) => {
  const { status, values } = core.call('article', source, format, ...more);
  if (status === 1 || status === 2) return []; // too large, or nothing to show
  if (status !== 0) throw new Error(`bs_article: ${status} for ${quoted(payload).slice(0, 200)}`);
  return [{ payloads: [payload], html: values[0] }];
};

/** The thread that lines make, with all that can be open in it. */
function thread(core, payloads, lines, origin = 'stored') {
  core.call('conversation', 't', 'other', 'en', '', '', '', '');
  const added = core.call('add', lines.join('\n'), origin);
  if (added.status !== 0) throw new Error(`bs_add: ${added.status}`);
  const { status, values } = core.call('thread', '', '1000', '', '');
  if (status !== 0) throw new Error(`bs_thread: ${status}`);
  return [{ payloads, html: values[0], conversation: true }];
}

/** A door for comments: `fields` makes of a payload what is particular to its event. */
const comments = (fields, origin) => (core, payloads) => {
  const made = [];
  for (let from = 0; from < payloads.length; from += kTogether) {
    const some = payloads.slice(from, from + kTogether);
    const lines = some.flatMap((payload, i) => [fields(payload, 3 * i + 1)].flat().map((one) => JSON.stringify(one)));
    made.push(...thread(core, some, lines, origin));
  }
  return made;
};

const each = (make) => (core, payloads) => payloads.flatMap((payload) => make(core, payload));

/** The payload wherever an event has a text, also where it cannot be. */
const everywhere = (payload, n) => [
  event(n, { author: { key: payload.slice(0, 60), name: payload, url: payload }, body: payload, quote: { exact: payload, prefix: payload, suffix: payload } }),
  event(n + 1, { at: payload, kind: payload, thread: payload }),
  { [payload]: payload, ...event(n + 2, { extra: { [payload]: [payload] }, id: payload, parent: payload }) },
];

export const doors = {
  'article, Markdown': each((core, payload) => article(core, payload, payload, 'markdown', '', '', 'on', 'on')),
  'article, raw HTML in a paragraph': each((core, payload) => article(core, payload, `Text before ${payload} and after.`, 'markdown', '', '', 'on', 'on')),
  'front matter, YAML': each((core, payload) => article(core, payload, `---\n${frontMatter(payload)}\n---\n\nText.`, 'markdown')),
  'front matter, JSON': each((core, payload) =>
    article(core, payload, `${JSON.stringify({ title: payload, kicker: payload, standfirst: payload, id: payload, authors: [{ name: payload, url: payload }], lang: payload, tags: [payload], image: { src: payload, alt: payload, caption: payload }, call_to_action: { text: payload, label: payload, link: payload } })}\n\nText.`, 'markdown', payload.slice(0, 100), payload.slice(0, 100))),
  'plain text': each((core, payload) => article(core, payload, `${payload}\n\nA headline of a few words\n\nBy ${payload}\n\n${payload}\n\nA paragraph.\n\n- ${payload}\n- item\n\nLiked this article?\n\n${payload}`, 'text')),
  'comment, preview': each((core, payload) => {
    const { status, values } = core.call('preview', payload);
    if (status !== 0) throw new Error(`bs_preview: ${status}`);
    return [{ payloads: [payload], html: values[0], conversation: true }];
  }),
  'comment, body': comments((payload, n) => event(n, { body: payload })),
  'comment, name': comments((payload, n) => [event(n, { author: { key: 'k', name: payload } }), event(n + 1, { parent: id(n) })]),
  'comment, website': comments((payload, n) => event(n, { author: { key: 'k', name: 'Ann', url: payload } })),
  'comment, quotation': comments((payload, n) => event(n, { quote: { exact: payload, prefix: payload, suffix: payload } })),
  'comment, edits': comments((payload, n) => [event(n, {}), event(n + 1, { kind: 'edit', body: payload, target: id(n) }), event(n + 2, { kind: 'edit', body: `${payload} 2`, target: id(n) })]),
  'imported lines': comments(everywhere, 'imported'),
  'published lines': comments(everywhere, 'published'),
  'stored bytes': (core, payloads) => {
    const made = [];
    for (let from = 0; from < payloads.length; from += kTogether) {
      const some = payloads.slice(from, from + kTogether);
      made.push(...thread(core, some, some.flatMap((payload, i) => [payload, JSON.stringify(event(i + 1, {})).replace('Comment', () => payload)])));
    }
    return made;
  },
  'settings and boxes': each((core, payload) => {
    const short = payload.slice(0, 1000);
    core.call('conversation', short, short, short, short, short, '', short);
    const made = ['new', `reply:${short}`, short].map((box) => core.call('form', box));
    made.push(core.call('panel', '1', '1', '1', '1', short, short), core.call('thread', short, '5', short, short));
    return made.filter(({ status }) => status === 0).map(({ values }) => ({ payloads: [payload], html: values[0], conversation: true }));
  }),
};
