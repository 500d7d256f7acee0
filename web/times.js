// Times as the reader's own clock and language have them: the core knows no time zone.

const day = 24 * 60 * 60 * 1000;
/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const units = [
  ['day', day],
  ['hour', day / 24],
  ['minute', day / 1440],
];

/** @param {string} language */
function makeFormats(language) {
  // The day first, and European digits, as the core writes dates and numbers.
  const locale = language === 'en' ? 'en-GB' : `${language}-u-nu-latn`;
  return {
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }),
    full: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }),
  };
}

/**
 * Making a format takes longer than using it. Without a prototype: a page may have put anything into that of all objects.
 *
 * @type {Record<string, ReturnType<typeof makeFormats>>}
 */
const formats = /** @type {any} */ ({ __proto__: null });

/**
 * "5 minutes ago" within a week, else the date.
 *
 * @param {number} time milliseconds since 1970
 * @param {number} now
 * @param {ReturnType<typeof makeFormats>} formats
 */
function shortTime(time, now, { relative, date }) {
  const age = time - now;
  if (Math.abs(age) < 7 * day) {
    const [unit, size] = units.find((one) => Math.abs(age) >= one[1]) ?? units[2];
    return relative.format(Math.trunc(age / size), unit);
  }
  return date.format(time);
}

/**
 * Writes into each `<time>` with a time of day what the reader's clock makes of it, and the whole into its title.
 *
 * @param {ParentNode} content
 * @param {string} language
 */
export function localiseTimes(content, language) {
  const now = Date.now();
  const all = (formats[language] ??= makeFormats(language));
  // Chromium has Kazakh in name only, and would write "2026 M06 4" over the date that the core has written in words.
  if (/M\d/.test(all.date.format())) return;
  for (const element of content.querySelectorAll('time')) {
    const time = Date.parse(element.dateTime);
    if (Number.isNaN(time) || !element.dateTime.includes('T')) continue;
    const words = shortTime(time, now, all);
    if (element.textContent !== words) element.textContent = words;
    element.title ||= all.full.format(time);
  }
}
