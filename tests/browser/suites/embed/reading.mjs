// Reading: targets, keyboard, themes, directions, sizes, media.
import assert from 'node:assert/strict';
import { violations } from '../../harness/axe.mjs';
import { article, articlesReady, html, inline, prepareSite } from '../../harness/site.mjs';
import { declare } from '../../harness/suite.mjs';

const { suite, test } = declare('embed: reading');
export default suite;

suite.prepare = prepareSite;
suite.cleanUp = (context) => context.close();

const kElement = '<broadside-article src="article.md"></broadside-article>';

/** Runs in the page: the element of the article that has the focus. */
const focused = () => {
  const element = document.querySelector('broadside-article').shadowRoot.activeElement;
  return element && { name: element.localName, id: element.id, text: element.textContent.trim().slice(0, 40) };
};

/** Runs in the page: where an element of the article stands in the window, from its top, in pixels. */
const topOf = (selector) => document.querySelector('broadside-article').shadowRoot.querySelector(selector).getBoundingClientRect().top;

async function inView(page, selector) {
  await page.waitFor((wanted) => {
    const { top, bottom } = document.querySelector('broadside-article').shadowRoot.querySelector(wanted).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }, selector);
}

async function open({ page, publish }, body = kElement) {
  await page.setViewport(700, 500);
  await page.goto(publish('/reading.html', html(`<main>${body}</main>`)));
  await articlesReady(page);
}

test('a link of the contents goes to its section and takes the focus there', async (context) => {
  const { page } = context;
  await open(context);
  assert.ok((await page.evaluate(topOf, '#the-morning')) > 500);
  await page.click('broadside-article >>> .contents a[href="#the-morning"]');
  await inView(page, '#the-morning');
  assert.equal(await page.evaluate(() => location.hash), '#the-morning');
  assert.equal((await page.evaluate(focused)).id, 'the-morning');
});

test('a footnote and back', async (context) => {
  const { page } = context;
  await open(context);
  await page.click('broadside-article >>> .footnote-ref a');
  await inView(page, '.footnotes li');
  assert.match((await page.evaluate(focused)).text, /The engine had no oil/);
  assert.ok((await page.evaluate(topOf, '.footnote-ref a')) < 0 || (await page.evaluate(() => scrollY)) > 0);
  await page.click('broadside-article >>> .footnotes li a[role="doc-backlink"]');
  await inView(page, '.footnote-ref a');
  assert.equal((await page.evaluate(focused)).name, 'a');
});

test('a note that is referred to twice leads back to both places', async (context) => {
  await open(context);
  const back = await context.page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    return [...root.querySelectorAll('.footnotes li:last-child a[role="doc-backlink"]')].map((link) => {
      const target = root.getElementById(link.getAttribute('href').slice(1));
      return target?.closest('.footnote-ref') !== null;
    });
  });
  assert.deepEqual(back, [true, true]);
});

test('in a wide window notes stand in the margin, and a reference leads to them', async (context) => {
  const { page } = context;
  await open(context);
  const shown = () =>
    page.evaluate(() => {
      const root = document.querySelector('broadside-article').shadowRoot;
      const visible = (selector) => [...root.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0);
      return { margin: visible('.sidenote'), end: visible('.footnotes') };
    });
  assert.deepEqual(await shown(), { margin: false, end: true });
  await page.setViewport(1400, 600);
  assert.deepEqual(await shown(), { margin: true, end: false });
  await page.click('broadside-article >>> .footnote-ref a');
  await inView(page, '.sidenote');
});

test('the address names a section: the page opens there', async ({ page, publish }) => {
  await page.setViewport(700, 500);
  await page.goto(`${publish('/hash.html', html(kElement))}#the-morning`);
  await articlesReady(page);
  await inView(page, '#the-morning');
  await page.evaluate(() => { location.hash = '#the-list'; });
  await page.waitFor(() => {
    const { top } = document.querySelector('broadside-article').shadowRoot.querySelector('#the-list').getBoundingClientRect();
    return top > -50 && top < 300;
  });
});

