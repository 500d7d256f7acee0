// Documents made from a seed: what people write, what breaks parsers, and both at once. The same seed gives the same
// bytes everywhere and always.

/** mulberry32: 32 bits of state are enough for a test, and the code fits here. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = {
  en: 'the press harbour printed a sheet by night and posted it on every wall; readers answered in the margin'.split(' '),
  ru: 'вечером лист расклеили по стенам порта, и читатели отвечали на полях — коротко, но по делу'.split(' '),
  kk: 'кешке қарай парақ порттың қабырғаларына ілінді, оқырмандар шетіне жауап жазды'.split(' '),
  ar: 'طُبعت الورقة ليلًا وعُلّقت على كل جدار، فأجاب القرّاء في الهامش'.split(' '),
  he: 'הגיליון הודפס בלילה ונתלה על כל קיר והקוראים השיבו בשוליים'.split(' '),
  zh: ['夜里', '印刷', '一张', '大报', '，', '贴在', '墙上', '。', '读者', '回信'],
  ja: ['夜に', '刷られた', '紙は', '壁に', '貼られ', '、', '読者が', '答えた', '。'],
  hi: 'रात में छपा पर्चा हर दीवार पर लगा और पाठकों ने हाशिये में उत्तर दिया'.split(' '),
  mixed: ['naïve', 'e\u0301', '👩‍👩‍👧', '🏴‍☠️', 'ﬁ', 'İstanbul', 'ß', 'ẞ', 'Ⅷ', '\u200b', '\u00a0', '\u202e', '\ufeff', '½', '１２', 'ǅ'],
};
const languages = Object.keys(words);

const marks = ['*', '**', '_', '__', '`', '``', '~~', '~', '"', "'", '--', '---', '...', '\\', '!', '[', ']', '(', ')', '<', '>', '&', '|', '#', '$', '^', '\t', '  \n', '\\\n'];
const entities = ['&amp;', '&lt;', '&nbsp;', '&copy;', '&AElig;', '&ngE;', '&#35;', '&#x41;', '&#0;', '&#xD800;', '&#1114112;', '&unknown;', '&amp', '&#x;', '&;', '&quot;', '&NotEqualTilde;'];
const addresses = [
  'https://example.org/a?b=c&d=e#f', 'http://example.org', '//example.org/x', '/a/b', 'notes.md', '#top', '?q=1', '../up', 'mailto:ann@example.org', 'tel:+1', '',
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x', '&#106;avascript:alert(1)', 'javascript&colon;alert(1)', ' javascript:x', 'ftp://example.org',
  'https://пример.испытание/путь', 'https://example.org/a b', 'https://user@example.org:80/', 'http:example.org', 'C:\\x', 'https://[::1]/', '%6aavascript:x', 'https://example.org/"><x>',
];
const tags = ['b', 'i', 'em', 'strong', 'sub', 'sup', 'kbd', 'mark', 'abbr', 'cite', 'q', 'br', 'span', 'div', 'p', 'table', 'tr', 'td', 'script', 'style', 'iframe', 'svg', 'math', 'img', 'a', 'details', 'summary', 'input', 'x-y', 'BIG', 'textarea', 'template'];
const attributes = ['href="javascript:x"', 'href="https://example.org"', 'onclick="x"', 'title="a &quot; b"', "title='it'", 'class=x', 'style="color:red"', 'id=headline', 'src=x', 'lang="ru"', 'dir=rtl', 'datetime="2026-06-04"', 'open', '"', '=', 'a=b=c', 'cite=https://example.org/q'];

/** A generator of one document; every method draws from the same random stream. */
class Writer {
  constructor(seed) {
    this.random = randomFrom(seed);
    this.language = this.pick(languages);
    this.notes = [];
  }

  below(limit) {
    return Math.floor(this.random() * limit);
  }

