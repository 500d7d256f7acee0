// Conversations made from a seed, as calls of the C ABI: what readers, other tabs, importers and damaged files do.
import { packCall } from './calls.mjs';
import { generate, randomFrom } from './generate.mjs';

const kEvents = 30;

const id = (n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** The calls of conversation number `seed`; the first begins it anew. */
export function converse(seed) {
  const random = randomFrom(seed);
  const below = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[below(list.length)];
  const text = () => generate(below(100000)).source.toString().slice(0, 400);
  const time = () => `2026-06-${String(1 + below(28)).padStart(2, '0')}T${String(below(24)).padStart(2, '0')}:30:00.${String(below(1000)).padStart(3, '0')}Z`;
  const some = () => id(1 + below(kEvents));

  const line = (n) => {
    const kind = pick(['comment', 'comment', 'comment', 'edit', 'delete']);
    const target = kind === 'comment' ? pick(['', some()]) : some();
    return JSON.stringify({
      at: time(),
      author: { key: pick(['ann', 'ben', 'cy']), name: pick(['Ann', 'Бен', 'سي', '']) || undefined, url: pick([undefined, 'https://example.org/x', 'javascript:x']) },
      body: kind === 'delete' ? undefined : text(),
      id: id(n),
      kind,
      quote: kind === 'comment' && below(4) === 0 ? { exact: text().slice(0, 60), prefix: 'before ', suffix: ' after' } : undefined,
      parent: (kind === 'comment' && target) || undefined,
      seq: 1 + below(40),
      target: kind === 'comment' ? undefined : target,
      thread: pick(['t', 't', 't', 'other']),
      v: pick([1, 1, 1, 1, 2]),
    });
  };
  /** A line that somebody spoilt. */
  const damaged = () => {
    const whole = line(1 + below(kEvents));
    return pick([whole.slice(0, below(whole.length)), whole.replace(/"/, below(2) ? "'" : '\u0000'), `${whole} x`, '{}', '[]', text().replaceAll('\n', ' ')]);
  };
  const lines = Array.from({ length: kEvents }, (_, i) => (below(8) === 0 ? damaged() : line(i + 1)));
  const half = below(kEvents);

  return [
    packCall('conversation', ['t', pick(['ann', 'ben', '']), pick(['en', 'ru', 'kk', 'ar', 'xx']), pick(['name email', 'name', '']), pick(['', 'url', 'name email']), pick(['', '0', '3', '99']), pick(['', 'on'])]),
    packCall('add', [lines.slice(0, half).join('\n'), 'stored']),
    packCall('thread', ['', '50', '', '']),
    packCall('add', [lines.slice(half).join('\r\n'), pick(['imported', 'published'])]),
    packCall('compose', [pick(['comment', 'comment', 'edit', 'delete', 'restore']), id(900 + below(9)), time(), pick(['Ann', '']), pick(['ann@example.org', 'none']), pick(['example.org', 'javascript:x', '']), text(), pick(['', some()]), pick(['', 'a passage']), 'before', 'after']),
    packCall('thread', [pick(['', 'newest']), pick(['2', '10', '50']), pick(['', some()]), [some(), some()].join(' ')]),
    packCall('form', [pick(['new', `reply:${some()}`, `edit:${some()}`])]),
    packCall('preview', [text()]),
    packCall('panel', [String(below(2000)), String(below(3)), String(below(2)), String(below(1e9)), pick(['', 'on']), pick(['', 'on'])]),
    packCall('export', []),
    packCall('drafts', [pick(['new', `reply:${some()}`]), 'a', '1780000000000', ...Array.from({ length: below(5) }, () => [pick(['new', 'new', `reply:${some()}`]), pick(['a', 'b', 'c']), String(1780000000000 - below(1e10)), text(), pick(['', 'on'])]).flat()]),
    packCall('find_quote', [lines.join(' '), text().slice(0, 40), 'before', 'after']),
  ];
}