test('the address names a section in another script', async ({ page, publish }) => {
  await page.setViewport(700, 500);
  const source = `# Заголовок\n\n${'Текст абзаца. '.repeat(400)}\n\n## Утро в порту\n\nКонец.`;
  await page.goto(`${publish('/cyrillic.html', html(inline(source)))}#утро-в-порту`);
  await articlesReady(page);
  await inView(page, '.body h2');
});

test('the anchor of a heading copies its link, and says so', async (context) => {
  const { page, browser } = context;
  await open(context);
  if (browser.name === 'chromium') {
    await browser.browser.defaultBrowserContext().overridePermissions(context.site.origin, ['clipboard-read', 'clipboard-sanitized-write']);
  }
  await page.evaluate(() => {
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = (text) => {
      window.copied = text;
      return write(text);
    };
    // What it says goes after some seconds, which a slow driver may miss.
    const root = document.querySelector('broadside-article').shadowRoot;
    new MutationObserver(() => {
      window.said ||= root.querySelector('.copied[role="status"]')?.textContent;
    }).observe(root, { subtree: true, childList: true });
  });
  await page.click('broadside-article >>> #the-list .anchor');
  const words = await page.waitFor(() => window.said);
  assert.match(words, /copied/i);
  assert.equal(await page.evaluate(() => window.copied), `${context.site.origin}/reading.html#the-list`);
});

/** Runs in the page, before the walk: every element of the article that Tab should reach, in reading order. */
const tabbable = () => {
  const root = document.querySelector('broadside-article').shadowRoot;
  return [...root.querySelectorAll('a[href], summary, [tabindex="0"], button, input, textarea')]
    .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
    .map((element, i) => {
      element.dataset.tabStop = i;
      return i;
    });
};

/** Runs in the page: the stop that has the focus, and whether that can be seen. */
const stop = () => {
  const element = document.querySelector('broadside-article').shadowRoot.activeElement;
  if (!element) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    stop: Number(element.dataset.tabStop),
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inView: box.bottom > 0 && box.top < innerHeight,
    what: `${element.localName} ${element.className} ${element.textContent.trim().slice(0, 30)}`,
  };
};

test('the Tab key walks in reading order, and the focus is always in sight', async (context) => {
  const { page } = context;
  await open(context, `<button id="before">before</button>${kElement}<button id="after">after</button>`);
  const expected = await page.evaluate(tabbable);
  assert.ok(expected.length > 12, `${expected.length} stops`);
  await page.click('#before');
  const walked = [];
  for (let i = 0; i <= expected.length; ++i) {
    await page.press('Tab');
    let here = await page.evaluate(stop);
    if (!here) break;
    // WebKit brings a field into sight a moment after it has the focus.
    for (let wait = 0; !here.inView && wait < 20; ++wait) here = await page.evaluate(stop);
    assert.equal(here.outline, true, `no outline on ${here.what}`);
    assert.equal(here.inView, true, `out of sight: ${here.what}`);
    walked.push(here.stop);
  }
  assert.deepEqual(walked, expected);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'after');
  await page.press('Shift+Tab');
  assert.equal((await page.evaluate(stop)).stop, expected.at(-1));
});

test('the contents fold and unfold by keyboard', async (context) => {
  const { page } = context;
  await open(context, `<button id="before">before</button>${kElement}`);
  const isOpen = () => page.evaluate(() => document.querySelector('broadside-article').shadowRoot.querySelector('.contents details').open);
  const first = await isOpen();
  await page.click('#before');
  for (let i = 0; (await page.evaluate(focused))?.name !== 'summary'; ++i) {
    assert.ok(i < 10, 'Tab does not reach the contents');
    await page.press('Tab');
  }
  await page.press('Enter');
  await page.waitFor((before) => document.querySelector('broadside-article').shadowRoot.querySelector('.contents details').open !== before, first);
});

test('wide tables and code scroll in their own box, by keyboard too', async (context) => {
  const { page } = context;
  await context.page.setViewport(360, 600);
  const cells = Array.from({ length: 12 }, (_, i) => `column${i}`);
  const source = `# Wide\n\n| ${cells.join(' | ')} |\n|${'---|'.repeat(12)}\n| ${cells.join(' | ')} |\n`;
  await page.goto(context.publish('/wide.html', html(inline(source))));
  await articlesReady(page);
  const { page: pageOverflow, box } = await page.evaluate(() => {
    const table = document.querySelector('broadside-article').shadowRoot.querySelector('.table');
    table.focus();
    return { page: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth, box: table.scrollWidth - table.clientWidth };
  });
  assert.equal(pageOverflow, 0);
  assert.ok(box > 100, `the table overflows its box by ${box}`);
  await page.press('ArrowRight');
  await page.waitFor(() => document.querySelector('broadside-article').shadowRoot.querySelector('.table').scrollLeft > 0);
});