  chance(share) {
    return this.random() < share;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** One of several ways, each a function. */
  way(...ways) {
    return this.pick(ways)();
  }

  repeat(from, to, make) {
    return Array.from({ length: from + this.below(to - from + 1) }, (_, i) => make(i));
  }

  word() {
    return this.pick(words[this.chance(0.9) ? this.language : this.pick(languages)]);
  }

  phrase(from = 2, to = 12) {
    return this.repeat(from, to, () => this.word()).join(['zh', 'ja'].includes(this.language) ? '' : ' ');
  }

  sentence() {
    return this.phrase(4, 18) + this.pick(['.', '.', '.', '?', '!', '…', '。', ':', '']);
  }

  tag() {
    const name = this.pick(tags);
    const inside = this.repeat(0, 2, () => ` ${this.pick(attributes)}`).join('');
    return this.way(
      () => `<${name}${inside}>${this.phrase()}</${name}>`,
      () => `<${name}${inside}>`,
      () => `</${name}>`,
      () => `<${name}${inside}/>`,
      () => `<!-- ${this.phrase()} -->`,
      () => `<?${name}?>`,
      () => `<${name} ${this.phrase(1, 3)}`,
    );
  }

  inline(depth = 0) {
    if (depth > 4) return this.phrase();
    const inner = () => this.inline(depth + 1);
    return this.way(
      () => this.phrase(),
      () => this.phrase(),
      () => this.sentence(),
      () => `${this.phrase()} ${inner()} ${this.phrase()}`,
      () => `*${inner()}*`,
      () => `**${inner()}**`,
      () => `~~${inner()}~~`,
      () => `_${inner()}_`,
      () => `\`${this.phrase()}\``,
      () => `[${inner()}](${this.pick(addresses)}${this.chance(0.3) ? ` "${this.phrase()}"` : ''})`,
      () => `[${this.phrase()}][${this.pick(['ref', 'Ref', 'none'])}]`,
      () => `![${inner()}](${this.pick(addresses)}${this.chance(0.3) ? ` '${this.phrase()}'` : ''})`,
      () => `<${this.pick(addresses)}>`,
      () => `https://example.org/${this.word()}`,
      () => `www.example.org/${this.word()}.`,
      () => 'ann@example.org',
      () => this.pick(entities),
      () => this.tag(),
      () => this.note(),
      () => `${this.phrase()} "${inner()}" ${this.phrase()} '${this.phrase()}'`,
      () => `${this.phrase()}${this.pick(['--', ' -- ', '---', ' - ', '...', ' 10-20 '])}${this.phrase()}`,
    );
  }

  note() {
    const label = this.pick(['1', '2', 'a', 'long label', 'нота', 'none']);
    this.notes.push(label);
    return `[^${label}]`;
  }

  indent(text, by) {
    return text.split('\n').map((line) => (line ? by + line : line)).join('\n');
  }

  table() {
    const columns = 1 + this.below(4);
    const row = () => `| ${Array.from({ length: columns }, () => this.inline(3).replaceAll('\n', ' ')).join(' | ')} |`;
    const rule = `|${Array.from({ length: columns }, () => this.pick(['---', ':--', '--:', ':-:'])).join('|')}|`;
    return [row(), rule, ...this.repeat(0, 4, row)].join('\n');
  }

  list(depth) {
    const sign = this.pick(['- ', '* ', '+ ', '1. ', '7) ', '- [ ] ', '- [x] ']);
    const gap = this.chance(0.3) ? '\n\n' : '\n';
    const item = () => sign + this.indent(this.chance(0.7) ? this.inline() : this.blocks(depth + 1), '   ').trimStart();
    return this.repeat(1, 4, item).join(gap);
  }

  block(depth = 0) {
    if (depth > 3) return this.inline();
    return this.way(
      () => this.repeat(1, 4, () => this.inline()).join(' '),
      () => this.repeat(1, 4, () => this.sentence()).join('\n'),
      () => `${'#'.repeat(1 + this.below(7))} ${this.inline()}${this.chance(0.2) ? ' ##' : ''}`,
      () => `${this.phrase()}\n${this.pick(['===', '---'])}`,
      () => this.indent(this.blocks(depth + 1), '> '),
      () => this.list(depth),
      () => this.table(),
      () => `\`\`\`${this.pick(['', 'cpp', 'js x=1', '"><', 'язык'])}\n${this.repeat(0, 4, () => this.phrase()).join('\n')}\n${this.chance(0.9) ? '```' : ''}`,
      () => this.indent(this.phrase(), '    '),
      () => this.pick(['---', '***', '_ _ _']),
      () => `![${this.phrase()}](${this.pick(addresses)} "${this.phrase()}")`,
      () => this.tag(),
      () => `<div>\n${this.chance(0.5) ? '\n' : ''}${this.inline()}\n</div>`,
      () => `[ref]: ${this.pick(addresses)} "${this.phrase()}"`,
    );
  }

  blocks(depth = 0) {
    return this.repeat(1, depth ? 3 : 9, () => this.block(depth)).join(this.chance(0.9) ? '\n\n' : '\n');
  }

  scalar() {
    return this.way(
      () => this.phrase(),
      () => `"${this.phrase()} \\u00e9 \\n ${this.phrase()}"`,
      () => `'${this.phrase()} '' ${this.phrase()}'`,
      () => `>-\n  ${this.phrase()}\n  ${this.phrase()}`,
      () => `|\n  ${this.phrase()}\n\n  ${this.phrase()}`,
      () => `[${this.repeat(0, 3, () => this.word()).join(', ')}]`,
      () => `{name: ${this.word()}, url: "${this.pick(addresses)}"}`,
      () => this.pick(['2026-06-04', '2026-06-04T10:20:30Z', '2026-13-40', 'true', 'off', '', '~', '&a x', '*a', '!!str x', '# note']),
    );
  }

  frontMatter() {
    const keys = ['title', 'kicker', 'standfirst', 'author', 'authors', 'date', 'updated', 'lang', 'dir', 'tags', 'image', 'cta', 'comments', 'id', 'typography', 'draft', 'ключ'];
    const lines = this.repeat(0, 7, () => `${this.pick(keys)}: ${this.scalar()}`);
    if (this.chance(0.5)) lines.unshift(`title: ${this.phrase()}`);
    if (this.chance(0.3)) lines.push(`lang: ${this.pick(['en', 'ru', 'kk', 'ar', 'he', 'zh-Hans', 'de-AT', 'tlh', '??'])}`);
    if (this.chance(0.3)) lines.push('authors:', ...this.repeat(1, 3, () => (this.chance(0.5) ? `  - ${this.phrase()}` : `  - name: ${this.phrase()}\n    url: ${this.pick(addresses)}`)));
    if (this.chance(0.2)) lines.push('typography: true');
    if (this.chance(0.1)) return `${JSON.stringify({ title: this.phrase(), tags: [this.word()], date: '2026-06-04' })}\n\n`;
    return `---\n${lines.join('\n')}\n${this.chance(0.95) ? '---' : ''}\n`;
  }

  markdown() {
    const front = this.chance(0.5) ? this.frontMatter() : '';
    const body = this.blocks();
    const notes = this.notes
      .filter(() => this.chance(0.8))
      .map((label) => `[^${label}]: ${this.indent(this.chance(0.7) ? this.inline(2) : this.blocks(2), '    ').trimStart()}`);
    return [front + body, ...notes].join('\n\n');
  }

  plainText() {
    const lines = [];
    if (this.chance(0.5)) lines.push(this.phrase(1, 2), '');
    const headline = this.phrase(3, 9);
    lines.push(headline, '');
    if (this.chance(0.3)) lines.push(headline, '');
    if (this.chance(0.3)) lines.push(`By ${this.phrase(2, 2)}`, this.pick(['4 June 2026', '2026-06-04', 'June 4, 2026']), '');
    for (const kind of this.repeat(2, 12, () => this.below(8))) {
      if (kind === 0) lines.push(this.phrase(2, 6), '');
      else if (kind === 1) lines.push(...this.repeat(2, 4, (i) => `${this.pick(['•', '-', `${i + 1}.`])} ${this.sentence()}`), '');
      else if (kind === 2) lines.push(...this.repeat(3, 6, () => this.phrase(9, 12)), '');
      else lines.push(this.repeat(2, 6, () => this.sentence()).join(' '), this.chance(0.8) ? '' : ' ');
    }
    if (this.chance(0.4)) lines.push('Liked this article?', 'Become a patron', '');
    if (this.chance(0.4)) lines.push('Be the first to comment', 'Leave a Reply', 'Your email address will not be published.');
    return lines.join(this.pick(['\n', '\n', '\r\n']));
  }

  soup() {
    const piece = () =>
      this.way(
        () => this.word(),
        () => this.pick(marks).repeat(1 + this.below(3)),
        () => this.pick(entities),
        () => this.tag(),
        () => this.pick(['\n', '\n\n', '\n> ', '\n- ', '\n1. ', '\n    ', '\n```', '\n---\n', '\r', '\r\n', '\0', ' ']),
        () => this.pick(addresses),
      );
    return this.repeat(10, 120, piece).join('');
  }

  /** What no text editor writes: broken UTF-8, cut and doubled pieces. */
  damage(text) {
    let bytes = Buffer.from(text);
    for (const at of this.repeat(1, 6, () => this.below(bytes.length + 1))) {
      const junk = Buffer.from(
        this.pick([[0x80], [0xc0, 0xaf], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf0, 0x9f], [0xf4, 0x90, 0x80, 0x80], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0x00], [0x0c], [0x1b]]),
      );
      const cut = this.chance(0.5) ? this.below(20) : 0;
      bytes = Buffer.concat([bytes.subarray(0, at), junk, bytes.subarray(Math.min(bytes.length, at + cut))]);
    }
    return this.chance(0.3) ? bytes.subarray(0, this.below(bytes.length + 1)) : bytes;
  }
}

/** The fields of one input record; `source` is bytes. */
export function generate(seed) {
  const writer = new Writer(seed);
  const kind = writer.random();
  let source = kind < 0.6 ? writer.markdown() : kind < 0.8 ? writer.soup() : writer.plainText();
  if (writer.chance(0.1)) source = source.replaceAll('\n', '\r\n');
  if (writer.chance(0.05)) source = `\ufeff${source}`;
  return {
    source: writer.chance(0.15) ? writer.damage(source) : Buffer.from(source),
    format: writer.pick(['', '', 'markdown', 'text']),
    uiLanguage: writer.pick(['', '', 'en', 'ru', 'kk', 'ar', 'ar-EG', 'xx']),
    language: writer.pick(['', '', 'en', 'ru', 'he', 'zh', '?']),
    contents: writer.pick(['', '', 'on', 'off']),
    typography: writer.pick(['', '', 'on', 'off']),
  };
}
