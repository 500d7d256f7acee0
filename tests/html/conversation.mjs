// A conversation with every state that a static page can show, and with what a hostile reader would write.
const hostile = [
  '</script><!-- <b>\n\n# Title\n\n## Another\n\n![picture](https://x.example/p.png) [bad](javascript:alert(1))',
  '| a | b |\n|:-:|--:|\n| `c` | d |\n\n- [ ] open\n- [x] done\n\n```a&#32;panel-report\ncode\n```\n\n> quote\n\n---\n\n1. one\n2. two',
  '[link](https://x.example "title") https://x.example <https://y.example>  \nbreak &copy; &nosuch;',
];

const idOf = (n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** @returns {string} JSON Lines of the thread "conversation" */
export function conversation() {
  let n = 0;
  const lines = [];
  const add = (kind, more) => {
    const id = idOf(++n);
    const author = { key: `k${n % 3}`, name: ['Ann', '', '<b>"م'][n % 3], ...(n % 2 ? { url: 'https://x.example/?a=1&b="2"' } : {}) };
    lines.push(JSON.stringify({ v: 1, id, thread: 'conversation', kind, seq: n, at: `2026-06-04T09:30:${String(n).padStart(2, '0')}.000Z`, author, ...more }));
    return { id, key: author.key };
  };
  const by = ({ key }) => ({ author: { key } });
  let parent;
  for (const body of [...hostile, ...hostile, ...hostile]) {
    const { id } = add('comment', { body, ...(parent ? { parent } : {}) });
    parent = id;
  }
  const quoting = add('comment', { body: 'Quoting', quote: { exact: 'A "passage" <b>', prefix: 'p', suffix: 's' } });
  add('edit', { body: 'Edited **once**', target: quoting.id, ...by(quoting) });
  add('edit', { body: 'Edited twice', target: quoting.id, ...by(quoting) });
  const deleted = add('comment', { body: 'Deleted' });
  add('comment', { body: 'مرحبا بالعالم', parent: deleted.id });
  add('delete', { target: deleted.id, ...by(deleted) });
  return `${lines.join('\n')}\n`;
}