/** Runs in the page: [red, green, blue] of paper and ink, as painted. */
const colours = () => {
  const root = document.querySelector('broadside-article').shadowRoot;
  const numbers = (text) => text.match(/[\d.]+/g).map(Number);
  let at = root.querySelector('.body p');
  const ink = numbers(getComputedStyle(at).color).slice(0, 3);
  for (; at; at = at.parentElement ?? (at.getRootNode() === root && at !== root.host ? root.host : null)) {
    const paper = numbers(getComputedStyle(at).backgroundColor);
    if (paper.length === 3 || paper[3] > 0) return { ink, paper: paper.slice(0, 3) };
  }
  return { ink, paper: [255, 255, 255] };
};

const isDark = ({ ink, paper }) => ink.reduce((a, b) => a + b) > paper.reduce((a, b) => a + b);

for (const dark of [false, true]) {
  test(`data-theme goes before the reader's preference for ${dark ? 'dark' : 'light'}, and can be switched live`, async (context) => {
    const { page } = context;
    await open(context);
    assert.equal(isDark(await page.evaluate(colours)), dark);
    const paragraph = await page.evaluate(() => {
      window.paragraph = document.querySelector('broadside-article').shadowRoot.querySelector('.body p');
      return window.paragraph.textContent;
    });
    assert.ok(paragraph);
    for (const theme of ['dark', 'light', 'auto']) {
      await page.evaluate((value) => { document.querySelector('broadside-article').dataset.theme = value; }, theme);
      const wanted = theme === 'auto' ? dark : theme === 'dark';
      assert.equal(isDark(await page.evaluate(colours)), wanted, `data-theme="${theme}"`);
      assert.deepEqual(await violations(page), [], `data-theme="${theme}"`);
    }
    assert.equal(await page.evaluate(() => window.paragraph.isConnected), true, 'nothing was rendered anew');
  }, { launch: dark ? { dark } : {} });
}

test('a right-to-left article on a left-to-right page', async (context) => {
  const { page } = context;
  const source = '---\nlang: ar\n---\n# عنوان المقال\n\nفقرة أولى فيها نص كاف.\n\n- بند\n- بند آخر\n\n> اقتباس\n\nفقرة فيها [رابط](https://example.org/) و`code`.';
  await open(context, `<p id="outside">outside</p>${inline(source)}`);
  const found = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    const body = root.querySelector('.body').getBoundingClientRect();
    const item = root.querySelector('li').getBoundingClientRect();
    const quote = root.querySelector('blockquote > *').getBoundingClientRect();
    return {
      dir: root.querySelector('.broadside').dir,
      lang: root.querySelector('.broadside').lang,
      direction: getComputedStyle(root.querySelector('.body p')).direction,
      outside: getComputedStyle(document.getElementById('outside')).direction,
      itemIndent: body.right - item.right,
      quoteIndent: body.right - quote.right,
      code: getComputedStyle(root.querySelector('code')).direction,
      overflow: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
    };
  });
  assert.equal(found.dir, 'rtl');
  assert.equal(found.lang, 'ar');
  assert.equal(found.direction, 'rtl');
  assert.equal(found.outside, 'ltr');
  assert.ok(found.itemIndent > 0, 'list markers stand on the right');
  assert.ok(found.quoteIndent > 0, 'the quotation is set in from the right');
  assert.equal(found.overflow, 0);
  assert.deepEqual(await violations(page), []);
});

