// Times as the reader's own clock and language have them: the core knows no time zone.

const day = 24 * 60 * 60 * 1000;
/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const units = [
  ['day', day],
  ['hour', day / 24],
  ['minute', day / 1440],
];

/** @type {Map<string, ReturnType<typeof makeFormats>>} */
const formats = new Map();

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
 * Making a format takes longer than using it.
 *
 * @param {string} language
 */
function formatsOf(language) {
  const known = formats.get(language);
  if (known) return known;
  const made = makeFormats(language);
  formats.set(language, made);
  return made;
}

/**
 * "5 minutes ago" within a week, else the date.
 *
 * @param {number} time milliseconds since 1970
 * @param {number} now
 * @param {string} language
 */
export function shortTime(time, now, language) {
  const age = time - now;
  if (Math.abs(age) < 7 * day) {
    const [unit, size] = units.find((one) => Math.abs(age) >= one[1]) ?? units[2];
    return formatsOf(language).relative.format(Math.trunc(age / size), unit);
  }
  return formatsOf(language).date.format(time);
}

/**
 * Writes into each `<time>` with a time of day what the reader's clock makes of it, and the whole into its title.
 *
 * @param {ParentNode} content
 * @param {string} language
 */
export function localiseTimes(content, language) {
  const now = Date.now();
  for (const element of content.querySelectorAll('time')) {
    const time = Date.parse(element.dateTime);
    if (Number.isNaN(time) || !element.dateTime.includes('T')) continue;
    const words = shortTime(time, now, language);
    if (element.textContent !== words) element.textContent = words;
    element.title ||= formatsOf(language).full.format(time);
  }
}