test('in a narrow column of a wide page', async (context) => {
  const { page } = context;
  await page.setViewport(1280, 700);
  await page.goto(context.publish('/column.html', html(`<div style="width: 300px">${kElement}</div>`)));
  await articlesReady(page);
  const { host, widest } = await page.evaluate(() => {
    const element = document.querySelector('broadside-article');
    const boxes = [...element.shadowRoot.querySelectorAll('.body > *, .header > *, .appeal, .footnotes')].filter((one) => one.getClientRects().length);
    return { host: element.getBoundingClientRect().right, widest: Math.max(...boxes.map((one) => one.getBoundingClientRect().right)) };
  });
  assert.ok(widest <= host + 0.5, `${widest} over ${host}`);
});

test('a word longer than the column breaks wherever it stands, and nothing scrolls sideways', async (context) => {
  const { page } = context;
  await page.setViewport(320, 640);
  const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
  const keys = ['kicker', 'title', 'standfirst', 'author', 'tags'].map((key) => `${key}: ${word}`).join('\n');
  const appeal = `call_to_action: {text: ${word}, label: ${word}, link: https://example.org/}`;
  const source = `---\n${keys}\n${appeal}\n---\n\n## ${word}\n\n${word}[^1]\n\n## Two\n\n- ${word}\n\n## Three\n\n| ${word} | b |\n|---|---|\n| c | d |\n\n[^1]: ${word}`;
  await page.goto(context.publish('/long-words.html', html(inline(source))));
  await articlesReady(page);
  const found = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    const right = document.documentElement.clientWidth;
    const wide = [...root.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > right + 1);
    return {
      overflow: document.scrollingElement.scrollWidth - right,
      outside: wide.filter((one) => !one.closest('.table')).map((one) => one.localName + one.className),
      tableScrolls: wide.length > 0,
    };
  });
  assert.deepEqual(found, { overflow: 0, outside: [], tableScrolls: true });
});

test('with a text size of 200 % nothing is cut off or scrolls sideways', async (context) => {
  const { page } = context;
  await page.setViewport(1280, 800);
  await page.goto(context.publish('/large-text.html', html(kElement, { head: '<style>html { font-size: 200% }</style>' })));
  await articlesReady(page);
  const found = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    const text = [...root.querySelectorAll('.headline, .standfirst, .byline, .body > p, .appeal-link')];
    return {
      overflow: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
      cut: text.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').map((one) => one.className),
    };
  });
  assert.deepEqual(found, { overflow: 0, cut: [] });
});

test('targets are at least 24 pixels high, or stand in a line of text', async (context) => {
  const { page } = context;
  await open(context);
  const small = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    return [...root.querySelectorAll('.appeal-link, .contents summary, .contents a')]
      .filter((one) => one.getClientRects().length)
      .filter((one) => one.getBoundingClientRect().height < 24)
      .map((one) => `${one.className || one.localName} ${one.getBoundingClientRect().height}`);
  });
  assert.deepEqual(small, []);
});

test('nothing moves where the reader prefers that', async (context) => {
  const { page } = context;
  await open(context);
  const moving = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    const times = (text) => text.split(',').map((one) => parseFloat(one) * (one.includes('ms') ? 1 : 1000));
    const late = ['', '::before', '::after'].flatMap((pseudo) =>
      [...root.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element, pseudo || null);
        return Math.max(...times(style.transitionDuration), ...(style.animationName === 'none' ? [0] : times(style.animationDuration))) > 1;
      }),
    );
    return {
      preferred: matchMedia('(prefers-reduced-motion: reduce)').matches,
      late: late.map((element) => element.className || element.localName),
      smooth: getComputedStyle(document.documentElement).scrollBehavior,
    };
  });
  assert.deepEqual(moving, { preferred: true, late: [], smooth: 'auto' });
}, { launch: { reducedMotion: true } });

test('transitions take less than 150 ms otherwise', async (context) => {
  const { page } = context;
  await open(context);
  const slow = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    const times = (text) => text.split(',').map((one) => parseFloat(one) * (one.includes('ms') ? 1 : 1000));
    return [...root.querySelectorAll('*')]
      .filter((element) => Math.max(...times(getComputedStyle(element).transitionDuration)) > 150)
      .map((element) => element.className || element.localName);
  });
  assert.deepEqual(slow, []);
});

test('forced colours: the system’s colours, and a visible focus', async (context) => {
  const { page } = context;
  await open(context);
  const found = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    const probe = document.createElement('div');
    document.body.append(probe);
    const system = (name) => {
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      return getComputedStyle(probe).color;
    };
    const link = root.querySelector('.body a[href^="https:"]');
    link.focus();
    return {
      forced: matchMedia('(forced-colors: active)').matches,
      text: [getComputedStyle(root.querySelector('.body p')).color, system('CanvasText')],
      quiet: [getComputedStyle(root.querySelector('.standfirst')).color, system('CanvasText')],
      link: [getComputedStyle(link).color, system('LinkText')],
      outline: [getComputedStyle(link).outlineColor, system('Highlight')],
      width: parseFloat(getComputedStyle(link).outlineWidth),
    };
  });
  assert.equal(found.forced, true);
  assert.equal(...found.text);
  assert.equal(...found.quiet);
  assert.equal(...found.link);
  assert.equal(...found.outline);
  assert.ok(found.width >= 2, `an outline of ${found.width} pixels`);
}, { launch: { forcedColors: true }, not: { webkit: 'WebKitGTK has no forced colours' } });

test('on paper: black on white, no controls, addresses after links that leave, notes at the end', async (context) => {
  const { page } = context;
  await page.setViewport(1400, 700);
  await page.goto(context.publish('/print.html', html(kElement)));
  await articlesReady(page);
  await page.media('print');
  const found = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    const shown = (selector) => [...root.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible');
    const after = (selector) => getComputedStyle(root.querySelector(selector), '::after').content;
    return {
      ink: getComputedStyle(root.querySelector('.body p')).color,
      contents: shown('.contents'),
      anchors: shown('.anchor'),
      margin: shown('.sidenote'),
      end: shown('.footnotes'),
      leaving: after('.body a[href^="https:"]'),
      staying: after('.body a[href="#the-list"]'),
      heading: getComputedStyle(root.querySelector('.body h2')).breakAfter,
    };
  });
  assert.equal(found.ink, 'rgb(0, 0, 0)');
  assert.deepEqual([found.contents, found.anchors, found.margin, found.end], [false, false, false, true]);
  assert.match(found.leaving, /example\.org\/harbour|attr\(href\)/);
  assert.match(found.staying, /none|normal/);
  assert.equal(found.heading, 'avoid');
}, { launch: { dark: true }, not: { firefox: 'neither BiDi nor puppeteer can ask Firefox to show the print medium' } });

test('what a screen reader is told: roles, names and levels', async (context) => {
  const { page } = context;
  await open(context);
  const found = await page.evaluate(() => {
    const root = document.querySelector('broadside-article').shadowRoot;
    const levels = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.localName[1]));
    const named = (selector) => root.getElementById(root.querySelector(selector).getAttribute('aria-labelledby'))?.textContent.trim();
    return {
      article: named('.article'),
      contents: named('nav.contents'),
      notes: named('.footnotes'),
      levels,
      reference: root.querySelector('.footnote-ref a').getAttribute('role'),
      dates: [...root.querySelectorAll('time')].map((one) => one.dateTime),
      ids: [...root.querySelectorAll('[id]')].map((one) => one.id),
    };
  });
  assert.equal(found.article, 'The night the ferry stood still');
  assert.ok(found.contents && found.notes);
  assert.equal(found.levels[0], 1);
  found.levels.forEach((level, i) => assert.ok(i === 0 || level <= found.levels[i - 1] + 1, `h${level} after h${found.levels[i - 1]}`));
  assert.equal(found.reference, 'doc-noteref');
  assert.deepEqual(found.dates, ['2026-06-04', '2026-06-05']);
  assert.equal(new Set(found.ids).size, found.ids.length, 'ids are unique');
});

test('axe finds no violation on a page with an article', async (context) => {
  const { page } = context;
  for (const width of [360, 1400]) {
    await page.setViewport(width, 800);
    await page.goto(context.publish('/axe.html', html(`<main>${inline(article)}</main>`)));
    await articlesReady(page);
    assert.deepEqual(await violations(page), []);
  }
});

test('axe works here: it finds what is wrong', async ({ page, publish }) => {
  await page.goto(publish('/wrong.html', html('<main><img src="dot.png"></main>')));
  const found = await violations(page);
  assert.ok(found.some((line) => line.startsWith('image-alt')), found.join('\n'));
});
